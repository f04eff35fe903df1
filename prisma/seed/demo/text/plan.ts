import type { DemoPhase, WrittenTime } from "@/prisma/seed/demo/plan";

/** The headings over the phases, as in the reference plan. */
const heading = {
  before: "Forberedelse",
  during: "Igangsættelse og implementering",
  after: "Evaluering og forankring",
};

/** The made-up plan under Rebild's own agreement for all areas. */
export const rebildMunicipalPlan: DemoPhase[] = [
  {
    label: "Opstart og fælles retning",
    mainPhase: heading.before,
    time: ["november 2023 – juni 2024", "2023-11-01", "2024-06-30", "RANGE"],
    items: [
      {
        title: "Kommunalbestyrelsen vedtager aftalen for alle områder",
        time: ["november 2023", "2023-11-01", "2023-11-30", "MONTH"],
        kind: "POLITICAL_DECISION",
        level: "MUNICIPAL",
        audience: ["POLITICIANS"],
      },
      {
        title: "Dialogmøder om de fem principper på skoler, plejecentre og i dagtilbud",
        time: ["foråret 2024", "2024-03-01", "2024-05-31", "SEASON"],
        kind: "WORKSHOP",
        level: "LOCAL",
        audience: ["LEADERS", "STAFF"],
      },
      {
        title: "Forældre, pårørende og foreninger inviteres med",
        time: ["løbende", "2023-11-01", "2024-06-30", "ONGOING"],
        kind: "ONGOING_ACTIVITY",
        level: "LOCAL",
        audience: ["PARENTS", "CITIZENS", "CIVIL_SOCIETY"],
      },
    ],
    milestones: [
      {
        time: ["november 2023", "2023-11-01", "2023-11-30", "MONTH"],
        municipal: "Aftalen træder i kraft",
        kind: "POLITICAL_DECISION",
        reached: "2023-11-30",
      },
      {
        time: ["ultimo juni 2024", "2024-06-21", "2024-06-30", "PART_OF_MONTH"],
        municipal: "Alle institutioner har valgt deres første prøvehandling",
        kind: "MILESTONE",
        reached: "2024-06-26",
      },
    ],
  },
  {
    label: "Første runde af prøvehandlinger",
    mainPhase: heading.during,
    time: ["august 2024 – december 2025", "2024-08-01", "2025-12-31", "RANGE"],
    items: [
      {
        title: "Prøvehandlinger i alle områder",
        time: ["løbende", "2024-08-01", "2025-12-31", "ONGOING"],
        kind: "ONGOING_ACTIVITY",
        level: "LOCAL",
        audience: ["LEADERS", "STAFF"],
      },
      {
        title: "Frister for ønsker om færre kommunale regler",
        time: ["deadline 1. februar 2025 + 1. oktober 2025", "2025-02-01", "2025-10-01", "DAY"],
        kind: "DEADLINE",
        level: "MUNICIPAL",
        bound: "LATEST",
        audience: ["LEADERS"],
        occurrences: [
          { startDate: "2025-02-01", endDate: "2025-02-01", precision: "DAY" },
          { startDate: "2025-10-01", endDate: "2025-10-01", precision: "DAY" },
        ],
      },
      {
        title: "Inspirationsdag på tværs af fagområder",
        time: ["medio september 2025", "2025-09-11", "2025-09-20", "PART_OF_MONTH"],
        kind: "KNOWLEDGE_SHARING",
        level: "MUNICIPAL",
        audience: ["LEADERS", "STAFF"],
      },
    ],
    milestones: [
      {
        time: ["foråret 2025", "2025-03-01", "2025-05-31", "SEASON"],
        municipal: "Første status til udvalgene om formålsopfyldelse",
        kind: "EVALUATION",
        reached: "2025-05-14",
      },
      {
        time: ["1. oktober 2025", "2025-10-01", "2025-10-01", "DAY"],
        municipal: "Frist for ønsker om færre kommunale regler",
        kind: "DEADLINE",
        reached: "2025-10-01",
      },
    ],
  },
  {
    label: "Anden runde og udbredelse",
    mainPhase: heading.during,
    time: ["januar 2026 – juni 2027", "2026-01-01", "2027-06-30", "RANGE"],
    items: [
      {
        title: "Delevaluering med interview af borgere, pårørende og medarbejdere",
        time: ["foråret 2026", "2026-03-01", "2026-05-31", "SEASON"],
        kind: "EVALUATION",
        level: "MUNICIPAL",
        audience: ["CITIZENS", "STAFF"],
        isUnderWay: true,
      },
      {
        title: "Kollegiale besøg mellem institutioner",
        time: ["løbende", "2026-01-01", "2027-06-30", "ONGOING"],
        kind: "KNOWLEDGE_SHARING",
        level: "LOCAL",
        audience: ["LEADERS", "STAFF"],
        recurring: true,
      },
      {
        title: "Frist for ønsker om færre kommunale regler",
        time: ["deadline 1. februar 2027", "2027-02-01", "2027-02-01", "DAY"],
        kind: "DEADLINE",
        level: "MUNICIPAL",
        bound: "LATEST",
        audience: ["LEADERS"],
      },
      {
        title: "Høst: de bedste prøvehandlinger fortælles videre",
        time: ["primo maj 2027", "2027-05-01", "2027-05-10", "PART_OF_MONTH"],
        kind: "KNOWLEDGE_SHARING",
        level: "MUNICIPAL",
        audience: ["POLITICIANS", "LEADERS", "STAFF"],
      },
    ],
    milestones: [
      {
        time: ["foråret 2026", "2026-03-01", "2026-05-31", "SEASON"],
        municipal: "Delevaluering forelagt den politiske følgegruppe",
        kind: "EVALUATION",
        reached: "2026-05-20",
      },
      {
        time: ["efteråret 2026", "2026-09-01", "2026-11-30", "SEASON"],
        municipal: "Statussag om formålsopfyldelse til alle udvalg",
        kind: "EVALUATION",
      },
      {
        time: ["primo december 2026", "2026-12-01", "2026-12-10", "PART_OF_MONTH"],
        municipal: "Møde i den politiske følgegruppe",
        kind: "POLITICAL_DECISION",
        remark: "To institutioner tager dilemmaer med.",
      },
      {
        time: ["ultimo marts 2027", "2027-03-21", "2027-03-31", "PART_OF_MONTH"],
        municipal: "Beslutning om, hvilke prøvehandlinger der udbredes",
        kind: "POLITICAL_DECISION",
      },
    ],
  },
  {
    label: "Evaluering og forankring",
    mainPhase: heading.after,
    time: ["juli 2027 – december 2027", "2027-07-01", "2027-12-31", "RANGE"],
    items: [
      {
        title: "Afsluttende evaluering af aftalen",
        time: ["efteråret 2027", "2027-09-01", "2027-11-30", "SEASON"],
        kind: "EVALUATION",
        level: "MUNICIPAL",
        audience: ["CITIZENS", "STAFF", "LEADERS"],
      },
      {
        title: "Alle prøvehandlinger har fået en beslutning",
        time: ["senest 1. december 2027", "2027-12-01", "2027-12-01", "DAY"],
        kind: "DEADLINE",
        level: "LOCAL",
        bound: "LATEST",
        audience: ["LEADERS"],
      },
    ],
    milestones: [
      {
        time: ["oktober 2027", "2027-10-01", "2027-10-31", "MONTH"],
        municipal: "Evalueringen drøftes i kommunalbestyrelsen",
        kind: "EVALUATION",
      },
      {
        time: ["31. december 2027", "2027-12-31", "2027-12-31", "DAY"],
        municipal: "Aftalen udløber",
        kind: "MILESTONE",
      },
    ],
  },
];

interface Local {
  /** when work began, and its first days */
  begun: WrittenTime;
  workplace: string;
  idea: string;
  sharing: [title: string, time: WrittenTime];
  check: [title: string, time: WrittenTime];
  /** what follows after the agreement has ended */
  next: [text: string, time: WrittenTime][];
}

const locals: Record<string, Local> = {
  helsingoer: {
    begun: ["juni 2021 – december 2021", "2021-06-01", "2021-12-31", "RANGE"],
    workplace: "dagtilbud",
    idea: "Idéværksteder for personale og forældre",
    sharing: [
      "Fælles fagdag for alle børnehuse",
      ["ultimo marts 2023", "2023-03-21", "2023-03-31", "PART_OF_MONTH"],
    ],
    check: ["Dialog om hegnspæle med alle ledere", ["oktober 2022", "2022-10-01", "2022-10-31", "MONTH"]],
    next: [
      [
        "Opfølgning på forsøg, der er gjort permanente",
        ["primo december 2026", "2026-12-01", "2026-12-10", "PART_OF_MONTH"],
      ],
      ["Evaluering af praksis efter aftalen", ["foråret 2027", "2027-03-01", "2027-05-31", "SEASON"]],
    ],
  },
  esbjerg: {
    begun: ["august 2021 – december 2021", "2021-08-01", "2021-12-31", "RANGE"],
    workplace: "distriktsskoler",
    idea: "Elevråd og lærere foreslår forsøg på hver skole",
    sharing: [
      "Skolernes dag: tolv forsøg på én eftermiddag",
      ["medio november 2022", "2022-11-11", "2022-11-20", "PART_OF_MONTH"],
    ],
    check: ["Samtaler om samarbejdsaftalerne", ["foråret 2023", "2023-03-01", "2023-05-31", "SEASON"]],
    next: [
      ["Status på skolernes samarbejdsaftaler", ["januar 2027", "2027-01-01", "2027-01-31", "MONTH"]],
      [
        "Byrådet drøfter erfaringerne fra forsøgsårene",
        ["ultimo april 2027", "2027-04-21", "2027-04-30", "PART_OF_MONTH"],
      ],
    ],
  },
  holbaek: {
    begun: ["august 2021 – december 2021", "2021-08-01", "2021-12-31", "RANGE"],
    workplace: "skoler",
    idea: "Hver skole vælger tre ting, den vil gøre anderledes",
    sharing: [
      "Læringsdag for skolebestyrelser og ledere",
      ["primo februar 2023", "2023-02-01", "2023-02-10", "PART_OF_MONTH"],
    ],
    check: ["Gennemsyn af mål- og retningspapiret", ["efteråret 2022", "2022-09-01", "2022-11-30", "SEASON"]],
    next: [
      [
        "Temadrøftelse om frihed, fællesskab og faglighed",
        ["medio december 2026", "2026-12-11", "2026-12-20", "PART_OF_MONTH"],
      ],
      ["Evaluering af skolernes valg", ["sommeren 2027", "2027-06-01", "2027-08-31", "SEASON"]],
    ],
  },
  langeland: {
    begun: ["september 2021 – december 2021", "2021-09-01", "2021-12-31", "RANGE"],
    workplace: "enheder i ældreplejen",
    idea: "Idémøder i hjemmeplejen og på plejecentrene",
    sharing: ["Ældretopmøde for borgerne", ["foråret 2022", "2022-03-01", "2022-05-31", "SEASON"]],
    check: [
      "Udvalget gennemgår forsøg med lovfritagelse",
      ["marts 2023", "2023-03-01", "2023-03-31", "MONTH"],
    ],
    next: [
      ["Udvalget får status på de forebyggende besøg", ["februar 2027", "2027-02-01", "2027-02-28", "MONTH"]],
      ["Borgermøde om ældreplejen efter aftalen", ["foråret 2027", "2027-03-01", "2027-05-31", "SEASON"]],
    ],
  },
  middelfart: {
    begun: ["september 2021 – december 2021", "2021-09-01", "2021-12-31", "RANGE"],
    workplace: "enheder i ældreplejen",
    idea: "Taskforcen samler ønsker om mindre dokumentation",
    sharing: ["Borgermøder om aftalens muligheder", ["efteråret 2022", "2022-09-01", "2022-11-30", "SEASON"]],
    check: [
      "Taskforcen gør status over fjernede krav",
      ["ultimo maj 2023", "2023-05-21", "2023-05-31", "PART_OF_MONTH"],
    ],
    next: [
      [
        "Ny gennemgang af dokumentationskrav",
        ["primo december 2026", "2026-12-01", "2026-12-10", "PART_OF_MONTH"],
      ],
      ["Evaluering af Fremtidens Ældreliv", ["1. kvartal 2027", "2027-01-01", "2027-03-31", "RANGE"]],
    ],
  },
  viborg: {
    begun: ["september 2021 – december 2021", "2021-09-01", "2021-12-31", "RANGE"],
    workplace: "enheder i ældreplejen",
    idea: "Workshops på arbejdspladserne",
    sharing: [
      "Nyhedsbrev og åbent hus om igangsatte forsøg",
      ["medio juni 2022", "2022-06-11", "2022-06-20", "PART_OF_MONTH"],
    ],
    check: [
      "Udvalget beslutter udbredelse af første runde",
      ["december 2022", "2022-12-01", "2022-12-31", "MONTH"],
    ],
    next: [
      [
        "Udvalget følger op på udbredte forsøg",
        ["ultimo januar 2027", "2027-01-21", "2027-01-31", "PART_OF_MONTH"],
      ],
      ["Evaluering af afprøvningsmodellen", ["foråret 2027", "2027-03-01", "2027-05-31", "SEASON"]],
    ],
  },
};

/** The made-up plan of an agreement under the acts of 2021, and of what follows it. */
export function statutoryPlan(municipalityId: string): DemoPhase[] {
  const local = locals[municipalityId]!;
  const [sharingTitle, sharingTime] = local.sharing;
  const [checkTitle, checkTime] = local.check;
  return [
    {
      label: "Forberedelse",
      mainPhase: heading.before,
      time: ["december 2020 – maj 2021", "2020-12-01", "2021-05-31", "RANGE"],
      items: [
        {
          title: "Forvaltningen samler kommunale regler og krav i en oversigt",
          time: ["foråret 2021", "2021-03-01", "2021-05-31", "SEASON"],
          kind: "ONGOING_ACTIVITY",
          level: "MUNICIPAL",
          audience: ["ADMINISTRATION"],
        },
      ],
      milestones: [
        {
          time: ["15. maj 2021", "2021-05-15", "2021-05-15", "DAY"],
          state: "Loven om velfærdsaftaler træder i kraft",
          kind: "LAW",
          reached: "2021-05-15",
        },
      ],
    },
    {
      label: "Igangsættelse",
      mainPhase: heading.during,
      time: local.begun,
      items: [
        {
          title: local.idea,
          time: ["efteråret 2021", "2021-09-01", "2021-11-30", "SEASON"],
          kind: "WORKSHOP",
          level: "LOCAL",
          audience: ["LEADERS", "STAFF"],
        },
        {
          title: "Frist for ønsker om yderligere frisættelse",
          time: ["deadline 1. oktober 2021", "2021-10-01", "2021-10-01", "DAY"],
          kind: "DEADLINE",
          level: "MUNICIPAL",
          bound: "LATEST",
        },
      ],
      milestones: [
        {
          time: ["ultimo 2021", "2021-10-01", "2021-12-31", "SEASON"],
          municipal: `De første prøvehandlinger er i gang i kommunens ${local.workplace}`,
          kind: "MILESTONE",
          reached: "2021-12-17",
        },
      ],
    },
    {
      label: "Afprøvning",
      mainPhase: heading.during,
      time: ["januar 2022 – december 2023", "2022-01-01", "2023-12-31", "RANGE"],
      items: [
        {
          title: "Prøvehandlinger afprøves, evalueres og besluttes",
          time: ["løbende", "2022-01-01", "2023-12-31", "ONGOING"],
          kind: "ONGOING_ACTIVITY",
          level: "LOCAL",
          audience: ["LEADERS", "STAFF"],
        },
        { title: sharingTitle, time: sharingTime, kind: "KNOWLEDGE_SHARING", level: "MUNICIPAL" },
        { title: checkTitle, time: checkTime, kind: "EVALUATION", level: "MUNICIPAL" },
      ],
      milestones: [
        {
          time: ["1. april 2022", "2022-04-01", "2022-04-01", "DAY"],
          state: "Sidste frist for ønsker om yderligere frisættelse",
          kind: "DEADLINE",
          reached: "2022-04-01",
        },
        { time: checkTime, municipal: checkTitle, kind: "EVALUATION", reached: checkTime[2] },
      ],
    },
    {
      label: "Evaluering og landing",
      mainPhase: heading.after,
      time: ["januar 2024 – september 2024", "2024-01-01", "2024-09-30", "RANGE"],
      items: [
        {
          title: "Alle forsøg med fritagelse får en landing",
          time: ["inden udgangen af september 2024", "2024-09-30", "2024-09-30", "DAY"],
          kind: "DEADLINE",
          level: "LOCAL",
          bound: "LATEST",
          audience: ["LEADERS"],
        },
      ],
      milestones: [
        {
          time: ["30. september 2024", "2024-09-30", "2024-09-30", "DAY"],
          state: "Loven om velfærdsaftaler udløber",
          kind: "LAW",
          reached: "2024-09-30",
        },
      ],
    },
    {
      label: "Opfølgning efter aftalen",
      mainPhase: heading.after,
      time: ["oktober 2024 – december 2027", "2024-10-01", "2027-12-31", "RANGE"],
      items: [
        {
          title: "Erfaringerne bruges inden for de almindelige regler",
          time: ["løbende", "2024-10-01", "2027-12-31", "ONGOING"],
          kind: "ONGOING_ACTIVITY",
          level: "LOCAL",
          audience: ["LEADERS", "STAFF"],
        },
      ],
      milestones: local.next.map(([municipal, time]) => ({ time, municipal, kind: "EVALUATION" as const })),
    },
  ];
}
