import { describe, expect, test } from "vitest";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import table from "@/prisma/seed/data/plan/fuzzy-dates.json";

interface Case {
  id: string;
  wording: string;
  context: WordingContext | null;
  expected: object;
}

const understood = [...table.sourceWordings, ...table.furtherWordings] as unknown as Case[];

describe("the reference table of Danish time wordings", () => {
  test.each(understood.map((each) => [`${each.wording} (${each.id})`, each] as const))(
    "%s",
    (_name, each) => {
      const result = resolveWording(each.wording, each.context);
      expect(result).toEqual({ ok: true, placed: each.expected });
    },
  );

  test.each(table.invalidWordings.map((each) => [each.wording, each] as const))(
    "%s is refused with its reason",
    (_name, each) => {
      const result = resolveWording(each.wording, each.context as WordingContext | null);
      expect(result).toMatchObject({ ok: false, problem: { code: each.errorCode } });
    },
  );

  test.each(table.nonDateWordings.map(({ wording }) => wording))("%s is no time of its own", (wording) => {
    expect(resolveWording(wording, null).ok).toBe(false);
  });
});
