import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trialFormValues, valuesOfInput } from "@/lib/domain/trial/input";
import { draftSchema, parseTrialInput, submissionKeySchema } from "@/lib/validation/trial";

const full = {
  leadInstitutionId: "house",
  title: "Bål",
  freedFrom: "Skema",
  freedTo: "Ro",
  themes: ["b", "a", "a"],
};

describe("reading the form of a trial", () => {
  test("four fields make a trial; nothing else is made up", () => {
    const parsed = parseTrialInput(full);
    expect(parsed).toMatchObject({
      ok: true,
      data: {
        title: "Bål",
        themes: ["a", "b"],
        purpose: null,
        participantCount: null,
        costsMoney: null,
        stage: null,
        nationalNeed: null,
        sharing: "MUNICIPALITY",
      },
    });
  });

  test("whatever is posted, the answer is an input that fits or an error for a field", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const parsed = parseTrialInput(raw);
        if (!parsed.ok) expect(Object.keys(parsed.fieldErrors).length).toBeGreaterThan(0);
      }),
    );
  });

  test("what was read can be shown in the form and read again unchanged", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(text, { maxLength: 4 }),
        fc.nat(1_000_000),
        (title, purpose, lines, count) => {
          const first = parseTrialInput({
            ...full,
            title,
            purpose,
            subActivities: lines.join("\n"),
            participantCount: String(count),
            periodStart: "1/2/2026",
            costsMoney: "YES",
          });
          if (!first.ok) return;
          expect(parseTrialInput(valuesOfInput(first.data))).toEqual(first);
        },
      ),
    );
  });

  test("personal numbers are found in every free text, and named", () => {
    const cpr = "0101701234";
    const parsed = parseTrialInput({
      ...full,
      title: cpr,
      purpose: `Barn ${cpr}`,
      participants: "01 01 70 - 1234",
      subActivities: `Bål\n${cpr}`,
      observedEffect: cpr,
    });
    if (parsed.ok) throw new Error("accepted");
    expect(Object.entries(parsed.fieldErrors).map(([field, { key }]) => `${field}:${key}`)).toEqual([
      "title:cpr",
      "purpose:cpr",
      "observedEffect:cpr",
      "participants:cpr",
      "subActivities:cpr",
    ]);
    expect(parsed.fieldErrors.purpose!.values).toEqual({ found: cpr });
  });

  test("too many parts and a part too long are told at the field", () => {
    const errorFor = (subActivities: string) => {
      const parsed = parseTrialInput({ ...full, subActivities });
      return parsed.ok ? null : parsed.fieldErrors.subActivities;
    };
    expect(errorFor("x\n".repeat(50))).toBeNull();
    expect(errorFor("x\n".repeat(51))).toEqual({ key: "tooManyLines", values: { max: 50 } });
    expect(errorFor("x".repeat(201))).toEqual({ key: "tooLong", values: { count: 201, max: 200 } });
  });
});

describe("what comes along with the form", () => {
  test("a key that is none is as if there were none", () => {
    expect(submissionKeySchema.parse("x")).toBeUndefined();
    expect(submissionKeySchema.parse(["a"])).toBeUndefined();
  });

  test("a draft may be unfinished but not without end", () => {
    const draft = (title: string) => ({ trialId: null, version: null, values: { title } });
    expect(draftSchema.safeParse(draft("x".repeat(250_000))).data?.values).toEqual(
      trialFormValues({ title: "x".repeat(250_000) }),
    );
    expect(draftSchema.safeParse(draft("x".repeat(700_000))).success).toBe(false);
  });
});
