import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { EXPORT_PAGE } from "@/lib/db/trial-export";
import { csvStream } from "@/lib/documents/stream-csv";
import { streamOf } from "@/lib/documents/stream-response";
import { xlsxStream, type SheetCell } from "@/lib/documents/stream-xlsx";
import { readWorkbook } from "@/lib/documents/workbook";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { askedFor } from "@/lib/i18n/filter-words";
import { trialSheet } from "@/lib/i18n/trial-sheet";
import { loadTrialExport } from "@/lib/loaders/trial-export";
import { loadTrialList } from "@/lib/loaders/trial-list";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
/** Enough for two pages and a bit. */
const MANY = 2 * EXPORT_PAGE + 7;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.trial.createMany({
    data: Array.from({ length: MANY }, (_, index) => ({
      id: `many-${index}`,
      title: index === 0 ? '=HYPERLINK("http://x")' : `Nummer ${index}`,
      ...{ area: "DAYCARE" as const, freedFrom: "fra", freedTo: "til", stage: "IN_TEST" as const },
      ...{ sharing: "MUNICIPALITY" as const, municipalityId: "beta", leadInstitutionId: "beta-one" },
      // Many at the same moment: the order must still know where it was.
      createdAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 900))),
    })),
  });
});
afterAll(() => opened.close());

/** Somebody of the other municipality, with a session that can be revoked. */
async function signedIn(): Promise<Actor> {
  const viewer = world.viewers["foreign administration"] as Actor;
  const session = await opened.prisma.session.create({
    data: { userId: viewer.userId, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  return { ...viewer, sessionId: session.id };
}

async function idsOf(viewer: Viewer, raw: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of (await loadTrialExport(viewer, raw)).data.pages)
    ids.push(...page.map(({ id }) => id));
  return ids;
}

test("the file holds every trial of the list, once and in its order, over all pages", async () => {
  const viewer = await signedIn();
  const ids = await idsOf(viewer, { municipality: "beta" });
  const list = (await loadTrialList(viewer, { municipality: "beta" })).data;
  expect(ids).toHaveLength(list.total);
  expect(new Set(ids).size).toBe(ids.length);
  expect(list.total).toBeGreaterThan(MANY);
  expect(ids.slice(0, list.items.length)).toEqual(list.items.map(({ id }) => id));
});

test("and no more than the list's address asks for and its reader may see", async () => {
  const viewer = await signedIn();
  expect(await idsOf(viewer, { municipality: "beta", q: "Nummer 17" })).toContain("many-17");
  expect(await idsOf(null, { municipality: "beta" })).toEqual([worldIds.trial("beta-one", "PUBLIC")]);
});

test("XLSX and CSV tell what was asked for, and their last lines how many there are", async () => {
  const viewer = await signedIn();
  const { filter, names, pages } = (await loadTrialExport(viewer, { municipality: "beta" })).data;
  const { total } = (await loadTrialList(viewer, { municipality: "beta" })).data;
  const asked = askedFor(filter, names, "da");
  expect(asked).toEqual([["Kommune", "BETA Kommune"]]);
  const sheet = trialSheet("da", null, (id) => `http://x/trials/${id}`);
  let count = 0;
  async function* rows() {
    for await (const page of pages) {
      count += page.length;
      yield page.map(sheet.row);
    }
  }
  function* notes(): Generator<SheetCell[][]> {
    yield [...asked, ["Rækker", count]];
  }
  const chunks: Uint8Array[] = [];
  const columns = [{ title: "Emne", width: 20 }, { title: "Tekst", width: 40 }]; // prettier-ignore
  const body = streamOf(
    xlsxStream([
      { name: "Liste", columns: sheet.columns, pages: rows() },
      { name: "Noter", columns, pages: notes() },
    ]),
    () => undefined,
  );
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const read = await readWorkbook(Buffer.concat(chunks));
  if (!read.ok) throw new Error(read.problem);
  expect(read.sheets[0]!.rows).toHaveLength(total + 1);
  expect(read.sheets[1]!.rows.at(-1)).toEqual(["Rækker", total]);
  expect(read.sheets[0]!.rows.some(([title]) => title === '=HYPERLINK("http://x")')).toBe(true);
  expect(read.sheets[0]!.rows[0]).toEqual(sheet.columns.map(({ title }) => title));
});

test("as of a day the file tells where each stood then", async () => {
  const raw = { municipality: "beta", asOf: "2026-06-01" };
  const { filter, pages } = (await loadTrialExport(null, raw)).data;
  const sheet = trialSheet("da", filter.asOf, (id) => id);
  const then = sheet.columns.findIndex(({ title }) => title === "Trin 1. jun. 2026");
  expect(then).toBeGreaterThan(0);
  const read = [];
  for await (const page of pages) read.push(...page.map(sheet.row));
  expect(read.map((row) => row[then])).toEqual(["I afprøvning"]);
});

test("whoever is signed out while a file is written gets no more of it, and it breaks off", async () => {
  const viewer = await signedIn();
  const { pages } = (await loadTrialExport(viewer, { municipality: "beta" })).data;
  const failures: unknown[] = [];
  const reader = streamOf(
    csvStream({
      header: ["Titel"],
      pages: (async function* () {
        for await (const page of pages) yield page.map(({ title }) => [title]);
      })(),
      notes: () => [["Hele filen"]],
    }),
    (error) => failures.push(error),
  ).getReader();
  let text = "";
  const decode = (chunk?: Uint8Array) => new TextDecoder().decode(chunk);
  text += decode((await reader.read()).value);
  text += decode((await reader.read()).value);
  await opened.prisma.session.update({ where: { id: viewer.sessionId }, data: { revokedAt: new Date() } });
  const rest = async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) text += decode(next.value);
  };
  await expect(rest()).rejects.toThrow("Access changed");
  expect(failures).toHaveLength(1);
  expect(text.split("\r\n").length).toBeLessThanOrEqual(EXPORT_PAGE + 2);
  expect(text).not.toContain("Hele filen");
});

test("so does whoever has other rights than when it was begun", async () => {
  const viewer = await signedIn();
  const { pages } = (await loadTrialExport(viewer, { municipality: "beta" })).data;
  await pages.next();
  const lost = await opened.prisma.membership.findFirstOrThrow({ where: { userId: viewer.userId } });
  await opened.prisma.membership.update({ where: { id: lost.id }, data: { role: "POLITICIAN" } });
  await expect(pages.next()).rejects.toThrow("Access changed");
  await opened.prisma.membership.update({ where: { id: lost.id }, data: { role: lost.role } });
});

test("a reader who leaves lets go of everything: nothing more is read and the database is free", async () => {
  const viewer = await signedIn();
  const { pages } = (await loadTrialExport(viewer, { municipality: "beta" })).data;
  const sheet = trialSheet("da", null, (id) => id);
  let isLetGo = false;
  async function* rows() {
    try {
      for await (const page of pages) yield page.map(sheet.row);
    } finally {
      isLetGo = true;
    }
  }
  const body = streamOf(
    xlsxStream([{ name: "Liste", columns: sheet.columns, pages: rows() }]),
    () => undefined,
  );
  const reader = body.getReader();
  for (let chunks = 0; chunks < 5; chunks += 1) await reader.read();
  await reader.cancel();
  const before = opened.queryCount();
  expect(isLetGo).toBe(true);
  expect(await pages.next()).toEqual({ done: true, value: undefined });
  expect(opened.queryCount()).toBe(before);
  // The one connection of the embedded form answers at once.
  expect(await opened.prisma.trial.count()).toBeGreaterThan(MANY);
});
