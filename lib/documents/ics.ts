import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The longest line of a calendar file, without its line break (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

const octetsOf = (char: string) => {
  const code = char.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** A line in pieces of at most 75 octets, each but the first begun by a space; never cut within a letter. */
export function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST_LINE) return line;
  let folded = "";
  let used = 0;
  for (const char of line) {
    const octets = octetsOf(char);
    if (used + octets > LONGEST_LINE) {
      folded += "\r\n ";
      used = 1;
    }
    folded += char;
    used += octets;
  }
  return folded;
}

/** Text as the value of a property (RFC 5545, 3.3.11). */
export function icsText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** A day, which is the same day in every time zone. */
export const icsDay = (day: CalendarDate) => day.replaceAll("-", "");

/** A moment, in UTC and whole seconds. */
export const icsInstant = (instant: Date) => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** Lines as a file: folded, each ended by CRLF, the last one too. */
export function icsFile(lines: readonly string[]): string {
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
