"use client";

import { CloudOff, Save, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { DraftStatus } from "@/components/trial/form/use-trial-draft";
import { formatTime } from "@/lib/i18n/format";

/** One line that says where the typing is kept, and since when. */
export function DraftStatusLine({ status }: { status: DraftStatus }) {
  const t = useTranslations("trial.draft");
  const locale = useLocale();
  const Icon =
    status.kind === "LOCAL"
      ? CloudOff
      : status.kind === "CPR" || status.kind === "FAILED"
        ? TriangleAlert
        : Save;
  const text = () => {
    switch (status.kind) {
      case "NONE":
        return null;
      case "SAVING":
        return t("saving");
      case "SERVER":
        return t("saved", { time: formatTime(new Date(status.at), locale) });
      case "LOCAL":
        return t("local", { time: formatTime(new Date(status.at), locale) });
      case "CPR":
        return t("cpr", { found: status.found });
      case "FAILED":
        return t("failed");
    }
  };
  return (
    <p
      role="status"
      className="text-muted flex min-w-0 items-center gap-2 text-[0.9375rem] leading-snug empty:hidden max-sm:order-first max-sm:w-full"
    >
      {status.kind !== "NONE" && <Icon aria-hidden className="size-4 shrink-0" />}
      {text()}
    </p>
  );
}
