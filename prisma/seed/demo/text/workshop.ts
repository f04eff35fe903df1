import type { HarvestKind, WelfareArea, WorkshopStep } from "@/lib/db/generated/enums";

/** A made-up round: what it is about, and the exercises the leaders met with. */
export interface RoundText {
  title: string;
  about: string;
  note: string | null;
  /** ids of the common catalogue */
  leaders: string[];
  staff: string[];
  board: string[];
}

export const roundTexts: RoundText[] = [
  {
    title: "Fri til hvad?",
    about:
      "Vi finder ud af, hvad aftalen giver os lov til, og hvad vi helst vil bruge friheden til. Hver institution går derfra med mindst én idé, der kan prøves.",
    note: "Lederne har bedt om god tid til eksempler fra andre huse. Sæt ikke for meget på programmet.",
    leaders: [
      "vt-tjek-ind-tjek-ud",
      "ov-hvad-er-vi-sat-fri-af",
      "ov-lederen-som-facilitator",
      "vt-fri-fra-fri-til",
    ],
    staff: [
      "vt-tjek-ind-tjek-ud",
      "ov-hvad-er-vi-sat-fri-af",
      "vt-fri-fra-fri-til",
      "vt-valg-af-proevehandling",
    ],
    board: ["ov-hvad-er-vi-sat-fri-af", "oe-foraeldre-og-paaroerende"],
  },
  {
    title: "Fra vane til prøvehandling",
    about:
      "Vi kigger på det, vi gør af gammel vane, og skærer de store idéer ned til noget, der kan prøves på hundrede dage.",
    note: "Fra sidste række: brug mindre tid på regler og mere på hverdagen.",
    leaders: [
      "vt-tjek-ind-tjek-ud",
      "ov-tillid-uden-blind-tillid",
      "vt-regel-eller-vane",
      "vt-hundrede-dage",
    ],
    staff: ["vt-regel-eller-vane", "oe-stop-en-uge", "oe-et-skridt-mindre", "vt-hundrede-dage"],
    board: ["ov-frihed-i-andre-huse", "oe-den-tomme-stol"],
  },
  {
    title: "Det, vi har lært",
    about:
      "Vi samler op på prøvehandlingerne: hvad vi vil beholde, hvad vi slipper igen, og hvad andre kan bruge.",
    note: null,
    leaders: ["ov-frihed-i-andre-huse", "oe-dilemma-paa-bordet", "oe-hoest-paa-vaeggen"],
    staff: ["vt-dagens-rytme", "oe-hvis-det-gaar-galt", "oe-hoest-paa-vaeggen", "oe-brev-til-et-andet-hus"],
    board: ["oe-mads-og-de-andre", "oe-hoest-paa-vaeggen"],
  },
];

/** What the workshops are called at the institutions; dealt again and again. */
export const workshopTitles: Record<Exclude<WorkshopStep, "LEADERS">, string[]> = {
  STAFF: ["Personaleaften: {round}", "{round} på en pædagogisk dag", "Temadag: {round}"],
  PARENT_BOARD: ["Bestyrelsen: {round}", "{round} med bestyrelsen"],
};
export const eldercareTitles: Record<Exclude<WorkshopStep, "LEADERS">, string[]> = {
  STAFF: ["Personalemøde: {round}", "{round} i to hold", "Temaeftermiddag: {round}"],
  PARENT_BOARD: ["Bruger- og pårørenderådet: {round}", "{round} med pårørende"],
};

export interface HarvestText {
  kind: HarvestKind;
  text: string;
  themes: string[];
}

const daycare: HarvestText[] = [
  {
    kind: "LEARNING",
    text: "Vi troede, formiddagssamlingen var et krav. Den var en vane. Nu holder vi den i små grupper ude, og de stille børn siger mere.",
    themes: ["th-dc-day-organisation", "th-dc-child-perspectives"],
  },
  {
    kind: "LEARNING",
    text: "Når børnene viser os rundt, peger de på garderoben som det sted, de venter mest. Det havde ingen af os set.",
    themes: ["th-dc-child-perspectives"],
  },
  {
    kind: "LEARNING",
    text: "Forældrene savnede ikke de lange nyhedsbreve. De savnede tre minutter ved afhentning.",
    themes: ["th-dc-parent-cooperation", "th-dc-documentation"],
  },
  {
    kind: "LEARNING",
    text: "En fast time til forberedelse om ugen gav mere ro end to ekstra møder om måneden.",
    themes: ["th-dc-preparation-time"],
  },
  {
    kind: "BARRIER",
    text: "Vi kunne ikke finde ud af, om overgangsskemaet var kommunens eller vores eget. Det tog en halv workshop.",
    themes: ["th-dc-transitions", "th-dc-documentation"],
  },
  {
    kind: "BARRIER",
    text: "Med sygdom på to stuer blev det svært at få alle med på samme tid. De, der ikke var der, nåede ikke at få ejerskab.",
    themes: ["th-dc-preparation-time"],
  },
  {
    kind: "BARRIER",
    text: "Bestyrelsen var bange for, at færre skriftlige planer betød, at nogen blev glemt.",
    themes: ["th-dc-parent-cooperation", "th-dc-documentation"],
  },
  {
    kind: "NEXT",
    text: "Hvordan fortæller vi nye forældre om friheden, så den ikke lyder som en besparelse?",
    themes: ["th-dc-parent-cooperation"],
  },
  {
    kind: "NEXT",
    text: "Vi vil gerne høre, hvordan andre har lavet overgangen til skole uden de store skemaer.",
    themes: ["th-dc-transitions"],
  },
  {
    kind: "NEXT",
    text: "Tag vikarerne med. De kender vores vaner bedre, end vi selv gør.",
    themes: ["th-dc-day-organisation", "th-dc-preparation-time"],
  },
];

const school: HarvestText[] = [
  {
    kind: "LEARNING",
    text: "Da vi flyttede en lektion til udeskole, kom tre elever, som ellers bliver hjemme om tirsdagen.",
    themes: ["th-sc-day-and-staffing", "th-sc-social-initiatives"],
  },
  {
    kind: "LEARNING",
    text: "Eleverne valgte kortere moduler, men længere pauser. Vi havde gættet på det modsatte.",
    themes: ["th-sc-day-and-staffing", "th-sc-collaboration-involvement"],
  },
  {
    kind: "LEARNING",
    text: "To lærere på samme hold gav færre planer at skrive, fordi de talte sammen i stedet.",
    themes: ["th-sc-classes-and-groups", "th-sc-assessment-documentation"],
  },
  {
    kind: "LEARNING",
    text: "Skolebestyrelsen turde mere end os, da de først havde set, hvad der stadig gælder.",
    themes: ["th-sc-collaboration-involvement"],
  },
  {
    kind: "BARRIER",
    text: "Skemaprogrammet kan ikke vise dage, der er forskellige fra uge til uge.",
    themes: ["th-sc-day-and-staffing"],
  },
  {
    kind: "BARRIER",
    text: "Vi er stadig usikre på, hvilke prøver der skal holdes, selv om resten er frit.",
    themes: ["th-sc-assessment-documentation"],
  },
  {
    kind: "BARRIER",
    text: "SFO og skole mødes på forskellige tider. Den fælles plan blev lavet på gangen.",
    themes: ["th-sc-school-leisure"],
  },
  {
    kind: "NEXT",
    text: "Lad eleverne være med fra begyndelsen næste gang, ikke kun som publikum.",
    themes: ["th-sc-collaboration-involvement"],
  },
  {
    kind: "NEXT",
    text: "Hvordan viser vi, at elever lærer noget, når vi måler mindre?",
    themes: ["th-sc-assessment-documentation", "th-sc-subjects"],
  },
  {
    kind: "NEXT",
    text: "Vi mangler en aften, hvor skole og fritid planlægger sammen fra et tomt ark.",
    themes: ["th-sc-school-leisure", "th-sc-classes-and-groups"],
  },
];

const eldercare: HarvestText[] = [
  {
    kind: "LEARNING",
    text: "Da teamet selv lagde besøgene, faldt antallet af forskellige ansigter i hjemmet. Det er det, borgerne taler om.",
    themes: ["ct-workflows-collaboration"],
  },
  {
    kind: "LEARNING",
    text: "Pårørende ville hellere have et opkald om det gode end en mappe med det hele.",
    themes: ["ct-relatives-involvement", "ct-documentation"],
  },
  {
    kind: "LEARNING",
    text: "Vi fandt fire steder, hvor vi skriver det samme. To af dem læser ingen.",
    themes: ["ct-documentation"],
  },
  {
    kind: "LEARNING",
    text: "Fælles madlavning to gange om ugen gav mere appetit end noget, vi har prøvet før.",
    themes: ["ct-new-interventions"],
  },
  {
    kind: "BARRIER",
    text: "Nattevagterne kan ikke være med, når vi holder workshop om eftermiddagen.",
    themes: ["ct-workflows-collaboration"],
  },
  {
    kind: "BARRIER",
    text: "Planlægningssystemet sender os tilbage til minutter, hver gang vi prøver at tænke i dage.",
    themes: ["ct-workflows-collaboration", "ct-documentation"],
  },
  {
    kind: "BARRIER",
    text: "Nogle pårørende er bange for, at frihed betyder færre besøg. Vi fik det ikke sagt godt nok.",
    themes: ["ct-relatives-involvement"],
  },
  {
    kind: "NEXT",
    text: "Inviter pårørende, inden vi har besluttet noget, og spørg, hvad vi aldrig må holde op med.",
    themes: ["ct-relatives-involvement"],
  },
  {
    kind: "NEXT",
    text: "Vi vil høre fra et hus, der har droppet noget i dokumentationen, og hvad de gjorde i stedet.",
    themes: ["ct-documentation", "ct-new-interventions"],
  },
  {
    kind: "NEXT",
    text: "Hold to korte workshopper i stedet for én lang, så begge vagthold kan være med.",
    themes: ["ct-workflows-collaboration"],
  },
];

export const harvestTexts: Record<WelfareArea, HarvestText[]> = {
  DAYCARE: daycare,
  SCHOOL: school,
  ELDERCARE: eldercare,
  OTHER: [],
};

/** What the main institution made of an exercise for itself. */
export interface AdaptationText {
  fromId: string;
  title: string;
  purpose: string;
  text: string[];
  minutes: number;
}

export const adaptationTexts: Record<WelfareArea, AdaptationText> = {
  DAYCARE: {
    fromId: "vt-dagens-rytme",
    title: "Dagens rytme set i børnehøjde",
    purpose: "Vores udgave, hvor børnene selv sætter prikkerne, og hvor vi kun kigger på formiddagen.",
    text: [
      "Spænd snoren op i børnehøjde, og hæng billeder af formiddagens steder op i stedet for klokkeslæt.",
      "Lad fire børn ad gangen sætte en grøn prik, hvor de har det rart, og en gul, hvor de venter.",
      "Skriv ned, hvad de siger, mens de gør det.",
      "Vælg i personalegruppen det billede, der har flest gule prikker, og prøv noget andet i to uger.",
    ],
    minutes: 40,
  },
  SCHOOL: {
    fromId: "oe-stop-en-uge",
    title: "Lad være i en uge, med klassen",
    purpose: "Vores udgave, hvor eleverne er med til at vælge, hvad vi lader være med.",
    text: [
      "Lad klassen skrive alt det, de afleverer eller udfylder på en uge.",
      "Find sammen ud af, hvem der læser det.",
      "Vælg én ting, som hverken er en prøve eller et krav, og lad være i en uge.",
      "Tal fredag om, hvad timen blev brugt til, og om nogen savnede det.",
    ],
    minutes: 35,
  },
  ELDERCARE: {
    fromId: "oe-foraeldre-og-paaroerende",
    title: "Hvad må vi aldrig holde op med? Ved kaffebordet",
    purpose: "Vores udgave til en eftermiddag, hvor beboere og pårørende sidder sammen.",
    text: [
      "Dæk op til seks ved hvert bord, og læg to kort ved hver kop.",
      "En medarbejder ved hvert bord skriver for dem, der ikke selv kan.",
      "Læs kortene op ved bordet, og vælg to, der skal siges højt.",
      "Hæng dem op ved indgangen, så også vagtholdene ser dem.",
      "Fortæl på næste møde, hvad vi gjorde med dem.",
    ],
    minutes: 60,
  },
  OTHER: {
    fromId: "vt-regel-eller-vane",
    title: "Regel, aftale eller vane ved skranken",
    purpose: "Vores udgave til den borgernære skranke, hvor kortene er rigtige spørgsmål fra ugen.",
    text: [
      "Saml ti spørgsmål fra ugens besøg, uden navne.",
      "Læg svarene i tre bunker: regel, aftale, vane.",
      "Vælg en vane, der kan slippes, og prøv i fjorten dage.",
    ],
    minutes: 30,
  },
};

/** Those who wrote at the other institutions: invented. */
export const harvestAuthors = [
  "Anne Lykkegaard",
  "Bo Hedemark",
  "Dina Ravnkilde",
  "Erik Tofthøj",
  "Grethe Bakkely",
  "Hamid Nørrevang",
  "Jette Skovkær",
  "Kim Åstrup",
  "Lise Engholm",
  "Mogens Vigsø",
];
