import { performance } from "node:perf_hooks";
import { chartSvg } from "@/lib/documents/plan-svg";
import { chartOf } from "@/lib/domain/plan/chart";
import { lanesOf, phaseMarks } from "@/lib/domain/plan/marks";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { planTexts } from "@/lib/i18n/plan-texts";
import { makeManyItems, makePhase } from "@/tests/support/plan";

const SIZES = [64, 400, 5_000];
const RUNS = 15;
/** What 400 items may take (milliseconds). */
const BUDGET = { items: 400, ms: 200 };

const wordings = ["juni 2021 – juni 2022", "foråret 2022", "løbende", "primo marts 2023", null];

/** From the plan as it was read to the finished drawing. */
function draw(count: number): string {
  const today = toCalendarDate("2022-06-15");
  const window = { start: toCalendarDate("2021-01-01"), end: toCalendarDate("2024-12-31") };
  const items = makeManyItems(count).map((item, index) => ({
    ...item,
    wording: wordings[index % wordings.length]!,
  }));
  const plan = { phases: [makePhase()], items, milestones: [] };
  const filter = { lanes: [], kind: null, audience: null };
  const started = performance.now();
  const texts = planTexts("da", plan.phases);
  const lanes = lanesOf(plan, [], filter, { today, own: [], groups: [], then: null });
  const chart = chartOf({ today, window, phaseMarks: phaseMarks(plan), lanes, closed: [] }, texts);
  const svg = chartSvg(chart, texts, texts.description(chart, "Aftalen"));
  times.push(performance.now() - started);
  return svg;
}

let times: number[] = [];

/** How long the server takes to draw the timeline, and how large it becomes. */
export function benchPlan(): void {
  console.log("\ntimeline, items          first    median      bytes");
  for (const count of SIZES) {
    times = [];
    let bytes = 0;
    for (let run = 0; run < RUNS; run += 1) bytes = Buffer.byteLength(draw(count));
    const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
    const over = count === BUDGET.items && median > BUDGET.ms ? `   over the budget of ${BUDGET.ms} ms` : "";
    const ms = (value: number) => value.toFixed(1).padStart(9);
    console.log(
      `${String(count).padEnd(20)}${ms(times[0]!)} ${ms(median)} ${String(bytes).padStart(10)}${over}`,
    );
  }
}
