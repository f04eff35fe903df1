import { Eye, MoonStar } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { dilemmaStanding, type DilemmaRecord } from "@/lib/domain/politics/dilemma";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What an institution asks: what stands against what, and the one question, which is what one should remember. */
export function DilemmaStory({
  dilemma,
  isInside,
}: {
  dilemma: Omit<DilemmaRecord, "authorName"> & { authorName: string | null };
  isInside: boolean;
}) {
  const t = useTranslations("dilemma");
  const locale = useLocale();
  const own = locale === "da" ? undefined : "da";
  const { text, question, trial, institution, askedOn, shared, authorName } = dilemma;
  return (
    <div className="mb-10 max-w-3xl">
      <p className="text-muted mb-5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{t("page.asked", { institution: institution.name, date: formatDate(askedOn, locale) })}</span>
        {dilemmaStanding(dilemma) === "RESTING" && <Badge Icon={MoonStar}>{t("standing.RESTING")}</Badge>}
        {dilemma.origin === "DEMO" && <Badge>{t("page.demo")}</Badge>}
      </p>
      <h2 className="text-lg">{t("page.text")}</h2>
      <p lang={own} className="mt-1 [overflow-wrap:anywhere] whitespace-pre-line">
        {text}
      </p>
      <div className="bg-sand border-petrol-700 my-6 break-inside-avoid rounded-r-lg border-l-4 p-5">
        <h2 className="text-muted text-base font-semibold">{t("page.question")}</h2>
        <p lang={own} className="mt-1 text-xl leading-snug font-semibold [overflow-wrap:anywhere]">
          {question}
        </p>
      </div>
      {trial && (
        <p className="mb-1">
          {t("page.trial")} <Link href={routes.trial(trial.id)}>{trial.title}</Link>
        </p>
      )}
      <p className="text-muted flex flex-wrap gap-x-4 text-[0.9375rem]">
        {authorName && <span>{t("page.by", { name: authorName })}</span>}
        {isInside && (
          <span className="no-print inline-flex items-center gap-1.5">
            <Eye aria-hidden className="size-4" />
            {t(shared ? "page.sharedYes" : "page.sharedNo")}
          </span>
        )}
      </p>
    </div>
  );
}
