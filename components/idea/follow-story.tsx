import { useLocale, useTranslations } from "next-intl";
import { IdeaStatusBadge } from "@/components/idea/status-badge";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { StageBadge } from "@/components/trial/stage-badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page";
import { forgetFollowerAction } from "@/lib/actions/proposal";
import type { FollowedIdea } from "@/lib/domain/idea/record";
import { calendarDateAt } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What became of a proposal, told to whoever made it. */
export function FollowStory({
  idea,
  token,
  isNew,
  isForgotten,
}: {
  idea: FollowedIdea;
  token: string;
  isNew: boolean;
  isForgotten: boolean;
}) {
  const t = useTranslations("idea.follow");
  const locale = useLocale();
  const { trial, institution } = idea;
  return (
    <>
      {isNew && (
        <Notice tone="success" title={t("thanks")} live>
          <p>{t("thanksText", { institution })}</p>
          {idea.hasEmail && <p className="mt-1">{t("thanksMail")}</p>}
        </Notice>
      )}
      {isForgotten && !idea.hasEmail && (
        <Notice tone="success" title={t("forgotten")} live>
          <p>{t("forgottenText")}</p>
        </Notice>
      )}
      <PageHeader
        title={idea.title}
        kicker={`${t("heading")} · ${institution}`}
        lead={
          idea.status === "TRIAL"
            ? trial
              ? t("status.TRIAL", { trial: trial.title })
              : t("gone")
            : t(`status.${idea.status}`)
        }
      />
      <p className="text-muted -mt-4 mb-8 flex flex-wrap items-center gap-x-4 gap-y-2">
        <IdeaStatusBadge status={idea.status} />
        {t("sentOn", { date: formatDate(calendarDateAt(new Date(idea.createdAt)), locale) })}
      </p>
      {idea.answer && (
        <Section id="answer" title={t("answer", { institution })}>
          <p className="max-w-2xl [overflow-wrap:anywhere] whitespace-pre-line">{idea.answer}</p>
        </Section>
      )}
      {trial && (
        <Section id="stage" title={t("stage")}>
          <p>
            <StageBadge stage={trial.stage} />
          </p>
          {trial.decisions.length > 0 && (
            <ul className="mt-4 space-y-3">
              {trial.decisions.map(({ outcome, decidedOn, reason }) => (
                <li key={`${decidedOn}${outcome}`}>
                  <p className="flex flex-wrap items-center gap-x-3">
                    {formatDate(decidedOn, locale)} <DecisionBadge outcome={outcome} />
                  </p>
                  {reason && <p className="mt-1 [overflow-wrap:anywhere]">{reason}</p>}
                </li>
              ))}
            </ul>
          )}
          {trial.publicId && (
            <p className="mt-4">
              <Link href={routes.trial(trial.publicId)}>{t("seeTrial")}</Link>
            </p>
          )}
        </Section>
      )}
      {idea.hasEmail && (
        <Section id="mail" title={t("emailTitle")}>
          <p className="mb-4 max-w-2xl">{t("emailText")}</p>
          <form action={forgetFollowerAction}>
            <input type="hidden" name="token" value={token} />
            <Button type="submit" variant="secondary">
              {t("forget")}
            </Button>
          </form>
        </Section>
      )}
    </>
  );
}
