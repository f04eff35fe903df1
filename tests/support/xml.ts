/** What XML 1.0 does not allow in text. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const TOKEN =
  /<\?xml[^>]*\?>|<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(\/?)>|[^<>&]+|&(?:amp|lt|gt|quot|apos|#39);/gy;

/**
 * Reads XML of elements, attributes in double quotes, text and the five entities, and nothing else.
 * @returns what is wrong with it, or null
 */
export function xmlFault(xml: string): string | null {
  if (FORBIDDEN.test(xml)) return "a character XML cannot hold";
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(xml);
    if (!token) return `unreadable: ${xml.slice(at, at + 40)}`;
    at = TOKEN.lastIndex;
    const [, closing, name, attributes, empty] = token;
    if (!name) continue;
    if (/&(?!amp;|lt;|gt;|quot;|apos;|#39;)/.test(attributes ?? "")) return `a bare & in <${name}>`;
    const names = [...(attributes ?? "").matchAll(/([A-Za-z][\w:-]*)="/g)].map(([, each]) => each);
    if (new Set(names).size < names.length) return `an attribute twice in <${name}>`;
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes another`;
    } else if (!empty) open.push(name);
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : null;
}
