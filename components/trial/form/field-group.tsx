"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Optional fields folded under one line that says how many of them are filled in. */
export function FieldGroup({
  title,
  filled,
  open,
  children,
}: {
  title: string;
  filled: number;
  open: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("trial.form");
  return (
    <details open={open} className="border-line group border-b first-of-type:border-t">
      <summary className="hover:bg-mist flex min-h-14 list-none items-center gap-3 py-3 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="text-petrol-700 size-5 shrink-0 transition-transform group-open:rotate-90"
        />
        <span className="text-lg font-semibold">{title}</span>
        {filled > 0 && (
          <span className="text-muted ml-auto pr-2 text-[0.9375rem] whitespace-nowrap">
            {t("filled", { count: filled })}
          </span>
        )}
      </summary>
      <div className="pt-3 pb-4 pl-0 sm:pl-8">{children}</div>
    </details>
  );
}
