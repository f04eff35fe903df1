import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { searchSources } from "@/lib/db/search/source";
import { toDbDate } from "@/lib/db/dates";
import type { Viewer } from "@/lib/domain/member/role";
import { hitSources, searchKinds, type HitSource } from "@/lib/domain/search/hit";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { isVisible, scopeOf, sharingLevels } from "@/lib/domain/trial/sharing";
import { loadSearch, SEARCH_PAGE, type SearchPage } from "@/lib/loaders/search";
import { canReadDilemma } from "@/lib/policies/dilemma";
import { canSeeExercise } from "@/lib/policies/exercise";
import { actor, at } from "@/tests/support/viewer";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, viewerNames, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const day = (text: string) => toDbDate(toCalendarDate(text));

async function makeTrial(id: string, title: string, extra: object = {}): Promise<void> {
  await opened.prisma.trial.create({
    data: {
      ...{
        id,
        title,
        area: "DAYCARE",
        freedFrom: "Faste regler",
        freedTo: "At vælge selv",
        stage: "IN_TEST",
      },
      ...{ sharing: "PUBLIC", municipalityId: "alfa", leadInstitutionId: "alfa-one" },
      ...{ createdAt: new Date("2026-01-01"), periodStart: day("2026-02-01"), ...extra },
    },
  });
}

beforeAll(async () => {
  opened = await freshDatabase();
  const { prisma } = opened;
  world = await makeWorld(prisma);
  await makeTrial("t-ped", "Pædagogisk idræt hver morgen");
  await makeTrial("t-sprog", "Uden fast sprogvurdering");
  await makeTrial("t-text", "Samling ude", { purpose: "Legestuer og sprogvurdering i ro" });
  await makeTrial("t-beta", "Kogebogen i køkkenet", {
    municipalityId: "beta",
    leadInstitutionId: "beta-one",
  });
  await makeTrial("t-alfa", "Kogebogen i køkkenet");
  await makeTrial("t-old", "Vintergrill", { periodStart: day("2015-01-01") });
  await makeTrial("t-new", "Vintergrill", { periodStart: day("2026-11-01") });
  await makeTrial("t-mark", "Tegn \uE000i titlen\uE001 <b>fed</b>");
  await prisma.wordGroup.create({
    data: { kind: "SYNONYM", words: ["forældremøde", "kontaktaften"] },
  });
  await makeTrial("t-syn", "Kontaktaften på legepladsen");
  await prisma.wordGroup.create({ data: { kind: "SYNONYM", words: ["udebål", "bålplads"] } });
  await makeTrial("t-same", "Bålplads", { periodStart: day("2026-11-01") });
  await makeTrial("t-itself", "En lang dag i skoven", {
    ...{ periodStart: day("2015-01-01"), purpose: "Vi vil se, om et udebål samler de store og de små." },
  });
  await prisma.exercise.createMany({
    data: [null, "alfa", "beta"].map((municipalityId) => ({
      ...{ id: `exercise-${municipalityId}`, kind: "TOOL" as const, title: "Fælles hemmelighedsøvelse" },
      ...{ purpose: "Formål", text: "Sådan", municipalityId },
    })),
  });
  for (const shared of [true, false]) {
    for (const municipalityId of ["alfa", "beta"]) {
      await prisma.dilemma.create({
        data: {
          ...{
            id: `dilemma-${municipalityId}-${shared}`,
            title: "Hemmelighed om to hensyn",
            text: "To hensyn",
          },
          ...{ question: "Hvad ville I gøre?", area: "DAYCARE", askedOn: day("2026-05-01"), shared },
          ...{ authorName: "Leder", municipalityId, institutionId: `${municipalityId}-one` },
        },
      });
    }
  }
  // Each trial of the world has a learning with a word that stands nowhere else.
  for (const institution of worldIds.institutions) {
    for (const sharing of sharingLevels) {
      const trialId = worldIds.trial(institution, sharing);
      const entry = { trialId, happenedOn: day("2026-05-01"), authorName: "Hemmelig Person" };
      await prisma.logEntry.createMany({
        data: [
          { ...entry, id: `log-${trialId}`, kind: "LEARNING", text: "Vi lærte om kvantespring" },
          { ...entry, id: `gone-${trialId}`, kind: "LEARNING", text: "Kvantespring", removedAt: new Date() },
          { ...entry, id: `adjusted-${trialId}`, kind: "ADJUSTMENT", text: "Kvantespring", change: {} },
        ],
      });
      await prisma.trialEvaluation.create({
        data: {
          ...{ id: `evaluation-${trialId}`, round: 1, wanted: "Ro", seen: "Kvantespring", next: "Videre" },
          ...{ forWhom: "For de mindste", authorName: "Hemmelig Person", trialId },
        },
      });
    }
  }
});
afterAll(() => opened.close());

async function search(viewer: Viewer, q: string, more: Record<string, string> = {}): Promise<SearchPage> {
  const result = await loadSearch(viewer, { q, ...more });
  return result.data;
}
/** Everything found, page by page. */
async function all(viewer: Viewer, q: string, more: Record<string, string> = {}) {
  const first = await search(viewer, q, more);
  const hits = [...first.hits];
  for (let page = 2; hits.length < first.total; page += 1)
    hits.push(...(await search(viewer, q, { ...more, page: String(page) })).hits);
  return { ...first, hits };
}
const idsOf = ({ hits }: Pick<SearchPage, "hits">) => hits.map(({ id }) => id);
const plain = (text: string) => text.replaceAll(/[\uE000\uE001]/g, "");

describe("words", () => {
  test.each([
    ["another form", "sprogvurderinger", "t-sprog"],
    ["a definite form", "sprogvurderingerne", "t-sprog"],
    ["an unfinished last word", "vinterg", "t-new"],
    ["a part of a compound", "vurdering", "t-sprog"],
    ["the end of a compound that nobody knows", "bogen", "t-alfa"],
    ["a word that means the same", "forældremøde", "t-syn"],
    ["capital letters", "PÆDAGOGISK", "t-ped"],
  ])("are found by %s", async (_, typed, id) => {
    expect(idsOf(await search(null, typed))).toContain(id);
  });

  test("a slip is put right, said, and what was meant is found", async () => {
    const found = await search(null, "pædagosik idræt");
    expect(found.correction).toBe("pædagogisk idræt");
    expect(idsOf(found)).toContain("t-ped");
    expect(plain(found.hits[0]!.title)).toBe("Pædagogisk idræt hver morgen");
  });

  test("words in a row, and words left out", async () => {
    expect(idsOf(await search(null, '"kontaktaften på legepladsen"'))).toContain("t-syn");
    expect(idsOf(await search(null, '"legepladsen kontaktaften"'))).not.toContain("t-syn");
    expect(idsOf(await search(null, "sprogvurdering -legestuer", { kind: "trial" }))).toEqual(["t-sprog"]);
  });

  test("small words alone find nothing, and say so without failing", async () => {
    expect(await search(null, "og i på")).toMatchObject({ total: 0, correction: null, searched: true });
  });
});

describe("order", () => {
  test("a title before a text", async () => {
    expect(idsOf(await search(null, "sprogvurdering", { kind: "TRIAL" }))).toEqual(["t-sprog", "t-text"]);
  });

  test("a text with the word itself before a title with one that means the same", async () => {
    expect(idsOf(await search(null, "udebål", { kind: "TRIAL" }))).toEqual(["t-itself", "t-same"]);
    expect(idsOf(await search(null, "bålplads", { kind: "TRIAL" }))).toEqual(["t-same", "t-itself"]);
  });

  test("one's own municipality first, of two that are alike", async () => {
    const first = async (viewer: Viewer) => idsOf(await search(viewer, "kogebogen"))[0];
    expect(await first(world.viewers["own staff"])).toBe("t-alfa");
    expect(await first(world.viewers["foreign staff"])).toBe("t-beta");
  });

  test("the newer first, of two that are alike", async () => {
    expect(idsOf(await search(null, "vintergrill"))).toEqual(["t-new", "t-old"]);
  });
});

describe("what is told", () => {
  test("the words found are marked, and people's own signs are not taken for marks", async () => {
    const [hit] = (await search(null, "titlen")).hits;
    expect(hit!.title).toBe("Tegn i \uE000titlen\uE001 <b>fed</b>");
  });

  test("place, stage and day", async () => {
    const [hit] = (await search(null, "kogebogen", { municipality: "beta" })).hits;
    expect(hit).toMatchObject({
      ...{ source: "trial", areas: ["DAYCARE"], state: "IN_TEST", day: "2026-02-01" },
      municipality: { id: "beta", name: "BETA Kommune" },
      institution: { name: "Institution beta-one", anonymised: false },
    });
  });
});

describe("who finds what", () => {
  test.each(viewerNames)("%s: each trial's learning exactly where the trial is seen", async (name) => {
    const viewer = world.viewers[name];
    const scope = scopeOf(viewer);
    const visible = worldIds.institutions.flatMap((institution) =>
      sharingLevels
        .filter((sharing) =>
          isVisible(
            { sharing, municipalityId: institution.split("-")[0]!, institutionIds: [institution] },
            scope,
          ),
        )
        .map((sharing) => worldIds.trial(institution, sharing)),
    );
    const found = await all(viewer, "kvantespring");
    expect(idsOf(found).toSorted()).toEqual(
      visible.flatMap((id) => [`evaluation-${id}`, `log-${id}`]).toSorted(),
    );
    expect(found.counts.LEARNING).toBe(visible.length * 2);

    const secrets = await all(viewer, "hemmelighed");
    expect(idsOf({ hits: secrets.hits.filter(({ source }) => source === "trial") }).toSorted()).toEqual(
      visible.toSorted(),
    );
    expect(secrets.counts.TRIAL).toBe(visible.length);
    for (const municipalityId of ["alfa", "beta"]) {
      for (const shared of [true, false])
        expect(idsOf(secrets).includes(`dilemma-${municipalityId}-${shared}`)).toBe(
          canReadDilemma(viewer, { municipalityId, shared }),
        );
    }
    const exercises = idsOf(await all(viewer, "hemmelighedsøvelse"));
    for (const municipalityId of [null, "alfa", "beta"])
      expect(exercises.includes(`exercise-${municipalityId}`)).toBe(
        canSeeExercise(viewer, { municipalityId, institutionId: null }),
      );
  });

  test("the number on each tab is the number of rows behind it", async () => {
    const viewer = world.viewers["own administration"];
    const { counts } = await search(viewer, "hemmelighed");
    for (const kind of searchKinds)
      expect((await all(viewer, "hemmelighed", { kind })).hits).toHaveLength(counts[kind]);
    expect(counts.TRIAL).toBeGreaterThan(5);
  });

  test("more than a page is found page by page, each once, and a page beyond the last is the last", async () => {
    const viewer = world.viewers["system administrator"];
    const found = await all(viewer, "kvantespring");
    expect(found.total).toBeGreaterThan(SEARCH_PAGE);
    expect(new Set(idsOf(found)).size).toBe(found.total);
    expect((await search(viewer, "kvantespring", { page: "400" })).address.page).toBe(2);
  });

  /** Random worlds: a trial with a word of its own, somewhere, shared with somebody; found, counted or hinted at only there. */
  test("a trial is never found, counted or hinted at by whoever may not open it", async () => {
    const place = fc.constantFrom(...worldIds.institutions);
    const viewer = fc.option(
      fc
        .array(
          fc.oneof(
            place.map((id) => at("LEADER", id.split("-")[0]!, id)),
            fc.constantFrom("alfa", "beta").map((id) => at("ADMINISTRATION", id)),
            fc.constantFrom("alfa", "beta").map((id) => at("POLITICIAN", id)),
            fc.constant(at("EVALUATOR", null)),
          ),
          { minLength: 1, maxLength: 2 },
        )
        .map((memberships) => actor(...memberships)),
    );
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({ lead: place, sharing: fc.constantFrom(...sharingLevels), isArchived: fc.boolean() }),
        viewer,
        async ({ lead, sharing, isArchived }, who) => {
          made += 1;
          const municipalityId = lead.split("-")[0]!;
          const word = `krydsfelt${"abcdefghij"[made % 10]}${"abcdefghij"[Math.floor(made / 10) % 10]}mosaik`;
          await makeTrial(`random-${made}`, `Om ${word}`, {
            ...{ municipalityId, leadInstitutionId: lead, sharing },
            archivedAt: isArchived ? new Date() : null,
          });
          const mayOpen =
            !isArchived && isVisible({ sharing, municipalityId, institutionIds: [lead] }, scopeOf(who));
          const exact = await search(who, word, { kind: "TRIAL" });
          const slipped = await search(who, word.replace("mosaik", "mosaok"));
          expect(idsOf(exact).includes(`random-${made}`)).toBe(mayOpen);
          expect(exact.counts.TRIAL > 0).toBe(mayOpen);
          expect(slipped.correction === word).toBe(mayOpen);
          await opened.prisma.trial.delete({ where: { id: `random-${made}` } });
        },
      ),
      { numRuns: 40 },
    );
  });

  test("what was taken away, drafts, and letters not sent are found by nobody", async () => {
    const viewer = world.viewers["system administrator"];
    const letter = { month: day("2026-10-01"), content: {}, authorName: "Person", municipalityId: "alfa" };
    const sent = { sentAt: new Date(), recipients: 1 };
    await opened.prisma.newsletter.createMany({
      data: [
        { ...letter, id: "letter-draft", title: "Postkasse i oktober" },
        { ...letter, ...sent, id: "letter-sent", title: "Postkasse i september", month: day("2026-09-01") },
        { ...letter, id: "letter-gone", title: "Postkasse", removedAt: new Date() },
      ],
    });
    expect(idsOf(await search(viewer, "postkasse"))).toEqual(["letter-sent"]);
  });
});

describe("hostile searches", () => {
  test.each([
    ["nothing", ""],
    ["signs", "' & | ! <-> :* \\ ( %_ --"],
    ["a tsquery", "børn:* & !mad | (x)"],
    ["one letter", "a"],
    ["very long", "sprogvurdering ".repeat(500)],
    ["one endless word", "børn".repeat(300)],
    ["half characters", "\ud800 børn \u0000"],
    ["quotes", '"""""" "a" -"" -'],
  ])("%s is an ordinary search", async (_, q) => {
    const found = await search(null, q);
    expect(found.hits.length).toBeLessThanOrEqual(SEARCH_PAGE);
  });

  test("addresses that mean nothing ask for nothing", async () => {
    const odd = { kind: "SECRETS", municipality: "x'--", area: "MOON", page: "-3" };
    const found = await search(null, "sprogvurdering", odd);
    expect(found.address).toMatchObject({ kind: null, municipality: null, area: null, page: 1 });
    expect(found.total).toBeGreaterThan(0);
  });
});

describe("indexes", () => {
  const names = Object.keys(hitSources) as HitSource[];
  test.each(names)("the search in %s uses its index", async (name) => {
    const { vector, from } = searchSources({ scope: scopeOf(null), within: [], own: [] })[name];
    const plan = await opened.prisma.$transaction(async (tx) => {
      // In tables as small as these any way is short. What is left is the one kind of scan a search index offers.
      await tx.$executeRaw`analyze`;
      for (const way of ["seqscan", "indexscan", "indexonlyscan"])
        await tx.$executeRawUnsafe(`set local enable_${way} = off`);
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
        explain select x.id from ${from} where ${vector} @@ to_tsquery('frisat_danish', 'sprog')`;
    });
    expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("_search_idx");
  });
});
