import type { InvolvedGroup, LogKind, WelfareArea } from "@/lib/db/generated/enums";

/** A made-up entry of a trial's log. */
export type LogText = readonly [kind: LogKind, text: string];

/** What was written along the way, by the key of the trial's own text; in the order it happened. */
export const logTexts: Record<string, LogText[]> = {
  boernebeskrivelser: [
    ["OBSERVATION", "Den første side tog 20 minutter at skrive. Den gamle beskrivelse tog en formiddag."],
    ["QUOTE", "»Nu kan jeg læse den, mens jeg henter kaffe.« Lærer på modtagerskolen"],
    ["LEARNING", "Det, barnet gør, når det lykkes, fortæller mere end en liste over det, det ikke kan."],
    ["ADJUSTMENT", "Vi har tilføjet én linje: hvem barnet søger, når det er ked af det."],
    [
      "DILEMMA",
      "Talepædagogen savner detaljer. Skal der følge et bilag med, eller ringer vi sammen i stedet?",
    ],
  ],
  naturdage: [
    ["OBSERVATION", "To af de stille børn viste de andre, hvor snogene ligger. De ledte hele flokken i dag."],
    ["QUOTE", "»Herude må man godt råbe til et træ.« Dreng, 4 år"],
    [
      "ADJUSTMENT",
      "Vi tager afsted klokken 9 i stedet for 8.30. Så når alle at spise færdig, og ingen græder i bussen.",
    ],
    [
      "LEARNING",
      "Konflikterne handlede om plads. Ude er der plads, og de fleste løser sig selv, før vi når frem.",
    ],
    [
      "DILEMMA",
      "To familier har ikke regntøj, der holder. Skal vi købe ind til låns, eller virker det som en løftet finger?",
    ],
    ["OBSERVATION", "Bålet tager en halv time at få op. Den ventetid er blevet dagens bedste snak."],
  ],
  "mus-i-grupper": [
    [
      "OBSERVATION",
      "Fem kolleger om samme bord. Efter ti minutter talte de om børnene i stedet for om dem selv.",
    ],
    ["LEARNING", "Det er lettere at sige, hvad man er god til, når de andre siger det først."],
    ["ADJUSTMENT", "Alle får tilbudt ti minutter alene bagefter til det, der ikke skal siges i gruppen."],
    ["DILEMMA", "Hvordan følger vi op på et fælles mål, når én rejser midt i perioden?"],
  ],
  bedstevenner: [
    ["OBSERVATION", "Fire bedsteforældre kom onsdag. Høvlbænken var optaget fra klokken 9 til 11.30."],
    ["QUOTE", "»Jeg vidste ikke, at jeg stadig kunne lære nogen at strikke.« Farmor"],
    [
      "LEARNING",
      "Aftal én ting på forhånd. Da alle tog noget med hver for sig, vidste børnene ikke, hvor de skulle begynde.",
    ],
    [
      "DILEMMA",
      "Nogle børn har ingen bedsteforældre i nærheden. Vi låner en nabo, men det skal ikke føles som en erstatning.",
    ],
  ],
  beskeder: [
    ["OBSERVATION", "Før: 14 beskeder på en uge. Nu: én fredag klokken 13. Ingen har ringet for at spørge."],
    ["QUOTE", "»Endelig en besked, jeg når at læse.« Mor til to"],
    ["ADJUSTMENT", "Akutte ting hænger nu på døren samme dag. Lus kan ikke vente til fredag."],
    ["LEARNING", "Når stuen kun skriver én gang, vælger vi det vigtigste. Det er blevet bedre læsning."],
    [
      "OBSERVATION",
      "Vi sparer omkring to timer om ugen på stuen. De er gået til et fast eftermiddagsværksted.",
    ],
  ],
  "udsatte-boern": [
    [
      "OBSERVATION",
      "Barnet fandt selv hen til den voksne i vindueskarmen. De andre morgener har det stået i garderoben.",
    ],
    ["LEARNING", "Det er det samme ansigt, der gør forskellen, ikke det samme lokale."],
    ["ADJUSTMENT", "Vi har byttet vagter, så den faste voksne også er der om fredagen."],
    ["QUOTE", "»Hun siger hej til mig, før jeg har taget støvlerne af.« Pige, 5 år"],
    ["OBSERVATION", "Tredje uge uden gråd ved afleveringen. Far blev stående og så på i fem minutter."],
    ["DILEMMA", "De timer, vi flytter til morgenen, mangler om eftermiddagen. Hvem betaler prisen?"],
    [
      "LEARNING",
      "Makkerskabet virker bedst, når børnene selv vælger. Vores gæt var forkert i to ud af fem par.",
    ],
    ["ADJUSTMENT", "Vi har skåret en halv time af mandagens stuemøde for at have to voksne i garderoben."],
  ],
  "smaa-grupper": [
    ["OBSERVATION", "Fem børn byggede på samme bane i 70 minutter. Det plejer at være ti."],
    [
      "LEARNING",
      "Grupper efter venskab giver ro om formiddagen. Grupper efter interesse giver nye venskaber.",
    ],
    ["QUOTE", "»I dag nåede jeg at høre slutningen af historien.« Pædagogmedhjælper"],
    [
      "ADJUSTMENT",
      "Grupperne skifter nu hver tredje uge. Hver uge var for kort til, at de fandt ind i legen.",
    ],
    ["OBSERVATION", "Lydniveauet på gangen er faldet så meget, at vi kan høre, når nogen ringer på."],
    ["DILEMMA", "Når én er syg, falder en gruppe fra hinanden. Skal vi aflyse den eller dele børnene ud?"],
    ["LEARNING", "Det lille rum, vi brugte til depot, er blevet det mest eftertragtede sted i huset."],
    ["OBSERVATION", "To børn, der aldrig har leget sammen, gravede samme hul hele formiddagen."],
  ],
  boernemoede: [
    ["OBSERVATION", "Elleve børn sagde noget. Den, der holder pinden, har ordet, og det husker de selv på."],
    ["QUOTE", "»Man må godt være uenig, når man rækker fingeren op.« Dreng, 5 år"],
    [
      "LEARNING",
      "Tre billeder at vælge imellem er bedre end et åbent spørgsmål. Så tør de yngste også være med.",
    ],
    ["ADJUSTMENT", "Mødet er rykket fra klokken 9 til 9.30, når de sidste er kommet."],
    ["OBSERVATION", "Børnene stemte om turen og valgte skraldebilen frem for zoologisk have."],
    [
      "DILEMMA",
      "De bestemte, at der ikke skal være samling i denne uge. Gælder det også, når vi synes, de tager fejl?",
    ],
    ["LEARNING", "Beslutningen skal kunne ses samme dag. Venter vi en uge, har de glemt, at det var deres."],
    ["QUOTE", "»Hun spørger mig nu, hvad der er på dagsordenen hjemme hos os.« Far"],
  ],
  "tilsyn-kollegialt": [
    [
      "OBSERVATION",
      "Kollegerne fra nabohuset lagde mærke til overgangen efter frokost. Den har vi ikke selv set på i årevis.",
    ],
    ["LEARNING", "Man forbereder sig anderledes, når den, der kommer, selv skal have besøg bagefter."],
    ["ADJUSTMENT", "Vi har skåret spørgsmålene ned fra 22 til 5. Resten kommer af sig selv i samtalen."],
    ["DILEMMA", "Hvor ærlig kan man være, når man mødes til personalefest på fredag?"],
  ],
  "samtaler-walk-and-talk": [
    ["OBSERVATION", "Turen om søen tager 35 minutter. Det passer til en samtale, ingen kigger på uret."],
    ["QUOTE", "»Det var lettere at sige, når vi gik ved siden af hinanden.« Far"],
    ["ADJUSTMENT", "Referatet skrives som tre linjer på telefonen, før vi går hver til sit."],
    ["LEARNING", "Ikke alle vil gå. Vi spørger nu: Ude, inde eller på telefonen?"],
  ],
  "indskoling-kort-dag": [
    ["OBSERVATION", "To voksne i dansk alle formiddage. Køen ved lærerens bord er væk."],
    ["LEARNING", "Eleverne kan mere, når de er friske. De tre timer før frokost giver mere end de fem før."],
    ["QUOTE", "»Jeg nåede både at læse og at lege.« Elev i 1. klasse"],
    [
      "ADJUSTMENT",
      "SFO'en overtager læsebåndet mandag og onsdag, så familier med lange dage ikke mister det.",
    ],
    ["DILEMMA", "Tre familier vil hellere have den lange dag. Hvor meget hensyn kan en årgang tage?"],
  ],
  "trivsel-makkere": [
    ["OBSERVATION", "Otte fra 6. klasse stod i gården med veste på. Stikbold klokken 10.05, 31 var med."],
    [
      "LEARNING",
      "Legene skal kunne forlades igen. Hold, man skal blive på, skræmmer dem, der står på kanten.",
    ],
    ["QUOTE", "»Der er altid en, der spørger, om jeg vil være med.« Elev i 2. klasse"],
    ["ADJUSTMENT", "Makkerne får fri ti minutter før frikvarteret til at stille op."],
  ],
  "aargang-ikke-klasse": [
    ["OBSERVATION", "Første uge på hold. Seks børn gik forkert mandag, ingen gik forkert fredag."],
    ["LEARNING", "Farver på døren virker bedre end holdnavne."],
    ["DILEMMA", "Nogle forældre savner »klassen«. Hvad er det, de savner, og kan årgangen give det?"],
    ["ADJUSTMENT", "Hver elev har nu en fast base og en fast voksen, som de begynder og slutter dagen hos."],
  ],
  "uden-test": [
    [
      "OBSERVATION",
      "Lærerne lyttede til oplæsning en hel uge. De fandt fire elever, testen ikke havde fanget.",
    ],
    ["LEARNING", "Vi skal vælge tidspunktet på forhånd. Ellers bliver det altid i næste uge."],
    [
      "DILEMMA",
      "Hvordan viser vi forældrene en udvikling, når tallene ikke kan sammenlignes med sidste års?",
    ],
    ["QUOTE", "»Jeg underviste i uge 11 for første gang i seks år.« Dansklærer"],
  ],
  morgencafe: [
    [
      "OBSERVATION",
      "22 elever klokken 7.20. Havregrød og ro. To satte sig ved samme bord for første gang siden en konflikt.",
    ],
    ["QUOTE", "»Man er ikke sur i første time, når man har spist.« Elev i 5. klasse"],
    ["LEARNING", "Det er ikke maden alene. Det er, at nogen siger godmorgen og har tid."],
    ["ADJUSTMENT", "Køkkenet stiller frem aftenen før. Så kan den voksne sidde med ved bordet."],
    [
      "DILEMMA",
      "De elever, vi gerne vil have fat i, kommer senest. Skal vi åbne for alle eller invitere nogle?",
    ],
  ],
  "sfo-faelles-indhold": [
    ["OBSERVATION", "Emnet om vikinger fortsatte på værkstedet. Børnene kendte ordene fra formiddagen."],
    ["LEARNING", "Tyve minutters fælles planlægning om ugen er nok, hvis den ligger fast."],
    [
      "ADJUSTMENT",
      "Pædagogerne er med til årsplanen fra begyndelsen. Vi sendte den rundt til sidst, og det var for sent.",
    ],
    ["QUOTE", "»Det er den samme dag nu, ikke to.« Pædagog"],
  ],
  kvalitetssamtale: [
    [
      "OBSERVATION",
      "Rundbordet varede halvanden time. Elevrådet stillede de spørgsmål, ingen rapport har stillet.",
    ],
    ["LEARNING", "Vi viste en time i stedet for et tal. Samtalen kom til at handle om undervisning."],
    ["DILEMMA", "Forvaltningen skal stadig bruge noget på skrift. Hvor lidt er nok?"],
    ["ADJUSTMENT", "Næste gang inviterer vi en naboskole med som den, der undrer sig."],
  ],
  "to-voksne-matematik": [
    [
      "OBSERVATION",
      "Den ene forklarer, den anden går rundt. Fire elever, der plejer at give op, blev færdige.",
    ],
    [
      "LEARNING",
      "To lærere kræver, at vi er enige om metoden. Vi brugte de første tre uger på at blive det.",
    ],
    ["ADJUSTMENT", "Vi deler holdet onsdag, når emnet er nyt, og er sammen resten af ugen."],
    ["QUOTE", "»Jeg tør godt spørge, når der er to at spørge.« Elev i 5. klasse"],
  ],
  "kort-fredag": [
    ["OBSERVATION", "Syv elevsamtaler på én fredag eftermiddag. Før lå de spredt over en måned."],
    ["QUOTE", "»Min lærer vidste, hvad jeg gerne vil blive bedre til.« Elev i 8. klasse"],
    ["LEARNING", "Timerne skal bookes, før ugen begynder. Ellers bliver de ædt af vikartimer."],
    ["ADJUSTMENT", "Bussen kører først 13.10. Biblioteket holder åbent til de elever, der venter."],
    ["DILEMMA", "De yngste søskende har fri senere. Det passer dårligt i familier, hvor de store henter."],
  ],
  "lektiefri-cafe": [
    ["OBSERVATION", "Cafeen var fuld tirsdag, tom fredag. Vi lukker fredag."],
    ["LEARNING", "De stærke elever kommer af sig selv. De andre skal inviteres ved navn af en, de kender."],
    ["QUOTE", "»Vi skændes ikke om lektier mere.« Mor"],
    ["ADJUSTMENT", "To elever fra 9. klasse er ansat som hjælpere en time om ugen."],
  ],
  teamtid: [
    ["OBSERVATION", "Vi planlagte tre uger på halvanden time. Mobilerne lå i en kurv."],
    ["LEARNING", "Fast tid slår lang tid. Klokken 13.30 hver tirsdag er bedre end en heldag om måneden."],
    ["DILEMMA", "Deltidsansatte er gået hjem. Skal vi flytte mødet eller skrive til dem?"],
    ["ADJUSTMENT", "Mødet begynder med ti minutters stilhed, hvor alle læser det samme."],
  ],
  "vikar-egen-pulje": [
    ["OBSERVATION", "Otte faste afløsere på listen. I denne uge var der ingen fremmede i huset."],
    ["QUOTE", "»Hun vidste, at jeg vil have gardinet på klem.« Beboer"],
    ["LEARNING", "En afløser, der har været med i to dage, klarer en vagt alene. Én dag er for lidt."],
    ["ADJUSTMENT", "Vi ringer ikke længere rundt. Afløserne vælger selv ledige vagter torsdag aften."],
    ["DILEMMA", "De studerende har eksamen i samme uger. Hvem dækker juni?"],
  ],
  natteravn: [
    ["OBSERVATION", "Tre ud af ti ville gerne ses til. Resten sov igennem, og morgenen begyndte roligere."],
    ["LEARNING", "Spørg om aftenen, ikke en gang om året. Svaret skifter med dagsformen."],
    ["QUOTE", "»Jeg har ikke sovet en hel nat, siden jeg flyttede ind. Før nu.« Beboer"],
    ["ADJUSTMENT", "Aftalen hænger inde i skabslågen, så alle vagter ser den, og ingen gæster gør."],
    ["DILEMMA", "En datter vil have faste tilsyn, hendes mor vil ikke. Hvis ord gælder?"],
  ],
  "paaroerende-cafe": [
    [
      "OBSERVATION",
      "Fjorten kom til kaffe. Ingen dagsorden, og alligevel fik vi svar på det, vi ville spørge om.",
    ],
    ["QUOTE", "»Nu ved jeg, hvem I er.« Søn til en beboer"],
    ["LEARNING", "Klokken 16 er bedre end 19. De fleste kommer alligevel forbi på vej hjem fra arbejde."],
    ["ADJUSTMENT", "Beboerne er med. Det begyndte som et møde om dem og er blevet et med dem."],
    ["DILEMMA", "De samme seks kommer hver gang. Hvordan når vi dem, der bor langt væk?"],
  ],
  "indflytning-hjemmebesoeg": [
    [
      "OBSERVATION",
      "Vi sad ved hendes eget køkkenbord i en time. Radioen kom med i flyttekassen som det første.",
    ],
    ["LEARNING", "Man lærer mere af at se en stol end af at læse en indflytningssamtale."],
    ["QUOTE", "»Det var rart, at der stod en, jeg kendte, i døren.« Beboer"],
    ["ADJUSTMENT", "Kontaktpersonen tager selv på besøg. At sende lederen gav ikke det samme."],
  ],
  "maaltider-beboere": [
    ["OBSERVATION", "Der duftede af løg klokken 11. Fem sad i køkkenet, før maden var klar."],
    ["QUOTE", "»Den sovs har jeg lavet i 50 år.« Beboer"],
    ["LEARNING", "De, der ikke kan skrælle, kan smage til. Alle kan have en opgave."],
    ["ADJUSTMENT", "Vi laver mad tirsdag og torsdag. Weekenden gik ud over plejen."],
    ["DILEMMA", "Én spiser dårligt, når der er mange om bordet. Hvordan er fællesskabet også for hende?"],
  ],
  "traening-hjemme": [
    ["OBSERVATION", "Kaffen tog tolv minutter og to ture over gulvet. I sidste uge blev den lavet for ham."],
    ["LEARNING", "Målet skal være borgerens. »Gå 20 meter« blev til »hente avisen«, og så skete det."],
    ["QUOTE", "»Jeg træner ikke. Jeg dækker bord.« Borger"],
    ["ADJUSTMENT", "Hjælperne får fem minutter mere pr. besøg de første to uger, færre bagefter."],
  ],
  "faste-teams": [
    ["OBSERVATION", "Borgeren har set fire forskellige ansigter på en uge. I januar var det elleve."],
    [
      "LEARNING",
      "Teamet ringer selv til borgeren, når ruten skrider. Det tager et minut og fjerner de fleste klager.",
    ],
    ["ADJUSTMENT", "Ugen lægges nu onsdag sammen med borgerne, ikke fredag på kontoret."],
    ["DILEMMA", "To i teamet er syge samtidig. Låner vi fra naboteamet eller kører længere?"],
    ["QUOTE", "»Vi behøver ikke fortælle det hele forfra hver gang.« Ægtefælle"],
  ],
  skaermbesoeg: [
    ["OBSERVATION", "Godmorgen på skærm tog tre minutter. Hun havde selv taget sin medicin, før vi ringede."],
    ["LEARNING", "Første opkald skal ske, mens vi sidder ved siden af. Ellers bliver skærmen i skuffen."],
    ["QUOTE", "»Jeg når at blive i sengen, til jeg selv vil op.« Borger"],
    ["DILEMMA", "Skærmen sparer kørsel. Hvordan sikrer vi, at det er borgerens ønske og ikke vores?"],
    ["ADJUSTMENT", "Alle på skærm får et besøg i døren hver anden uge, uanset hvad."],
  ],
  triage: [
    ["OBSERVATION", "Tavlemødet tog elleve minutter. Vi talte om tre borgere i stedet for femten."],
    ["LEARNING", "Den, der var der sidst, siger det først. Så slipper vi for at gætte."],
    ["ADJUSTMENT", "Sygeplejersken er med på telefon, når hun er ude at køre."],
    ["DILEMMA", "De stille borgere kommer aldrig på tavlen. Hvem husker dem?"],
  ],
  "hjaelpemidler-prov": [
    ["OBSERVATION", "Badebænken kom med hjem samme dag. Den gamle vej tog 19 dage."],
    [
      "LEARNING",
      "En tredjedel blev leveret tilbage, fordi de alligevel ikke var nødvendige. Det er godt nyt.",
    ],
    ["ADJUSTMENT", "Vi skriver udlånet på en seddel i døren. Systemet fulgte ikke med."],
    ["QUOTE", "»Jeg nåede ikke at falde.« Borger"],
  ],
  "lukket-laas": [
    [
      "OBSERVATION",
      "Tre faggrupper skrev i samme notat i dag. Ingen ringede for at spørge, hvad de andre havde set.",
    ],
    ["LEARNING", "Korte sætninger bliver læst. Vi øver os i at skrive det, den næste skal bruge."],
    ["ADJUSTMENT", "Terapeuterne har fået adgang, så de ikke skal sende beskeder ved siden af."],
    ["DILEMMA", "Hvad gør vi med det, en borger ikke vil have, at alle læser?"],
  ],
  "demens-indsats": [
    [
      "OBSERVATION",
      "Planen lukkede den dag, han flyttede ind. Kontaktpersonen vidste selv, hvad der virkede om aftenen.",
    ],
    ["LEARNING", "Konsulenten er bedst som en, man kan ringe til, ikke som en, der skriver en plan til."],
    ["DILEMMA", "Nye medarbejdere spurgte efter planen. Hvad skal de læse i stedet?"],
    ["ADJUSTMENT", "De første 14 dage mødes aften- og dagvagt i fem minutter om den nye beboer."],
  ],
};

/** Who was heard, and how, by area. */
export const heardTexts: Record<WelfareArea, (readonly [InvolvedGroup, string | null])[]> = {
  DAYCARE: [
    ["STAFF", "Personalemøde. Alle skrev én bekymring og ét håb."],
    ["PARENTS", "Kaffe i garderoben to eftermiddage. De fleste vil gerne, nogle spurgte til de yngste."],
    ["CHILDREN", "Børnemøde med billeder at vælge imellem."],
    ["BOARD", "Forældrebestyrelsen bakker op og vil høre om det igen om et halvt år."],
    ["MED", null],
  ],
  SCHOOL: [
    ["STAFF", "Teammøder på alle årgange."],
    ["CHILDREN", "Elevrådet spurgte klasserne og kom tilbage med fem forslag."],
    ["PARENTS", "Spurgt på forældremøderne. Transport fylder mest."],
    ["BOARD", "Skolebestyrelsen drøftede det og bad om tal for trivsel."],
    ["MED", "Drøftet i MED: arbejdstiden ligger fast, opgaverne flytter sig."],
  ],
  ELDERCARE: [
    ["STAFF", "Tavlemøde i begge vagtlag."],
    ["CITIZENS", "Spurgt over morgenkaffen, én ad gangen."],
    ["RELATIVES", "Brev og en åben eftermiddag. De fleste spurgte til natten."],
    ["BOARD", "Bruger- og pårørenderådet vil følge det."],
    ["MED", null],
  ],
  OTHER: [
    ["STAFF", "Afdelingsmøde med tid til at være uenig."],
    ["CITIZENS", "Ti korte samtaler ved skranken."],
    ["MED", "Drøftet i MED, før det begyndte."],
  ],
};
