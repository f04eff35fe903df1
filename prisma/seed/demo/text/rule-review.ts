import type { MunicipalRuleCategory } from "@/lib/db/generated/enums";

interface RuleText {
  key: string;
  category: MunicipalRuleCategory;
  title: string;
  summary: string;
  /** what the institutions say in turn, with a word or two */
  says: (readonly ["IN_THE_WAY" | "NEUTRAL" | "USEFUL", string?])[];
}

/** A look through Middelfart's rules in eldercare, with made-up rules that are on its list. */
export const ruleReviewText = {
  key: "middelfart-hjemmeplejen",
  municipalityId: "middelfart",
  area: "ELDERCARE" as const,
  title: "Regler og dokumentation i ældreplejen",
  rules: [
    {
      key: "ugentlig-koererapport",
      category: "DOCUMENTATION",
      title: "Ugentlig kørselsrapport",
      summary: "Hver gruppe sender hver mandag en opgørelse over kørte kilometer til forvaltningen.",
      says: [
        ["IN_THE_WAY", "Bilerne registrerer det samme selv."],
        ["IN_THE_WAY", "En times arbejde hver mandag."],
        ["IN_THE_WAY"],
        ["NEUTRAL"],
      ],
    },
    {
      key: "skema-ved-besoegsaendring",
      category: "DOCUMENTATION",
      title: "Skema ved hver ændring af et besøg",
      summary: "Flyttes et besøg mere end en halv time, udfyldes et skema med årsag.",
      says: [
        ["IN_THE_WAY", "Vi ringer alligevel til borgeren."],
        ["IN_THE_WAY"],
        ["USEFUL", "Vi kan se, hvornår ruterne ikke holder."],
        ["NEUTRAL"],
      ],
    },
    {
      key: "faelles-menuplan",
      category: "OPERATIONS",
      title: "Fælles menuplan på plejecentrene",
      summary: "Alle plejecentre følger den samme menuplan fra måned til måned.",
      says: [["NEUTRAL"], ["IN_THE_WAY", "Beboerne vil selv være med til at vælge."], ["NEUTRAL"]],
    },
    {
      key: "faldregistrering",
      category: "RIGHTS",
      title: "Registrering af alle fald",
      summary: "Hvert fald skrives ned samme dag, også når ingen kom til skade.",
      says: [["USEFUL", "Vi finder mønstre og forebygger."], ["USEFUL"], ["USEFUL"], ["NEUTRAL"]],
    },
  ] satisfies RuleText[] as RuleText[],
};
