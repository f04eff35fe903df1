/** Several forms stand on the page: the fields of each go by its own prefix, and so do its errors. */
export function prefixed<T>(
  values: Record<string, T> | undefined,
  prefix: string,
): Record<string, T> | undefined {
  return (
    values &&
    Object.fromEntries(Object.entries(values).map(([field, value]) => [`${prefix}-${field}`, value]))
  );
}
