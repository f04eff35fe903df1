/** The one value of a list that has exactly one, else null. */
export function onlyOf<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}
