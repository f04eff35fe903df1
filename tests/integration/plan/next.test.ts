import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadHome } from "@/lib/loaders/home";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());
beforeEach(() => {
  process.env.FRISAT_TODAY = "2026-04-15";
});
afterEach(async () => {
  delete process.env.FRISAT_TODAY;
  await opened.prisma.planItem.deleteMany();
  await opened.prisma.milestone.deleteMany();
});

const date = (text: string) => toDbDate(toCalendarDate(text));
const idOf = (name: ViewerName) => world.viewers[name]!.userId;
const item = (id: string, [start, end]: [string, string], data: object = {}, municipality = "alfa") =>
  opened.prisma.planItem.create({
    data: {
      ...{ id, order: 1, title: `Punkt ${id}`, kind: "DEADLINE", level: "MUNICIPAL", precision: "RANGE" },
      ...{ wording: `tid ${id}`, startOn: date(start), endOn: date(end), audience: [] },
      ...{ agreementId: worldIds.agreement(municipality), phaseId: `phase-${municipality}` },
      ...data,
    },
  });
const next = async (name: ViewerName) => (await loadHome(world.viewers[name])).data.home.next;
const idsFor = async (name: ViewerName) => (await next(name)).map(({ id }) => id);

const may: [string, string] = ["2026-05-01", "2026-05-31"];
const june: [string, string] = ["2026-06-01", "2026-06-30"];
const march: [string, string] = ["2026-03-01", "2026-03-31"];

describe("what is next on the start page", () => {
  test("is one's own, then the institution's, then the municipality's; each with its wording", async () => {
    await item("municipal", may);
    await item("house", june, { level: "LOCAL", institutionId: "alfa-one", kind: "WORKSHOP" });
    await item("all-houses", june, { level: "LOCAL", kind: "WORKSHOP" });
    await item("next-door", may, { level: "LOCAL", institutionId: "alfa-two", kind: "WORKSHOP" });
    await item("mine", june, { responsibleId: idOf("own leader"), kind: "EVENT" });
    await item("somebody's", may, { responsibleId: idOf("own staff"), kind: "EVENT" });
    await item("beta", may, {}, "beta");

    expect(await idsFor("own leader")).toEqual(["mine", "all-houses", "house", "municipal"]);
    expect(await idsFor("own staff")).toEqual(["somebody's", "all-houses", "house", "municipal"]);
    expect(await idsFor("own politician")).toEqual(["municipal"]);
    expect(await idsFor("foreign administration")).toEqual(["beta"]);
    expect((await next("own leader"))[0]).toMatchObject({
      ...{ wording: "tid mine", whose: "MINE", isLate: false, subject: "ITEM" },
      agreementId: worldIds.agreement("alfa"),
    });
  });

  test("for who belongs nowhere and for the public it is every municipality's, and nothing is late", async () => {
    await item("alfa", may);
    await item("beta", june, {}, "beta");
    await item("late", march);
    expect(await idsFor("signed out")).toEqual(["alfa", "beta"]);
    expect((await next("signed out")).map(({ municipality }) => municipality.id)).toEqual(["alfa", "beta"]);
    expect(await idsFor("national evaluator")).toEqual(["late", "alfa", "beta"]);
  });

  test("says what is late where the agreement is in force, and of one's own wherever it is", async () => {
    await item("late", march);
    await item("untold", march, { origin: "REFERENCE" });
    await item("ahead", may);
    await item("beta-late", march, { responsibleId: idOf("own administration") }, "beta");
    const told = (await next("own administration")).map(({ id, isLate }) => [id, isLate]);
    expect(told).toEqual([
      ["beta-late", true],
      ["late", true],
      ["ahead", false],
    ]);
    await opened.prisma.agreement.update({
      where: { id: worldIds.agreement("alfa") },
      data: { expiresOn: date("2026-01-31") },
    });
    expect(await idsFor("own politician")).toEqual(["ahead"]);
    await opened.prisma.agreement.update({
      where: { id: worldIds.agreement("alfa") },
      data: { expiresOn: date("2027-12-31") },
    });
  });

  test("leaves out what is done, dropped, taken out, goes on, or only has its phase's time", async () => {
    const mine = { responsibleId: idOf("own leader") };
    await item("done", may, { ...mine, state: "DONE", reachedOn: date("2026-04-01") });
    await item("dropped", may, { ...mine, state: "DROPPED" });
    await item("gone", may, { ...mine, removedAt: new Date() });
    await item("ongoing", ["2026-01-01", "2026-12-31"], { ...mine, precision: "ONGOING" });
    await item("timeless", may, { ...mine, wording: null });
    expect(await idsFor("own leader")).toEqual([]);
  });

  test("a row of the milestone table and an item about the same come once, and lead to the row", async () => {
    await item("same", may);
    await opened.prisma.milestone.create({
      data: {
        ...{ id: "row", order: 1, wording: "maj 2026", stateText: "Loven", municipalText: "Delevaluering" },
        ...{ startOn: date(may[0]), endOn: date(may[1]), precision: "MONTH", kind: "EVALUATION" },
        agreementId: worldIds.agreement("alfa"),
        planItems: { create: { planItemId: "same" } },
      },
    });
    expect(await next("own politician")).toMatchObject([
      { id: "row", subject: "MILESTONE", title: "Delevaluering", level: "MUNICIPAL" },
    ]);
    // What one sees to oneself is not hidden behind a row that nobody sees to.
    await opened.prisma.planItem.update({
      where: { id: "same" },
      data: { responsibleId: idOf("own politician") },
    });
    expect(await idsFor("own politician")).toEqual(["same", "row"]);
  });

  test("of several times the next one is told, and at most five things are", async () => {
    const times = ["2026-03-01", "2026-05-01"].map((each) => ({
      ...{ startDate: each, endDate: each, precision: "DAY" },
    }));
    await item("twice", ["2026-03-01", "2026-05-01"], { occurrences: times, precision: "DAY" });
    expect(await next("own politician")).toMatchObject([{ start: "2026-05-01", end: "2026-05-01" }]);
    for (let each = 0; each < 8; each += 1) await item(`more-${each}`, june);
    expect(await idsFor("own politician")).toHaveLength(5);
    expect(await idsFor("signed out")).toHaveLength(4);
  });
});
