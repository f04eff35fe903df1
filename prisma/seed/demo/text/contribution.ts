/**
 * Which demo trials contribute to which goal, by the keys of their texts; the goals by their place among the political
 * ones of `plan-evaluation`. Some contribute to two, some to none. With a few words of how, for those that have some.
 */
export interface DemoContribution {
  /** 0: the first political goal */
  goal: number;
  keys: readonly string[];
  notes?: Readonly<Record<string, string>>;
}

const daycare: DemoContribution[] = [
  {
    goal: 0,
    keys: [
      ...["smaa-grupper", "udsatte-boern", "naturdage", "legestue-dagpleje", "musik-hverdag"],
      ...["madpakke-vuggestue", "boernemoede", "baalmad", "skaev-aabning"],
    ],
    notes: {
      "smaa-grupper": "Fem børn og én voksen giver ro nok til, at en leg får lov at vare en hel formiddag.",
      "udsatte-boern":
        "De børn, der har sværest ved at tage afsked, har den samme voksne, til de er faldet til.",
      naturdage:
        "Ude er der færre afbrydelser. De voksne er med i legen og ikke på vej til den næste opgave.",
    },
  },
  {
    goal: 1,
    keys: [
      ...["sprog-i-hverdagen", "laereplan-tre-temaer", "laereplan-video", "boernebeskrivelser"],
      ...["sparring-dagpleje", "tilsyn-kollegialt", "samtaler-walk-and-talk", "maal-og-retning"],
    ],
    notes: {
      "sprog-i-hverdagen":
        "Sprogpædagogen vælger selv, hvem der skal undersøges, og bruger resten af tiden på børnene.",
      "tilsyn-kollegialt":
        "To huse ser hinanden efter i kortene. Det giver flere gode spørgsmål end et skema.",
      boernebeskrivelser: "Personalet skriver det, modtageren kan bruge, og udelader resten.",
    },
  },
];

const school: DemoContribution[] = [
  {
    goal: 0,
    keys: [
      ...["natur-science", "fordybelsesuger", "projektlaering", "morgencafe", "trivsel-makkere"],
      ...["nyt-fag-hverdagsliv", "haandvaerker-i-klassen", "skolehave", "apv-elever"],
    ],
    notes: {
      fordybelsesuger: "Én uge om ét spørgsmål giver plads til at blive optaget af noget.",
      morgencafe: "De elever, der kommer for sent til første time, kommer gerne til morgenmad.",
      projektlaering:
        "Opgaven har en modtager uden for skolen. Det mærkes på, hvem der bliver hængende efter ringetid.",
    },
  },
  {
    goal: 1,
    keys: [
      ...["kort-fredag", "indskoling-kort-dag", "aargang-ikke-klasse", "hold-laesning", "faa-voksne"],
      ...["pakke-udskoling", "uuv-omlagt", "fordybelsesuger", "sfo-faelles-indhold"],
    ],
    notes: {
      "indskoling-kort-dag": "Timerne er flyttet hen, hvor de mindste har mest brug for to voksne.",
      "aargang-ikke-klasse": "Holdene følger børnenes behov og skifter, når behovet gør.",
    },
  },
];

const eldercare: DemoContribution[] = [
  {
    goal: 0,
    keys: [
      ...["faste-teams", "vikar-egen-pulje", "sygepleje-paa-ruten", "natteravn", "indflytning-hjemmebesoeg"],
      ...["livshistorie", "demens-indsats"],
    ],
    notes: {
      "faste-teams": "Fire kolleger deler borgerne i et kvarter. Borgeren kan deres navne.",
      "vikar-egen-pulje":
        "Afløserne er de samme studerende hele året, så også en sygemelding giver et kendt ansigt.",
    },
  },
  {
    goal: 1,
    keys: [
      ...["hjaelp-naar-det-passer", "visitation-paa-stedet", "hold-uden-henvisning", "dagcenter-drop-ind"],
      ...["traening-hjemme", "maaltider-beboere", "natteravn", "hjaelpemidler-prov", "demens-ture"],
    ],
    notes: {
      "hjaelp-naar-det-passer": "Borgeren og hjælperen aftaler selv, hvad besøget skal bruges til den dag.",
      "visitation-paa-stedet": "Små ændringer aftales ved køkkenbordet i stedet for i en ny sag.",
      "maaltider-beboere": "Beboerne vælger, hvad der skal laves, og hvem der vil være med i køkkenet.",
    },
  },
];

/** The common agreement's: trials of all areas. */
const all: DemoContribution[] = [
  {
    goal: 0,
    keys: [
      ...[
        "smaa-grupper",
        "udsatte-boern",
        "job-en-indgang",
        "kortere-breve",
        "statusrapporter",
        "indskoling-kort-dag",
      ],
      ...[
        "hjaelp-naar-det-passer",
        "medicin-et-sted",
        "boernebeskrivelser",
        "beskeder",
        "forberedelse-torsdag",
      ],
      "indkoeb-lokalt",
    ],
    notes: {
      "smaa-grupper": "Den stille formiddag er blevet den vigtigste. Der lægger huset sine kræfter.",
      "job-en-indgang": "Én medarbejder hele vejen sparer borgeren for at fortælle det samme fem gange.",
      statusrapporter: "Én side til udvalget frigav to dage i måneden til at besøge institutionerne.",
    },
  },
  {
    goal: 1,
    keys: [
      ...[
        "sprog-i-hverdagen",
        "laereplan-tre-temaer",
        "laereplan-video",
        "sparring-dagpleje",
        "tilsyn-kollegialt",
      ],
      ...["uden-test", "teamtid", "doegnrytmeplan", "gaamoede", "maal-og-retning", "mus-i-grupper"],
    ],
    notes: {
      "sprog-i-hverdagen": "Personalet afgør selv, hvornår en sprogvurdering hjælper barnet.",
      "tilsyn-kollegialt": "Ledere fra to huse gør tilsynet til en samtale, begge lærer af.",
    },
  },
  {
    goal: 2,
    keys: [
      ...["frivillige-koordinator", "bibliotek-borgerservice", "bedstevenner", "foraeldrecafe"],
      ...["haandvaerker-i-klassen", "fritidsfag", "lektiefri-cafe", "paaroerende-cafe", "boernemoede"],
    ],
    notes: {
      "frivillige-koordinator": "Foreningerne ringer til ét sted og får svar samme uge.",
      foraeldrecafe: "Flere forældre er med, og de prioriterer sammen med personalet.",
    },
  },
];

/** By the area of the agreement, as the goals themselves. */
export const contributionTexts = { DAYCARE: daycare, SCHOOL: school, ELDERCARE: eldercare, ALL: all };
