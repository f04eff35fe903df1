"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/i18n/format";

/** Says that a draft was fetched, and offers the empty form instead. */
export function RestoredNotice({
  at,
  from,
  onStartOver,
}: {
  at: string;
  from: "SERVER" | "DEVICE";
  onStartOver: () => void;
}) {
  const t = useTranslations("trial.draft");
  const locale = useLocale();
  const when = formatInstant(new Date(at), locale);
  return (
    <Notice title={t(from === "SERVER" ? "restored" : "restoredLocal", { when })} live>
      <p>{t("restoredText")}</p>
      <Button variant="quiet" className="-ml-5" onClick={onStartOver}>
        {t("startOver")}
      </Button>
    </Notice>
  );
}
