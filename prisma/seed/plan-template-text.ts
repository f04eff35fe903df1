import type { Audience, PlanItemKind, PlanLevel } from "@/lib/domain/plan/plan";

/** One line of a template that is written here. */
export interface TextItem {
  key: string;
  title: string;
  /** null: as the phase or the item above */
  wording: string | null;
  kind: PlanItemKind;
  level: PlanLevel;
  audience: Audience[];
  under?: string;
  waitsFor?: string[];
  note?: string;
}

export interface TextMilestone {
  wording: string;
  state?: string;
  municipal?: string;
  remark?: string;
  kind: PlanItemKind;
  items?: string[];
}

export interface TextPhase {
  key: string;
  label: string;
  mainPhase: string;
  wording: string;
  items: TextItem[];
  milestones: TextMilestone[];
}

/** The same every year: deadlines for wishes, the review of rules, the sharing of what was learnt. */
const yearly = (year: number): TextItem[] => [
  {
    ...{ key: `deling-${year}`, title: "Institutionerne deler erfaringer på tværs", wording: "løbende" },
    ...{ kind: "KNOWLEDGE_SHARING", level: "MUNICIPAL", audience: ["LEADERS", "STAFF"] },
  },
  {
    ...{ key: `frister-${year}`, title: "To frister for ønsker om mere frihed" },
    ...{
      wording: `deadline 1. oktober ${year} + 1. april ${year + 1}`,
      kind: "DEADLINE",
      level: "MUNICIPAL",
    },
    audience: ["ADMINISTRATION", "LEADERS"],
  },
  {
    ...{
      key: `regler-${year}`,
      title: "Årlig gennemgang af kommunens egne regler",
      wording: `november ${year}`,
    },
    ...{ kind: "MILESTONE", level: "MUNICIPAL", audience: ["ADMINISTRATION", "LEADERS", "POLITICIANS"] },
    note: "Hver regel får en beslutning: behold, gør enklere eller fjern.",
    waitsFor: ["regelliste"],
  },
];

/** An agreement of the municipality's own over four years, written for one that begins in January 2024. */
export const municipalAgreement: TextPhase[] = [
  {
    ...{ key: "forberedelse", label: "Forberedelse", mainPhase: "Forberedelse" },
    wording: "januar 2024 – maj 2024",
    items: [
      {
        ...{ key: "styregruppe", title: "Styregruppe og roller bliver aftalt", wording: "januar 2024" },
        ...{ kind: "MILESTONE", level: "MUNICIPAL", audience: ["ADMINISTRATION", "POLITICAL_FOLLOW_GROUP"] },
      },
      {
        ...{
          key: "vedtagelse",
          title: "Byrådet vedtager aftalen og målene med den",
          wording: "februar 2024",
        },
        ...{ kind: "POLITICAL_DECISION", level: "MUNICIPAL", audience: ["POLITICIANS"] },
        waitsFor: ["styregruppe"],
      },
      {
        ...{
          key: "medraad",
          title: "Personale, forældre og pårørende bliver taget med på råd",
          wording: "løbende",
        },
        ...{ kind: "ONGOING_ACTIVITY", level: "MUNICIPAL", audience: ["STAFF", "PARENTS", "UNIONS"] },
      },
      {
        ...{ key: "gruppe-regler", title: "Arbejdsgruppe om kommunens egne regler går i gang" },
        ...{ wording: "februar-marts 2024", kind: "WORKING_GROUP", level: "MUNICIPAL" },
        audience: ["ADMINISTRATION", "LEADERS"],
      },
      {
        ...{
          key: "regelliste",
          title: "Regler og krav fra kommunen ligger samlet i én liste",
          wording: "marts 2024",
        },
        ...{ kind: "MILESTONE", level: "MUNICIPAL", audience: ["ADMINISTRATION"], under: "gruppe-regler" },
      },
      {
        ...{
          key: "gruppe-evaluering",
          title: "Arbejdsgruppe om evaluering går i gang",
          wording: "marts 2024",
        },
        ...{ kind: "WORKING_GROUP", level: "MUNICIPAL", audience: ["ADMINISTRATION", "LEADERS"] },
      },
      {
        ...{
          key: "udgangspunkt",
          title: "Udgangspunktet bliver målt: tid, trivsel og kvalitet",
          wording: "april 2024",
        },
        ...{ kind: "EVALUATION", level: "LOCAL", audience: ["LEADERS", "STAFF"] },
        ...{ under: "gruppe-evaluering", note: "Uden et før kan ingen senere se, hvad friheden gjorde." },
      },
      {
        ...{
          key: "foerste-frist",
          title: "Første frist for ønsker om mere frihed",
          wording: "deadline 1. maj 2024",
        },
        ...{ kind: "DEADLINE", level: "MUNICIPAL", audience: ["LEADERS", "ADMINISTRATION"] },
      },
    ],
    milestones: [
      {
        ...{ wording: "februar 2024", municipal: "Byrådet har vedtaget aftalen", kind: "POLITICAL_DECISION" },
        items: ["vedtagelse"],
      },
      {
        wording: "marts 2024",
        municipal: "Listen over egne regler er klar",
        kind: "MILESTONE",
        items: ["regelliste"],
      },
      {
        ...{ wording: "1. maj 2024", municipal: "Sidste dag for første runde ønsker", kind: "DEADLINE" },
        items: ["foerste-frist"],
      },
    ],
  },
  {
    ...{ key: "igangsaettelse", label: "Igangsættelse", mainPhase: "Udførelse" },
    wording: "maj 2024 – september 2024",
    items: [
      {
        ...{ key: "startdag", title: "Fælles startdag i kommunen", wording: "medio maj 2024", kind: "EVENT" },
        ...{ level: "MUNICIPAL", audience: ["LEADERS", "STAFF", "POLITICIANS", "UNIONS", "PARENT_BOARDS"] },
        waitsFor: ["vedtagelse"],
      },
      {
        ...{
          key: "workshop-1",
          title: "Workshop, trin 1: lederne",
          wording: "primo juni 2024",
          kind: "WORKSHOP",
        },
        ...{ level: "MUNICIPAL", audience: ["LEADERS"], waitsFor: ["startdag"] },
      },
      {
        ...{ key: "workshop-2", title: "Workshop, trin 2: medarbejderne i hver institution" },
        ...{ wording: "medio juni 2024", kind: "WORKSHOP", level: "LOCAL", audience: ["STAFF"] },
        waitsFor: ["workshop-1"],
      },
      {
        ...{ key: "workshop-3", title: "Workshop, trin 3: bestyrelser og råd", wording: "ultimo juni 2024" },
        ...{
          kind: "WORKSHOP",
          level: "LOCAL",
          audience: ["PARENT_BOARDS", "CITIZENS"],
          waitsFor: ["workshop-2"],
        },
      },
      {
        ...{ key: "hoest", title: "Høsten fra de tre trin bliver samlet på tværs", wording: "august 2024" },
        ...{ kind: "KNOWLEDGE_SHARING", level: "MUNICIPAL", audience: ["ADMINISTRATION", "LEADERS"] },
        waitsFor: ["workshop-3"],
      },
      {
        ...{ key: "proevehandlinger", title: "Institutionerne sætter egne prøvehandlinger i gang" },
        ...{ wording: "fra august 2024 og frem", kind: "ONGOING_ACTIVITY", level: "LOCAL" },
        audience: ["LEADERS", "STAFF"],
      },
      {
        ...{ key: "beskrivelse", title: "Hver prøvehandling er beskrevet, før den begynder", wording: null },
        ...{
          kind: "ONGOING_ACTIVITY",
          level: "LOCAL",
          audience: ["LEADERS", "STAFF"],
          under: "proevehandlinger",
        },
        note: "Hvad bliver sat fri, hvad vil I i stedet, og hvad venter I, at det fører til?",
      },
    ],
    milestones: [
      { wording: "medio maj 2024", municipal: "Fælles startdag", kind: "EVENT", items: ["startdag"] },
      {
        ...{ wording: "ultimo juni 2024", municipal: "Alle institutioner har holdt de tre workshops" },
        ...{ kind: "WORKSHOP", items: ["workshop-3"] },
      },
    ],
  },
  {
    ...{ key: "aar-1", label: "Første år", mainPhase: "Udførelse", wording: "juni 2024 – juni 2025" },
    items: [
      ...yearly(2024),
      {
        ...{ key: "inspirationsdag", title: "Inspirationsdag med foreninger og nabokommuner" },
        ...{ wording: "oktober 2024", kind: "EVENT", level: "MUNICIPAL", under: "deling-2024" },
        audience: ["LEADERS", "STAFF", "EXTERNAL_ACTORS", "CIVIL_SOCIETY"],
      },
      {
        ...{ key: "lokal-1", title: "Lokal evaluering: institutionerne ser på egne prøvehandlinger" },
        ...{ wording: "marts 2025", kind: "EVALUATION", level: "LOCAL", audience: ["LEADERS", "STAFF"] },
        waitsFor: ["udgangspunkt"],
      },
      {
        ...{ key: "kommunal-1", title: "Kommunal evaluering: første år holdt op mod målene" },
        ...{ wording: "april-maj 2025", kind: "EVALUATION", level: "MUNICIPAL", waitsFor: ["lokal-1"] },
        audience: ["ADMINISTRATION", "POLITICIANS"],
      },
      {
        ...{ key: "national-1", title: "National erfaringsopsamling: tal og fortællinger bliver delt" },
        ...{ wording: "juni 2025", kind: "EVALUATION", level: "STATE", waitsFor: ["kommunal-1"] },
        audience: ["ADMINISTRATION", "GOVERNMENT"],
      },
    ],
    milestones: [
      { wording: "1. oktober 2024", municipal: "Sidste dag for ønsker om mere frihed", kind: "DEADLINE" },
      {
        wording: "foråret 2025",
        municipal: "Evaluering af første år",
        kind: "EVALUATION",
        items: ["kommunal-1"],
      },
    ],
  },
  {
    ...{ key: "aar-2", label: "Andet år", mainPhase: "Udførelse", wording: "juni 2025 – juni 2026" },
    items: [
      ...yearly(2025),
      {
        ...{ key: "runde-2", title: "Ny runde workshops i tre trin", wording: "august-september 2025" },
        ...{ kind: "WORKSHOP", level: "MUNICIPAL", audience: ["LEADERS", "STAFF", "PARENT_BOARDS"] },
      },
      {
        ...{ key: "runde-2-1", title: "Trin 1: lederne", wording: "ultimo august 2025", kind: "WORKSHOP" },
        ...{ level: "MUNICIPAL", audience: ["LEADERS"], under: "runde-2" },
      },
      {
        ...{
          key: "runde-2-2",
          title: "Trin 2: medarbejderne i hver institution",
          wording: "primo september 2025",
        },
        ...{
          kind: "WORKSHOP",
          level: "LOCAL",
          audience: ["STAFF"],
          under: "runde-2",
          waitsFor: ["runde-2-1"],
        },
      },
      {
        ...{ key: "runde-2-3", title: "Trin 3: bestyrelser og råd", wording: "medio september 2025" },
        ...{ kind: "WORKSHOP", level: "LOCAL", audience: ["PARENT_BOARDS"], under: "runde-2" },
        waitsFor: ["runde-2-2"],
      },
      {
        ...{ key: "lokal-2", title: "Lokal evaluering midtvejs", wording: "januar-februar 2026" },
        ...{ kind: "EVALUATION", level: "LOCAL", audience: ["LEADERS", "STAFF", "PARENT_BOARDS"] },
      },
      {
        ...{ key: "kommunal-2", title: "Kommunal evaluering midtvejs", wording: "marts-april 2026" },
        ...{ kind: "EVALUATION", level: "MUNICIPAL", audience: ["ADMINISTRATION"], waitsFor: ["lokal-2"] },
      },
      {
        ...{
          key: "midtvejs",
          title: "Byrådet drøfter midtvejs: fortsæt, justér eller stop",
          wording: "maj 2026",
        },
        ...{
          kind: "POLITICAL_DECISION",
          level: "MUNICIPAL",
          audience: ["POLITICIANS"],
          waitsFor: ["kommunal-2"],
        },
      },
    ],
    milestones: [
      { wording: "1. oktober 2025", municipal: "Sidste dag for ønsker om mere frihed", kind: "DEADLINE" },
      {
        wording: "foråret 2026",
        municipal: "Evaluering midtvejs",
        kind: "EVALUATION",
        items: ["kommunal-2"],
      },
      {
        ...{
          wording: "maj 2026",
          municipal: "Byrådet har drøftet aftalen midtvejs",
          kind: "POLITICAL_DECISION",
        },
        items: ["midtvejs"],
      },
    ],
  },
  {
    ...{ key: "aar-3", label: "Tredje år", mainPhase: "Udførelse", wording: "juni 2026 – juni 2027" },
    items: [
      ...yearly(2026),
      {
        ...{
          key: "udbredelse",
          title: "Det, der virker, bliver bredt ud til flere institutioner",
          wording: "løbende",
        },
        ...{ kind: "ONGOING_ACTIVITY", level: "MUNICIPAL", audience: ["LEADERS", "ADMINISTRATION"] },
      },
      {
        ...{
          key: "lokal-3",
          title: "Lokal evaluering af tredje år",
          wording: "marts 2027",
          kind: "EVALUATION",
        },
        ...{ level: "LOCAL", audience: ["LEADERS", "STAFF"] },
      },
    ],
    milestones: [
      { wording: "1. oktober 2026", municipal: "Sidste dag for ønsker om mere frihed", kind: "DEADLINE" },
    ],
  },
  {
    ...{ key: "forankring", label: "Evaluering og forankring", mainPhase: "Afslutning" },
    wording: "januar 2027 – december 2027",
    items: [
      {
        ...{ key: "landing", title: "Hver prøvehandling lander: i drift, i en ny form eller slut" },
        ...{ wording: "januar-juni 2027", kind: "MILESTONE", level: "LOCAL", audience: ["LEADERS", "STAFF"] },
        note: "Det, der lever på en fritagelse, skal have et andet grundlag, før aftalen udløber.",
      },
      {
        ...{ key: "kommunal-3", title: "Samlet kommunal evaluering af aftalen", wording: "april-juni 2027" },
        ...{ kind: "EVALUATION", level: "MUNICIPAL", audience: ["ADMINISTRATION", "POLITICIANS"] },
        waitsFor: ["lokal-3"],
      },
      {
        ...{ key: "national-3", title: "National erfaringsopsamling: det samlede resultat bliver delt" },
        ...{ wording: "sommeren 2027", kind: "EVALUATION", level: "STATE", waitsFor: ["kommunal-3"] },
        audience: ["ADMINISTRATION", "GOVERNMENT"],
      },
      {
        ...{
          key: "hoering",
          title: "Personale, bestyrelser og råd bliver hørt om tiden efter",
          wording: "august 2027",
        },
        ...{
          kind: "HEARING",
          level: "MUNICIPAL",
          audience: ["STAFF", "PARENT_BOARDS", "CITIZENS", "UNIONS"],
        },
      },
      {
        ...{ key: "fornyelse", title: "Byrådet beslutter, om aftalen skal fornyes", wording: "oktober 2027" },
        ...{ kind: "POLITICAL_DECISION", level: "MUNICIPAL", audience: ["POLITICIANS"] },
        waitsFor: ["kommunal-3", "hoering"],
      },
      {
        ...{ key: "nye-rammer", title: "Institutionerne kender rammerne for tiden efter aftalen" },
        ...{ wording: "senest 1. december 2027", kind: "DEADLINE", level: "MUNICIPAL" },
        ...{ audience: ["LEADERS", "STAFF", "PARENTS"], waitsFor: ["fornyelse"] },
      },
    ],
    milestones: [
      {
        wording: "juni 2027",
        municipal: "Alle prøvehandlinger er landet",
        kind: "MILESTONE",
        items: ["landing"],
      },
      {
        wording: "juni 2027",
        municipal: "Samlet evaluering er klar",
        kind: "EVALUATION",
        items: ["kommunal-3"],
      },
      {
        ...{
          wording: "oktober 2027",
          municipal: "Byrådet har besluttet fornyelse",
          kind: "POLITICAL_DECISION",
        },
        items: ["fornyelse"],
      },
      {
        ...{ wording: "senest 1. december 2027", municipal: "Rammerne for tiden efter er meldt ud" },
        ...{ kind: "DEADLINE", items: ["nye-rammer"] },
      },
    ],
  },
];
