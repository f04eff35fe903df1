import type { AccountTrial, AccountUse } from "@/lib/domain/exemption/account";
import type { ExemptionLevel, ExemptionNeed } from "@/lib/domain/exemption/need";

/** A statement as the account counts it; `part` only tells a reader that it is another part's. */
export function statement(
  statedNeed: ExemptionNeed,
  more: {
    level?: ExemptionLevel;
    part?: string;
    reviewed?: ExemptionNeed;
    changed?: boolean;
    basisId?: string;
  } = {},
): AccountUse {
  return {
    level: more.level ?? "NATIONAL",
    statedNeed,
    reviewedNeed: more.reviewed ?? null,
    changedSinceReview: more.changed ?? false,
    isCommented: false,
    basisId: more.basisId ?? null,
  };
}

const times = (count: number, uses: () => AccountUse[]) => Array.from({ length: count }, uses);

/**
 * The schools' trials so that they come to the report's figures (section 3.3.1): 85 trials, 60 directly in need of
 * an exemption from the law and 9 indirectly. The report says of none how many parts it had; here every way a trial
 * can come to its need occurs: by the whole, by one part among others, by review against the statement.
 */
export function schoolsOfTheReport(): AccountTrial[] {
  const direct = [
    ...times(30, () => [statement("DIRECT", { reviewed: "DIRECT" })]),
    ...times(20, () => [
      statement("NONE", { part: "a" }),
      statement("INDIRECT", { part: "b" }),
      statement("DIRECT", { part: "c" }),
    ]),
    ...times(6, () => [statement("DIRECT", { part: "a" }), statement("DIRECT", { part: "b" })]),
    ...times(4, () => [statement("NONE", { reviewed: "DIRECT" })]),
  ];
  const indirect = [
    ...times(5, () => [statement("INDIRECT")]),
    ...times(2, () => [statement("NONE", { part: "a" }), statement("INDIRECT", { part: "b" })]),
    ...times(2, () => [statement("DIRECT", { reviewed: "INDIRECT" })]),
  ];
  const none = [
    ...times(10, () => [statement("NONE")]),
    ...times(6, () => [
      statement("DIRECT", { part: "a", reviewed: "NONE" }),
      statement("NONE", { part: "b" }),
    ]),
  ];
  return [...direct, ...indirect, ...none].map((uses, index) => ({
    area: "SCHOOL",
    municipalityId: index < 40 ? "holbaek" : "esbjerg",
    uses,
  }));
}

/** Eldercare's (section 4.3.1): 53 trials, 6 of them in need; Langeland 3, Middelfart 1, Viborg 2. */
export function eldercareOfTheReport(): AccountTrial[] {
  const inNeed = ["langeland", "langeland", "langeland", "middelfart", "viborg", "viborg"];
  const others = Array.from({ length: 47 }, (_, index) => ["langeland", "middelfart", "viborg"][index % 3]!);
  const of = (municipalityId: string, uses: AccountUse[]): AccountTrial => ({
    ...{ area: "ELDERCARE", municipalityId, uses },
  });
  return [
    ...inNeed.map((id) => of(id, [statement("NONE", { part: "a" }), statement("DIRECT", { part: "b" })])),
    ...others.map((id, index) =>
      of(id, [index % 2 ? statement("NONE") : statement("DIRECT", { reviewed: "NONE" })]),
    ),
  ];
}
