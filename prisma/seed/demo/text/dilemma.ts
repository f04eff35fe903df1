/** A reflection as it was written some days after the question, or said at the municipality's last meeting. */
export interface ReflectionText {
  by: string;
  text: string;
  /** days after the question; null: said at the meeting that was held */
  afterDays: number | null;
  /** the demo account that wrote it */
  email?: string;
}

export interface DilemmaText {
  key: string;
  municipalityId: string;
  institutionId: string;
  trialId: string | null;
  /** days before today */
  askedDaysAgo: number;
  shared: boolean;
  title: string;
  text: string;
  question: string;
  takenHome: string | null;
  reflections: ReflectionText[];
}

/** Made up, as things go in ordinary weeks: two good concerns, and a question that nobody can settle for others. */
export const dilemmaTexts: DilemmaText[] = [
  {
    key: "to-huse",
    municipalityId: "rebild",
    institutionId: "rebild-boernehuset-skovbrynet",
    trialId: "demo-rebild-alle-daycare-7",
    askedDaysAgo: 74,
    shared: true,
    title: "Søskende i to huse, der gør det forskelligt",
    text: "En familie har et barn hos os og et i huset tre kilometer herfra. Hos os er formiddagen delt i faste små hold. I det andet hus vælger børnene selv. Forældrene spørger, hvorfor det ene barn får noget, det andet ikke får.\n\nVi har valgt små hold, fordi vores børnegruppe har brug for ro. Det andet hus har valgt anderledes af lige så gode grunde. Men forældrene har jo samme kommune og betaler samme pris.",
    question: "Hvor forskellige må to huse i samme kommune være, før friheden bliver uretfærdig?",
    takenHome:
      "Vi holder fast i de små hold. Til gengæld skriver begge huse på forsiden af deres side, hvad de lægger vægt på og hvorfor, så forældre kan se forskellen, før de vælger. Vi tager det op igen med forældrerådet til foråret.",
    reflections: [
      {
        by: "Anders Hedelund",
        email: "politiker@rebild.demo",
        afterDays: 4,
        text: "Jeg har selv sagt ja til friheden, så jeg må også tåle, at den ser forskellig ud. Men det kræver, at forældrene kan se grunden. Forskel, man kan forklare, er noget andet end forskel, der bare er sket.",
      },
      {
        by: "Følgegruppen",
        afterDays: null,
        text: "Flere var enige om, at uretfærdigheden begynder dér, hvor et barn ikke får det, det har brug for. Ikke dér, hvor to børn får noget forskelligt. Men nogle spurgte, om vi så ved, hvad de får i det andet hus.",
      },
      {
        by: "Lisbeth Kvorning",
        afterDays: null,
        text: "Jeg bliver mindre urolig af at høre, hvorfor I har valgt det. Det ville jeg også gøre som forælder.",
      },
    ],
  },
  {
    key: "tidlig-aabning",
    municipalityId: "rebild",
    institutionId: "rebild-boernehuset-skovbrynet",
    trialId: "demo-rebild-alle-daycare-5",
    askedDaysAgo: 16,
    shared: false,
    title: "Åbent fra 5.45 for tre familier",
    text: "Tre familier arbejder i skiftehold og har brug for, at vi åbner før klokken seks. To medarbejdere vil gerne møde tidligt. Men de timer mangler så midt på formiddagen, hvor 38 børn er her.\n\nHvis vi åbner tidligt, hjælper vi nogle få meget. Hvis vi lader være, hjælper vi mange lidt.",
    question: "Hvad ville I lægge mest vægt på, når vi skal vælge, hvem timerne skal gavne?",
    takenHome: null,
    reflections: [
      {
        by: "Anders Hedelund",
        email: "politiker@rebild.demo",
        afterDays: 3,
        text: "Min første tanke var, at vi skal hjælpe dem, der ikke har andre muligheder. Så tænkte jeg på formiddagen. Har I spurgt, om naboerne i byen kunne gøre det sammen? Så var det måske én medarbejder i ét hus.",
      },
    ],
  },
  {
    key: "foto",
    municipalityId: "rebild",
    institutionId: "rebild-boernehuset-myretuen",
    trialId: "demo-rebild-alle-daycare-11",
    askedDaysAgo: 6,
    shared: false,
    title: "Færre beskeder, og forældre, der savner dem",
    text: "Vi sender nu én besked om ugen i stedet for en om dagen. Personalet har fået en halv time mere om dagen sammen med børnene. De fleste forældre er glade. Men nogle skriver, at de føler sig lukket ude, især dem, der aldrig selv henter.\n\nVi blev fri for et krav. Har vi så taget noget fra nogen, som vi ikke så?",
    question: "Hvordan ville I høre dem, der mister noget, når de fleste vinder?",
    takenHome: null,
    reflections: [],
  },
  {
    key: "naturdage",
    municipalityId: "helsingoer",
    institutionId: "helsingoer-boernehuset-mariehoenen",
    trialId: "demo-helsingoer-daycare-3",
    askedDaysAgo: 41,
    shared: true,
    title: "Naturdage i al slags vejr",
    text: "To faste dage om ugen er vi ude hele formiddagen. Børnene er roligere, og der er færre konflikter. Men nogle forældre synes, det er for koldt, og et par har bedt om, at deres barn kan blive inde.\n\nBliver ét barn inde, bliver en voksen inde. Så er der én mindre ude.",
    question:
      "Hvor meget skal den enkelte families ønske fylde, når fællesskabet har fundet noget, der virker?",
    takenHome: null,
    reflections: [
      {
        by: "Henrik Sundby",
        email: "politiker@helsingoer.demo",
        afterDays: 8,
        text: "Jeg hælder til, at huset må kunne sige: Sådan er vi. Men så skal forældrene vide det, før de skriver barnet op. Jeg er i tvivl om, hvad vi skylder dem, der allerede går der.",
      },
      {
        by: "Jette Ørnskov",
        afterDays: 11,
        text: "Kunne man vende det om og spørge børnene? Det er dem, der fryser, eller ikke gør.",
      },
    ],
  },
  {
    key: "skoledag",
    municipalityId: "esbjerg",
    institutionId: "esbjerg-distriktsskole-havnen",
    trialId: "demo-esbjerg-school-1",
    askedDaysAgo: 33,
    shared: true,
    title: "Kortere skoledag, længere dag i SFO",
    text: "De yngste har fået kortere skoledage. Timerne bruger vi på to voksne i de svære fag. Lærerne mærker det. Men de børn, der ikke går i SFO, kommer tidligere hjem til en tom lejlighed. Det er få, og det er dem, vi kender bedst.",
    question:
      "Hvad skal veje tungest: det, der løfter de fleste i timerne, eller det, der sker for de få bagefter?",
    takenHome: null,
    reflections: [
      {
        by: "Jørgen Havstrup",
        email: "politiker@esbjerg.demo",
        afterDays: 5,
        text: "Det er et af dem, hvor jeg fortryder, at vi tænker i kasser. Havde SFO været gratis for de familier, var der ikke noget dilemma. Det er vores bord, ikke jeres.",
      },
      {
        by: "Mona Sædding",
        afterDays: 9,
        text: "Jeg ville begynde med de få. Man kan altid lave en god time bedre. Et barn alene hjemme er et barn alene hjemme.",
      },
    ],
  },
  {
    key: "rundbord",
    municipalityId: "holbaek",
    institutionId: "holbaek-fjordbakkeskolen",
    trialId: "demo-holbaek-school-3",
    askedDaysAgo: 12,
    shared: false,
    title: "Samtale i stedet for rapport, og så vil nogen se tal",
    text: "Vi har byttet kvalitetsrapporten ud med et rundbord, hvor elever, forældre og lærere fortæller, hvordan det går. Det giver os langt mere. Men da en avis spurgte, hvor gode vi var i dansk, kunne vi ikke svare med ét tal. Og så lød det, som om vi skjulte noget.",
    question: "Hvordan kan tillid se ud udefra, når vi har valgt samtalen frem for tallet?",
    takenHome: null,
    reflections: [],
  },
  {
    key: "vikarer",
    municipalityId: "langeland",
    institutionId: "langeland-plejecenter-fyrgaarden",
    trialId: "demo-langeland-eldercare-1",
    askedDaysAgo: 27,
    shared: false,
    title: "Kendte ansigter eller fyldte vagter",
    text: "Vi bruger kun vores egne afløsere. Beboerne møder folk, de kender. Men i ferien var der aftener, hvor vi var én for få, fordi vi ikke ringede til et bureau. Ingen kom noget til. Alle havde travlt.",
    question: "Hvor går grænsen for, hvor længe det kendte er bedre end det fuldtallige?",
    takenHome: null,
    reflections: [
      {
        by: "Gitte Strandlyst",
        email: "politiker@langeland.demo",
        afterDays: 6,
        text: "Min mor boede på et plejehjem. For hende var et fremmed ansigt om natten værre end at vente. Men jeg er ikke den, der står i vagten. Hvad siger medarbejderne selv, når I spørger dem hver for sig?",
      },
    ],
  },
  {
    key: "faellesspisning",
    municipalityId: "middelfart",
    institutionId: "middelfart-hjemmeplejegruppe-kyst",
    trialId: null,
    askedDaysAgo: 58,
    shared: true,
    title: "Når borgeren vil noget andet end det, der er bevilget",
    text: "En borger har fået bevilget rengøring. Hun vil hellere have en gåtur. Det må vi gerne nu. Men hendes søn synes, at der er snavset, og han ringer til forvaltningen.\n\nBorgeren vælger selv, og det er hele meningen. Men det er os, der bliver målt på støvet.",
    question: "Hvad skal vi sige til sønnen, og hvem skal sige det?",
    takenHome:
      "Vi taler nu med de pårørende, når en borger begynder at bytte, og ikke først, når nogen klager. Og vi skriver i planen, hvad borgeren selv har valgt, med borgerens egne ord.",
    reflections: [
      {
        by: "Kaj Fænøgaard",
        email: "politiker@middelfart.demo",
        afterDays: 7,
        text: "Send ham gerne til mig. Vi har besluttet, at borgeren bestemmer, så det er os, der skal kunne forklare det.",
      },
      {
        by: "Aase Strib",
        afterDays: 13,
        text: "Jeg forstår sønnen. Han ser det snavsede gulv og ikke gåturen. Kunne I tage et billede af turen?",
      },
    ],
  },
  {
    key: "nattilsyn",
    municipalityId: "viborg",
    institutionId: "viborg-plejecenter-domkirkebakken",
    trialId: "demo-viborg-eldercare-2",
    askedDaysAgo: 66,
    shared: true,
    title: "Nattesøvn eller sikkerhed",
    text: "Vi går ikke længere ind til alle om natten. Flere sover igennem og er friskere om dagen. Men i foråret lå en beboer på gulvet en time, før vi så det. Han havde selv sagt nej til tilsyn. Hans datter spørger, om det var et rigtigt valg, når han ikke altid husker det.",
    question: "Hvor meget risiko må et menneske vælge for sig selv, når andre skal stå ved følgerne?",
    takenHome: null,
    reflections: [
      {
        by: "Flemming Nørreå",
        email: "politiker@viborg.demo",
        afterDays: 9,
        text: "Jeg har ikke noget svar. Jeg ved bare, at hvis vi politikere reagerer på hver eneste hændelse med et nyt krav, så er vi tilbage, hvor vi begyndte. Vi må kunne blive stående, når det gør ondt.",
      },
      {
        by: "Følgegruppen",
        afterDays: null,
        text: "Der var stille et stykke tid. Så sagde flere, at valget skal tages igen og igen, ikke én gang. Hver tredje måned, sammen med den pårørende. Andre mente, at det allerede er en kontrol mere.",
      },
    ],
  },
  {
    key: "paaroerende",
    municipalityId: "viborg",
    institutionId: "viborg-plejecenter-domkirkebakken",
    trialId: "demo-viborg-eldercare-1",
    askedDaysAgo: 9,
    shared: false,
    title: "Pårørende som medspillere, men ikke alle har nogen",
    text: "Vi inviterer pårørende ind i hverdagen: De bager, læser højt og går ture. Det giver liv på gangen. Men en tredjedel af beboerne har ingen, der kommer. De sidder og ser på.\n\nJo bedre det går, jo tydeligere bliver det, hvem der er alene.",
    question: "Hvad skal vi gøre ved en ulighed, som vi selv er kommet til at gøre større?",
    takenHome: null,
    reflections: [],
  },
];

/** A point of a demo meeting's agenda, with what was said to it. */
export interface PointText {
  kind: "FIGURES" | "STORY" | "DECISION" | "WISH" | "DILEMMA" | "FREE";
  title: string;
  text: string | null;
  note: string | null;
  trialId?: string;
  wishId?: string;
  /** key of a dilemma of the same municipality */
  dilemma?: string;
}

export interface MeetingText {
  key: string;
  municipalityId: string;
  /** days from today; what falls on a weekend is moved to the Monday */
  inDays: number;
  /** minutes of the day */
  startsAt: number;
  place: string;
  newSinceInDays: number;
  minutes: string | null;
  points: PointText[];
}

export const meetingTexts: MeetingText[] = [
  {
    key: "efteraar",
    municipalityId: "rebild",
    inDays: -45,
    startsAt: 16 * 60 + 30,
    place: "Børnehuset Skovbrynet, personalestuen",
    newSinceInDays: -160,
    minutes:
      "Ni af elleve medlemmer var med, og borgmesteren ledte mødet. Lone Kjærsgaard viste rundt i huset, før vi begyndte.\n\nDet meste af tiden gik med dilemmaet om søskende i to huse. Gruppen ønsker, at næste møde holdes på en skole.",
    points: [
      {
        kind: "FREE",
        title: "Rundtur i huset",
        text: "Et kvarter hos børnene, før vi sætter os.",
        note: "Godt at se de små hold, før vi talte om dem.",
      },
      {
        kind: "STORY",
        title: "Fem børn og én voksen hele formiddagen",
        text: "Vi nåede at læse en hel bog uden at blive afbrudt. Det lyder af lidt. Det er sket tre gange i år, og alle tre gange var det i et lille hold.",
        note: "Gruppen spurgte, hvad der sker om eftermiddagen. Svaret var: det samme som før.",
        trialId: "demo-rebild-alle-daycare-7",
      },
      {
        kind: "DECISION",
        title: "To faste naturdage om ugen",
        text: "Indføres. Børnene er roligere, og forældrene har vænnet sig til støvlerne.",
        note: null,
        trialId: "demo-rebild-daycare-6",
      },
      {
        kind: "DILEMMA",
        title: "Søskende i to huse, der gør det forskelligt",
        text: "Hvor forskellige må to huse i samme kommune være, før friheden bliver uretfærdig?",
        note: "Vi gik en runde, hvor alle sagde én ting. Der blev ikke stemt.",
        dilemma: "to-huse",
      },
    ],
  },
  {
    key: "naeste",
    municipalityId: "rebild",
    inDays: 16,
    startsAt: 16 * 60 + 30,
    place: "Kildevældsskolen, lokale 12",
    newSinceInDays: -45,
    minutes: null,
    points: [
      {
        kind: "FREE",
        title: "Siden sidst",
        text: "Hvad tog Skovbrynet med hjem fra vores snak om søskende i to huse?",
        note: null,
      },
      {
        kind: "STORY",
        title: "Klubråd med egne penge",
        text: "De unge havde fået lov at bruge pengene, som de ville. De købte ikke en ny playstation. De købte en opvaskemaskine, så de kunne nå at være der længere.",
        note: null,
        trialId: "demo-rebild-alle-school-1",
      },
      {
        kind: "DILEMMA",
        title: "Åbent fra 5.45 for tre familier",
        text: "Børnehuset Skovbrynet spørger: Hvad ville I lægge mest vægt på, når vi skal vælge, hvem timerne skal gavne?",
        note: null,
        dilemma: "tidlig-aabning",
      },
      {
        kind: "WISH",
        title: "Ét fælles mål i stedet for fire skemaer",
        text: "Ligger hos udvalget.",
        note: null,
        wishId: "demo-wish-rebild-maal",
      },
    ],
  },
  {
    key: "efteraar",
    municipalityId: "viborg",
    inDays: -38,
    startsAt: 15 * 60,
    place: "Plejecenter Domkirkebakken, caféen",
    newSinceInDays: -150,
    minutes:
      "Alle partier var med. To beboere og en datter fortalte i det første kvarter.\n\nVi talte længe om nattesøvn og sikkerhed. Ingen tog en beslutning, og det var heller ikke meningen.",
    points: [
      {
        kind: "STORY",
        title: "Livshistorie før flyttekasser",
        text: "Da hun flyttede ind, stod kaffen, som hun plejer at drikke den. Hun så på den og sagde: Så har I hørt efter.",
        note: null,
        trialId: "demo-viborg-eldercare-3",
      },
      {
        kind: "DILEMMA",
        title: "Nattesøvn eller sikkerhed",
        text: "Hvor meget risiko må et menneske vælge for sig selv, når andre skal stå ved følgerne?",
        note: "Personalet fortalte, hvordan de spørger om aftenen.",
        dilemma: "nattilsyn",
      },
      {
        kind: "FREE",
        title: "Næste besøg",
        text: null,
        note: "Vi vil gerne ud at køre med en af hjemmeplejens ruter.",
      },
    ],
  },
  {
    key: "naeste",
    municipalityId: "viborg",
    inDays: 23,
    startsAt: 15 * 60,
    place: "Rådhuset, mødelokale M4",
    newSinceInDays: -38,
    minutes: null,
    points: [
      {
        kind: "STORY",
        title: "Fire kendte ansigter",
        text: "Han kalder dem ved fornavn nu. Før vidste han ikke, hvem der låste sig ind.",
        note: null,
        trialId: "demo-viborg-eldercare-9",
      },
      {
        kind: "DILEMMA",
        title: "Pårørende som medspillere, men ikke alle har nogen",
        text: "Plejecenter Domkirkebakken spørger: Hvad skal vi gøre ved en ulighed, som vi selv er kommet til at gøre større?",
        note: null,
        dilemma: "paaroerende",
      },
    ],
  },
];
