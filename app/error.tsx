"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";

/** The unexpected. It has been logged on the server under the same number. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("common");
  return (
    <Page width="narrow">
      <PageHeader title={t("error.unexpectedTitle")} lead={t("error.unexpectedText")} />
      {error.digest && (
        <p className="text-muted mb-6">{t("error.unexpectedReference", { digest: error.digest })}</p>
      )}
      <Button onClick={reset}>{t("actions.retry")}</Button>
    </Page>
  );
}
