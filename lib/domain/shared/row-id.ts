/**
 * True for what could be the id of a row: reference ids are slugs, new ones are UUIDs. Everything else is "not found"
 * without asking the database, which refuses some characters outright.
 */
export function isRowId(value: unknown): value is string {
  return typeof value === "string" && /^[\w-]{1,100}$/.test(value);
}
