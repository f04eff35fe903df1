"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies an address and says that it did; where the browser does not let it, how to do it by hand. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const t = useTranslations("calendar.form");
  const [told, setTold] = useState<"copied" | "notCopied" | null>(null);
  const copy = () => {
    const copying = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    copying.then(
      () => setTold("copied"),
      () => setTold("notCopied"),
    );
  };
  const Icon = told === "copied" ? Check : Copy;
  return (
    <>
      <Button variant="secondary" onClick={copy} aria-label={t("copyOf", { what })}>
        <Icon aria-hidden className="size-5" />
        {t("copy")}
      </Button>
      <span role="status" className="text-[0.9375rem] font-semibold">
        {told && t(told)}
      </span>
    </>
  );
}
