import type { WelfareArea } from "@/lib/db/generated/enums";
import type { WishAnswer, WishKind, WishStage } from "@/lib/domain/wish/wish";

/** A day as a number of days before the start of the demo, or as it was. */
type Day = number | `${number}-${number}-${number}`;

export interface WishText {
  key: string;
  kind: WishKind;
  municipalityId: string;
  area: WelfareArea;
  /** sent by the municipality's demo leader; otherwise by its administration */
  byLeader?: boolean;
  /** deadline of the round; left out: the next one */
  round?: string;
  title: string;
  provisionId?: string;
  ruleId?: string;
  lawText?: string;
  why: string;
  wouldEnable: string;
  /** the demo trial that waits for it */
  waitingTrial?: string;
  steps: [stage: WishStage, on: Day, note?: string][];
  answer?: {
    answer: WishAnswer;
    reason: string;
    validFrom?: Day;
    validTo?: Day;
    condition?: string;
  };
}

/** Wishes and challenges in every stage; what is answered with a yes has ended, so that it frees nobody today. */
export const wishTexts: WishText[] = [
  {
    key: "helsingoer-institutionstyper",
    kind: "WISH",
    municipalityId: "helsingoer",
    area: "DAYCARE",
    round: "2021-10-01",
    title: "Dagpleje og vuggestue under samme tag",
    provisionId: "dtl-19",
    why: "Loven deler tilbuddene op i typer. Vores dagplejere vil gerne bruge vuggestuens hus tre dage om ugen, men så falder de mellem to stole.",
    wouldEnable: "Børnene får flere at lege med, og dagplejerne kan dække hinanden ved sygdom.",
    steps: [
      ["SUBMITTED", "2021-08-23"],
      ["COMMITTEE", "2021-09-08"],
      ["COMMITTEE", "2021-09-22", "Et enigt udvalg står bag ønsket."],
      ["SENT", "2021-09-27"],
      ["ANSWERED", "2022-01-20"],
    ],
    answer: {
      answer: "REFUSED",
      reason:
        "Det kan ordnes inden for de typer, der findes: Dagplejerne kan samles i en stordagpleje i huset.",
    },
  },
  {
    key: "middelfart-tilsyn",
    kind: "WISH",
    municipalityId: "middelfart",
    area: "ELDERCARE",
    round: "2021-10-01",
    title: "Ét samlet tilsyn i stedet for to",
    provisionId: "sel-151-1",
    why: "Kommunens tilsyn og ældretilsynet kommer på samme plejecenter med få ugers mellemrum og spørger om det samme.",
    wouldEnable: "Personalet bruger tiden på beboerne, og tilsynet kan gå i dybden ét sted ad gangen.",
    steps: [
      ["SUBMITTED", "2021-07-05"],
      ["COMMITTEE", "2021-08-11"],
      ["COMMITTEE", "2021-08-25", "Anbefales."],
      ["SENT", "2021-09-15"],
      ["ANSWERED", "2022-02-10"],
    ],
    answer: {
      answer: "PARTLY",
      reason: "Kommunen må lægge sit tilsyn sammen med et andet besøg, så længe aftalen løber.",
      validFrom: "2022-03-01",
      validTo: "2024-09-30",
      condition: "Beboere og pårørende skal stadig kunne tale med tilsynet alene.",
    },
  },
  {
    key: "langeland-medicin",
    kind: "WISH",
    municipalityId: "langeland",
    area: "ELDERCARE",
    round: "2022-04-01",
    title: "Hjælpere må give øjendråber uden skriftlig delegation",
    lawText: "Sundhedsloven, reglerne om delegation",
    why: "I weekenden venter borgere på en sygeplejerske for at få dryppet øjne.",
    wouldEnable: "Borgeren får dråberne, når hun har brug for dem, og sygeplejersken når de svære besøg.",
    steps: [
      ["SUBMITTED", "2022-02-14"],
      [
        "WITHDRAWN",
        "2022-03-21",
        "Sundhedsloven er ikke med i aftalen. Vi løser det med en rammedelegation.",
      ],
    ],
  },
  {
    key: "esbjerg-afgangsproever",
    kind: "WISH",
    municipalityId: "esbjerg",
    area: "SCHOOL",
    byLeader: true,
    title: "Projektopgave i stedet for én af de udtrukne prøver",
    provisionId: "fsl-afgangsproever",
    why: "Den sidste vinter går med prøvetræning. De elever, der lærer bedst med hænderne, mister modet.",
    wouldEnable: "Eleverne viser det, de kan, i et forløb på seks uger sammen med en lokal virksomhed.",
    steps: [
      ["SUBMITTED", 47],
      ["COMMITTEE", 12, "På dagsordenen til næste møde."],
    ],
  },
  {
    key: "holbaek-proeve",
    kind: "WISH",
    municipalityId: "holbaek",
    area: "SCHOOL",
    byLeader: true,
    title: "Mundtlig prøve i grupper",
    lawText: "Folkeskolens prøver, reglen om individuel prøve i dansk",
    why: "Vi underviser i grupper hele året og prøver dem så af én for én.",
    wouldEnable: "Prøven kommer til at ligne undervisningen, og flere elever tør sige noget.",
    steps: [
      ["SUBMITTED", 96],
      ["COMMITTEE", 75],
      ["COMMITTEE", 61, "Anbefales med bred tilslutning."],
      ["SENT", 40],
    ],
  },
  {
    key: "rebild-maal",
    kind: "CHALLENGE",
    municipalityId: "rebild",
    area: "DAYCARE",
    byLeader: true,
    title: "Ét fælles mål i stedet for fire skemaer",
    ruleId: "rebild-maal-retning",
    waitingTrial: "demo-rebild-alle-daycare-9",
    why: "Vi skriver de samme mål ind i fire skemaer hvert efterår. Ingen af dem bliver læst af dem, der er på stuen.",
    wouldEnable: "Vi sætter ét mål sammen med forældrene og følger det på personalemøderne.",
    steps: [
      ["SUBMITTED", 33],
      ["COMMITTEE", 9],
    ],
  },
  {
    key: "helsingoer-lukkedage",
    kind: "CHALLENGE",
    municipalityId: "helsingoer",
    area: "DAYCARE",
    byLeader: true,
    title: "Vi vil selv lægge lukkedagene",
    ruleId: "helsingoer-lukkedage",
    why: "Lukkedagene ligger ens i hele kommunen, men hos os er der flest børn på netop de dage.",
    wouldEnable: "Vi lægger dem sammen med forældrebestyrelsen, så færre børn skal passes et fremmed sted.",
    steps: [["SUBMITTED", 6]],
  },
  {
    key: "esbjerg-topi",
    kind: "CHALLENGE",
    municipalityId: "esbjerg",
    area: "SCHOOL",
    title: "Opsporing én gang om året i stedet for tre",
    ruleId: "kept-esbjerg-topi",
    why: "Tre vurderinger om året af alle elever tager mange timer fra undervisningen.",
    wouldEnable: "Lærerne bruger timerne på de elever, de allerede er bekymrede for.",
    steps: [
      ["SUBMITTED", 140],
      ["CITY_COUNCIL", 104],
      ["ANSWERED", 82],
    ],
    answer: {
      answer: "REFUSED",
      reason: "Den tidlige opsporing er en fælles beslutning for hele børneområdet og bliver stående.",
    },
  },
  {
    key: "langeland-fravaer",
    kind: "CHALLENGE",
    municipalityId: "langeland",
    area: "ELDERCARE",
    byLeader: true,
    title: "Slut med månedsskemaet om sygefravær",
    lawText: "Økonomiafdelingens månedsskema om sygefravær",
    why: "Tallene står allerede i lønsystemet. Vi skriver dem af i et regneark.",
    wouldEnable: "En formiddag om måneden går til at tale med dem, der er syge.",
    steps: [
      ["SUBMITTED", 210],
      ["ANSWERED", 188],
    ],
    answer: {
      answer: "GRANTED",
      reason: "Skemaet er overflødigt. Økonomiafdelingen henter selv tallene.",
      validFrom: 180,
    },
  },
  {
    key: "viborg-nattevagt",
    kind: "WISH",
    municipalityId: "viborg",
    area: "ELDERCARE",
    title: "Velfærdsteknologi om natten uden ny afgørelse hver gang",
    lawText: "Serviceloven, kapitlet om samtykke til teknologi",
    why: "Hver gang en sensor flyttes fra én stue til en anden, skal der træffes en ny afgørelse.",
    wouldEnable: "Nattevagten ser til dem, der har brug for det, og lader de andre sove.",
    steps: [
      ["SUBMITTED", 70],
      ["COMMITTEE", 55],
      ["COMMITTEE", 41, "Anbefales over for byrådet."],
      ["CITY_COUNCIL", 20],
    ],
  },
];
