import { describe, expect, test } from "vitest";
import { formFields } from "@/lib/domain/shared/form-fields";
import { firstOf, orderStepSchema } from "@/lib/validation/form";
import { optionalDay } from "@/lib/validation/free-text";

describe("what every form begins with", () => {
  test.each([[null], [undefined], ["text"], [7], [["a", "b"]]])("%j is a form with nothing in it", (raw) => {
    expect(formFields(raw)).toEqual({});
  });

  test("a form's fields stay as they were posted", () => {
    expect(formFields({ title: "Ro til frokost", areas: ["DAYCARE"] })).toEqual({
      title: "Ro til frokost",
      areas: ["DAYCARE"],
    });
  });

  test("of what an address says twice the first counts", () => {
    expect([firstOf(["a", "b"]), firstOf("a"), firstOf([])]).toEqual(["a", "a", undefined]);
  });

  test("a button says what it does and to what, whatever the id holds", () => {
    const read = (step: string) => orderStepSchema.safeParse({ id: "row", version: "2", step });
    expect(read("UP:a:b").data).toEqual({ id: "row", version: 2, step: { kind: "UP", id: "a:b" } });
    expect(read("LEFT:a").success).toBe(false);
    expect(read("DOWN:").success).toBe(false);
  });

  test("a day may be left out, and is told when it cannot be read", () => {
    expect([optionalDay.parse(" "), optionalDay.parse(undefined)]).toEqual([null, null]);
    expect(optionalDay.parse("1. marts 2022")).toBe("2022-03-01");
    expect(optionalDay.safeParse("engang").error?.issues[0]?.message).toBe("date");
  });
});
