/**
 * True for what could be the id of a row: reference ids are slugs, new ones are UUIDs. Everything else from an address
 * is "not found" without asking the database, which refuses some characters outright.
 */
export function isRowId(text: string): boolean {
  return /^[\w-]{1,100}$/.test(text);
}
