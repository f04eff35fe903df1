import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useDatabase, type OpenDatabase } from "@/lib/db/client";
import { getFreedomKnowledge } from "@/lib/db/freedom";
import type { FreedomAnswer, FreedomLayer } from "@/lib/domain/freedom/answer";
import { checkFreedom } from "@/lib/domain/freedom/check";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  useDatabase(opened);
  await seedReference(opened.prisma);
});
afterAll(() => opened.close());

async function ask(place: string, question: string, on = "2022-03-01", institution: string | null = null) {
  const [municipalityId, area] = place.split(" ") as [string, WelfareArea];
  const knowledge = await getFreedomKnowledge({ municipalityId, area });
  return checkFreedom(knowledge, question, toCalendarDate(on), institution);
}

const listed = ({ layers }: FreedomAnswer) => layers.map(({ record }) => record.id);
const layerOf = ({ layers }: FreedomAnswer, id: string): FreedomLayer | undefined =>
  layers.find(({ record }) => record.id === id)?.layer;

describe("what the sources say, asked in everyday words", () => {
  test("Rebild's daycare may drop systematic language assessment", async () => {
    const answer = await ask("rebild DAYCARE", "Vi vil droppe de systematiske sprogvurderinger af alle børn");
    expect(answer.verdict).toBe("FREED");
    expect(layerOf(answer, "dtl-11")).toBe("FREED_PROVISION");
    expect(layerOf(answer, "rebild-sprogvurdering")).toBe("MUNICIPAL_RULE");
    expect(answer.layers.find(({ record }) => record.id === "dtl-11")?.record.paragraph).toBe(
      "Dagtilbudsloven § 11",
    );
  });

  test("Helsingør's may not: the municipality holds on to it at 2, 3 and 5 years", async () => {
    const answer = await ask(
      "helsingoer DAYCARE",
      "Vi vil droppe de systematiske sprogvurderinger af alle børn",
    );
    expect(answer.verdict).toBe("HELD");
    expect(layerOf(answer, "fp-mun-helsingoer-sprogvurdering")).toBe("MUNICIPAL_FENCE_POST");
    expect(answer.layers.find(({ record }) => record.id === "dtl-11")?.decides).toBe(false);
  });

  test("two matters in one sentence: opening at six is free, assessment is free in Rebild", async () => {
    const answer = await ask("rebild DAYCARE", "vi vil åbne kl. 6 og droppe sprogvurderinger af alle");
    expect(answer.verdict).toBe("FREED");
    expect(listed(answer)).toEqual(expect.arrayContaining(["rebild-aabningstider", "dtl-11"]));
  });

  test("an Esbjerg school may shorten the day", async () => {
    const answer = await ask("esbjerg SCHOOL", "Vi vil gøre skoledagen kortere");
    expect(answer.verdict).toBe("FREED");
    expect(listed(answer)).toEqual(expect.arrayContaining(["fsl-14b", "fsl-16d"]));
  });

  test("but not drop the leaving exams, whose exceptions stand first", async () => {
    const answer = await ask("esbjerg SCHOOL", "Må vi droppe afgangsprøverne?");
    expect(answer.verdict).toBe("HELD");
    const held = answer.layers.find(({ record }) => record.id === "fp-nat-sc-afgangsproever");
    expect(held).toMatchObject({ layer: "NATIONAL_FENCE_POST", decides: true });
    expect(held?.exception).toMatch(/tre/);
  });

  test("a Langeland care home may spread inspections over two years", async () => {
    const answer = await ask("langeland ELDERCARE", "Kan vi nøjes med uanmeldt tilsyn hvert andet år?");
    expect(answer.verdict).toBe("FREED");
    expect(layerOf(answer, "sel-151-2")).toBe("FREED_PROVISION");
  });

  test("but not touch the rules on use of force", async () => {
    const answer = await ask("langeland ELDERCARE", "Må vi lempe reglerne om magtanvendelse?");
    expect(answer.verdict).toBe("HELD");
    expect(listed(answer)).toContain("fp-nat-el-magtanvendelse");
  });

  test("a daycare idea that collides with serviceloven is warned of the law next door", async () => {
    const answer = await ask(
      "rebild DAYCARE",
      "Kan vi lade være med at underrette, når et barn har det svært?",
    );
    expect(answer.verdict).toBe("NEIGHBOUR_LAW");
    expect(layerOf(answer, "adj-dc-serviceloven")).toBe("NEIGHBOUR_LAW");
  });

  test.each(["Flere bål", "Børnemøde om morgenen"])("%s: free already", async (question) => {
    expect(await ask("rebild DAYCARE", question)).toMatchObject({
      verdict: "FREE_ALREADY",
      because: "nothingInTheWay",
      layers: [],
    });
  });

  test("within one matter the specific wins: the duty to supervise is held, its form is Rebild's own", async () => {
    const answer = await ask("rebild DAYCARE", "Må vi selv bestemme formen på tilsynet?");
    expect(answer.verdict).toBe("FREED");
    const duty = answer.layers.find(({ record }) => record.id === "fp-nat-dc-kommunalt-ansvar");
    expect(duty).toMatchObject({ decides: false });
    expect((await ask("rebild DAYCARE", "Må vi droppe tilsynet?")).verdict).toBe("HELD");
  });
});

describe("the day counts", () => {
  test("after the expiry nothing is covered, and the agreement that was is named", async () => {
    const answer = await ask("helsingoer DAYCARE", "droppe læreplanen", "2024-10-01");
    expect(answer).toMatchObject({ verdict: "NOT_COVERED", because: "agreementEnded", layers: [] });
    expect(answer.nearestAgreement?.expiresOn).toBe("2024-09-30");
    expect((await ask("helsingoer DAYCARE", "droppe læreplanen", "2024-09-30")).verdict).toBe("FREED");
  });

  test("before the law it is not yet, and where there never was an agreement it is none", async () => {
    expect((await ask("rebild DAYCARE", "droppe læreplanen", "2021-05-14")).because).toBe("notYetAgreement");
    expect((await ask("esbjerg DAYCARE", "droppe læreplanen")).because).toBe("noAgreement");
  });

  test("§ 40 a was freed until it was abolished from the school year 2022/23", async () => {
    expect((await ask("holbaek SCHOOL", "droppe kvalitetsrapporten", "2022-07-31")).verdict).toBe("FREED");
    const later = await ask("holbaek SCHOOL", "droppe kvalitetsrapporten", "2022-08-01");
    expect(later.verdict).toBe("FREE_ALREADY");
    expect(later.layers[0]?.reason).toMatchObject({
      key: "replacedProvision",
      values: { date: "2022-08-01" },
    });
  });

  test("Rebild's own agreement frees from its rules and not from law", async () => {
    const law = await ask("rebild DAYCARE", "droppe sprogvurderinger", "2025-03-01");
    expect(law.verdict).toBe("NEIGHBOUR_LAW");
    expect(law.layers.find(({ record }) => record.id === "dtl-11")?.reason.key).toBe(
      "lawNotFreedByMunicipalAgreement",
    );
    expect((await ask("rebild DAYCARE", "ændre åbningstiden", "2025-03-01")).verdict).toBe("FREED");
  });
});

describe("whatever is typed", () => {
  test.each([
    ["", "empty"],
    ["   \n\t", "empty"],
    ["?!.,;:-–—()[]{}'\"", "empty"],
    ["og det er at i på", "notUnderstood"],
    ["':* & | ! <-> () \\ %_ $1 {} [] ^.*; --", "notUnderstood"],
    ["Could we drop the weekly assembly and buy spaceships?", "notUnderstood"],
    ["xyzzy qwerty", "notUnderstood"],
    ["Må vi bygge ud uden byggetilladelse?", "outside"],
  ])("%j is answered: %s", async (question, because) => {
    expect(await ask("rebild DAYCARE", question)).toMatchObject({ verdict: "NOT_COVERED", because });
  });

  test("ten thousand characters", async () => {
    const answer = await ask(
      "rebild DAYCARE",
      `droppe sprogvurdering ${"a".repeat(5_000)} ${"ord ".repeat(1_250)}`,
    );
    expect(listed(answer)).toContain("dtl-11");
  });

  test("spelling slips, and what they were read as", async () => {
    const answer = await ask("rebild DAYCARE", "droppe sprogvurdringer");
    expect(listed(answer)).toContain("dtl-11");
    expect(answer.understood).toEqual([{ typed: "sprogvurdringer", as: "sprogvurdering", how: "SPELLING" }]);
  });

  test("words apart or together, inflected, and other words for the same", async () => {
    for (const question of [
      "vurdering af børnenes sprog",
      "sprogvurderingsskemaer",
      "sprogtest",
      "sprogscreeninger",
    ]) {
      expect(listed(await ask("rebild DAYCARE", question)), question).toContain("dtl-11");
    }
  });

  test("a paragraph by its number", async () => {
    const answer = await ask("esbjerg SCHOOL", "Gælder § 16 d for os?");
    expect(listed(answer)).toEqual(["fsl-16d"]);
    expect(answer.layers[0]?.matched).toEqual([{ typed: "§ 16 d", as: null, how: "PARAGRAPH" }]);
  });
});

test("an institution's own fence-post holds there; elsewhere it is told that some have chosen so", async () => {
  await opened.prisma.institution.createMany({
    data: ["et-hus", "et-andet-hus"].map((id) => ({
      ...{
        id,
        name: `Huset ${id}`,
        kind: "DAYCARE_CENTRE" as const,
        area: "DAYCARE" as const,
        municipalityId: "rebild",
      },
    })),
  });
  await opened.prisma.fencePost.create({
    data: {
      ...{ id: "fp-lokal", level: "LOCAL", area: "DAYCARE", title: "Sprogvurdering hos os", topics: [] },
      ...{ summary: "Vi vurderer alle børns sprog.", keywords: ["sprogvurdering"] },
      ...{ municipalityId: "rebild", institutionId: "et-hus" },
    },
  });
  const here = await ask("rebild DAYCARE", "droppe sprogvurdering", "2022-03-01", "et-hus");
  expect(here.verdict).toBe("HELD");
  expect(here.layers.find(({ record }) => record.id === "fp-lokal")?.reason.key).toBe("localFencePost");
  const next = await ask("rebild DAYCARE", "droppe sprogvurdering", "2022-03-01", "et-andet-hus");
  expect(next.verdict).toBe("FREED");
  expect(listed(next)).not.toContain("fp-lokal");
  const somewhere = await ask("rebild DAYCARE", "droppe sprogvurdering");
  expect(somewhere.layers.find(({ record }) => record.id === "fp-lokal")?.reason.key).toBe(
    "someInstitutions",
  );
});

test("a change of the data is in the very next answer", async () => {
  expect((await ask("viborg ELDERCARE", "gøre noget ved xylofonpligten")).verdict).toBe("NOT_COVERED");
  await opened.prisma.municipalRule.create({
    data: {
      ...{ id: "viborg-xylofon", area: "ELDERCARE", category: "OPERATIONS", title: "Pligt til xylofon" },
      ...{
        summary: "Hvert plejehjem skal have en xylofon.",
        status: "KEPT",
        keywords: ["xylofonpligt"],
        municipalityId: "viborg",
      },
    },
  });
  expect((await ask("viborg ELDERCARE", "gøre noget ved xylofonpligten")).verdict).toBe("HELD");
});

test("a grant frees one municipality only, for as long as it holds", async () => {
  await opened.prisma.provisionGrant.create({
    data: {
      ...{
        provisionId: "sel-151-1",
        municipalityId: "langeland",
        area: "ELDERCARE",
        condition: "Kun plejehjem",
      },
      ...{ validFrom: new Date("2022-01-01"), validTo: new Date("2022-12-31") },
    },
  });
  const granted = await ask("langeland ELDERCARE", "slippe for kommunens tilsynspligt, § 151 stk. 1");
  expect(granted.layers.find(({ record }) => record.id === "sel-151-1")).toMatchObject({
    ...{ layer: "FREED_PROVISION", exception: "Kun plejehjem", says: "FREED" },
  });
  for (const [place, day] of [
    ["langeland ELDERCARE", "2023-01-01"],
    ["viborg ELDERCARE", "2022-03-01"],
  ] as const) {
    const other = await ask(place, "slippe for kommunens tilsynspligt, § 151 stk. 1", day);
    expect(other.layers.find(({ record }) => record.id === "sel-151-1")?.layer).toBe("UNDECIDED");
  }
});
