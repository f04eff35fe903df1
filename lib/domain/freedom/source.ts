/**
 * The places in a source, as printed there ("Tabel 2.1", "afsnit 2.3.2"), out of the free-form source of a record;
 * empty for anything missing or odd.
 */
export function refsOfSource(source: unknown): string[] {
  const refs = (source as { refs?: unknown } | null)?.refs;
  return Array.isArray(refs)
    ? refs.filter((ref): ref is string => typeof ref === "string" && ref !== "")
    : [];
}
