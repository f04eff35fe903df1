import { useTranslations } from "next-intl";
import { IdeaOrigin, MakeTrial, ShowIdea, type ShownIdea } from "@/components/idea/idea-item";
import { DeclineForm, RewordForm } from "@/components/idea/manage-forms";
import { IdeaStatusBadge } from "@/components/idea/status-badge";
import { SupportButton } from "@/components/idea/support-button";
import { OriginBadge } from "@/components/trial/origin-badge";
import { Link } from "@/components/ui/link";
import { PageHeader, Section } from "@/components/ui/page";
import { supportIdeaAction } from "@/lib/actions/idea";
import { routes } from "@/lib/routes";

function Told({ title, id, text }: { title: string; id: string; text: string | null }) {
  if (text === null) return null;
  return (
    <Section id={id} title={title}>
      <p className="max-w-2xl [overflow-wrap:anywhere] whitespace-pre-line">{text}</p>
    </Section>
  );
}

/** What is to happen to an idea, for those who look after it. */
function NextForIdea({ idea }: { idea: ShownIdea }) {
  const t = useTranslations("idea.detail");
  const isCurrent = idea.status === "WAITING" || idea.status === "OPEN";
  return (
    <Section id="next" title={t("nextTitle")}>
      <div className="flex flex-wrap items-center gap-3">
        {idea.may.makeTrial && <MakeTrial idea={idea} primary />}
        {idea.status === "WAITING" && <ShowIdea idea={idea} />}
        {idea.status === "DECLINED" && <ShowIdea idea={idea} label={t("reopen")} />}
      </div>
      {idea.may.makeTrial && <p className="text-muted mt-2">{t("makeHint")}</p>}
      {isCurrent && idea.institution.isClosed && <p className="text-muted mt-2">{t("closedPlace")}</p>}
      {isCurrent && <DeclineForm idea={idea} summary={t("declineTitle")} />}
      <RewordForm idea={idea} summary={t("rewordTitle")} text={t("rewordText")} />
    </Section>
  );
}

/** One idea: what it says, who is with it, and what is to happen. */
export function IdeaStory({ idea }: { idea: ShownIdea }) {
  const t = useTranslations("idea.detail");
  return (
    <article>
      <PageHeader title={idea.title} kicker={<IdeaOrigin idea={idea} place />} />
      <p className="-mt-4 mb-6 flex flex-wrap gap-2">
        <IdeaStatusBadge status={idea.status} />
        <OriginBadge origin={idea.origin} />
      </p>
      {idea.may.support && (
        <div className="mb-8">
          <SupportButton action={supportIdeaAction} idea={idea} />
        </div>
      )}
      {idea.trial && (
        <p className="mb-8 text-lg">
          {t("trial")} <Link href={routes.trial(idea.trial.id)}>{idea.trial.title}</Link>
        </p>
      )}
      <Told id="told-text" title={t("text")} text={idea.text} />
      <Told id="told-obstacle" title={t("obstacle")} text={idea.obstacle} />
      <Told id="told-answer" title={t("answer")} text={idea.answer} />
      {idea.may.manage && idea.status !== "TRIAL" && <NextForIdea idea={idea} />}
    </article>
  );
}
