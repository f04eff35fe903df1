import type { DecisionOutcome, WelfareArea } from "@/lib/db/generated/enums";

/** For whom it worked and for whom not, as people at the place would tell it. */
export const forWhomTexts: Record<WelfareArea, string[]> = {
  DAYCARE: [
    "De yngste fik mest ud af det, fordi der blev mindre venten. De børn, der har brug for faste skift, skulle vi forberede bedre.",
    "Det passede de nysgerrige børn med det samme. De stille kom med, da vi delte gruppen i to.",
    "Forældre med tidligt fremmøde var glade. Dem, der henter sent, fik mindre at vide om dagen.",
    "Det virkede for hele stuen om formiddagen. Om eftermiddagen var der for få voksne til det.",
    "Nye kolleger sagde, at de hurtigere forstod, hvorfor vi gør, som vi gør. Vikarerne havde det sværest.",
  ],
  SCHOOL: [
    "De elever, der ellers bliver hurtigt færdige, fik mere at arbejde med. Dem med brug for fast struktur skulle have planen dagen før.",
    "Mellemtrinnet tog det til sig. I udskolingen stod prøverne i vejen det meste af foråret.",
    "Det virkede bedst i de klasser, hvor to lærere forberedte sig sammen. Alene blev det tungt.",
    "Børnene med lange skoledage havde størst glæde af det. Enkelte savnede deres faste fag.",
    "Pædagogerne kom tættere på undervisningen. Faglærere med mange klasser så mindre til det.",
  ],
  ELDERCARE: [
    "Borgere med besøg flere gange om dagen mærkede det mest. For dem med ét ugentligt besøg var forskellen lille.",
    "De pårørende, der bor langt væk, følte sig bedre orienteret. Enkelte ville hellere have beholdt det faste tidspunkt.",
    "Det passede dem, der selv kan sige, hvad de har brug for. For borgere med demens skulle det være den samme medarbejder.",
    "Dagvagterne fik bedre tid. Om aftenen kørte vi stadig forbi hinanden.",
    "Nye borgere kom hurtigere til at kende os. Dem, der var vant til det gamle, skulle bruge et par uger.",
  ],
  OTHER: [
    "De faste medarbejdere fik mest ud af det. For timelønnede var der ikke tid til at sætte sig ind i det.",
    "Borgere, der henvender sig selv, mærkede det først. Dem, vi skal opsøge, nåede vi for få af.",
    "Det lettede samarbejdet på tværs. For de små enheder gav det lidt mere planlægning.",
    "Teamet i huset tog det til sig. Dem, der arbejder ude, hørte om det for sent.",
  ],
};

/** What was seen in a first period that ended in going on as a trial. */
export const firstSeenTexts: string[] = [
  "Det gik bedre, end vi turde håbe, i de uger, hvor alle var der. Sygdom tog halvdelen af perioden, så vi kan ikke sige noget sikkert.",
  "Vi så små tegn på, at det virker, men grebet sad først fast til sidst. De første uger gik med at finde formen.",
  "Stemningen er god, og ingen vil tilbage. Vi mangler at se, om det også holder i en travl måned.",
  "Halvdelen kom godt i gang. Resten ventede på en aftale om vagterne, som først kom på plads sent.",
];

/** What the people there propose, by what was then decided; null: not decided yet. */
export const nextTexts: Record<DecisionOutcome | "OPEN", string[]> = {
  GREEN: [
    "Vi foreslår, at det bliver vores almindelige måde at gøre det på, med et fast punkt på personalemødet hvert halve år.",
    "Gør det fast, og skriv en halv side til nye kolleger. Det koster ikke mere, end det plejer.",
    "Vi vil gerne fortsætte og vise det frem for naboerne. To af os kan hjælpe dem i gang.",
    "Behold det hele året undtagen i ferieperioderne, hvor bemandingen ikke rækker.",
  ],
  YELLOW: [
    "Giv os en periode mere, så vi ser det uden sygdom, og spørg flere til sidst.",
    "Prøv videre med mindre grupper. Så ved vi, om det er formen eller størrelsen, der gør forskellen.",
    "Vi fortsætter gerne, men vil måle på tiden fra første dag næste gang.",
    "Prøv igen med en fast ansvarlig. Det, der ikke blev gjort, var det, ingen havde på sit bord.",
  ],
  RED: [
    "Vi foreslår at stoppe og beholde de to ting, der virkede. Resten tog mere tid, end det gav.",
    "Stop her. Skal nogen prøve igen, så begynd med vagtplanen, for det var den, der væltede det.",
    "Det var en god tanke på det forkerte tidspunkt. Vi siger tak for nu og deler, hvad vi lærte.",
    "Vi går tilbage til det, vi kender. Næste gang spørger vi dem, det handler om, før vi begynder.",
  ],
  OPEN: [
    "Vi hælder til at gøre det fast, men vil høre MED-udvalget, før vi foreslår noget.",
    "De fleste vil fortsætte. Vi mangler at tale om, hvem der tager det, når lederen er væk.",
    "Vi er ikke enige endnu: halvdelen vil gøre det fast, halvdelen prøve en periode mere.",
  ],
};
