/** A law as somebody names it, taken apart at its first §: "Dagtilbudsloven § 11, stk. 2". */
export function splitLaw(text: string): { law: string; paragraph: string | null } {
  const at = text.indexOf("§");
  const law =
    at < 0
      ? text.trim()
      : text
          .slice(0, at)
          .replace(/[,;:\s]+$/u, "")
          .trim();
  const paragraph = at < 0 ? "" : text.slice(at).trim();
  return law === "" || !/^§+\s*\d/u.test(paragraph)
    ? { law: text.trim(), paragraph: null }
    : { law, paragraph };
}
