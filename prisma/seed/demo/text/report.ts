import type { ReportSection } from "@/lib/domain/report/part";

/** A made-up report: to whom, about when, and what the administration wrote around the figures. */
export interface ReportText {
  key: string;
  municipalityId: string;
  committee: string;
  /** days before today on which the period begins and ends */
  from: number;
  to: number;
  sections: ReportSection[];
  summary: string;
  /** by the name of the part */
  comments: Record<string, string>;
  /** parts that are left out */
  omitted: string[];
  /** days before today it was put to the committee; null: a draft */
  issued: number | null;
  note: string | null;
  /** days until the committee meets, for a draft */
  meetsIn: number | null;
}

export const reportTexts: ReportText[] = [
  {
    ...{
      key: "efteraar",
      municipalityId: "rebild",
      committee: "Børne- og Familieudvalget",
      from: 225,
      to: 45,
    },
    sections: [
      ...([
        "sinceLast",
        "figures",
        "charts",
        "decisions",
        "stories",
        "milestones",
        "exemptions",
        "next",
      ] as const),
    ],
    summary:
      "# Kort fortalt\n\nHalvåret har vist, at de små forsøg er dem, der holder. Hvor en institution har ændret **én ting ad gangen**, er der næsten altid en beslutning efter hundrede dage. Hvor der blev ændret meget på én gang, er det svært at sige, hvad der virkede.\n\nVi beder udvalget drøfte:\n\n- om de grønne forsøg skal tilbydes alle institutioner fra nytår\n- hvordan vi taler om de forsøg, der blev stoppet, så andre tør prøve\n- om der er regler, udvalget selv vil se på",
    comments: {
      figures:
        "Tallene siger noget om aktivitet og ikke om kvalitet. Læs dem sammen med fortællingerne længere nede.",
      decisions:
        "De røde beslutninger er truffet af institutionerne selv. Vi ser dem som et tegn på, at modellen virker.",
    },
    omitted: ["subAreas", "contents"],
    ...{ issued: 38, note: "Sendt med dagsordenen til udvalget", meetsIn: null },
  },
  {
    ...{
      key: "kladde",
      municipalityId: "viborg",
      committee: "Ældre- og Aktivitetsudvalget",
      from: 181,
      to: 0,
    },
    sections: ["figures", "charts", "decisions", "stories", "wishes", "dilemmas", "next"],
    summary:
      "# Kort fortalt\n\nFlere af de afprøvninger, udvalget hørte om før sommer, er nu gjort op. Medarbejderne fortæller om mere ro i vagterne, og de pårørende om færre nye ansigter.\n\n*Her mangler to linjer om økonomien, når tallene fra august er på plads.*",
    comments: { stories: "Vi foreslår, at udvalget besøger et af stederne i foråret." },
    omitted: [],
    ...{ issued: null, note: null, meetsIn: 23 },
  },
];
