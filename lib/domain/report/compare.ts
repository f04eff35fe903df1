import type { PartBlock, ReportBlock } from "@/lib/domain/report/content";
import { diffWords, type DiffPiece } from "@/lib/domain/report/diff";
import type { Frozen, FrozenTable } from "@/lib/domain/report/frozen";
import { reportParts, type ReportPart } from "@/lib/domain/report/part";

/** What became of one block from an earlier version to a later one. */
export interface BlockChange {
  id: string;
  kind: "ADDED" | "REMOVED" | "CHANGED" | "MOVED";
  /** null for text */
  part: ReportPart | null;
  pieces: DiffPiece[];
}

const wordsOf = (block: ReportBlock): string =>
  block.kind === "TEXT" ? block.text : [block.caption, block.comment].filter(Boolean).join("\n");

const isShown = (block: ReportBlock | undefined): block is ReportBlock =>
  block !== undefined && !block.omitted;

/** The ids that keep their order from one list to the other: the longest run that rises. */
function keptInOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => place.has(id));
  const best: { length: number; previous: number }[] = [];
  common.forEach((id, index) => {
    let length = 1;
    let previous = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      if (place.get(common[earlier]!)! < place.get(id)! && best[earlier]!.length >= length) {
        length = best[earlier]!.length + 1;
        previous = earlier;
      }
    }
    best.push({ length, previous });
  });
  const kept = new Set<string>();
  let at = best.reduce((top, { length }, index) => (top < 0 || length > best[top]!.length ? index : top), -1);
  while (at >= 0) {
    kept.add(common[at]!);
    at = best[at]!.previous;
  }
  return kept;
}

/** What a reader of both would notice of the words, in the order of the later version. */
export function compareContent(before: readonly ReportBlock[], after: readonly ReportBlock[]): BlockChange[] {
  const older = before.filter(isShown);
  const newer = after.filter(isShown);
  const byId = new Map(older.map((block) => [block.id, block]));
  const stays = keptInOrder(
    older.map(({ id }) => id),
    newer.map(({ id }) => id),
  );
  const partOf = (block: ReportBlock) => (block.kind === "PART" ? block.part : null);
  const changes: BlockChange[] = newer.flatMap((block): BlockChange[] => {
    const { id } = block;
    const was = byId.get(id);
    const part = partOf(block);
    if (!was) return [{ id, kind: "ADDED", part, pieces: diffWords("", wordsOf(block)) }];
    const pieces = diffWords(wordsOf(was), wordsOf(block));
    const isSame =
      pieces.every(({ kind }) => kind === "SAME") && (was as PartBlock).show === (block as PartBlock).show;
    if (!isSame) return [{ id, kind: "CHANGED", part, pieces }];
    return stays.has(id) ? [] : [{ id, kind: "MOVED", part, pieces }];
  });
  const left = new Set(newer.map(({ id }) => id));
  return [
    ...changes,
    ...older
      .filter(({ id }) => !left.has(id))
      .map((block) => ({
        ...{ id: block.id, kind: "REMOVED" as const, part: partOf(block) },
        pieces: diffWords(wordsOf(block), ""),
      })),
  ];
}

/** A number that is another one now. null: it was not there, or is not any more. */
export interface NumberChange {
  key: string;
  part: ReportPart;
  /** what it is the number of, and in which column */
  label: string;
  column: string;
  before: number | null;
  after: number | null;
}

/** Every number of a table that is not only a copy of another day's. */
function numbersOf(part: ReportPart, table: FrozenTable | null | undefined): Map<string, NumberChange> {
  const numbers = new Map<string, NumberChange>();
  for (const { key: row, cells } of table?.rows ?? []) {
    cells.forEach(({ value }, column) => {
      if (value === undefined) return;
      const key = `${part} ${row} ${column}`;
      const label = cells[0]?.text ?? "";
      const name = table?.columns[column]?.text ?? "";
      numbers.set(key, { key, part, label, column: name, before: value, after: null });
    });
  }
  return numbers;
}

/** The numbers that differ between two frozen sets, part by part, of the parts that both have. */
export function compareNumbers(before: Frozen, after: Frozen): NumberChange[] {
  return reportParts.flatMap((part) => {
    if (!before.parts[part] || !after.parts[part]) return [];
    const older = numbersOf(part, before.parts[part].table);
    const newer = numbersOf(part, after.parts[part].table);
    const changes: NumberChange[] = [];
    for (const [key, change] of newer) {
      const was = older.get(key)?.before ?? null;
      if (was !== change.before) changes.push({ ...change, before: was, after: change.before });
    }
    for (const [key, change] of older) if (!newer.has(key)) changes.push(change);
    return changes;
  });
}

/** Rows and items that stand in the later set and not in the earlier one, and the other way. */
export function compareRows(
  before: Frozen,
  after: Frozen,
): { part: ReportPart; added: string[]; removed: string[] }[] {
  const rows = (frozen: Frozen, part: ReportPart) =>
    new Map([
      ...(frozen.parts[part]?.table?.rows ?? []).map(
        ({ key, cells }) => [key, cells[0]?.text ?? key] as const,
      ),
      ...(frozen.parts[part]?.items ?? []).map(({ key, title }) => [key, title] as const),
    ]);
  return reportParts.flatMap((part) => {
    if (!before.parts[part] || !after.parts[part]) return [];
    const older = rows(before, part);
    const newer = rows(after, part);
    const added = [...newer].flatMap(([key, text]) => (older.has(key) ? [] : [text]));
    const removed = [...older].flatMap(([key, text]) => (newer.has(key) ? [] : [text]));
    return added.length + removed.length > 0 ? [{ part, added, removed }] : [];
  });
}
