import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";

/** Right after the one tap: the idea is a trial now, and the rest can be written. */
export function FromIdeaNotice({ trialId }: { trialId: string }) {
  const t = useTranslations("idea");
  return (
    <Notice tone="success" title={t("status.TRIAL")} live className="no-print">
      <p>
        {t("trialFromIdea.next")} <Link href={routes.editTrial(trialId)}>{t("trialFromIdea.edit")}</Link>
      </p>
    </Notice>
  );
}
