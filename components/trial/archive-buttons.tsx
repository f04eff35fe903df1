"use client";

import { Archive, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { archiveTrialAction, restoreTrialAction } from "@/lib/actions/trial";

/** Asks once more, naming what goes away; works without script. */
export function ArchiveTrial({ id, title }: { id: string; title: string }) {
  const t = useTranslations("trial.detail");
  const error = useTranslations("common.error");
  const [refusal, action, pending] = useActionState(archiveTrialAction, null);
  return (
    <details className="no-print">
      <summary className={`${buttonClass("quiet")} -ml-5 list-none [&::-webkit-details-marker]:hidden`}>
        <Archive aria-hidden className="size-5" />
        {t("archive")}
      </summary>
      <form action={action} className="border-line mt-2 max-w-prose rounded-lg border p-5">
        <input type="hidden" name="id" value={id} />
        <h2 className="text-lg">{t("archiveTitle")}</h2>
        <p className="mt-1 mb-4">{t("archiveText")}</p>
        {refusal && (
          <Notice tone="error" live>
            {error(refusal.code)}
          </Notice>
        )}
        <Button type="submit" variant="danger" disabled={pending}>
          {t("archiveConfirm", { title })}
        </Button>
      </form>
    </details>
  );
}

/** Undoes an archiving; stands in the list right after it, and on the archived trial's own page. */
export function ArchivedNotice({ id, title }: { id: string; title: string }) {
  const t = useTranslations("trial.detail");
  const common = useTranslations("common");
  const [refusal, action, pending] = useActionState(restoreTrialAction, null);
  return (
    <Notice tone="warning" title={t("archivedNotice", { title })} live className="no-print">
      <p>{t("archivedText")}</p>
      {refusal && <p className="font-semibold text-red-700">{common(`error.${refusal.code}`)}</p>}
      <form action={action} className="mt-3">
        <input type="hidden" name="id" value={id} />
        <Button type="submit" variant="secondary" disabled={pending}>
          <Undo2 aria-hidden className="size-5" />
          {common("actions.undo")}
        </Button>
      </form>
    </Notice>
  );
}
