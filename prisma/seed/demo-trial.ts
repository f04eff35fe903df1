import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { ApprovalBody, DecisionOutcome, SharingLevel, WelfareArea } from "@/lib/db/generated/enums";
import { addDays, daysBetween, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { REBILD_MUNICIPAL_AGREEMENT, statutoryAgreementId } from "@/prisma/seed/agreement";
import { courseOf, type Course, type CourseKind } from "@/prisma/seed/demo-course";
import { demoInstitutions } from "@/prisma/seed/demo-institution";
import { daycareTexts } from "@/prisma/seed/demo-text/daycare";
import { eldercareTexts } from "@/prisma/seed/demo-text/eldercare";
import { otherTexts } from "@/prisma/seed/demo-text/other";
import { actorNames, reasons } from "@/prisma/seed/demo-text/reason";
import { schoolTexts } from "@/prisma/seed/demo-text/school";
import type { TrialText } from "@/prisma/seed/demo-text/trial-text";
import { demoUserId, demoUsers, mainInstitutions } from "@/prisma/seed/demo-user";
import type { SeedInstitution } from "@/prisma/seed/institution";
import { randomFrom, type Random } from "@/prisma/seed/random";

const texts: Record<WelfareArea, TrialText[]> = {
  DAYCARE: daycareTexts,
  SCHOOL: schoolTexts,
  ELDERCARE: eldercareTexts,
  OTHER: otherTexts,
};

interface Batch {
  /** part of the ids */
  key: string;
  municipalityId: string;
  agreementId: string;
  /** how many trials of each area */
  counts: Partial<Record<WelfareArea, number>>;
  /** how they went, dealt again and again */
  courses: CourseKind[];
  /** lengths of a test in days */
  lengths: number[];
  /** last day of the agreement */
  latestEnd: CalendarDate;
  /** false under a municipal agreement, which frees from no law */
  freesFromLaw: boolean;
}

const repeated = (shares: Partial<Record<CourseKind, number>>): CourseKind[] =>
  Object.entries(shares).flatMap(([kind, times]) => Array<CourseKind>(times).fill(kind as CourseKind));

/** The acts have expired, so most trials have ended; some still wait for their landing. */
const ended = repeated({
  LANDED_GREEN: 5,
  SECOND_LANDED: 2,
  DECIDED_GREEN: 3,
  DECIDED_RED: 2,
  LANDED_RED: 1,
  OVERDUE: 2,
  SECOND_TEST: 1,
  EVALUATING: 1,
  PAUSED: 1,
  WITHDRAWN: 1,
  IDEA: 1,
  PREPARED: 1,
});
const endedWithApproval = repeated({
  LANDED_GREEN: 5,
  SECOND_LANDED: 2,
  DECIDED_GREEN: 2,
  DECIDED_RED: 2,
  OVERDUE: 2,
  SECOND_TEST: 1,
  EVALUATING: 1,
  PAUSED: 1,
  WITHDRAWN: 1,
  IDEA: 1,
  AWAITING: 2,
});
const living = repeated({
  RUNNING: 5,
  OVERDUE: 2,
  EVALUATING: 2,
  DECIDED_GREEN: 2,
  LANDED_GREEN: 3,
  SECOND_TEST: 2,
  DECIDED_RED: 1,
  IDEA: 2,
  PREPARED: 2,
  PAUSED: 1,
  WITHDRAWN: 1,
});

function statutory(
  municipalityId: string,
  area: WelfareArea,
  count: number,
  courses: CourseKind[],
  lengths: number[],
): Batch {
  return {
    key: municipalityId,
    municipalityId,
    agreementId: statutoryAgreementId(municipalityId),
    counts: { [area]: count },
    courses,
    lengths,
    latestEnd: toCalendarDate("2024-09-30"),
    freesFromLaw: true,
  };
}

const batches: Batch[] = [
  statutory("helsingoer", "DAYCARE", 34, ended, [100, 150, 180]),
  statutory("rebild", "DAYCARE", 16, ended, [100, 120, 180]),
  statutory("esbjerg", "SCHOOL", 34, ended, [100, 150, 300]),
  statutory("holbaek", "SCHOOL", 34, ended, [100, 150, 300]),
  statutory("langeland", "ELDERCARE", 20, endedWithApproval, [100, 120]),
  statutory("middelfart", "ELDERCARE", 22, ended, [100, 150]),
  statutory("viborg", "ELDERCARE", 28, endedWithApproval, [100]),
  {
    key: "rebild-alle",
    municipalityId: "rebild",
    agreementId: REBILD_MUNICIPAL_AGREEMENT,
    counts: { DAYCARE: 16, SCHOOL: 7, ELDERCARE: 5, OTHER: 7 },
    courses: living,
    lengths: [100, 100, 120],
    latestEnd: toCalendarDate("2027-12-31"),
    freesFromLaw: false,
  },
];

/** What the leader and the staff of the main institution see first. */
const mainCourses: Record<"ended" | "living", CourseKind[]> = {
  ended: ["OVERDUE", "LANDED_GREEN", "SECOND_TEST", "EVALUATING", "DECIDED_RED", "DECIDED_GREEN"],
  living: ["RUNNING", "OVERDUE", "EVALUATING", "IDEA", "PREPARED", "SECOND_TEST"],
};

/** Institutions that have not registered anything yet. */
const quiet = new Set([
  "helsingoer-den-selvejende-institution-ankeret",
  "helsingoer-integreret-institution-soestjernen",
  "helsingoer-integreret-institution-moellebakken",
  "helsingoer-integreret-institution-lodsen",
  "helsingoer-integreret-institution-tangloppen",
  "helsingoer-integreret-institution-graeshoppen",
  "rebild-landsbyordningen-spiren",
  "rebild-landsbyordningen-maelkevejen",
  "rebild-landsbyordningen-engblommen",
  "rebild-vuggestuen-pindsvinet",
  "rebild-skovboernehaven-graevlingen",
  "esbjerg-distriktsskole-vestenvinden",
  "holbaek-bakkehegnsskolen",
  "holbaek-granlundskolen",
  "langeland-plejehjemmet-humlevaenget",
  "middelfart-plejehjemmet-aeblehaven",
  "viborg-plejecenter-kloevermarken",
]);
const isQuiet = ({ id, kind }: SeedInstitution) =>
  quiet.has(id) || (kind === "CHILDMINDER" && !/-(ege|lyng|pile|slaaen|hyben)bo$/.test(id));

const usualKinds: Record<WelfareArea, SeedInstitution["kind"][]> = {
  DAYCARE: ["DAYCARE_CENTRE"],
  SCHOOL: ["SCHOOL", "DISTRICT_SCHOOL"],
  ELDERCARE: ["NURSING_HOME", "HOME_CARE", "DAY_CENTRE"],
  OTHER: ["ADMINISTRATION_UNIT"],
};

/** The made-up institutions of a municipality where the text could be tried. */
function placesFor(text: TrialText, area: WelfareArea, municipalityId: string): SeedInstitution[] {
  const kinds = text.kinds ?? usualKinds[area];
  const here = demoInstitutions.filter(
    (place) => place.municipalityId === municipalityId && place.area === area && !isQuiet(place),
  );
  return here.filter((place) => kinds.includes(place.kind));
}

function isPossible(text: TrialText, area: WelfareArea, batch: Batch): boolean {
  if (text.notIn?.includes(batch.municipalityId)) return false;
  if (!batch.freesFromLaw && text.national) return false;
  return placesFor(text, area, batch.municipalityId).length > 0;
}

/** The first day of the first test. What still runs is placed around today, the rest in the agreement's time. */
function startOf(
  batch: Batch,
  kind: CourseKind,
  days: number,
  today: CalendarDate,
  random: Random,
): CalendarDate {
  if (batch.freesFromLaw) {
    const first = toCalendarDate("2021-11-01");
    const isLate = [
      "OVERDUE",
      "SECOND_TEST",
      "EVALUATING",
      "PAUSED",
      "IDEA",
      "PREPARED",
      "AWAITING",
    ].includes(kind);
    const room = daysBetween(first, toCalendarDate("2024-05-15")) - days;
    return addDays(
      first,
      isLate ? random.between(Math.floor(room * 0.7), room) : random.between(0, Math.floor(room * 0.7)),
    );
  }
  const back = {
    RUNNING: [8, days - 15],
    PAUSED: [days, days + 60],
    OVERDUE: [days + 6, days + 70],
    EVALUATING: [days + 10, days + 16],
    SECOND_TEST: [days + 60, days + 110],
    DECIDED_GREEN: [days + 60, days + 200],
    DECIDED_RED: [days + 60, days + 300],
    LANDED_GREEN: [days + 200, days + 600],
    IDEA: [-60, -20],
    PREPARED: [-60, -12],
    WITHDRAWN: [100, 500],
  } as Partial<Record<CourseKind, [number, number]>>;
  const [from, to] = back[kind] ?? [200, 400];
  const start = addDays(today, -random.between(from, to));
  const earliest = toCalendarDate("2023-11-15");
  return start < earliest ? earliest : start;
}

function bodyOf(batch: Batch, outcome: DecisionOutcome, costsMoney: boolean): ApprovalBody {
  if (batch.municipalityId === "langeland") return costsMoney ? "COMMITTEE" : "ADMINISTRATION";
  if (batch.municipalityId === "viborg") return outcome === "GREEN" ? "COMMITTEE" : "ADMINISTRATION";
  return "LEADER";
}

interface DemoTrial {
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

/** The needs of one trial: stated by the institution, and in most cases reviewed by the administration. */
function exemptionUsesOf(
  id: string,
  text: TrialText,
  batch: Batch,
  course: Course,
  random: Random,
): Prisma.ExemptionUseCreateManyInput[] {
  const uses: Prisma.ExemptionUseCreateManyInput[] = [];
  const firstPart = text.parts ? `${id}-1` : null;
  const reviewer = userName.get(`forvaltning@${batch.municipalityId}.demo`)!;
  const reviewedOn = toDbDate(addDays(course.changes[0]!.from, random.between(5, 30)));
  const isReviewed = random.chance(text.national?.reviewed ? 0.7 : 0.6);
  const need = text.national?.need ?? "NONE";
  const reviewedNeed = text.national?.reviewed ?? need;
  const review = isReviewed
    ? { reviewedNeed, reviewedOn, reviewedByName: reviewer, comment: text.national?.comment ?? null }
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
  return uses.map((use, index) => ({ ...use, id: `${id}-${index + 1}` }));
}

function describe(
  id: string,
  text: TrialText,
  area: WelfareArea,
  batch: Batch,
  place: SeedInstitution,
  others: SeedInstitution[],
  telling: number,
  course: Course,
  random: Random,
): DemoTrial {
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
  const observedEffect = course.observedOn ? text.observed[telling % text.observed.length]! : null;
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
      observedEffect,
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
    exemptionUses: exemptionUsesOf(id, text, batch, course, random),
    decisions: course.decisions.map(({ outcome, decidedOn }, index) => {
      const body = bodyOf(batch, outcome, costsMoney);
      const decider = body === "LEADER" ? (isMain ? accounts.leader : null) : accounts.administration;
      return {
        id: `${id}-${index + 1}`,
        trialId: id,
        outcome,
        reason: random.pick(reasons[outcome]),
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

/** Deals texts, places and courses to the trials of one agreement. */
function trialsOf(batch: Batch, today: CalendarDate, tellings: Map<string, number>): DemoTrial[] {
  const dealer = randomFrom(batch.key);
  const main = mainInstitutions[batch.municipalityId];
  const forMain = [...mainCourses[batch.freesFromLaw ? "ended" : "living"]];
  let deck: CourseKind[] = [];
  return Object.entries(batch.counts).flatMap(([key, count]) => {
    const area = key as WelfareArea;
    const possible = dealer.shuffled(texts[area].filter((text) => isPossible(text, area, batch)));
    return Array.from({ length: count }, (_, index) => {
      const id = `demo-${batch.key}-${area.toLowerCase()}-${index + 1}`;
      const random = randomFrom(id);
      const text = possible[index % possible.length]!;
      const places = placesFor(text, area, batch.municipalityId);
      const home = places.find((place) => place.id === main);
      const isForMain = home !== undefined && forMain.length > 0;
      const place = isForMain
        ? home
        : random.pick(places.filter((each) => each.id !== main || places.length === 1));
      if (deck.length === 0) deck = dealer.shuffled(batch.courses);
      const kind = isForMain ? forMain.shift()! : deck.pop()!;
      const days = random.pick(batch.lengths);
      const course = courseOf(
        {
          kind,
          start: startOf(batch, kind, days, today, random),
          days,
          latestEnd: batch.latestEnd,
          startsAsIdea: text.initiator === "STAFF" || text.initiator === "CHILDREN" || kind === "IDEA",
          needsApproval: batch.municipalityId === "langeland" && (text.costsMoney ?? false),
        },
        today,
        random,
      );
      const neighbours = places.filter((each) => each.id !== place.id);
      const others = random.chance(0.14) ? random.shuffled(neighbours).slice(0, random.between(1, 3)) : [];
      const telling = tellings.get(text.key) ?? 0;
      tellings.set(text.key, telling + 1);
      return describe(id, text, area, batch, place, others, telling, course, random);
    });
  });
}

/** All made-up trials as they stand on a day. */
export function demoTrials(today: CalendarDate): DemoTrial[] {
  const tellings = new Map<string, number>();
  return batches.flatMap((batch) => trialsOf(batch, today, tellings));
}

/** Adds the made-up trials that are missing; one that exists is never written again. */
export async function loadDemoTrials(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const all = demoTrials(today);
  const ids = all.map(({ trial }) => trial.id!);
  const stored = await tx.trial.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const removed = await tx.auditEvent.findMany({
    where: { entity: "trial", operation: "DELETE", entityId: { in: ids } },
    select: { entityId: true },
  });
  const known = new Set([...stored.map(({ id }) => id), ...removed.map(({ entityId }) => entityId)]);
  const missing = all.filter(({ trial }) => !known.has(trial.id!));
  if (missing.length === 0) return;
  // An account may have been removed since; its trials stay without a creator.
  const users = new Set(
    (await tx.user.findMany({ where: { origin: "DEMO" }, select: { id: true } })).map(({ id }) => id),
  );
  const present = (id: string | null | undefined) => (id && users.has(id) ? id : null);
  await tx.trial.createMany({
    data: missing.map(({ trial }) => ({ ...trial, createdById: present(trial.createdById) })),
  });
  await tx.trialInstitution.createMany({ data: missing.flatMap((demo) => demo.furtherInstitutions) });
  await tx.trialClassification.createMany({ data: missing.flatMap((demo) => demo.classifications) });
  await tx.subActivity.createMany({ data: missing.flatMap((demo) => demo.subActivities) });
  await tx.exemptionUse.createMany({ data: missing.flatMap((demo) => demo.exemptionUses) });
  await tx.trialDecision.createMany({
    data: missing.flatMap(({ decisions }) =>
      decisions.map((decision) => ({ ...decision, decidedById: present(decision.decidedById) })),
    ),
  });
  await tx.trialStageChange.createMany({ data: missing.flatMap((demo) => demo.stageChanges) });
}
