import type { ApprovalBody } from "@/lib/domain/agreement/approval";
import { exemptionNeeds, type ExemptionLevel, type ExemptionNeed } from "@/lib/domain/exemption/need";
import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialMove } from "@/lib/domain/trial/life";
import type { TrialInput } from "@/lib/domain/trial/input";
import type { SharingLevel } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { ClassificationKind, DecisionOutcome, Initiator } from "@/lib/domain/trial/trial";
import { requiredKindOf, topicKinds } from "@/lib/domain/trial/topic";

export interface NamedThing {
  id: string;
  name: string;
}

export interface TrialClassificationRecord {
  id: string;
  kind: ClassificationKind;
  label: string;
  labelEn: string;
}

export interface ExemptionUseRecord {
  id: string;
  level: ExemptionLevel;
  statedNeed: ExemptionNeed;
  /** null where the source does not tell; names also for those who may not know them */
  statedOn: CalendarDate | null;
  statedByName: string | null;
  reviewedNeed: ExemptionNeed | null;
  reviewedOn: CalendarDate | null;
  reviewedByName: string | null;
  /** why the reviewer found what was found */
  reviewNote: string | null;
  /** what the municipality says to the review */
  comment: string | null;
  commentedOn: CalendarDate | null;
  commentedByName: string | null;
  changedSinceReview: boolean;
  isCommented: boolean;
  /** null: the trial as a whole */
  subActivityId: string | null;
  provision: {
    id: string;
    law: string;
    paragraph: string | null;
    subsection: string | null;
    topic: string;
  } | null;
  municipalRule: { id: string; title: string } | null;
}

/** One trial with everything that belongs to it, as read in one go. */
export interface TrialRecord {
  id: string;
  title: string;
  area: WelfareArea;
  freedFrom: string;
  freedTo: string;
  purpose: string | null;
  change: string | null;
  expectedResult: string | null;
  observedEffect: string | null;
  observedEffectOn: CalendarDate | null;
  initiator: Initiator | null;
  periodStart: CalendarDate | null;
  periodEnd: CalendarDate | null;
  participants: string | null;
  participantCount: number | null;
  costsMoney: boolean | null;
  stage: TrialStage;
  sharing: SharingLevel;
  origin: DataOrigin;
  anonymised: boolean;
  /** what the source says beyond the fields above */
  reference: Record<string, unknown> | null;
  version: number;
  isArchived: boolean;
  /** instants, as ISO text */
  createdAt: string;
  updatedAt: string;
  createdById: string | null;
  municipality: NamedThing;
  leadInstitution: NamedThing & { kind: InstitutionKind };
  furtherInstitutions: NamedThing[];
  agreement: { id: string; title: string; expiresOn: CalendarDate } | null;
  classifications: TrialClassificationRecord[];
  subActivities: { id: string; title: string }[];
  /** the goals in force it contributes to, in their order, and how in its people's words */
  goals: { id: string; text: string; note: string | null }[];
  exemptionUses: ExemptionUseRecord[];
  decisions: {
    id: string;
    outcome: DecisionOutcome;
    reason: string;
    decidedOn: CalendarDate;
    body: ApprovalBody;
    /** YELLOW: the new period */
    nextStart: CalendarDate | null;
    nextEnd: CalendarDate | null;
    /** GREEN: how it becomes ordinary practice */
    practice: string | null;
  }[];
  /** those that count, oldest first; the move is null where it was registered or loaded */
  stageChanges: { stage: TrialStage; from: CalendarDate; move: TrialMove | null }[];
}

/** The exemptions stated for the trial as a whole, which is what the form shows. */
export function wholeTrialUses(
  trial: Pick<TrialRecord, "exemptionUses">,
  level: ExemptionLevel,
): ExemptionUseRecord[] {
  return trial.exemptionUses.filter((use) => use.level === level && use.subActivityId === null);
}

/** The trial without the names of those who stated, reviewed and commented. */
export function withoutExemptionNames(trial: TrialRecord): TrialRecord {
  const nobody = { statedByName: null, reviewedByName: null, commentedByName: null };
  return { ...trial, exemptionUses: trial.exemptionUses.map((use) => ({ ...use, ...nobody })) };
}

const strongest = (uses: ExemptionUseRecord[]) =>
  exemptionNeeds.find((need) => uses.some((use) => use.statedNeed === need)) ?? null;

/** A saved trial as the decisions it is made of: what the form starts from, and what the history compares. */
export function inputOfRecord(trial: TrialRecord): TrialInput {
  const required = requiredKindOf[trial.area];
  const ids = (things: { id: string }[]) => things.map(({ id }) => id).sort();
  const national = wholeTrialUses(trial, "NATIONAL");
  const municipal = wholeTrialUses(trial, "MUNICIPAL");
  return {
    leadInstitutionId: trial.leadInstitution.id,
    title: trial.title,
    freedFrom: trial.freedFrom,
    freedTo: trial.freedTo,
    themes: ids(trial.classifications.filter(({ kind }) => kind === required)),
    purpose: trial.purpose,
    change: trial.change,
    expectedResult: trial.expectedResult,
    observedEffect: trial.observedEffect,
    participants: trial.participants,
    participantCount: trial.participantCount,
    initiator: trial.initiator,
    costsMoney: trial.costsMoney,
    goals: ids(trial.goals),
    stage: trial.stage,
    periodStart: trial.periodStart,
    periodEnd: trial.periodEnd,
    topics: ids(
      trial.classifications.filter(
        ({ kind }) => kind !== required && (topicKinds as readonly string[]).includes(kind),
      ),
    ),
    furtherInstitutionIds: ids(trial.furtherInstitutions),
    subActivities: trial.subActivities.map(({ title }) => title),
    nationalNeed: strongest(national),
    provisionIds: ids(national.flatMap(({ provision }) => provision ?? [])),
    municipalNeed: strongest(municipal),
    municipalRuleIds: ids(municipal.flatMap(({ municipalRule }) => municipalRule ?? [])),
    sharing: trial.sharing,
  };
}

/** What decides who may do what with the trial. */
export function rightsOfRecord(trial: TrialRecord) {
  return {
    municipalityId: trial.municipality.id,
    leadInstitutionId: trial.leadInstitution.id,
    area: trial.area,
    stage: trial.stage,
    createdById: trial.createdById,
  };
}

/** Where the trial is tried: also those who take part without leading it belong to it. */
export function placeOfRecord(trial: TrialRecord) {
  return { ...rightsOfRecord(trial), furtherInstitutionIds: trial.furtherInstitutions.map(({ id }) => id) };
}
