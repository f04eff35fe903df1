import type { WelfareArea } from "@/lib/db/generated/enums";
import type { SuggestionKey } from "@/lib/domain/effect/suggestion";

/** What made-up people tell with words: how it was and how it became, in more than one way. */
export const toldWords: Partial<Record<SuggestionKey, { before: string; after: string }[]>> = {
  childWords: [
    {
      before: "Børnene venter på at få at vide, hvad der skal ske. De spørger tit, om de må.",
      after:
        "De går selv i gang og henter hinanden. Flere af de stille børn finder på lege, andre vil være med i.",
    },
    {
      before: "Når vi kalder til samling, bliver legen afbrudt, og nogle bliver kede af det.",
      after:
        "Legen får lov at leve længere. Et par børn savner sangen om morgenen, så den har vi taget ind igen.",
    },
  ],
  parentWords: [
    {
      before: "Forældrene læser sjældent det, vi skriver. De spørger i stedet ved døren.",
      after:
        "De fleste er glade for de korte samtaler. To familier ville gerne have det på skrift også, og det får de.",
    },
    {
      before: "Mødet om efteråret er for langt, og få siger noget.",
      after: "Flere kommer, når det handler om ét emne. De vil gerne vide det i god tid.",
    },
  ],
  meaning: [
    {
      before: "Vi bruger meget tid på at vise, hvad vi har gjort, og lidt på at tale om, hvorfor.",
      after:
        "Det er lettere at handle med det samme. Det er sværere at være enige om, hvornår noget er godt nok.",
    },
    {
      before: "Nye kolleger spørger, hvilket skema de skal udfylde, før de spørger, hvad borgeren gerne vil.",
      after: "Samtalerne handler om borgeren. Vi mangler stadig en god måde at give besked på ved vagtskift.",
    },
  ],
};

/** What made-up people want to become wiser about. */
export const learningQuestions: Record<WelfareArea, string[]> = {
  DAYCARE: [
    "Giver det mere ro i børnenes leg, når dagen har færre faste tidspunkter?",
    "Hvilke børn får mest ud af det, og hvem skal vi hjælpe på en anden måde?",
    "Kan forældrene følge med i barnets dag, når vi skriver mindre?",
    "Hvad sker der med de stille børn, når børnene selv vælger?",
  ],
  SCHOOL: [
    "Lærer eleverne lige så meget, når timerne lægges om?",
    "Hvad betyder det for de elever, der har svært ved at komme i skole?",
    "Bliver der mere tid til den enkelte elev, eller forsvinder tiden andre steder hen?",
    "Hvordan oplever nye lærere friheden i det første halve år?",
  ],
  ELDERCARE: [
    "Mærker borgeren en forskel i hverdagen, eller er det mest os?",
    "Kan vikarer give lige så god hjælp, når der står mindre på skrift?",
    "Hvad bruger vi den tid på, der bliver fri?",
    "Hvor går grænsen mellem at bestemme selv og at blive overladt til sig selv?",
  ],
  OTHER: [
    "Hvad er det mindste, vi kan skrive ned og stadig passe på hinanden?",
    "Får borgerne hurtigere svar, når vi må beslutte mere selv?",
    "Hvad er blevet lettere, og hvad har vi bare flyttet til et andet sted?",
  ],
};
