/** Which rule of which law, as short as it can be said. */
export interface ProvisionName {
  law: string;
  paragraph: string | null;
  subsection: string | null;
  topic: string;
}

/** "Dagtilbudsloven § 11, stk. 3: Sprogvurdering". Laws keep their Danish names in every language. */
export function provisionLabel({ law, paragraph, subsection, topic }: ProvisionName): string {
  const place = [paragraph, subsection].filter(Boolean).join(", ");
  return `${place ? `${law} ${place}` : law}: ${topic}`;
}
