/** The name every drawing asks for its typeface by. */
export const DRAWING_FONT = "Source Sans 3";

type Attributes = Record<string, string | number | null | undefined | false>;

// What XML 1.0 allows in no text at all, not even as a reference.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Any text as it stands in XML and HTML, in an element or in an attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

/** Coordinates with one decimal: half the bytes, same picture. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * One element. Attributes are escaped; content is not, as it is elements: texts come through `text`.
 * @param content finished markup
 */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element that holds nothing but text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escapeXml(text));
}
