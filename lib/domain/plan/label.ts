/** Thousandths of the font size that the letters of Source Sans 3 take, regular and semibold. */
const ADVANCES: readonly (readonly [regular: number, semibold: number, chars: string])[] = [
  [200, 200, " "],
  [249, 275, "ijl|I',.:;’·"],
  [303, 324, "!f()[]{}°"],
  [347, 373, "rt-/\\"],
  [429, 462, 's*?z"“”»«xc'],
  [480, 507, "vyYJ–LF"],
  [500, 522, "keéagåä$+#0123456789<=>^~§×_"],
  [544, 563, "XVEÉSTZAÅÄhuünboøödpq`"],
  [588, 597, "PRCKB"],
  [664, 674, "&DGUÜNHOQØÖ"],
  [727, 748, "wM"],
  [829, 850, "æW—½Æ%m@"],
  [948, 964, "…"],
];
/** Letters of other scripts are at most about this wide. */
const UNKNOWN = 1000;

const tables = [0, 1].map(
  (weight) => new Map(ADVANCES.flatMap(([...row]) => [...row[2]].map((char) => [char, Number(row[weight])]))),
);

export type FontWeight = 400 | 600;

/**
 * How wide a text is drawn in the product's typeface, in pixels; a little too wide rather than too narrow.
 * @param fontSize in pixels
 */
export function textWidth(text: string, fontSize: number, weight: FontWeight = 400): number {
  const advances = tables[weight === 600 ? 1 : 0]!;
  let thousandths = 0;
  for (const char of text) thousandths += advances.get(char) ?? UNKNOWN;
  return (thousandths * fontSize) / 1000;
}

/** The text, or as much of it as there is room for, ended by "…"; cut between words where that loses little. */
export function fitText(text: string, width: number, fontSize: number, weight: FontWeight = 400): string {
  if (textWidth(text, fontSize, weight) <= width) return text;
  const room = width - textWidth("…", fontSize, weight);
  let used = 0;
  let length = 0;
  for (const char of text) {
    used += textWidth(char, fontSize, weight);
    if (used > room) break;
    length += char.length;
  }
  const cut = text.slice(0, length);
  const space = cut.lastIndexOf(" ");
  const kept = space > length * 0.6 ? cut.slice(0, space) : cut;
  return kept.length > 0 ? `${kept.trimEnd().replace(/[,;:–-]$/, "")}…` : "";
}

/** The text in lines no wider than `width`, broken between words and at soft hyphens; the last of `most` lines is cut. */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  { weight = 400, most = 3 }: { weight?: FontWeight; most?: number } = {},
): string[] {
  const fits = (line: string) => textWidth(line, fontSize, weight) <= width;
  const lines: string[] = [];
  let line = "";
  // "Prøve\u00adhandlinger" may be broken at the soft hyphen, and then shows it.
  for (const word of text.split(" ").filter(Boolean)) {
    for (const [index, piece] of word.split("\u00ad").entries()) {
      const joint = line === "" || index > 0 ? "" : " ";
      if (fits(line + joint + piece)) line += joint + piece;
      else {
        if (line !== "") lines.push(index > 0 ? `${line}-` : line);
        line = piece;
      }
    }
  }
  if (line !== "") lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]!} …`;
  return kept.map((each) => fitText(each, width, fontSize, weight));
}
