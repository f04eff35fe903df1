import * as reviewCommands from "@/lib/commands/rule-review";
import type { Db } from "@/lib/db/client";
import { loadReview, loadReviews } from "@/lib/loaders/rule-review";
import { type ViewerName } from "@/tests/support/world";
import {
  Operation,
  atAlfa,
  national,
  outcomes,
  membersOnly,
  nextNumber,
} from "@/tests/integration/access/operations/support";

/** A round of the own municipality about one rule, of its own for one try. */
async function freshReview(prisma: Db, closesOn = "2199-01-01") {
  const suffix = nextNumber();
  const place = { municipalityId: "alfa", area: "DAYCARE" } as const;
  const { id: ruleId } = await prisma.municipalRule.create({
    data: {
      ...{ ...place, id: `rule-${suffix}`, category: "DOCUMENTATION", status: "KEPT" },
      ...{ title: `Regel ${suffix}`, summary: "Et skema hver uge" },
    },
  });
  const { id } = await prisma.ruleReview.create({
    data: {
      ...{ ...place, id: `review-${suffix}`, title: `Gennemgang ${suffix}` },
      opensOn: new Date("2020-01-01"),
      closesOn: new Date(closesOn),
    },
  });
  return { id, reviewId: id, ruleId, institutionId: "alfa-one", version: "0", verdict: "IN_THE_WAY" };
}
const decidingAtAlfa: ViewerName[] = ["own administration", "own politician"];
export const reviewOperations: Operation[] = [
  {
    name: "commands/rule-review.openReviewCommand",
    on: "the own municipality",
    run: (viewer) =>
      reviewCommands.openReviewCommand(viewer, {
        ...{ place: "MUNICIPAL:alfa DAYCARE", title: `Ny runde ${nextNumber()}`, category: "PROCESS" },
        ...{ opensOn: "2026-01-01", closesOn: "2199-01-01", rules: "Et skema\nEn liste" },
      }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"] }),
  },
  {
    name: "commands/rule-review.markRuleCommand",
    on: "the own institution in an open round",
    run: async (viewer, prisma) => reviewCommands.markRuleCommand(viewer, await freshReview(prisma)),
    expected: outcomes("NOT_FOUND", { FORBIDDEN: [...atAlfa, ...national], ok: ["own leader"] }),
  },
  {
    name: "commands/rule-review.markRuleCommand",
    on: "the own institution in a closed round",
    run: async (viewer, prisma) =>
      reviewCommands.markRuleCommand(viewer, await freshReview(prisma, "2020-02-01")),
    expected: outcomes("NOT_FOUND", { FORBIDDEN: [...atAlfa, ...national], INVALID: ["own leader"] }),
  },
  {
    name: "commands/rule-review.decideRulesCommand",
    on: "a rule of the own municipality",
    run: async (viewer, prisma) => {
      const { id, ruleId } = await freshReview(prisma);
      return reviewCommands.decideRulesCommand(viewer, {
        ...{ id, rules: `1 ${ruleId}`, status: "REMOVED", decidedOn: "2025-01-01", reason: "Overflødig" },
        ...{ decidedBy: "COMMITTEE", validFrom: "" },
      });
    },
    expected: outcomes("NOT_FOUND", { FORBIDDEN: [...atAlfa, ...national], ok: decidingAtAlfa }),
  },
  {
    name: "loaders/rule-review.loadReviews",
    on: "the rounds of one's municipality",
    run: (viewer) => loadReviews(viewer),
    expected: membersOnly,
  },
  {
    name: "loaders/rule-review.loadReview",
    on: "a round of the own municipality",
    run: async (viewer, prisma) => loadReview(viewer, (await freshReview(prisma)).id),
    expected: outcomes("NOT_FOUND", { ok: [...atAlfa, ...national] }),
  },
];
