import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { ApprovalBody, DecisionOutcome, SharingLevel, WelfareArea } from "@/lib/db/generated/enums";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Batch } from "@/prisma/seed/demo/batch";
import type { Course } from "@/prisma/seed/demo/course";
import { randomFrom, type Random } from "@/prisma/seed/demo/random";
import { learningQuestions } from "@/prisma/seed/demo/text/effect";
import { actorNames, disappointments, reasonsFor } from "@/prisma/seed/demo/text/reason";
import type { TrialText } from "@/prisma/seed/demo/text/trial-text";
import { demoUserId, demoUsers, mainInstitutions } from "@/prisma/seed/demo/user";
import type { SeedInstitution } from "@/prisma/seed/institution";

function bodyOf(batch: Batch, outcome: DecisionOutcome, costsMoney: boolean): ApprovalBody {
  if (batch.municipalityId === "langeland") return costsMoney ? "COMMITTEE" : "ADMINISTRATION";
  if (batch.municipalityId === "viborg") return outcome === "GREEN" ? "COMMITTEE" : "ADMINISTRATION";
  return "LEADER";
}

/** A made-up trial with all that hangs on it. */
export interface DemoTrial {
  trial: Prisma.TrialCreateManyInput;
  furtherInstitutions: Prisma.TrialInstitutionCreateManyInput[];
  classifications: Prisma.TrialClassificationCreateManyInput[];
  subActivities: Prisma.SubActivityCreateManyInput[];
  exemptionUses: Prisma.ExemptionUseCreateManyInput[];
  decisions: Prisma.TrialDecisionCreateManyInput[];
  stageChanges: Prisma.TrialStageChangeCreateManyInput[];
}

const sharingLevels: SharingLevel[] = [
  "INSTITUTION",
  "MUNICIPALITY",
  "MUNICIPALITY",
  "MUNICIPALITY",
  "MUNICIPALITY",
  "AGREEMENT_MUNICIPALITIES",
  "AGREEMENT_MUNICIPALITIES",
  "PUBLIC",
  "PUBLIC",
  "PUBLIC",
];

const userName = new Map(demoUsers.map(({ email, name }) => [email, name]));

/** What has been dealt to one trial. */
export interface Dealt {
  id: string;
  text: TrialText;
  /** which of the text's tellings this is */
  telling: number;
  area: WelfareArea;
  batch: Batch;
  place: SeedInstitution;
  /** further institutions that try the same */
  others: SeedInstitution[];
  course: Course;
  today: CalendarDate;
}

/** The needs of one trial: stated by the institution, and in most cases reviewed by the administration. */
function exemptionUsesOf(
  { id, text, batch, course, today }: Dealt,
  statedByName: string,
  random: Random,
): Prisma.ExemptionUseCreateManyInput[] {
  const uses: Prisma.ExemptionUseCreateManyInput[] = [];
  const firstPart = text.parts ? `${id}-1` : null;
  const reviewer = userName.get(`forvaltning@${batch.municipalityId}.demo`)!;
  const reviewedOn = addDays(course.changes[0]!.from, random.between(5, 30));
  const isReviewed = random.chance(text.national?.reviewed ? 0.7 : 0.6) && reviewedOn <= today;
  const need = text.national?.need ?? "NONE";
  const reviewedNeed = text.national?.reviewed ?? need;
  const comment = text.national?.comment ?? null;
  const review = isReviewed
    ? {
        reviewedNeed,
        reviewedOn: toDbDate(reviewedOn),
        reviewedByName: reviewer,
        ...(comment && { comment, commentedOn: toDbDate(reviewedOn), commentedByName: reviewer }),
      }
    : {};
  const provisions = text.national?.provisions ?? [];
  const targets = provisions.length > 0 ? provisions : [null];
  if (text.national || (batch.freesFromLaw && random.chance(0.7)))
    for (const provisionId of targets)
      uses.push({
        trialId: id,
        level: "NATIONAL",
        statedNeed: need,
        provisionId,
        subActivityId: firstPart,
        ...review,
      });
  if (text.municipal) {
    const own = (text.municipal.rules ?? []).filter((rule) => rule.startsWith(`${batch.municipalityId}-`));
    for (const municipalRuleId of own.length > 0 ? own : [null])
      uses.push({ trialId: id, level: "MUNICIPAL", statedNeed: text.municipal.need, municipalRuleId });
  }
  const stated = { statedOn: toDbDate(course.changes[0]!.from), statedByName };
  return uses.map((use, index) => ({ ...use, ...stated, id: `${id}-${index + 1}` }));
}

/** What half of them want to become wiser about; its own chance, so that everything else is dealt as before. */
function questionOf(id: string, area: WelfareArea): string | null {
  const random = randomFrom(`${id}-question`);
  return random.chance(0.5) ? random.pick(learningQuestions[area]) : null;
}

/** The rows of one made-up trial. */
export function rowsOf(dealt: Dealt, random: Random): DemoTrial {
  const { id, text, telling, area, batch, place, others, course } = dealt;
  const { municipalityId } = batch;
  const isMain = mainInstitutions[municipalityId] === place.id;
  const accounts = {
    leader: `leder@${municipalityId}.demo`,
    staff: `personale@${municipalityId}.demo`,
    administration: `forvaltning@${municipalityId}.demo`,
  };
  const actorName = isMain ? userName.get(accounts.leader)! : random.pick(actorNames);
  const creator = text.initiator === "STAFF" ? accounts.staff : accounts.leader;
  const costsMoney = text.costsMoney ?? false;
  const at = (date: CalendarDate) => new Date(`${date}T09:30:00Z`);
  const seen =
    course.decisions.at(-1)?.outcome === "RED"
      ? random.pick(disappointments)
      : text.observed[telling % text.observed.length]!;
  const isExempt = (text.national?.reviewed ?? text.national?.need) === "DIRECT";
  const count = /^(\d+) /.exec(text.participants);
  return {
    trial: {
      id,
      title: text.titles[telling % text.titles.length]!,
      area,
      freedFrom: text.freedFrom,
      freedTo: text.freedTo,
      purpose: text.purpose,
      change: text.change,
      expectedResult: text.expected,
      learningQuestion: questionOf(id, area),
      observedEffect: course.observedOn ? seen : null,
      observedEffectOn: course.observedOn ? toDbDate(course.observedOn) : null,
      initiator: text.initiator,
      periodStart: course.periodStart ? toDbDate(course.periodStart) : null,
      periodEnd: course.periodEnd ? toDbDate(course.periodEnd) : null,
      participants: text.participants,
      participantCount: count ? Number(count[1]) : null,
      costsMoney,
      stage: course.stage,
      sharing: course.stage === "IDEA" ? "MUNICIPALITY" : random.pick(sharingLevels),
      origin: "DEMO",
      createdAt: at(course.changes[0]!.from),
      updatedAt: at(course.changes.at(-1)!.from),
      municipalityId,
      leadInstitutionId: place.id,
      agreementId: batch.agreementId,
      createdById: isMain ? demoUserId(creator) : null,
    },
    furtherInstitutions: others.map((other) => ({ trialId: id, institutionId: other.id, municipalityId })),
    classifications: text.topics.map((classificationId) => ({ trialId: id, classificationId })),
    subActivities: (text.parts ?? []).map((title, index) => ({
      id: `${id}-${index + 1}`,
      trialId: id,
      order: index + 1,
      title,
    })),
    exemptionUses: exemptionUsesOf(dealt, actorName, random),
    decisions: course.decisions.map(({ outcome, decidedOn }, index) => {
      const body = bodyOf(batch, outcome, costsMoney);
      const decider = body === "LEADER" ? (isMain ? accounts.leader : null) : accounts.administration;
      return {
        id: `${id}-${index + 1}`,
        trialId: id,
        outcome,
        reason: random.pick(reasonsFor(outcome, area, isExempt)),
        decidedOn: toDbDate(decidedOn),
        body,
        decidedById: decider ? demoUserId(decider) : null,
      };
    }),
    stageChanges: course.changes.map(({ stage, from }, index) => ({
      id: `${id}-${index + 1}`,
      trialId: id,
      stage,
      from: toDbDate(from),
      actorName,
    })),
  };
}
