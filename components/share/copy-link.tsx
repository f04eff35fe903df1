"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies an address and says that it did; where the browser does not let it, the address stands beside to be marked. */
export function CopyLink({
  url,
  texts,
}: {
  url: string;
  texts: { copy: string; copied: string; notCopied: string };
}) {
  const [told, setTold] = useState<"copied" | "notCopied" | null>(null);
  const copy = () => {
    const copying = navigator.clipboard?.writeText(url) ?? Promise.reject(new Error("no clipboard"));
    copying.then(
      () => setTold("copied"),
      () => setTold("notCopied"),
    );
  };
  const Icon = told === "copied" ? Check : Copy;
  return (
    <>
      <Button variant="secondary" onClick={copy} className="w-full">
        <Icon aria-hidden className="size-5" />
        {texts.copy}
      </Button>
      <span role="status" className="text-[0.9375rem] font-semibold">
        {told && texts[told]}
      </span>
    </>
  );
}
