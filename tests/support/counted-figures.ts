import { createElement } from "react";
import { expect } from "vitest";
import { ComparisonFigure } from "@/components/compare/comparison-figure";
import { createReportCommand } from "@/lib/commands/report";
import type { Db } from "@/lib/db/client";
import { trialStatisticsJson } from "@/lib/documents/statistic-json";
import { readWorkbook } from "@/lib/documents/workbook";
import type { Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Counts } from "@/lib/domain/statistic/figure";
import { comparisonTexts } from "@/lib/i18n/comparison-texts";
import { countingNoteText } from "@/lib/i18n/counting-note";
import { loadComparison, type ComparisonPage } from "@/lib/loaders/comparison";
import { comparisonFile } from "@/lib/loaders/drawing/comparison-file";
import { loadReportFile } from "@/lib/loaders/report-file";
import { loadTrialStatistics } from "@/lib/loaders/statistic";
import { comparisonLink } from "@/lib/validation/comparison";
import { rawQueryOf, singleValues } from "@/lib/validation/trial-filter";
import { wordParts, wordTables } from "@/tests/support/docx";
import { markup } from "@/tests/support/number-links";

/**
 * The figures of trials as they stand where people and programs read them: the page of the comparison, its workbook, the JSON
 * interface and the Word files of status reports. Each is read back into the same shape, so that they can be held together.
 */

/** What is said of the trials of one place; rows by what they are called, those of nought left out. */
export interface ReadFigures {
  unique: number;
  started: number;
  planned: number;
  /** `neither` is `none` and those nobody stated a need of */
  exemption: { direct: number; indirect: number; neither: number; none: number };
  themes: Counts;
  subAreas: Counts;
  contents: Counts;
  provisions: Counts;
}

/** By the name of the municipality, and of all of them. */
export type ReadPlaces = Record<string, ReadFigures>;
export const TOGETHER = "I alt";
const ONCE = "I alt, hver talt én gang";
const SUMMED = "Rækkerne lagt sammen";

export interface Asked {
  area: WelfareArea;
  /** null: as it is now */
  asOf: CalendarDate | null;
}

const rowsOf = (rows: [name: string, count: number][]): Counts =>
  Object.fromEntries(rows.filter(([, count]) => count > 0));

function needsOf(rows: Counts): ReadFigures["exemption"] {
  const none = rows["Intet behov"] ?? 0;
  return {
    ...{ direct: rows["Direkte behov"] ?? 0, indirect: rows["Indirekte behov"] ?? 0 },
    ...{ neither: none + (rows["Ikke oplyst"] ?? 0), none },
  };
}

type Table = (string | number)[][];

/** The tables of the comparison by what they are called, with a column for each municipality and one for all. */
function comparedFigures(tables: Map<string, Table>): ReadPlaces {
  const read = (place: string): ReadFigures => {
    const table = (name: string) => {
      const [heading = [], ...rows] = tables.get(name) ?? [];
      return rows.map((row) => [row[0], row[heading.indexOf(place)]] as [string, number]);
    };
    const rows = (name: string) => {
      const parts = table(name).filter(([row]) => row !== ONCE && row !== SUMMED);
      const summed = table(name).find(([row]) => row === SUMMED);
      if (summed) expect(summed[1], name).toBe(parts.reduce((sum, [, count]) => sum + count, 0));
      return rowsOf(parts);
    };
    const number = rows("Antal");
    return {
      unique: table("Antal").find(([row]) => row === ONCE)![1],
      ...{ started: number.Igangsat ?? 0, planned: number.Planlagt ?? 0 },
      ...{ exemption: needsOf(rows("Fritagelse fra loven")), themes: rows("Tema") },
      ...{ subAreas: rows("Delområde"), contents: rows("Indhold"), provisions: rows("Lovbestemmelse") },
    };
  };
  const [, ...headings] = tables.get("Antal")![0]!.map(String);
  const places = headings.slice(0, headings.indexOf(TOGETHER) + 1);
  return Object.fromEntries(places.map((place) => [place, read(place)]));
}

/** The page of the comparison as anybody gets it. */
export async function comparisonPage({ area, asOf }: Asked): Promise<{ page: ComparisonPage; html: string }> {
  const page = (await loadComparison(null, { area, ...(asOf && { asOf }) })).data;
  const { comparison, query } = page;
  const [texts, address] = [comparisonTexts(comparison, "da"), comparisonLink(query)];
  const figures = comparison.tables.map((table) =>
    markup(createElement(ComparisonFigure, { comparison, table, texts, address })),
  );
  return { page, html: figures.join("\n") };
}

const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .trim();

/** The number of a cell as it is seen, which is also the one that is read aloud; a share below it is no part of it. */
function numberOf(cell: string): number {
  const seen = Number(wordsOf(cell.replace(/<span class="text-muted block.*/s, "")).replaceAll(".", ""));
  if (cell.includes("<a ")) {
    const heard = /aria-label="[^"]*: ([\d.]+) prøvehandling(?:er)?"/.exec(cell)?.[1];
    expect(Number(heard?.replaceAll(".", "")), cell).toBe(seen);
  }
  return seen;
}

/** The figures somebody reads on the screen. */
export function figuresOnScreen(html: string): ReadPlaces {
  const tables = [...html.matchAll(/<table[^>]*>(.*?)<\/table>/gs)].map(([, table = ""]) =>
    [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<(th|td)[^>]*>(.*?)<\/\1>/gs)].map(([, tag, cell = ""]) =>
        tag === "th" ? wordsOf(cell) : numberOf(cell),
      ),
    ),
  );
  return comparedFigures(new Map(tables.map((table) => [String(table[0]![0]), table])));
}

/** The figures in the workbook of the comparison, read back from its bytes. */
export async function figuresInWorkbook({ comparison }: ComparisonPage): Promise<ReadPlaces> {
  const [first, ...others] = comparison.tables;
  const file = await comparisonFile(
    "xlsx",
    comparison,
    [first!, ...others],
    comparisonTexts(comparison, "da"),
    { facts: [], sheet: { name: "Noter", about: "Emne", text: "Tekst", general: "Alle" }, source: "Kilde" },
  );
  const read = await readWorkbook(file);
  if (!read.ok) throw new Error(read.problem);
  return comparedFigures(new Map(read.sheets.map(({ name, rows }) => [name, rows as Table])));
}

/** What `/api/v1/statistics/trials` answers anybody, as a program reads it. */
export async function trialStatisticsAnswer(question: Record<string, string>) {
  const result = await loadTrialStatistics(null, singleValues(rawQueryOf(new URLSearchParams(question))));
  if (!result.ok) throw new Error(result.code);
  const { figures, notes, labels } = result.data;
  const answer = trialStatisticsJson(figures, notes, (note) => countingNoteText(note, "da"));
  return { labels, answer: JSON.parse(JSON.stringify(answer)) as typeof answer };
}

/**
 * The figures a program gets from the JSON interface, ids put into words.
 * @param municipalities their ids by their names
 */
export async function figuresInInterface(
  { area, asOf }: Asked,
  municipalities: Record<string, string>,
): Promise<ReadPlaces> {
  const ask = async (municipality: string | null): Promise<ReadFigures> => {
    const question = { area, ...(asOf && { asOf }), ...(municipality && { municipality }) };
    const { answer, labels } = await trialStatisticsAnswer(question);
    const { unique, started, planned, exemption } = answer;
    const { direct, indirect, none } = exemption;
    const named = (counts: Counts) =>
      rowsOf(Object.entries(counts).map(([id, count]) => [labels[id]!.text, count]));
    return {
      ...{ unique, started, planned },
      exemption: { direct, indirect, none, neither: unique - direct - indirect },
      ...{ themes: named(answer.byTheme), subAreas: named(answer.bySubArea) },
      ...{ contents: named(answer.byContent), provisions: named(answer.byProvision) },
    };
  };
  const places = await Promise.all(
    [...Object.entries(municipalities), [TOGETHER, null] as const].map(
      async ([name, id]) => [name, await ask(id)] as const,
    ),
  );
  return Object.fromEntries(places);
}

function addedCounts<T extends Counts>(one: T, other: T): T {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)])) as T;
}

/** Every trial is one municipality's, so what several have may be added, category by category. */
function added(one: ReadFigures, other: ReadFigures): ReadFigures {
  const { unique, started, planned } = addedCounts(
    { unique: one.unique, started: one.started, planned: one.planned },
    { unique: other.unique, started: other.started, planned: other.planned },
  );
  return {
    ...{ unique, started, planned },
    exemption: addedCounts({ ...one.exemption }, { ...other.exemption }),
    themes: addedCounts(one.themes, other.themes),
    subAreas: addedCounts(one.subAreas, other.subAreas),
    contents: addedCounts(one.contents, other.contents),
    provisions: addedCounts(one.provisions, other.provisions),
  };
}

/** The figures in the native tables of the Word file of each municipality's status report, and what they make together. */
export async function figuresInWord(
  prisma: Db,
  { area, asOf }: Asked & { asOf: CalendarDate },
  municipalities: Record<string, string>,
): Promise<ReadPlaces> {
  const user = await prisma.user.findFirstOrThrow();
  const read = async (municipalityId: string): Promise<ReadFigures> => {
    const viewer: Viewer = {
      ...{ userId: user.id, sessionId: "s", name: "Forvaltningen", email: user.email },
      memberships: [{ role: "ADMINISTRATION", municipalityId, institutionId: null, area: null }],
    };
    const made = await createReportCommand(viewer, {
      ...{ municipality: municipalityId, committee: "Udvalget", area, preset: "OWN", from: "2021-07-01" },
      ...{ to: asOf, sections: ["figures", "charts", "exemptions"] },
    });
    if (!made.ok) throw new Error(JSON.stringify(made));
    const file = await loadReportFile(viewer, made.data.id);
    if (!file.ok) throw new Error(file.code);
    const tables = wordTables(wordParts(file.data.body).get("word/document.xml")!);
    const rows = (heading: string, column = 1) => {
      const [, ...found] = tables.find((table) => table.rows[0]![0] === heading)?.rows ?? [];
      return rowsOf(found.map((row) => [row[0]!, Number(row[column]!.replaceAll(".", ""))]));
    };
    const number = rows("Nøgletal", 2);
    return {
      unique: number["Prøvehandlinger i alt"] ?? 0,
      ...{ started: number.Igangsat ?? 0, planned: number.Planlagt ?? 0 },
      ...{ exemption: needsOf(rows("Behov")), themes: rows("Tema"), subAreas: rows("Delområde") },
      ...{ contents: rows("Indhold"), provisions: rows("Bestemmelse") },
    };
  };
  const places = await Promise.all(
    Object.entries(municipalities).map(async ([name, id]) => [name, await read(id)] as const),
  );
  return { ...Object.fromEntries(places), [TOGETHER]: places.map(([, each]) => each).reduce(added) };
}
