const HERE = "http://here.invalid";

/**
 * Where to go after signing in: only a path of this site, whatever the address asked for.
 * @returns the path with query and fragment; "/" when it is missing or leads elsewhere
 */
export function safeReturnPath(asked: unknown): string {
  // Browsers read a backslash as a slash and skip tabs and line ends, so "/\evil.dk" would leave the site.
  if (typeof asked !== "string" || !asked.startsWith("/") || /[\\\p{Cc}]/u.test(asked)) return "/";
  try {
    const url = new URL(asked, HERE);
    if (url.origin !== HERE) return "/";
    const path = `${url.pathname}${url.search}${url.hash}`;
    return path.startsWith("//") ? "/" : path;
  } catch {
    return "/";
  }
}
