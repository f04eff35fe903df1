import { describe, expect, test } from "vitest";
import { parseWording } from "@/lib/domain/plan/wording/parse";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import milestones from "@/prisma/seed/data/plan/milestones.json";
import processPlan from "@/prisma/seed/data/plan/process-plan.json";
import type { WordingContext } from "@/lib/domain/plan/wording/term";

/** What a row of the plan says, and where its dates come from. */
interface Row {
  id: string;
  timeWording: string | null;
  startDate: string;
  endDate: string;
  dateBasis: string;
}

const HORIZON = "2024-06-30";

describe("Rebild's plan is dated as its wordings say", () => {
  const rows = processPlan.phases.flatMap(({ start, end, elements }) =>
    (elements as unknown as Row[]).map((row) => ({ row, context: { start, end, horizon: HORIZON } })),
  );
  const dated = rows.filter(({ row }) => row.timeWording !== null && row.dateBasis.startsWith("STATED"));

  test("most elements have a wording of their own", () => {
    expect(dated.length).toBeGreaterThan(15);
  });

  test.each(dated.map((each) => [`${each.row.id}: ${each.row.timeWording}`, each] as const))(
    "%s",
    (_name, { row, context }) => {
      const result = resolveWording(row.timeWording!, context as unknown as WordingContext);
      expect(result).toMatchObject({ ok: true, placed: { start: row.startDate } });
    },
  );

  test.each((milestones.milestones as unknown as Row[]).map((row) => [row.timeWording!, row] as const))(
    "milestone %s",
    (wording, row) => {
      const preparation = processPlan.phases[0]!;
      const context = { start: preparation.start, end: preparation.end, horizon: HORIZON };
      expect(parseWording(wording).ok).toBe(true);
      const result = resolveWording(wording, context as unknown as WordingContext);
      if (row.dateBasis.startsWith("STATED") && result.ok)
        expect([result.placed.start, result.placed.end]).toEqual([row.startDate, row.endDate]);
    },
  );
});
