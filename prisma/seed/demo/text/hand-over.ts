export interface HandOverText {
  key: string;
  municipalityId: string;
  institutionId: string;
  /** the demo account that leaves or took over; null where nobody does */
  from: string | null;
  to: string | null;
  /** days from today on which the next one takes over, or took over */
  inDays: number;
  message: string;
  notes: { trialId: string; note: string }[];
}

/** Two changes of leader under way, and one that was carried out a while ago. */
export const handOverTexts: HandOverText[] = [
  {
    key: "fyrgaarden",
    municipalityId: "langeland",
    institutionId: "langeland-plejecenter-fyrgaarden",
    from: "leder@langeland.demo",
    to: null,
    inDays: 38,
    message: [
      "Kære nye kollega\n",
      "Du får et hus, hvor folk siger tingene højt. Det er den bedste gave, jeg kan give videre. Vi har lært at prøve småt: én gang ad gangen, én fløj ad gangen.\n",
      "Det svære lige nu er nætterne. Aftenvagterne er trætte, og de skal ikke bæres ind i noget nyt, før vi har fundet to faste afløsere.\n",
      "Brug bruger- og pårørenderådet. De læser alt, og de spørger hellere en gang for meget.",
    ].join("\n"),
    notes: [
      {
        trialId: "demo-langeland-eldercare-1",
        note: "Det går godt, men listen over afløsere er kun så god som den, der ringer. Maria har styr på den. Lad hende beholde den.",
      },
      {
        trialId: "demo-langeland-eldercare-5",
        note: "Natholdet var imod i begyndelsen. Sid med en nat, før du ændrer noget. Det gjorde hele forskellen for mig.",
      },
      {
        trialId: "demo-langeland-eldercare-7",
        note: "Vi mangler kun at tale med de pårørende, så kan der besluttes. Jeg hælder til gul: prøv vinteren med.",
      },
      {
        trialId: "demo-langeland-eldercare-9",
        note: "Besluttet grøn, men ikke blevet til vane endnu. Skriv datoerne ind i årshjulet, ellers glemmer vi dem.",
      },
    ],
  },
  {
    key: "hedevang",
    municipalityId: "viborg",
    institutionId: "viborg-plejecenter-hedevang",
    from: null,
    to: null,
    inDays: 24,
    message:
      "Hedevang har været uden leder siden september, og teamlederne har båret det på skift. Tag de første fjorten dage til at lytte. Der er ingen, der venter på en plan.",
    notes: [
      {
        trialId: "demo-viborg-eldercare-23",
        note: "Ligger hos udvalget. Får I ja, så begynd først, når der er en fast vært til caféen.",
      },
      {
        trialId: "demo-viborg-eldercare-13",
        note: "Sat på pause, fordi apoteket skiftede system. Det kører igen, så den kan genoptages.",
      },
    ],
  },
  {
    key: "fjordbakken",
    municipalityId: "holbaek",
    institutionId: "holbaek-fjordbakkeskolen",
    from: null,
    to: "leder@holbaek.demo",
    inDays: -13,
    message: [
      "Kære Camilla\n",
      "Skolen er i gang med meget, og det kan se ud som for meget. Det er det ikke: hver prøvehandling har en lærer, der brænder for den. Find dem, før du finder papirerne.\n",
      "Skolebestyrelsen er med på fredagslukningen, men de har lovet forældrene svar inden jul. Og husk kagen til pedellen den første mandag i måneden.",
    ].join("\n"),
    notes: [
      {
        trialId: "demo-holbaek-school-1",
        note: "Sjette klasse fungerer fint. I fjerde mangler der tid til at forberede sig sammen, så se på skemaet først.",
      },
      {
        trialId: "demo-holbaek-school-3",
        note: "Lærerne er glade, forældrene er delte. Spørg dem igen, når de har prøvet det to gange.",
      },
      {
        trialId: "demo-holbaek-school-4",
        note: "Svar til forældrene inden jul. Tallene ligger i loggen, så det er kun beslutningen, der mangler.",
      },
    ],
  },
];
