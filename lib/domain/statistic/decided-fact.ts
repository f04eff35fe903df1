/** How a municipality runs its agreement, as the sources state it. */
export interface StatedFact {
  key: string;
  value: string;
}

/**
 * Facts about a municipality that are decisions on direction and framework, in the order a politician wants them;
 * the others tell about practice and circumstances.
 */
const decidedKeys = [
  "hegnspael-form",
  "retningspapir",
  "samarbejdsaftale",
  "afproevningsmodel",
  "politisk-beslutning",
  "trafiklys",
  "godkendelse-lovfritagelse",
  "godkendelse-oevrige",
  "fremtidens-aeldreliv",
  "hegnspaele-form",
  "hegnspaele-antal",
  "hegnspael-sprogvurdering",
  "hegnspael-normering",
  "regelgennemgang",
  "budget",
  "udfordringsret",
  "skolestart",
  "aldersgraense",
  "tilsyn",
  "foraeldrerettigheder",
];

/** What the municipality has decided, the most important first. */
export function decidedFacts<T extends { key: string }>(facts: readonly T[], limit: number): T[] {
  const rank = ({ key }: T) => decidedKeys.indexOf(key);
  return facts
    .filter((fact) => rank(fact) >= 0)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, limit);
}
