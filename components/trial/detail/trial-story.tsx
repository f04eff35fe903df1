import { History, Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { AdoptLink } from "@/components/adoption/adopt-link";
import { AdoptionCredit } from "@/components/adoption/credit";
import { SpreadSection } from "@/components/adoption/spread-section";
import { GoalLine } from "@/components/contribution/goal-line";
import { EffectSection, type EffectSectionData } from "@/components/effect/effect-section";
import { EffortLine } from "@/components/effort/effort-line";
import { TrialEvaluations } from "@/components/evaluation/trial-evaluations";
import { LogSection } from "@/components/log/log-section";
import { ArchivedNotice, ArchiveTrial } from "@/components/trial/archive-buttons";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { CycleStepper } from "@/components/trial/detail/cycle-stepper";
import { DueLine } from "@/components/trial/detail/due-line";
import { Decisions } from "@/components/trial/detail/decisions";
import { Facts } from "@/components/trial/detail/facts";
import { FreedHero } from "@/components/trial/detail/freed-hero";
import { PartsAndExemptions } from "@/components/trial/detail/parts-and-exemptions";
import { Period } from "@/components/trial/detail/period";
import { SourceNote } from "@/components/trial/detail/source-note";
import { Story } from "@/components/trial/detail/story";
import { ShareBox } from "@/components/share/share-box";
import { OriginBadge } from "@/components/trial/origin-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { LifeStory } from "@/components/trial/life/life-story";
import { NextSteps, type NextStepsData } from "@/components/trial/life/next-steps";
import { StageBadge } from "@/components/trial/stage-badge";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page";
import type { TrialBurden } from "@/lib/domain/effort/burden";
import type { ExemptionBasis } from "@/lib/domain/exemption/reference";
import type { Adoption } from "@/lib/domain/trial/adoption";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** One trial: what it is about first, where it stands next, then everything that belongs to it. */
export function TrialStory({
  trial,
  may,
  bases,
  life,
  due,
  log,
  effect,
  evaluation,
  effort,
  adoption,
  isSignedIn,
  isOverdue,
  opensGoals,
  url,
}: {
  trial: TrialRecord;
  may: { edit: boolean; archive: boolean; seeHistory: boolean; review: boolean };
  /** what the editor of the exemptions offers; null while it is not open */
  bases: ExemptionBasis[] | null;
  /** null where neither steps nor their history are shown */
  log: Omit<ComponentProps<typeof LogSection>, "trialId">;
  due: ComponentProps<typeof DueLine>["due"] | null;
  life: (NextStepsData & Omit<ComponentProps<typeof LifeStory>, "trial" | "decisions">) | null;
  effect: EffectSectionData;
  effort: TrialBurden | null;
  evaluation: Omit<ComponentProps<typeof TrialEvaluations>, "trialId" | "stage">;
  adoption: Adoption;
  isSignedIn: boolean;
  isOverdue: boolean;
  /** the goals' own pages are open to whoever looks */
  opensGoals: boolean;
  /** its own address, absolute */
  url: string;
}) {
  const t = useTranslations("trial.detail");
  const locale = useLocale();
  const { id, title, stage, origin, municipality, decisions } = trial;
  const place = usePlaceName()(trial);
  const lastDecision = decisions.at(-1);
  return (
    <article>
      {trial.isArchived && <ArchivedNotice id={id} title={title} />}
      <PageHeader
        title={title}
        kicker={`${place} · ${municipality.name}`}
        action={
          may.edit ? (
            <ButtonLink href={routes.editTrial(id)}>
              <Pencil aria-hidden className="size-5" />
              {t("edit")}
            </ButtonLink>
          ) : (
            <AdoptLink trialId={id} mayAdopt={adoption.mayAdopt} />
          )
        }
      />
      <p className="-mt-4 mb-6 flex flex-wrap gap-2">
        <StageBadge stage={stage} />
        {lastDecision && <DecisionBadge outcome={lastDecision.outcome} />}
        <OriginBadge origin={origin} />
      </p>
      <GoalLine goals={trial.goals} isLinked={opensGoals} />
      <AdoptionCredit family={adoption} />
      <FreedHero freedFrom={trial.freedFrom} freedTo={trial.freedTo} />
      {isOverdue && trial.periodEnd && (
        <Notice tone="warning" title={t("overdueTitle")}>
          {t("overdueText", { date: formatDate(trial.periodEnd, locale) })}
        </Notice>
      )}
      <Section title={t("cycle")} id="cycle">
        <CycleStepper stage={stage} passed={trial.stageChanges} />
        <p className="mt-5">
          <span className="font-semibold">{t("period")}:</span> <Period trial={trial} />
        </p>
        {due && <DueLine due={due} />}
        {life && (
          <>
            <NextSteps life={life} trial={{ id, version: trial.version }} />
            <LifeStory {...life} decisions={decisions} trial={{ id, version: trial.version }} />
          </>
        )}
      </Section>
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem] print:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="min-w-0">
          <Section title={t("story")} id="story">
            <Story trial={trial} mayEdit={may.edit} />
          </Section>
          <LogSection trialId={id} {...log} />
          <EffectSection trialId={id} view={effect} />
          <TrialEvaluations trialId={id} stage={stage} {...evaluation} />
          <Section title={t("parts")} id="parts">
            <PartsAndExemptions trial={trial} may={may} bases={bases} />
          </Section>
          {decisions.length > 0 && (
            <Section title={t("decisions")} id="decisions">
              <Decisions decisions={decisions} />
            </Section>
          )}
          <SpreadSection trialId={id} adoption={adoption} isOffered={!may.edit} />
          {origin !== "REGISTERED" && (
            <Section title={t("source")} id="source">
              <SourceNote trial={trial} />
            </Section>
          )}
        </div>
        <aside aria-labelledby="facts">
          <h2 id="facts" className="mb-3 text-xl">
            {t("facts")}
          </h2>
          <Facts trial={trial} showSharing={isSignedIn} />
          <EffortLine burden={effort} />
          {may.seeHistory && (
            <p className="no-print mt-4">
              <Link
                href={routes.trialHistory(id)}
                className="text-petrol-700 inline-flex min-h-11 items-center gap-2 underline underline-offset-4"
              >
                <History aria-hidden className="size-5" />
                {t("history")}
              </Link>
            </p>
          )}
          {!trial.isArchived && (
            <ShareBox {...{ url, title }} sharing={trial.sharing} municipality={municipality.name} />
          )}
          {may.archive && !trial.isArchived && <ArchiveTrial id={id} title={title} />}
        </aside>
      </div>
    </article>
  );
}
