const letters: Record<string, string> = { æ: "ae", ø: "oe", å: "aa" };

/**
 * What a municipality is called in addresses: "Høje-Taastrup Kommune" is "hoeje-taastrup".
 * @returns lower case letters, digits and hyphens; empty when the name holds none
 */
export function municipalitySlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+kommune$/, "")
    .replace(/[æøå]/g, (letter) => letters[letter]!)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
