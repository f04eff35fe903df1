import { describe, expect, test } from "vitest";
import * as enums from "@/lib/db/generated/enums";
import { messagesFor } from "@/lib/i18n/messages";

/** Enums that never leave the database floor, or are shown only as something derived from them. */
const internal = ["AccountTokenKind", "OutboxStatus", "DateBound", "DatePrecision", "ValidityKind"];
/** Data that no screen shows yet; its wording comes with the screen. */
const notShownYet = ["AgreementKind"];
/** Shown, but no rule decides by them. */
const withoutRules = ["AuditOperation"];
/** Where the wording of an enum stands in the messages. */
const wording: Record<string, string> = {
  AgendaKind: "followingMeeting.kind",
  WelfareArea: "common.area",
  DataOrigin: "common.origin",
  Role: "common.role",
  TrialStage: "trial.stage",
  SharingLevel: "trial.sharing",
  Initiator: "trial.initiator",
  DecisionOutcome: "trial.decision",
  ExemptionNeed: "trial.need",
  ExemptionLevel: "trial.detail",
  ClassificationKind: "trial.kind",
  InstitutionKind: "overview.institutionKind",
  PlanLevel: "plan.level",
  PlanItemKind: "plan.kind",
  Audience: "plan.audience",
  ApprovalBody: "trial.detail.body",
  AuditOperation: "trial.history",
  FencePostLevel: "freedom.level",
  FencePostStatus: "freedom.fencePostStatus",
  MunicipalRuleCategory: "freedom.ruleCategory",
  MunicipalRuleStatus: "freedom.ruleStatus",
  ProvisionRole: "freedom.role",
  FreedStatus: "freedom.freed",
  WordGroupKind: "upkeep.words",
  LandingWay: "sunset.way",
  TrialMove: "trial.life.move",
  WishKind: "wish.kind",
  WishStage: "wish.stage",
  WishAnswer: "wish.answer",
  RuleMarkVerdict: "review.verdict",
  ApprovalTrigger: "approval.trigger",
  LogKind: "log.kind",
  InvolvedGroup: "log.group",
  IndicatorKind: "effect.kind",
  IndicatorDirection: "effect.direction",
  CheckItem: "evaluation.check",
  EffortKind: "effort.kind",
  IdeaStatus: "idea.status",
  DigestRhythm: "digest.rhythm",
  PlanState: "plan.state",
  PlanSubject: "planChange.subject",
  PlanChangeKind: "planChange.kind",
  FeedScope: "calendar.scope",
  WorkshopStep: "workshop.step",
  ExerciseKind: "exercise.kind",
  HarvestKind: "harvest.kind",
  GoalKind: "goal.kind",
  EvaluationLayer: "goal.layer",
  GoalDegree: "goal.degree",
};

type Tree = { [key: string]: string | Tree };

function wordsAt(locale: "da" | "en", path: string): Tree {
  const found = path
    .split(".")
    .reduce<string | Tree>(
      (tree, key) => (typeof tree === "string" ? {} : (tree[key] ?? {})),
      messagesFor(locale) as Tree,
    );
  return typeof found === "string" ? {} : found;
}

// Vite finds the files; importing them all is what makes a forgotten list visible.
const modules = (
  import.meta as unknown as {
    glob(pattern: string, options: { eager: true }): Record<string, Record<string, unknown>>;
  }
).glob("../../../lib/domain/**/*.ts", { eager: true });
const domainLists = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter(
    (value): value is string[] => Array.isArray(value) && value.every((item) => typeof item === "string"),
  )
  .map((list) => [...list].sort().join());

const all = Object.entries(enums).map(
  ([name, values]) => [name, Object.values(values)] as [name: string, values: string[]],
);

describe("closed lists", () => {
  test.each(all.filter(([name]) => ![...internal, ...notShownYet, ...withoutRules].includes(name)))(
    "%s has the same values in the database and in lib/domain",
    (_name, values) => {
      expect(domainLists).toContain([...values].sort().join());
    },
  );

  test.each(Object.entries(wording))("every value of %s has wording in both languages (%s)", (name, path) => {
    const values = all.find(([each]) => each === name)?.[1];
    expect(values).toBeDefined();
    for (const locale of ["da", "en"] as const) {
      const words = wordsAt(locale, path);
      expect(
        values!.filter((value) => typeof words[value] !== "string"),
        `without wording in ${locale}`,
      ).toEqual([]);
    }
  });

  test("every enum is accounted for", () => {
    const known = [...internal, ...notShownYet, ...Object.keys(wording)].sort();
    expect(all.map(([name]) => name).sort()).toEqual(known);
  });
});
