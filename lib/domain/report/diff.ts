/** A piece of a text that both versions have, or only the earlier or the later one. */
export interface DiffPiece {
  kind: "SAME" | "REMOVED" | "ADDED";
  text: string;
}

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/gu) ?? [];

/** More than this at once is told as one text taken out and another put in. */
const MOST_CELLS = 6_000_000;

function push(pieces: DiffPiece[], kind: DiffPiece["kind"], text: string): void {
  if (text === "") return;
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

/**
 * Word by word what changed from one text to the other. Pieces that are SAME or REMOVED make the earlier text, SAME
 * or ADDED the later one.
 */
export function diffWords(before: string, after: string): DiffPiece[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const olds = a.slice(head, a.length - tail);
  const news = b.slice(head, b.length - tail);
  const pieces: DiffPiece[] = [];
  push(pieces, "SAME", a.slice(0, head).join(""));
  if (olds.length * news.length > MOST_CELLS) {
    push(pieces, "REMOVED", olds.join(""));
    push(pieces, "ADDED", news.join(""));
  } else {
    const width = news.length + 1;
    const longest = new Uint16Array((olds.length + 1) * width);
    for (let i = olds.length - 1; i >= 0; i -= 1) {
      for (let j = news.length - 1; j >= 0; j -= 1) {
        longest[i * width + j] =
          olds[i] === news[j]
            ? longest[(i + 1) * width + j + 1]! + 1
            : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
      }
    }
    let i = 0;
    let j = 0;
    while (i < olds.length || j < news.length) {
      if (i < olds.length && j < news.length && olds[i] === news[j]) {
        push(pieces, "SAME", olds[i]!);
        i += 1;
        j += 1;
      } else if (
        j === news.length ||
        (i < olds.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
      ) {
        push(pieces, "REMOVED", olds[i]!);
        i += 1;
      } else {
        push(pieces, "ADDED", news[j]!);
        j += 1;
      }
    }
  }
  push(pieces, "SAME", a.slice(a.length - tail).join(""));
  return pieces;
}
