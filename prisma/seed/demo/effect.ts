import type { Prisma } from "@/lib/db/client";
import type { Suggestion } from "@/lib/domain/effect/suggestion";
import { suggestionsFor } from "@/lib/domain/effect/suggestion";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { messagesFor } from "@/lib/i18n/messages";
import { randomFrom, type Random } from "@/prisma/seed/demo/random";
import { toldWords } from "@/prisma/seed/demo/text/effect";
import { demoTrials } from "@/prisma/seed/demo/trial";
import type { DemoTrial } from "@/prisma/seed/demo/trial-row";
import { mainInstitutions } from "@/prisma/seed/demo/user";

type IndicatorRow = Prisma.IndicatorCreateManyInput;
type PairRow = Prisma.IndicatorPairCreateManyInput;

const words = messagesFor("da").effect;

/** Where a trial stands decides what has been measured: before it, also after it, or nothing. */
function measuredAt({ trial }: DemoTrial): "BEFORE" | "BOTH" | null {
  switch (trial.stage) {
    case "IN_TEST":
    case "PAUSED":
      return "BEFORE";
    case "EVALUATING":
    case "DECIDED":
    case "LANDED":
      return "BOTH";
    default:
      return null;
  }
}

const clamp = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value));

/** How far a mean moves: a trial that was stopped moved little, one that goes on more. */
function movedBy({ decisions }: DemoTrial, random: Random): number {
  const outcome = decisions.at(-1)?.outcome;
  if (outcome === "RED") return random.between(-10, 6) / 10;
  return outcome === undefined ? random.between(0, 16) / 10 : random.between(6, 22) / 10;
}

function scalePairs(move: number, random: Random): Omit<PairRow, "indicatorId">[] {
  // Some have asked fewer than five, so that the demo also shows what is not shown.
  const count = random.chance(0.2) ? random.between(2, 4) : random.between(6, 17);
  const middle = random.between(45, 65) / 10;
  return Array.from({ length: count }, (_, index) => {
    const before = clamp(Math.round(middle + random.between(-20, 20) / 10), 1, 10);
    const after = clamp(Math.round(before + move + random.between(-14, 14) / 10), 1, 10);
    return { number: index + 1, before, after };
  });
}

function countedPairs(
  { kind, direction }: Suggestion,
  move: number,
  random: Random,
): Omit<PairRow, "indicatorId">[] {
  const count = random.chance(0.5) ? 1 : random.between(5, 8);
  const size = kind === "MINUTES" ? random.between(25, 90) : random.between(6, 24);
  const share = (direction === "DOWN" ? -1 : 1) * move * 0.14;
  return Array.from({ length: count }, (_, index) => {
    const before = Math.max(1, size + random.between(-4, 4));
    return {
      number: index + 1,
      before,
      after: Math.max(0, Math.round(before * (1 + share) + random.between(-2, 2))),
    };
  });
}

/** What one made-up trial looks at; nothing for most of them. */
function rowsOf(demo: DemoTrial): { indicators: IndicatorRow[]; pairs: PairRow[] } {
  const trialId = demo.trial.id!;
  const random = randomFrom(`${trialId}-effect`);
  const measured = measuredAt(demo);
  const isMain = mainInstitutions[demo.trial.municipalityId] === demo.trial.leadInstitutionId;
  if (measured === null || !random.chance(isMain ? 0.6 : 0.1)) return { indicators: [], pairs: [] };
  const { area, expectedResult, purpose, freedTo } = demo.trial;
  const all = suggestionsFor(area, [expectedResult ?? null, purpose ?? null, freedTo]);
  const fitting = all.filter(({ fits }) => fits);
  const first = random.pick(fitting.length > 0 ? fitting : all.filter(({ kind }) => kind === "SCALE"));
  const others = random.shuffled(all.filter(({ key }) => key !== first.key));
  // Most look at one or two things, and then at two of different kinds.
  const second = random.chance(0.7) ? others.find(({ kind }) => kind !== first.kind) : undefined;
  const move = movedBy(demo, random);
  const createdAt = demo.trial.createdAt;
  const indicators: IndicatorRow[] = [];
  const pairs: PairRow[] = [];
  [first, ...(second ? [second] : [])].forEach((suggestion, index) => {
    const { key, kind, direction } = suggestion;
    const id = `demo-indicator-${trialId}-${index + 1}`;
    const told = toldWords[key] && random.pick(toldWords[key]);
    const isCounted = kind === "COUNT" || kind === "MINUTES";
    indicators.push({
      ...{ id, trialId, order: index + 1, kind, direction, createdAt, updatedAt: createdAt },
      title: words.suggestion[key],
      unit: isCounted ? words.suggestionUnit[key as keyof typeof words.suggestionUnit] : null,
      beforeText: told?.before ?? null,
      afterText: measured === "BOTH" ? (told?.after ?? null) : null,
    });
    if (kind === "TEXT") return;
    const both = kind === "SCALE" ? scalePairs(move, random) : countedPairs(suggestion, move, random);
    pairs.push(
      ...both.map((pair) => ({ ...pair, indicatorId: id, after: measured === "BOTH" ? pair.after : null })),
    );
  });
  return { indicators, pairs };
}

/** Everything the made-up trials look at, as it stands on a day. */
export function demoEffects(today: CalendarDate) {
  const rows = demoTrials(today).map(rowsOf);
  return {
    indicators: rows.flatMap(({ indicators }) => indicators),
    pairs: rows.flatMap(({ pairs }) => pairs),
  };
}

/**
 * Adds indicators with before and after to made-up trials that look at nothing yet; what a user added or removed stays
 * as it is.
 */
export async function loadDemoEffects(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const { indicators, pairs } = demoEffects(today);
  const ids = indicators.map(({ trialId }) => trialId);
  const open = await tx.trial.findMany({
    where: { id: { in: ids }, origin: "DEMO", indicators: { none: {} } },
    select: { id: true },
  });
  const removed = await tx.auditEvent.findMany({
    where: { entity: "indicator", operation: "DELETE", entityId: { in: indicators.map(({ id }) => id!) } },
    select: { entityId: true },
  });
  const gone = new Set(removed.map(({ entityId }) => entityId));
  const free = new Set(open.map(({ id }) => id));
  const missing = indicators.filter(({ id, trialId }) => free.has(trialId) && !gone.has(id!));
  const added = new Set(missing.map(({ id }) => id));
  await tx.indicator.createMany({ data: missing });
  await tx.indicatorPair.createMany({ data: pairs.filter(({ indicatorId }) => added.has(indicatorId)) });
}
