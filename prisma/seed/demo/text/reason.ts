import type { DecisionOutcome, WelfareArea } from "@/lib/db/generated/enums";

interface Reason {
  text: string;
  /** only in these areas; absent = in all */
  areas?: WelfareArea[];
  /** true: only when the trial lived on an exemption from the law; false: only when it did not */
  exempt?: boolean;
}

const children: WelfareArea[] = ["DAYCARE", "SCHOOL"];

const reasons: Record<DecisionOutcome, Reason[]> = {
  GREEN: [
    {
      text: "Erfaringerne er gode, og medarbejderne vil ikke tilbage. Måden at gøre det på bliver fast praksis.",
    },
    {
      text: "Formålet er nået uden ekstra udgifter. Vi gør det til vores almindelige arbejdsgang fra næste måned.",
    },
    {
      text: "Personale og brugere er enige om, at det gør en forskel. Forsøget gøres permanent og deles med naboerne.",
    },
    { text: "Ordningen holder også i ferier og ved sygdom. Den skrives ind i årshjulet." },
    { text: "De få ulemper er løst undervejs. Vi udbreder med en kort vejledning og en kontaktperson." },
    { text: "Det kræver ingen fritagelse fra loven, så vi kan bare fortsætte.", exempt: false },
    {
      text: "Vi fortsætter, så længe aftalen gælder, og anbefaler, at muligheden skrives ind i loven.",
      exempt: true,
    },
    {
      text: "Når fritagelsen udløber, fører vi det videre, der kan lade sig gøre inden for de almindelige regler.",
      exempt: true,
    },
    { text: "Forældrene bakker op, og børnene mærker forskellen. Vi holder fast.", areas: children },
    {
      text: "Borgere og pårørende er gladere, og tiden bruges bedre. Derfor fortsætter vi.",
      areas: ["ELDERCARE"],
    },
  ],
  YELLOW: [
    {
      text: "Retningen er rigtig, men perioden var for kort til at se virkningen. Vi prøver en periode mere.",
    },
    { text: "Sygdom og nye kolleger forstyrrede forløbet. Vi fortsætter som forsøg med samme rammer." },
    {
      text: "Det virker for de fleste, men ikke for dem med størst behov. Formen justeres og afprøves igen.",
    },
    { text: "Vi mangler forældrenes svar og forlænger, mens vi spørger dem.", areas: children },
    { text: "Vi mangler svar fra de pårørende og forlænger, mens vi spørger dem.", areas: ["ELDERCARE"] },
    { text: "Vi ved endnu ikke, hvad det betyder for vagtplanen på længere sigt. Forsøget løber videre." },
  ],
  RED: [
    {
      text: "Tanken er god, men det tog mere tid, end det gav. Vi stopper og beholder de to greb, der virkede.",
    },
    { text: "Opbakningen var for lille til, at det gav mening. Vi vender tilbage til den tidligere form." },
    { text: "Ordningen kunne ikke hænge sammen ved fravær. Vi har lært, hvad der skal til næste gang." },
    {
      text: "Forældre og medarbejdere var uenige om værdien. Vi stopper efter en fælles drøftelse.",
      areas: children,
    },
    {
      text: "Borgerne savnede det, de kendte. Vi stopper og tager erfaringen med videre.",
      areas: ["ELDERCARE"],
    },
    {
      text: "Uden fritagelse fra loven kan det ikke fortsætte. Vi stopper og foreslår reglen ændret.",
      exempt: true,
    },
  ],
};

/** The reasons that could be given for deciding a trial of this area. */
export function reasonsFor(outcome: DecisionOutcome, area: WelfareArea, isExempt: boolean): string[] {
  return reasons[outcome]
    .filter(({ areas, exempt }) => (!areas || areas.includes(area)) && (exempt ?? isExempt) === isExempt)
    .map(({ text }) => text);
}

/** What was seen in trials that were stopped, whatever they were about. */
export const disappointments = [
  "Det gav mindre, end vi håbede. De ekstra aftaler åd den tid, der skulle frigøres.",
  "Begyndelsen var god, men efter en måned var vi på vej tilbage til det gamle.",
  "For nogle var det en fordel, for andre blev hverdagen mere urolig. Vi så ingen klar retning.",
  "Det stod og faldt med to ildsjæle. Da den ene var væk, gik det i stå.",
  "Kun en lille del tog imod tilbuddet, og de ville også have været med uden forsøget.",
];

/** Names of those who moved a made-up trial on; invented. */
export const actorNames = [
  "Anette Holmgaard",
  "Bo Kildevang",
  "Charlotte Engdal",
  "Dan Overmark",
  "Else Birkemose",
  "Frank Lillelund",
  "Grethe Sandholm",
  "Hassan Aydın",
  "Ida Kragelund",
  "Jesper Nørrevang",
  "Kirsten Agerskov",
  "Leif Damsbo",
  "Malene Fuglebjerg",
  "Nadia Karimi",
  "Ole Stenbjerg",
  "Pia Vestergren",
  "Rikke Hjortlund",
  "Steen Marksø",
  "Tina Elkær",
  "Vibeke Lindebjerg",
];
