"use client";

import { ClipboardCopy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies a part of the page as headings and lists, the way Word takes them; as plain text where that is all there is. */
export function CopyButton({ target }: { target: string }) {
  const t = useTranslations("harvest");
  const [told, setTold] = useState("");
  async function copy() {
    const found = document.getElementById(target);
    if (!found) return;
    const part = found.cloneNode(true) as HTMLElement;
    for (const hidden of part.querySelectorAll(".no-print, svg")) hidden.remove();
    for (const each of part.querySelectorAll("*")) {
      each.removeAttribute("class");
      each.removeAttribute("id");
    }
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([part.innerHTML], { type: "text/html" }),
          "text/plain": new Blob([found.innerText], { type: "text/plain" }),
        }),
      ]);
      setTold(t("copied"));
    } catch {
      setTold(t("copyFailed"));
    }
  }
  return (
    <>
      <Button variant="quiet" onClick={copy}>
        <ClipboardCopy aria-hidden className="size-5" />
        {t("copy")}
      </Button>
      <span role="status">{told}</span>
    </>
  );
}
