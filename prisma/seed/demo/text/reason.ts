import type { DecisionOutcome } from "@/lib/db/generated/enums";

/** Reasons given for made-up decisions. */
export const reasons: Record<DecisionOutcome, string[]> = {
  GREEN: [
    "Erfaringerne er gode, og medarbejderne vil ikke tilbage. Måden at gøre det på bliver fast praksis.",
    "Formålet er nået uden ekstra udgifter. Vi gør det til vores almindelige arbejdsgang fra næste måned.",
    "Både brugere og personale peger på mere ro. Forsøget gøres permanent og deles med naboerne.",
    "Ordningen holder også i ferier og ved sygdom. Den skrives ind i husets årshjul.",
    "De få ulemper er løst undervejs. Vi udbreder med en kort vejledning og en kontaktperson.",
    "Tidsforbruget er faldet, og kvaliteten er mindst den samme. Derfor fortsætter vi.",
    "Det kan rummes inden for de almindelige regler, så vi behøver ikke vente på ny lovgivning.",
  ],
  YELLOW: [
    "Retningen er rigtig, men perioden var for kort til at se virkningen. Vi prøver en periode mere.",
    "Sygdom og nye kolleger forstyrrede forløbet. Vi fortsætter som forsøg med samme rammer.",
    "Det virker for de fleste, men ikke for dem med størst behov. Formen justeres og afprøves igen.",
    "Vi mangler svar fra de pårørende og forlænger, mens vi spørger dem.",
    "Økonomien er ikke afklaret endnu. Forsøget løber videre, mens vi regner på det.",
  ],
  RED: [
    "Tanken er god, men det tog mere tid, end det gav. Vi stopper og beholder de to greb, der virkede.",
    "For få deltog til, at det gav mening. Vi vender tilbage til den tidligere form.",
    "Ordningen kunne ikke hænge sammen ved fravær. Vi har lært, hvad der skal til næste gang.",
    "Forældre og medarbejdere var uenige om værdien. Vi stopper efter en fælles drøftelse.",
    "Uden lovens fritagelse kan forsøget ikke fortsætte. Vi foreslår reglen ændret.",
  ],
};

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
