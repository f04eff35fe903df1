import type { IdeaStatus } from "@/lib/domain/idea/idea";
import type { Initiator } from "@/lib/domain/trial/trial";

/** A link somebody handed out; days count from the day of loading, below zero it has run out. */
export interface IdeaLinkText {
  municipalityId: string;
  key: string;
  title: string;
  openForDays: number;
  closed?: true;
  initiator: Initiator | null;
}

export interface IdeaText {
  municipalityId: string;
  key: string;
  title: string;
  text?: string;
  obstacle?: string;
  initiator: Initiator;
  status: IdeaStatus;
  answer?: string;
  /** the link it came by; without one somebody with an account wrote it */
  link?: string;
  daysAgo: number;
  supports?: number;
  /** the made-up trial it became */
  trialId?: string;
}

export const ideaLinkTexts: IdeaLinkText[] = [
  {
    ...{ municipalityId: "helsingoer", key: "foraeldremoede", title: "Forældremøde i Mariehønen" },
    ...{ openForDays: 45, initiator: "PARENTS" },
  },
  {
    ...{ municipalityId: "helsingoer", key: "personaledag", title: "Personaledag i efteråret" },
    ...{ openForDays: -20, initiator: "STAFF" },
  },
  {
    ...{ municipalityId: "rebild", key: "foraeldreraad", title: "Forældrerådets aften" },
    ...{ openForDays: 60, initiator: "PARENTS" },
  },
  {
    ...{ municipalityId: "rebild", key: "sommerfest", title: "Sommerfest i Skovbrynet" },
    ...{ openForDays: -100, closed: true, initiator: null },
  },
  {
    ...{ municipalityId: "esbjerg", key: "elevraad", title: "Elevrådets idémøde" },
    ...{ openForDays: 30, initiator: "CHILDREN" },
  },
  {
    ...{ municipalityId: "holbaek", key: "skolebestyrelse", title: "Skolebestyrelsens møde" },
    ...{ openForDays: 40, initiator: "PARENTS" },
  },
  {
    ...{ municipalityId: "langeland", key: "paaroerende", title: "Pårørendeaften på Fyrgården" },
    ...{ openForDays: 35, initiator: "CITIZENS" },
  },
  {
    ...{ municipalityId: "middelfart", key: "temadag", title: "Temadag i hjemmeplejen" },
    ...{ openForDays: 21, initiator: "STAFF" },
  },
  {
    ...{ municipalityId: "viborg", key: "beboerraad", title: "Beboer- og pårørenderådet" },
    ...{ openForDays: 50, initiator: null },
  },
];

export const ideaTexts: IdeaText[] = [
  {
    ...{ municipalityId: "helsingoer", key: "madpakker", link: "foraeldremoede", daysAgo: 2 },
    title: "Spis madpakken ude, når vejret er til det",
    text: "Børnene sidder meget inde over middag. De kunne spise ved bålhytten og gå direkte videre i leg.",
    obstacle: "Vi tror, der er en regel om, hvor der må spises.",
    ...{ initiator: "PARENTS", status: "WAITING" },
  },
  {
    ...{ municipalityId: "helsingoer", key: "aflevering", link: "foraeldremoede", daysAgo: 3 },
    title: "Aflevering i haven om morgenen",
    text: "Så slipper vi for trængslen i garderoben, og børnene begynder dagen i ro.",
    ...{ initiator: "PARENTS", status: "OPEN", supports: 7 },
  },
  {
    ...{ municipalityId: "helsingoer", key: "dokumentation", daysAgo: 16 },
    title: "Læg det ugentlige skema væk i en måned",
    text: "Vi skriver i stedet tre linjer, når der er sket noget, vi vil huske. Bagefter ser vi, om nogen savnede skemaet.",
    obstacle: "Skemaet skal udfyldes hver fredag, også når der ikke er noget at skrive.",
    ...{ initiator: "STAFF", status: "OPEN", supports: 11 },
  },
  {
    ...{ municipalityId: "helsingoer", key: "bedsteforaeldre", link: "personaledag", daysAgo: 130 },
    title: "Bedsteforældre på værksted hver onsdag",
    text: "De kan noget med træ og garn, som vi ikke selv når.",
    ...{ initiator: "CITIZENS", status: "TRIAL", trialId: "demo-helsingoer-daycare-6", supports: 9 },
  },
  {
    ...{ municipalityId: "helsingoer", key: "hund", link: "foraeldremoede", daysAgo: 9 },
    title: "En hund i børnehaven",
    ...{ initiator: "CHILDREN", status: "DECLINED" },
    answer:
      "Tak for idéen. Flere børn har allergi, så det går ikke her. Vi besøger i stedet gården, hvor der både er hund og kaniner.",
  },
  {
    ...{ municipalityId: "rebild", key: "skiftehold", link: "sommerfest", daysAgo: 210 },
    title: "Åbn tidligere for os på skiftehold",
    text: "Vi kører fra klokken halv seks. I dag må bedstemor tage turen tre dage om ugen.",
    obstacle: "Åbningstiden er ens i alle huse.",
    ...{ initiator: "PARENTS", status: "TRIAL", trialId: "demo-rebild-alle-daycare-5", supports: 12 },
  },
  {
    ...{ municipalityId: "rebild", key: "dagsorden", daysAgo: 300 },
    title: "Børnene laver dagsordenen til samlingen",
    text: "De tegner det, de vil tale om, og hænger det på tavlen dagen før.",
    ...{ initiator: "CHILDREN", status: "TRIAL", trialId: "demo-rebild-daycare-4", supports: 6 },
  },
  {
    ...{ municipalityId: "rebild", key: "skovuge", link: "foraeldreraad", daysAgo: 1 },
    title: "En hel uge i skoven om måneden",
    text: "Ikke kun én dag. Så når børnene at bygge noget, der står der næste dag.",
    ...{ initiator: "PARENTS", status: "WAITING" },
  },
  {
    ...{ municipalityId: "rebild", key: "telefonsamtale", link: "foraeldreraad", daysAgo: 4 },
    title: "Forældresamtaler over telefonen",
    text: "Vi er flere, som ikke kan nå det i arbejdstiden. En halv time om aftenen ville være nok.",
    obstacle: "Samtalen skal vist holdes i huset.",
    ...{ initiator: "PARENTS", status: "WAITING" },
  },
  {
    ...{ municipalityId: "rebild", key: "vikar-kendt", daysAgo: 25 },
    title: "De samme to vikarer hver gang",
    text: "Børnene kender dem, og vi slipper for at forklare det hele forfra.",
    ...{ initiator: "STAFF", status: "OPEN", supports: 14 },
  },
  {
    ...{ municipalityId: "rebild", key: "bytte-hus", daysAgo: 40 },
    title: "Byt arbejdsplads i en uge",
    text: "To af os bytter hus med to fra landsbyen og ser, hvad de gør anderledes.",
    ...{ initiator: "STAFF", status: "OPEN", supports: 5 },
  },
  {
    ...{ municipalityId: "esbjerg", key: "legemakkere", daysAgo: 260 },
    title: "Store elever leger med de små i frikvarteret",
    text: "Dem fra sjette kan få en vest på, så de små ved, hvem de kan spørge.",
    ...{ initiator: "CHILDREN", status: "TRIAL", trialId: "demo-esbjerg-school-3", supports: 18 },
  },
  {
    ...{ municipalityId: "esbjerg", key: "musik", link: "elevraad", daysAgo: 5 },
    title: "Musik i frikvarteret, som vi selv vælger",
    text: "En klasse ad gangen laver listen. Det skal være i salen, så dem, der vil have ro, kan være ude.",
    ...{ initiator: "CHILDREN", status: "OPEN", supports: 21 },
  },
  {
    ...{ municipalityId: "esbjerg", key: "lektier-cafe", link: "elevraad", daysAgo: 2 },
    title: "Lektiecafé, hvor de store hjælper",
    obstacle: "Der skal være en lærer på hele tiden.",
    ...{ initiator: "CHILDREN", status: "WAITING" },
  },
  {
    ...{ municipalityId: "esbjerg", key: "faelles-prep", daysAgo: 33 },
    title: "Forberedelse sammen på tværs af skole og SFO",
    text: "En time om ugen, hvor vi planlægger de samme børns dag fra start til slut.",
    obstacle: "Arbejdstiden ligger i to forskellige planer.",
    ...{ initiator: "STAFF", status: "OPEN", supports: 8 },
  },
  {
    ...{ municipalityId: "holbaek", key: "lektiefri", link: "skolebestyrelse", daysAgo: 320 },
    title: "Ingen lektier efter klokken 16",
    text: "Eftermiddagen bliver til skænderier. Kan det læres i skolen, så lad det blive der.",
    ...{ initiator: "PARENTS", status: "TRIAL", trialId: "demo-holbaek-school-6", supports: 16 },
  },
  {
    ...{ municipalityId: "holbaek", key: "morgenmad", daysAgo: 400 },
    title: "Morgenmad på skolen",
    text: "Så er der noget at mødes om, og ingen er sultne i første time.",
    ...{ initiator: "CHILDREN", status: "TRIAL", trialId: "demo-holbaek-school-2", supports: 20 },
  },
  {
    ...{ municipalityId: "holbaek", key: "udeskole", link: "skolebestyrelse", daysAgo: 3 },
    title: "Matematik ude ved fjorden",
    text: "Mål, tæl og beregn noget, der findes. Vi er flere forældre, som gerne går med.",
    ...{ initiator: "PARENTS", status: "WAITING" },
  },
  {
    ...{ municipalityId: "holbaek", key: "tilbagemelding", link: "skolebestyrelse", daysAgo: 12 },
    title: "En mundtlig tilbagemelding i stedet for et skema",
    text: "Ti minutter med læreren siger os mere end to sider krydser.",
    obstacle: "Skemaet skal udfyldes for alle elever to gange om året.",
    ...{ initiator: "PARENTS", status: "OPEN", supports: 9 },
  },
  {
    ...{ municipalityId: "langeland", key: "menu", daysAgo: 280 },
    title: "Lad os selv vælge maden om søndagen",
    text: "Vi kan jo godt huske, hvad der smager af søndag.",
    ...{ initiator: "CITIZENS", status: "TRIAL", trialId: "demo-langeland-eldercare-2", supports: 13 },
  },
  {
    ...{ municipalityId: "langeland", key: "havnetur", link: "paaroerende", daysAgo: 2 },
    title: "Tur til havnen hver torsdag, også om vinteren",
    text: "En kop kaffe og lidt blæst. Vi pårørende kan køre på skift.",
    obstacle: "Der skal være to medarbejdere med hver gang.",
    ...{ initiator: "CITIZENS", status: "WAITING" },
  },
  {
    ...{ municipalityId: "langeland", key: "sengetid", link: "paaroerende", daysAgo: 14 },
    title: "Gå i seng, når man er træt, og ikke når vagten skifter",
    text: "Min far har altid været oppe til de sene nyheder.",
    ...{ initiator: "CITIZENS", status: "OPEN", supports: 10 },
  },
  {
    ...{ municipalityId: "langeland", key: "overlap", daysAgo: 22 },
    title: "Et kvarters overlap ved vagtskifte",
    text: "Vi taler sammen i stedet for at læse os til det hele bagefter.",
    obstacle: "Vagterne slutter og begynder på samme klokkeslæt.",
    ...{ initiator: "STAFF", status: "OPEN", supports: 12 },
  },
  {
    ...{ municipalityId: "middelfart", key: "fast-team", daysAgo: 240 },
    title: "Færre ansigter hos den samme borger",
    text: "Fire faste kolleger deler borgerne og planlægger selv turen.",
    ...{ initiator: "STAFF", status: "TRIAL", trialId: "demo-middelfart-eldercare-3", supports: 15 },
  },
  {
    ...{ municipalityId: "middelfart", key: "ruter", link: "temadag", daysAgo: 1 },
    title: "Vi lægger selv ruten om morgenen",
    text: "Vi ved, hvem der sover længe, og hvor der er vejarbejde.",
    obstacle: "Kørelisten er låst fra aftenen før.",
    ...{ initiator: "STAFF", status: "WAITING" },
  },
  {
    ...{ municipalityId: "middelfart", key: "cykel", link: "temadag", daysAgo: 6 },
    title: "Elcykler i stedet for bil i byen",
    ...{ initiator: "STAFF", status: "OPEN", supports: 6 },
  },
  {
    ...{ municipalityId: "middelfart", key: "mandag", link: "temadag", daysAgo: 11 },
    title: "Ingen møder om mandagen",
    ...{ initiator: "STAFF", status: "DECLINED" },
    answer:
      "Tak. Mandagens korte tavlemøde er det, de fleste siger, de ikke vil undvære. Vi prøver i stedet at holde det på et kvarter.",
  },
  {
    ...{ municipalityId: "viborg", key: "livshistorie", daysAgo: 310 },
    title: "Kend mennesket, før flyttekasserne kommer",
    text: "Et besøg hjemme siger mere end en journal.",
    ...{ initiator: "STAFF", status: "TRIAL", trialId: "demo-viborg-eldercare-3", supports: 17 },
  },
  {
    ...{ municipalityId: "viborg", key: "sang", link: "beboerraad", daysAgo: 2 },
    title: "Sang i stedet for fjernsyn efter middagen",
    text: "Der står et klaver i dagligstuen, og vi er mindst tre, som kan spille.",
    ...{ initiator: "CITIZENS", status: "WAITING" },
  },
  {
    ...{ municipalityId: "viborg", key: "noegle", link: "beboerraad", daysAgo: 18 },
    title: "Pårørende kan selv låse sig ind til middag",
    text: "Så behøver ingen gå fra en beboer for at åbne døren.",
    obstacle: "Brikkerne må kun gives til ansatte.",
    ...{ initiator: "CITIZENS", status: "OPEN", supports: 8 },
  },
  {
    ...{ municipalityId: "viborg", key: "urtehave", daysAgo: 28 },
    title: "Kørestolshøje bede i gården",
    text: "Beboerne kan luge og plukke selv. Køkkenet bruger det, der vokser.",
    ...{ initiator: "STAFF", status: "OPEN", supports: 13 },
  },
];
