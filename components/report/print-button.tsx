"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Opens the browser's window for printing. */
export function PrintButton() {
  const t = useTranslations("report.page");
  return (
    <Button variant="secondary" onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
