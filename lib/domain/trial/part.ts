/**
 * Which existing part each new line continues, so that a part keeps the exemption stated for it: first lines with
 * the same words, then the rest in order (a reworded line).
 * @param existing the parts as they are, in order
 * @param lines the lines as they shall be
 * @returns for each line the id of the part it continues, or null for a new part
 */
export function continuedParts(
  existing: { id: string; title: string }[],
  lines: string[],
): (string | null)[] {
  const left = [...existing];
  const take = (index: number) => (index < 0 ? null : left.splice(index, 1)[0]!.id);
  const same = lines.map((line) => take(left.findIndex((part) => part.title === line)));
  return same.map((id) => id ?? take(left.length > 0 ? 0 : -1));
}
