import { danishStem } from "@/lib/domain/freedom/stem";

/**
 * Words that join others and mean nothing by themselves. They are no part of a phrase and cannot be a part of a
 * compound.
 */
const joining = `
  ad af alle alt altså anden andet andre at bare begge blandt blive bliver blot både ca da de deme dem den denne der deres
  derfor dermed derudover det dette dig din dine disse dit du efter egen eget egne eller ellers en end endnu ene eneste enhver er et
  etc for fordi foran forbi fra fx før først gennem ham han hans har have havde hej hen hende hendes her heraf
  herunder hos hun hvad hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ift igen igennem
  ikke imellem imod ind inden indtil ingen intet ja jeg jeres jo kan kl klokken kun lige ligesom længere man mange med meget
  mellem men mens mere mest mig min mindre mindst mine mit mod må måske måtte ned nej nogen noget nogle nok nu når nær
  næste og også om omkring op os over på pga samme samt sammen selv selvom siden sig sin sine sit sjette skal skulle slet som
  stedet sted så sådan således tak til tilbage tit tværs ud uden under ved vedr vi via vil ville vor vores være været
  åh
`;

/**
 * What one does with a rule, whichever rule it is. They can be part of a phrase ("skoledag slutte"), but say nothing
 * about what a question concerns.
 */
const doing = `
  afskaffe afprøve afsætte anderledes arbejde arrangere begynde beholde behøve bestemme besøge bruge burde bør droppe erstatte forsøge fortsætte forny
  fritage fritagelse få gerne gi give gælde gøre gå holde hjælpe indføre kræve krav kunne lade lave lov lovgivning
  lægge lægger lovlig lovligt mene minus muligt mulighed måde ny nyt nye nødvendig nødvendigt ok okay opgive ophøre ordne overveje planlægge prøve
  prøver prøvehandling regel regler rykke se sige skifte skippe slippe spørge spørgsmål starte stille stoppe
  stort stor små sætte tage tilbyde tilladt tilpasse tilrettelægge tillade træffe tænke undgå undlade undtage undværes udskifte
  ændre ønske ønsker ønsket helt lidt flere færre forskellig forskellige fast faste fremover fortsat frit fri fravige frasige
  gange gang godt god hvert hele idé ide idéer kommune kommunen vores jeres allerede alene altid automatisk derfra dertil direkte
  fordel fælles generelt hellere hurtig hurtigere individuel kvit let lettere mulig nemmere nemt opgave opgaver relevant særlig særlige
  uge uger år måned måneder dag dage tid tider typisk udelukkende virkelig væk fjerne udelade
`;

/** The joining words that a phrase can always do without. */
const bare = `
  ad af at både da de den der det efter en eller end er et for fra gennem har have hos i ind inden med mellem mod når og om
  omkring op over på samt som til ud ved via
`;

const listed = (text: string) => new Set(text.split(/\s+/).filter(Boolean));
const joiningWords = listed(joining);
const bareWords = listed(bare);
const doingStems = new Set([...listed(doing)].map(danishStem));

/** True for words without which any phrase says the same. */
export function isBare(word: string): boolean {
  return bareWords.has(word);
}

/** True for words that only join others. */
export function isJoining(word: string): boolean {
  return joiningWords.has(word);
}

/** True for words that say nothing about what a question concerns, in any of their forms. */
export function isEmptyOfMatter(word: string): boolean {
  return joiningWords.has(word) || doingStems.has(danishStem(word));
}
