import { describe, expect, test } from "vitest";
import { statementChanges, type ExemptionStatement } from "@/lib/domain/exemption/statement";

const stated = (
  basisId: string | null,
  need: ExemptionStatement["need"] = "DIRECT",
  subActivityId: string | null = null,
): ExemptionStatement => ({ level: "NATIONAL", need, subActivityId, basisId });

describe("what has to be written", () => {
  test("nothing, when the same is stated in another order", () => {
    const [one, other] = [stated("p-11"), stated("p-12", "NONE", "part-1")];
    expect(statementChanges([one, other], [other, one])).toEqual({ added: [], changed: [], removed: [] });
  });

  test("only what differs; the same provision for another part is another statement", () => {
    const whole = stated("p-11");
    const part = stated("p-11", "DIRECT", "part-1");
    expect(statementChanges([whole], [stated("p-11", "INDIRECT"), part])).toEqual({
      added: [part],
      changed: [{ before: whole, after: stated("p-11", "INDIRECT") }],
      removed: [],
    });
    expect(statementChanges([whole, part], [whole])).toEqual({ added: [], changed: [], removed: [part] });
  });

  test("a need without a name goes on when it is given one, and only within its own part", () => {
    const unnamed = stated(null);
    expect(statementChanges([unnamed], [stated("p-11"), stated("p-12")])).toEqual({
      added: [stated("p-12")],
      changed: [{ before: unnamed, after: stated("p-11") }],
      removed: [],
    });
    const elsewhere = stated("p-11", "DIRECT", "part-1");
    expect(statementChanges([unnamed], [elsewhere])).toMatchObject({
      added: [elsewhere],
      removed: [unnamed],
    });
  });
});
