"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MouseEventHandler } from "react";
import { Button } from "@/components/ui/button";
import { formatTime } from "@/lib/i18n/format";

/** What the last saving answered, as far as the bar tells of it. */
type Saved = { ok: true; data: { savedAt: string } } | { ok: false; fieldErrors?: object };

/** At the foot of a form that saves itself: how that stands, and a button for who would rather do it by hand. */
export function AutosaveBar({
  state,
  pending,
  touched,
  variant = "primary",
  onSave,
}: {
  state: Saved | null;
  pending: boolean;
  touched: boolean;
  variant?: "primary" | "secondary";
  onSave: MouseEventHandler;
}) {
  const t = useTranslations("common.autosave");
  const locale = useLocale();
  const hasFailed = state !== null && !state.ok && !pending;
  const text = () => {
    if (pending) return t("saving");
    if (state?.ok) return t("savedAt", { time: formatTime(new Date(state.data.savedAt), locale) });
    if (state) return t(state.fieldErrors ? "toCorrect" : "notSaved");
    return touched ? t("bySelf") : "";
  };
  return (
    <div className="bg-paper border-line sticky bottom-0 z-10 mt-6 flex flex-wrap items-center gap-x-4 gap-y-1 border-t py-3 print:hidden">
      <Button type="submit" variant={variant} aria-disabled={pending} onClick={onSave}>
        {t("save")}
      </Button>
      <p role="status" className={hasFailed ? "font-semibold text-red-700" : "text-muted"}>
        {text()}
      </p>
    </div>
  );
}
