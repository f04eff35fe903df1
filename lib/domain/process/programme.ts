import type { ProgrammeEntry } from "@/lib/domain/process/workshop";

/** How long a programme is, and how many of its entries say no length. */
export function programmeLength(entries: readonly Pick<ProgrammeEntry, "minutes">[]): {
  minutes: number;
  withoutLength: number;
} {
  return {
    minutes: entries.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    withoutLength: entries.filter(({ minutes }) => minutes === null).length,
  };
}

/** Minutes since midnight. */
export type ClockTime = number;

const DAY_OF_MINUTES = 24 * 60;

/**
 * A time of day as people write it: "9", "9.30", "09:30", "kl. 9.30".
 * @returns null for what is no time
 */
export function readClockTime(text: string): ClockTime | null {
  const found = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(text.trim());
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** "9.05": hours without a leading zero, as Danish writes them. After midnight it begins again. */
export function writeClockTime(time: ClockTime): string {
  const within = time % DAY_OF_MINUTES;
  return `${Math.floor(within / 60)}.${String(within % 60).padStart(2, "0")}`;
}

export interface TimedEntry<T> {
  entry: T;
  /** null after an entry that says no length: from there nobody knows */
  from: ClockTime | null;
  to: ClockTime | null;
}

/**
 * The running order of whoever leads the workshop: every entry with the time it begins and ends.
 * @param start null when nobody has said when it begins
 */
export function runningOrder<T extends Pick<ProgrammeEntry, "minutes">>(
  entries: readonly T[],
  start: ClockTime | null,
): TimedEntry<T>[] {
  let at = start;
  return entries.map((entry) => {
    const from = at;
    at = at === null || entry.minutes === null ? null : at + entry.minutes;
    return { entry, from, to: at };
  });
}

export type EntryMove = "UP" | "DOWN";

/** The entries with one of them moved one place; null when it is not there or cannot be moved that way. */
export function moveEntry<T extends { id: string }>(
  entries: readonly T[],
  id: string,
  move: EntryMove,
): T[] | null {
  const from = entries.findIndex((entry) => entry.id === id);
  const to = move === "UP" ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= entries.length) return null;
  const moved = [...entries];
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return moved;
}

/** The entries with one put in at a place from 1; one beyond the end, or none said, puts it last. */
export function insertEntry<T>(entries: readonly T[], entry: T, place: number | null): T[] {
  const at = place === null ? entries.length : Math.min(Math.max(place - 1, 0), entries.length);
  return entries.toSpliced(at, 0, entry);
}
