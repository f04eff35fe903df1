/** What a form posted, by field; what is no form at all is one with nothing in it. */
export function formFields(raw: unknown): Record<string, unknown> {
  return (typeof raw === "object" && raw !== null && !Array.isArray(raw) ? raw : {}) as Record<
    string,
    unknown
  >;
}
