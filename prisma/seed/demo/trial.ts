import type { Prisma } from "@/lib/db/client";
import type { WelfareArea } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { withAdoptions } from "@/prisma/seed/demo/adoption";
import { batches, mainCourses, startOf, type Batch } from "@/prisma/seed/demo/batch";
import { courseOf, type CourseKind } from "@/prisma/seed/demo/course";
import { placesFor } from "@/prisma/seed/demo/place";
import { randomFrom } from "@/prisma/seed/demo/random";
import { daycareTexts } from "@/prisma/seed/demo/text/daycare";
import { eldercareTexts } from "@/prisma/seed/demo/text/eldercare";
import { otherTexts } from "@/prisma/seed/demo/text/other";
import { schoolTexts } from "@/prisma/seed/demo/text/school";
import type { TrialText } from "@/prisma/seed/demo/text/trial-text";
import { rowsOf, type DemoTrial } from "@/prisma/seed/demo/trial-row";
import { mainInstitutions } from "@/prisma/seed/demo/user";

const texts: Record<WelfareArea, TrialText[]> = {
  DAYCARE: daycareTexts,
  SCHOOL: schoolTexts,
  ELDERCARE: eldercareTexts,
  OTHER: otherTexts,
};

function isPossible(text: TrialText, area: WelfareArea, batch: Batch): boolean {
  if (text.notIn?.includes(batch.municipalityId)) return false;
  if (!batch.freesFromLaw && text.national) return false;
  return placesFor(text, area, batch.municipalityId).length > 0;
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
      return rowsOf({ id, text, telling, area, batch, place, others, course, today }, random);
    });
  });
}

/** All made-up trials as they stand on a day. */
export function demoTrials(today: CalendarDate): DemoTrial[] {
  const tellings = new Map<string, number>();
  return withAdoptions(batches.flatMap((batch) => trialsOf(batch, today, tellings)));
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
  // So may the trial that another was taken over from.
  const there = new Set([...stored.map(({ id }) => id), ...missing.map(({ trial }) => trial.id!)]);
  await tx.trial.createMany({
    data: missing.map(({ trial }) => ({
      ...trial,
      createdById: present(trial.createdById),
      adoptedFromId: trial.adoptedFromId && there.has(trial.adoptedFromId) ? trial.adoptedFromId : null,
    })),
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
