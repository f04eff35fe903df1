import type { Audience, DatePrecision } from "@/lib/domain/plan/plan";

export interface DemoMember {
  name: string;
  role?: string;
  represents?: Audience;
  /** mailbox of the municipality's demo account */
  account?: "leder" | "forvaltning" | "personale" | "politiker";
}

export interface DemoMeeting {
  title?: string;
  time: [wording: string, start: string, end: string, precision: DatePrecision];
  place?: string;
  agenda?: string;
  /** when it was held, and what came of it */
  held?: string;
  outcome?: string;
  isCancelled?: boolean;
}

export interface DemoGroup {
  key: string;
  name: string;
  purpose: string;
  participants: Audience[];
  active: [from: string, to: string];
  results: string[];
  members: DemoMember[];
  meetings: DemoMeeting[];
}

const day = (wording: string, iso: string): DemoMeeting["time"] => [wording, iso, iso, "DAY"];

/** Who sits in the groups of the sources and when they met; the sources name nobody. By the group's id. */
export const referenceGroups: Record<string, Pick<DemoGroup, "members" | "meetings">> = {
  "tvaergaaende-perspektiv": {
    members: [
      { name: "Birgitte Vestermark", role: "Formand", represents: "ADMINISTRATION", account: "forvaltning" },
      { name: "Hanne Lykkegård", role: "Leder i Børnehaven Ådalen", represents: "LEADERS" },
      { name: "Jens Ørnstrup", role: "Pædagog", represents: "STAFF" },
      { name: "Mia Fuglkær", role: "Forælder i Børnehuset Egernet", represents: "PARENTS" },
    ],
    meetings: [
      {
        title: "Hvad skal gruppen svare på?",
        time: ["januar 2021", "2021-01-01", "2021-01-31", "MONTH"],
        held: "2021-01-19",
        place: "Rådhuset",
        outcome: "Gruppen samler eksempler på tværs og foreslår ikke selv løsninger.",
      },
      {
        title: "Det, der går igen",
        time: ["foråret 2022", "2022-03-01", "2022-05-31", "SEASON"],
        held: "2022-04-26",
        place: "Børnehaven Ådalen",
        outcome: "Overgangen fra dagpleje til børnehave går igen i syv huse. Den bliver et fælles punkt.",
      },
    ],
  },
  ledelsessporet: {
    members: [
      {
        name: "Lone Kjærsgaard",
        role: "Leder i Børnehuset Skovbrynet",
        represents: "LEADERS",
        account: "leder",
      },
      { name: "Poul Hedager", role: "Leder i Vuggestuen Pindsvinet", represents: "LEADERS" },
      { name: "Tine Skovhave", role: "Leder i Børnehuset Myretuen", represents: "LEADERS" },
      { name: "Birgitte Vestermark", role: "Sekretær", represents: "ADMINISTRATION", account: "forvaltning" },
    ],
    meetings: [
      {
        title: "Opsamling på første workshoprække",
        time: ["ultimo oktober 2021", "2021-10-21", "2021-10-31", "PART_OF_MONTH"],
        held: "2021-10-28",
        place: "Børnehuset Skovbrynet",
        agenda: "1. Hvad lærte vi?\n2. Hvad stod i vejen?\n3. Hvad skal næste række handle om?",
        outcome: "Næste række tager fat på personalets egne vaner, før den ser på reglerne.",
      },
      {
        title: "Forberedelse af næste række",
        time: ["marts 2022", "2022-03-01", "2022-03-31", "MONTH"],
        held: "2022-03-15",
        outcome: "Forældrebestyrelserne bliver inviteret til at komme med spørgsmålene.",
      },
      {
        title: "Fælles middag med bestyrelserne",
        time: day("9. juni 2022", "2022-06-09"),
        isCancelled: true,
      },
    ],
  },
  evaluering: {
    members: [
      { name: "Niels Aaberg", role: "Formand", represents: "ADMINISTRATION" },
      { name: "Dorthe Vinge", role: "Leder i Børnehuset Troldhøj", represents: "LEADERS" },
      { name: "Søren Kallestrup", represents: "UNIONS" },
    ],
    meetings: [
      {
        title: "Form på de lokale evalueringer",
        time: ["primo februar 2022", "2022-02-01", "2022-02-10", "PART_OF_MONTH"],
        held: "2022-02-08",
        outcome: "Et kort skema med ord for hvert mål. Ingen tal.",
      },
    ],
  },
  "kvalitet-og-kvalitetsforstaaelse": {
    members: [
      { name: "Karin Bredal", role: "Pædagogisk konsulent", represents: "ADMINISTRATION" },
      { name: "Ole Strandbygaard", role: "Leder i Børnehaven Kastanjen", represents: "LEADERS" },
      { name: "Sofie Nørtoft", role: "Pædagog", represents: "STAFF", account: "personale" },
    ],
    meetings: [
      {
        title: "Hvad er kvalitet for et barn på to år?",
        time: ["efteråret 2021", "2021-09-01", "2021-11-30", "SEASON"],
        held: "2021-11-02",
        outcome: "Tre fortællinger fra hverdagen bliver brugt i alle huse.",
      },
    ],
  },
  tilsyn: {
    members: [
      { name: "Karin Bredal", role: "Formand", represents: "ADMINISTRATION" },
      { name: "Lone Kjærsgaard", represents: "LEADERS", account: "leder" },
      { name: "Mogens Heltoft", role: "Leder af en privat institution", represents: "PRIVATE_DAYCARE" },
      { name: "Mia Fuglkær", represents: "PARENT_BOARDS" },
    ],
    meetings: [
      {
        title: "Udkast til et tilsyn, der begynder med en samtale",
        time: ["november 2021", "2021-11-01", "2021-11-30", "MONTH"],
        held: "2021-11-23",
        place: "Rådhuset",
        outcome: "Udkastet prøves af i to huse, før det bliver taget i brug.",
      },
    ],
  },
};

const afterwards = (texts: {
  name: string;
  purpose: string;
  participants: Audience[];
  members: DemoMember[];
  results: string[];
  meetings: DemoMeeting[];
}): DemoGroup => ({ key: "efter-aftalen", active: ["2025-01-01", "2027-12-31"], ...texts });

/** The made-up groups by municipality, under the agreement of the act. */
export const demoGroups: Record<string, DemoGroup[]> = {
  helsingoer: [
    {
      key: "hegnspaele",
      name: "Hegnspælsgruppen",
      purpose: "Holde øje med, hvor hegnspælene står, og foreslå, hvilke der kan flyttes",
      participants: ["LEADERS", "ADMINISTRATION"],
      active: ["2021-09-01", "2024-09-30"],
      results: ["Fem hegnspæle i stedet for tretten (oktober 2022)"],
      members: [
        { name: "Karen Toftegaard", role: "Formand", represents: "ADMINISTRATION", account: "forvaltning" },
        { name: "Mette Lindgaard", represents: "LEADERS", account: "leder" },
        { name: "Ida Hviid", role: "Leder i Børnehuset Regnbuen", represents: "LEADERS" },
      ],
      meetings: [
        {
          title: "Gennemgang af hegnspæle",
          time: ["ultimo august 2022", "2022-08-21", "2022-08-31", "PART_OF_MONTH"],
          held: "2022-08-30",
          place: "Børnehuset Mariehønen",
          outcome: "Otte hegnspæle bliver til anbefalinger. Fem bliver stående.",
        },
      ],
    },
    afterwards({
      name: "Fra forsøg til hverdag",
      purpose: "Følge de forsøg, der er gjort permanente, og hjælpe de huse, der vil tage dem op",
      participants: ["LEADERS", "STAFF", "PARENT_BOARDS"],
      results: ["En besøgsordning mellem børnehusene"],
      members: [
        { name: "Mette Lindgaard", role: "Formand", represents: "LEADERS", account: "leder" },
        { name: "Jonas Brandt", role: "Pædagog", represents: "STAFF", account: "personale" },
        { name: "Nynne Falkenby", represents: "PARENT_BOARDS" },
        { name: "Karen Toftegaard", represents: "ADMINISTRATION", account: "forvaltning" },
      ],
      meetings: [
        {
          title: "Hvad er blevet siddende?",
          time: ["september 2026", "2026-09-01", "2026-09-30", "MONTH"],
          held: "2026-09-16",
          outcome: "Otte af de ti forsøg lever. De to andre manglede en, der holdt fast.",
        },
        {
          title: "Opfølgning på permanente forsøg",
          time: ["primo december 2026", "2026-12-01", "2026-12-10", "PART_OF_MONTH"],
          place: "Rådhuset",
          agenda: "1. Status fra husene\n2. Besøgsordningen i foråret\n3. Eventuelt",
        },
        { title: "Besøg i to huse", time: ["foråret 2027", "2027-03-01", "2027-05-31", "SEASON"] },
      ],
    }),
  ],
  esbjerg: [
    {
      key: "samarbejdsaftaler",
      name: "Arbejdsgruppe om samarbejdsaftaler",
      purpose: "Lave en enkel aftale mellem hver skole og forvaltningen om, hvad friheden bruges til",
      participants: ["LEADERS", "ADMINISTRATION", "UNIONS"],
      active: ["2021-10-01", "2023-06-30"],
      results: ["Otte samarbejdsaftaler på én side hver (marts 2022)", "En fast samtale hvert forår"],
      members: [
        { name: "Pernille Ravnsbæk", role: "Formand", represents: "ADMINISTRATION", account: "forvaltning" },
        { name: "Thomas Vadgaard", role: "Leder i Havnen", represents: "LEADERS", account: "leder" },
        { name: "Bodil Kjærgård", role: "Leder i Klitten", represents: "LEADERS" },
        { name: "Rune Mosekilde", represents: "UNIONS" },
      ],
      meetings: [
        {
          title: "Hvor kort kan en aftale være?",
          time: ["januar 2022", "2022-01-01", "2022-01-31", "MONTH"],
          held: "2022-01-20",
          place: "Distriktsskole Havnen",
          outcome: "Én side. Tre ting, skolen vil, og én ting, den har brug for.",
        },
      ],
    },
    afterwards({
      name: "Skoledagen efter forsøgene",
      purpose: "Finde ud af, hvad af forsøgsårenes skoledag der kan fortsætte under den almindelige lov",
      participants: ["LEADERS", "STAFF", "PARENT_BOARDS"],
      results: [],
      members: [
        { name: "Thomas Vadgaard", role: "Formand", represents: "LEADERS", account: "leder" },
        { name: "Line Strandby", role: "Lærer", represents: "STAFF", account: "personale" },
        { name: "Asbjørn Tangaa", represents: "PARENT_BOARDS" },
        { name: "Pernille Ravnsbæk", represents: "ADMINISTRATION", account: "forvaltning" },
      ],
      meetings: [
        {
          title: "Hvad må vi stadig?",
          time: ["efteråret 2026", "2026-09-01", "2026-11-30", "SEASON"],
          held: "2026-10-07",
          place: "Distriktsskole Åkanden",
          outcome: "Kortere dage kan fortsætte. Færre prøver kan ikke.",
        },
        {
          title: "Forslag til byrådet",
          time: ["januar 2027", "2027-01-01", "2027-01-31", "MONTH"],
          agenda: "1. Hvad vil skolerne beholde?\n2. Hvad koster det?\n3. Hvem skriver?",
        },
      ],
    }),
  ],
  holbaek: [
    {
      key: "maal-og-retning",
      name: "Arbejdsgruppe om mål og retning",
      purpose: "Skrive og justere det papir, skolerne styrer efter",
      participants: ["LEADERS", "STAFF", "POLITICIANS"],
      active: ["2021-09-01", "2024-06-30"],
      results: ["Mål og retning på to sider", "Et årligt gennemsyn med udvalget"],
      members: [
        { name: "Susanne Egebæk", role: "Formand", represents: "ADMINISTRATION", account: "forvaltning" },
        { name: "Camilla Fjordside", represents: "LEADERS", account: "leder" },
        { name: "Lars Møllegaard", represents: "POLITICIANS", account: "politiker" },
        { name: "Jette Holmstrøm", role: "Lærer", represents: "STAFF" },
      ],
      meetings: [
        {
          title: "Gennemsyn",
          time: ["efteråret 2022", "2022-09-01", "2022-11-30", "SEASON"],
          held: "2022-10-25",
          place: "Fjordbakkeskolen",
          outcome: "Et af målene udgår, fordi ingen kunne se det i hverdagen.",
        },
      ],
    },
    afterwards({
      name: "Frihed, fællesskab og faglighed",
      purpose: "Forberede temadrøftelsen om, hvad skolerne gør med den frihed, de har tilbage",
      participants: ["LEADERS", "PARENT_BOARDS", "STAFF"],
      results: [],
      members: [
        { name: "Camilla Fjordside", role: "Formand", represents: "LEADERS", account: "leder" },
        { name: "Mikkel Tusbjerg", represents: "STAFF", account: "personale" },
        { name: "Gry Ellegaard", represents: "PARENT_BOARDS" },
      ],
      meetings: [
        {
          title: "Oplæg til temadrøftelsen",
          time: ["medio december 2026", "2026-12-11", "2026-12-20", "PART_OF_MONTH"],
          agenda: "1. Tre fortællinger fra skolerne\n2. Hvad skal udvalget tage stilling til?",
        },
      ],
    }),
  ],
  langeland: [
    {
      key: "selvplanlaegning",
      name: "Arbejdsgruppe om selvplanlagte teams",
      purpose: "Samle erfaringerne fra det første team og hjælpe de næste i gang",
      participants: ["LEADERS", "STAFF"],
      active: ["2022-01-01", "2024-09-30"],
      results: ["En tjekliste på ti linjer til nye teams"],
      members: [
        { name: "Inge-Lise Fyrholt", role: "Formand", represents: "LEADERS", account: "leder" },
        { name: "Maria Bæltager", represents: "STAFF", account: "personale" },
        { name: "Bent Ristinge", role: "Planlægger", represents: "STAFF" },
      ],
      meetings: [
        {
          title: "Hvad lærte det første team?",
          time: ["maj 2022", "2022-05-01", "2022-05-31", "MONTH"],
          held: "2022-05-12",
          place: "Plejecenter Fyrgården",
          outcome: "Begynd med dem, der har lyst. Tag aftenerne til sidst.",
        },
      ],
    },
    afterwards({
      name: "Ældreplejen efter aftalen",
      purpose: "Holde fast i det, der virkede, når fritagelsen ikke gælder længere",
      participants: ["LEADERS", "STAFF", "CITIZENS"],
      results: [],
      members: [
        { name: "Torben Humlekær", role: "Formand", represents: "ADMINISTRATION", account: "forvaltning" },
        { name: "Inge-Lise Fyrholt", represents: "LEADERS", account: "leder" },
        { name: "Vagn Skrøbelev", role: "Ældrerådet", represents: "CITIZENS" },
      ],
      meetings: [
        {
          title: "Forebyggende besøg uden faste alderstrin",
          time: ["ultimo januar 2027", "2027-01-21", "2027-01-31", "PART_OF_MONTH"],
          place: "Rådhuset",
        },
      ],
    }),
  ],
  middelfart: [
    {
      key: "taskforce",
      name: "Taskforcen om krav, der kan fjernes",
      purpose: "Finde de kommunale krav, som ingen kan begrunde, og få dem fjernet",
      participants: ["ADMINISTRATION", "LEADERS", "STAFF"],
      active: ["2021-10-01", "2024-09-30"],
      results: ["23 krav er gennemgået", "14 krav er fjernet eller gjort frivillige"],
      members: [
        { name: "Hanne Broholm", role: "Formand", represents: "ADMINISTRATION", account: "forvaltning" },
        { name: "Dorte Sundgaard", represents: "LEADERS", account: "leder" },
        { name: "Peter Æblekilde", represents: "STAFF", account: "personale" },
        { name: "Connie Strib", role: "Sygeplejerske", represents: "STAFF" },
      ],
      meetings: [
        {
          title: "Status over fjernede krav",
          time: ["ultimo maj 2023", "2023-05-21", "2023-05-31", "PART_OF_MONTH"],
          held: "2023-05-25",
          outcome: "14 af 23 krav er væk. To kræver et svar fra staten.",
        },
      ],
    },
    afterwards({
      name: "Fremtidens Ældreliv",
      purpose: "Føre taskforcens arbejde videre sammen med borgere og pårørende",
      participants: ["LEADERS", "STAFF", "CITIZENS"],
      results: [],
      members: [
        { name: "Dorte Sundgaard", role: "Formand", represents: "LEADERS", account: "leder" },
        { name: "Hanne Broholm", represents: "ADMINISTRATION", account: "forvaltning" },
        { name: "Erna Kongebro", role: "Pårørende", represents: "CITIZENS" },
      ],
      meetings: [
        {
          title: "Ny gennemgang af dokumentationskrav",
          time: ["primo december 2026", "2026-12-01", "2026-12-10", "PART_OF_MONTH"],
          place: "Plejehjemmet Æblehaven",
          agenda: "1. Hvad er kommet til siden sidst?\n2. Hvem bruger det?\n3. Hvad fjerner vi?",
        },
      ],
    }),
  ],
  viborg: [
    {
      key: "afproevning",
      name: "Styregruppen for 100-dages afprøvninger",
      purpose: "Vælge afprøvninger, følge dem og klæde udvalget på til at beslutte udbredelse",
      participants: ["ADMINISTRATION", "LEADERS", "POLITICIANS"],
      active: ["2021-09-01", "2024-09-30"],
      results: ["Tre runder afprøvninger", "En fast skabelon til opsamling på én side"],
      members: [
        { name: "Bente Hedevang", role: "Formand", represents: "ADMINISTRATION", account: "forvaltning" },
        { name: "Ulla Domgaard", represents: "LEADERS", account: "leder" },
        { name: "Flemming Nørreå", represents: "POLITICIANS", account: "politiker" },
      ],
      meetings: [
        {
          title: "Udbredelse af første runde",
          time: ["november 2022", "2022-11-01", "2022-11-30", "MONTH"],
          held: "2022-11-17",
          place: "Rådhuset",
          outcome: "To afprøvninger indstilles til udbredelse, én stoppes, én får hundrede dage mere.",
        },
      ],
    },
    afterwards({
      name: "Udbredelsesgruppen",
      purpose: "Hjælpe distrikterne med at tage de udbredte afprøvninger i brug",
      participants: ["LEADERS", "STAFF"],
      results: ["Hvert distrikt har en kollega, man kan ringe til"],
      members: [
        { name: "Ulla Domgaard", role: "Formand", represents: "LEADERS", account: "leder" },
        { name: "Emil Søndervig", represents: "STAFF", account: "personale" },
        { name: "Grethe Hald", role: "Leder i distrikt Heden", represents: "LEADERS" },
      ],
      meetings: [
        {
          title: "Opfølgning før udvalgets møde",
          time: ["medio januar 2027", "2027-01-11", "2027-01-20", "PART_OF_MONTH"],
          agenda: "1. Hvor er afprøvningerne taget i brug?\n2. Hvor er de gået i stå?",
        },
      ],
    }),
  ],
};

/** The made-up groups under Rebild's own agreement for all areas. */
export const rebildMunicipalGroups: DemoGroup[] = [
  {
    key: "paa-tvaers",
    name: "Frisættelse på tværs",
    purpose: "Samle erfaringer fra dagtilbud, skoler, ældrepleje og rådhus og få dem brugt andre steder",
    participants: ["LEADERS", "STAFF", "ADMINISTRATION"],
    active: ["2024-01-01", "2027-12-31"],
    results: ["En fælles inspirationsdag (september 2025)", "Et netværk for ledere på tværs af fagområder"],
    members: [
      { name: "Birgitte Vestermark", role: "Formand", represents: "ADMINISTRATION", account: "forvaltning" },
      {
        name: "Lone Kjærsgaard",
        role: "Leder i Børnehuset Skovbrynet",
        represents: "LEADERS",
        account: "leder",
      },
      { name: "Palle Enggaard", role: "Skoleleder", represents: "LEADERS" },
      { name: "Anne-Grethe Suldrup", role: "Leder i hjemmeplejen", represents: "LEADERS" },
      { name: "Sofie Nørtoft", role: "Pædagog", represents: "STAFF", account: "personale" },
    ],
    meetings: [
      {
        title: "Hvad kan ældreplejen lære af dagtilbud?",
        time: ["foråret 2025", "2025-03-01", "2025-05-31", "SEASON"],
        held: "2025-04-08",
        place: "Plejecenter Lyngparken",
        outcome: "Begge steder er morgenen det svære. Der bliver byttet en medarbejder i en uge.",
      },
      {
        title: "Materiale til delevalueringen",
        time: ["ultimo februar 2026", "2026-02-21", "2026-02-28", "PART_OF_MONTH"],
        held: "2026-02-25",
        outcome: "Hvert område fortæller om én ting, der lykkedes, og én, der ikke gjorde.",
      },
      {
        title: "Fra delevaluering til det sidste år",
        time: ["medio december 2026", "2026-12-11", "2026-12-20", "PART_OF_MONTH"],
        place: "Kildevældsskolen",
        agenda:
          "1. Det viste delevalueringen\n2. Borgere og foreninger i det sidste år\n3. Hvad skal blive, når aftalen slutter?",
      },
      { time: ["foråret 2027", "2027-03-01", "2027-05-31", "SEASON"] },
    ],
  },
  {
    key: "foelgegruppe",
    name: "Politisk følgegruppe",
    purpose: "Følge aftalen på tværs af partier og bakke op, når noget ikke lykkes i første forsøg",
    participants: ["POLITICIANS", "ADMINISTRATION"],
    active: ["2023-11-01", "2027-12-31"],
    results: [],
    members: [
      { name: "Anders Hedelund", role: "Formand", represents: "POLITICIANS", account: "politiker" },
      { name: "Kirsten Nibe", represents: "POLITICIANS" },
      { name: "Birgitte Vestermark", role: "Sekretær", represents: "ADMINISTRATION", account: "forvaltning" },
    ],
    meetings: [
      {
        title: "Delevalueringen",
        time: ["foråret 2026", "2026-03-01", "2026-05-31", "SEASON"],
        held: "2026-05-06",
        outcome: "Følgegruppen vil høre mere om de forsøg, der blev stoppet.",
      },
      { title: "Status før det sidste år", time: ["januar 2027", "2027-01-01", "2027-01-31", "MONTH"] },
    ],
  },
];
