import { describe, expect, test } from "vitest";
import type { Ending } from "@/lib/domain/sunset/ending";
import {
  groupByCause,
  responsibleFor,
  sunsetList,
  type LeaningTrial,
  type ResponsiblePerson,
} from "@/lib/domain/sunset/leaning";
import { agreementEnding, day, makeTrial, stop } from "@/tests/unit/domain/sunset/support";

const today = day("2024-09-01");
const use = (parts: Partial<LeaningTrial["uses"][number]>): LeaningTrial["uses"][number] => ({
  need: "DIRECT",
  provisionId: null,
  municipalRuleId: null,
  ...parts,
});
const provision: Ending = { kind: "PROVISION", id: "fsl-40a", title: "§ 40 a", endsOn: day("2022-07-31") };
const rule: Ending = { kind: "RULE", id: "rule", title: "Skemaer", endsOn: day("2025-01-31") };
const grant: Ending = {
  ...{ kind: "GRANT", id: "grant", title: "§ 11", endsOn: day("2024-12-31") },
  ...{ provisionId: "dtl-11", municipalityId: "alfa", area: "DAYCARE" },
};
const law = agreementEnding("2024-09-30");

describe("what a trial leans on", () => {
  const onLaw = ["AGREEMENT agreement"];
  test.each<[string, Partial<LeaningTrial>, Ending[], string[]]>([
    ["its agreement, when it needs the law's exemption", {}, [law], onLaw],
    ["also when another deviation made room for it", { nationalNeed: "INDIRECT" }, [law], onLaw],
    ["not when it needs nothing", { nationalNeed: "NONE" }, [law], []],
    ["not when nothing was stated", { nationalNeed: null }, [law], []],
    ["not a law for municipal rules", { nationalNeed: null, municipalNeed: "DIRECT" }, [law], []],
    [
      "a municipal agreement for municipal rules",
      { nationalNeed: null, municipalNeed: "DIRECT" },
      [agreementEnding("2027-10-31", { agreementKind: "MUNICIPAL" })],
      onLaw,
    ],
    ["not another agreement", { agreementId: "other" }, [law], []],
    ["not once it has landed", { stage: "LANDED" }, [law], []],
    ["not once it is withdrawn", { stage: "WITHDRAWN" }, [law], []],
    ["not once it is stopped", { stage: "DECIDED", latestDecision: "RED" }, [law], []],
    ["still when its landing is chosen", { landing: stop }, [law], onLaw],
    [
      "a provision, a rule and a grant by what its parts need; the earliest first",
      {
        uses: [
          use({ municipalRuleId: "rule" }),
          use({ provisionId: "dtl-11" }),
          use({ provisionId: "fsl-40a" }),
        ],
      },
      [rule, law, grant, provision],
      ["PROVISION fsl-40a", ...onLaw, "GRANT grant", "RULE rule"],
    ],
    [
      "not what a part was found not to need",
      { nationalNeed: "NONE", uses: [use({ need: "NONE", provisionId: "fsl-40a" })] },
      [law, provision],
      [],
    ],
    [
      "no grant to another area",
      { area: "SCHOOL", nationalNeed: null, uses: [use({ provisionId: "dtl-11" })] },
      [grant],
      [],
    ],
    [
      "no grant to another municipality",
      { municipalityId: "beta", nationalNeed: null, uses: [use({ provisionId: "dtl-11" })] },
      [grant],
      [],
    ],
  ])("%s", (_, parts, endings, expected) => {
    const [item] = sunsetList([makeTrial(parts)], endings, today);
    expect(item?.causes.map(({ kind, id }) => `${kind} ${id}`) ?? []).toEqual(expected);
    if (!item) return;
    expect(item.endsOn).toBe(item.causes[0].endsOn);
  });

  test("the days left are counted to the first end, below zero after it", () => {
    const trials = [
      makeTrial({ id: "late", nationalNeed: null, uses: [use({ provisionId: "fsl-40a" })] }),
      makeTrial({ id: "coming" }),
    ];
    expect(
      sunsetList(trials, [law, provision], today).map(({ trial, daysLeft }) => [trial.id, daysLeft]),
    ).toEqual([
      ["late", -763],
      ["coming", 29],
    ]);
  });

  test("each trial stands once, under what it loses first", () => {
    const both = makeTrial({ id: "both", uses: [use({ provisionId: "fsl-40a" })] });
    const groups = groupByCause(sunsetList([makeTrial(), both], [law, provision], today));
    expect(groups.map(({ ending, items }) => [ending.id, items.map(({ trial }) => trial.id)])).toEqual([
      ["fsl-40a", ["both"]],
      ["agreement", ["trial"]],
    ]);
  });
});

describe("who answers for a trial", () => {
  const person = (userId: string, parts: Partial<ResponsiblePerson>): ResponsiblePerson => ({
    ...{ userId, name: userId, role: "LEADER", municipalityId: "alfa", institutionId: null, area: null },
    ...parts,
  });
  const people = [
    person("leader", { institutionId: "one" }),
    person("neighbour", { institutionId: "two" }),
    person("staff", { role: "STAFF", institutionId: "one" }),
    person("office", { role: "ADMINISTRATION" }),
    person("school office", { role: "ADMINISTRATION", area: "SCHOOL" }),
    person("other office", { role: "ADMINISTRATION", municipalityId: "beta" }),
  ];
  test("is the leader of its institution", () => {
    expect(responsibleFor(makeTrial(), people).map(({ userId }) => userId)).toEqual(["leader"]);
  });
  test("is the administration of its area where no leader has an account", () => {
    const trial = makeTrial({ leadInstitution: { id: "three", name: "Tre" } });
    expect(responsibleFor(trial, people).map(({ userId }) => userId)).toEqual(["office"]);
  });
});
