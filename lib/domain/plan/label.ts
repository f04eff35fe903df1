const WIDE = /[mwMWÆØ@%–—]/;
const NARROW = /[ijltfrI.,:;'!|()\s-]/;
const UPPER = /[A-ZÅ0-9]/;

function emsOf(char: string): number {
  if (WIDE.test(char)) return 0.82;
  if (NARROW.test(char)) return 0.3;
  return UPPER.test(char) ? 0.6 : 0.51;
}

/** About how wide a text is drawn, in pixels; a little too wide rather than too narrow. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const char of text) ems += emsOf(char);
  return ems * fontSize;
}

/** The text, or as much of it as there is room for, ended by "…"; cut between words where that loses little. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const room = width - textWidth("…", fontSize);
  let used = 0;
  let length = 0;
  for (const char of text) {
    used += textWidth(char, fontSize);
    if (used > room) break;
    length += char.length;
  }
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  const kept = space > length * 0.6 ? cut.slice(0, space) : cut;
  return kept.length > 0 ? `${kept.trimEnd().replace(/[,;:–-]$/, "")}…` : "";
}
