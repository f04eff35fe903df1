import type { GoalDegree, GoalKind } from "@/lib/domain/process/goal";

type Judged = [degree: GoalDegree | null, text: string];

export interface DemoGoal {
  kind: GoalKind;
  text: string;
  /** what institutions see in the first year and later on */
  early: Judged[];
  late: Judged[];
  /** what the municipality sees, year by year */
  municipal: Judged[];
}

export interface DemoWord {
  summary: string;
  consequence: string;
}

export interface DemoEvaluations {
  goals: DemoGoal[];
  early: DemoWord[];
  late: DemoWord[];
  /** the municipality's own, year by year */
  municipal: DemoWord[];
}

const daycare: DemoEvaluations = {
  goals: [
    {
      kind: "POLITICAL_GOAL",
      text: "Børnene er mere sammen med voksne, der har tid til dem.",
      early: [
        ["ON_THE_WAY", "Formiddagen er blevet roligere. Eftermiddagen ligner sig selv."],
        [
          "NOT_BEGUN",
          "Vi har brugt året på at finde ud af, hvor tiden bliver af. Børnene har ikke mærket det endnu.",
        ],
        ["ON_THE_WAY", "Små grupper om formiddagen giver længere lege. Det kræver, at alle er på arbejde."],
      ],
      late: [
        ["MOSTLY", "Vi afbryder sjældnere hinandens lege. Det siger både forældre og vikarer."],
        ["MOSTLY", "Pædagogerne er gået fra kontoret til gulvet to formiddage om ugen."],
        ["ON_THE_WAY", "De store børn har fået mere. I vuggestuen går tiden stadig med sygdom."],
        ["FULLY", "Vi har lagt alle møder uden for børnenes vågne timer og bliver ved med det."],
      ],
      municipal: [
        [
          "ON_THE_WAY",
          "De fleste huse fortæller om roligere formiddage. Hvor der mangler folk, er der ikke rykket noget.",
        ],
        ["MOSTLY", "Små grupper er blevet en vane mange steder. Eftermiddagen er stadig den svære."],
        [
          "MOSTLY",
          "Husene ser det selv, og forældrene siger det samme. Vuggestuerne er ikke nået lige så langt.",
        ],
      ],
    },
    {
      kind: "POLITICAL_GOAL",
      text: "Personalet bruger faglige skøn i stedet for skemaer.",
      early: [
        ["ON_THE_WAY", "Vi taler mere om det enkelte barn, men skriver stadig det hele ned bagefter."],
        [null, "Det er for tidligt at sige. Vi øver os i at stole på hinandens vurdering."],
        ["ON_THE_WAY", "De erfarne har taget friheden til sig. De nye savner noget at holde fast i."],
      ],
      late: [
        ["MOSTLY", "Vi laver en sprogvurdering, når vi er i tvivl, og ikke fordi barnet er fyldt tre."],
        [
          "FULLY",
          "Skemaerne ligger i skuffen. Vi har et fast møde om ugen, hvor vi taler om børnene i stedet.",
        ],
        ["MOSTLY", "Vi tør sige nej til at dokumentere. Det første år spurgte vi om lov hver gang."],
      ],
      municipal: [
        ["ON_THE_WAY", "Friheden er kendt, men bruges forsigtigt. Flere spørger stadig om lov."],
        ["MOSTLY", "Skønnet fylder mere i samtalerne. Nye medarbejdere skal have hjælp til at bruge det."],
        ["MOSTLY", "Det er blevet almindeligt at begrunde et valg i stedet for at henvise til et skema."],
      ],
    },
    {
      kind: "EXPECTED_RESULT",
      text: "Der går mindre tid til dokumentation, som ingen bruger.",
      early: [
        ["ON_THE_WAY", "To papirer er væk. Et tredje kom til fra os selv."],
        ["ON_THE_WAY", "Den pædagogiske læreplan er blevet en plakat i stedet for en mappe."],
      ],
      late: [
        ["MOSTLY", "Vi skriver kun det, nogen skal bruge i morgen."],
        ["FULLY", "Alle skemaer er gået igennem. Fire er tilbage, og dem vil vi gerne beholde."],
        ["MOSTLY", "Overgangen til skolen er en samtale nu. Skolen savner ikke papiret."],
      ],
      municipal: [
        ["ON_THE_WAY", "Kommunen har selv fjernet tre indberetninger. Husene peger på to mere."],
        ["MOSTLY", "Det meste af det, husene pegede på, er fjernet eller gjort frivilligt."],
        ["FULLY", "Der er ikke flere kommunale krav tilbage på husenes liste."],
      ],
    },
    {
      kind: "EXPECTED_RESULT",
      text: "Forældrene mærker, at de har noget at sige.",
      early: [
        ["NOT_BEGUN", "Bestyrelsen har hørt om aftalen, men ikke været med til at vælge."],
        ["ON_THE_WAY", "Forældremødet blev til borde, hvor man talte sammen. Flere kom."],
      ],
      late: [
        ["MOSTLY", "Bestyrelsen foreslog selv, at garderoben skulle laves om. Nu er det gjort."],
        ["ON_THE_WAY", "De samme forældre siger noget. Vi leder efter en vej til resten."],
      ],
      municipal: [
        ["NOT_BEGUN", "Bestyrelserne er orienteret. De er sjældent taget med på råd."],
        ["ON_THE_WAY", "Workshops med bestyrelserne har flyttet noget, dér hvor de blev holdt."],
        ["ON_THE_WAY", "Forældrene er med i mange huse, men ikke i alle."],
      ],
    },
  ],
  early: [
    {
      summary: "Vi brugte det første år på at vælge. Tre prøvehandlinger kom i gang, og én stoppede vi igen.",
      consequence: "Vi fortsætter med de små grupper og lader den fælles frokost ligge.",
    },
    {
      summary: "Året viste, at vi havde flere regler fra os selv end fra loven. Dem er vi begyndt på.",
      consequence: "Hver stue fjerner én vane inden jul.",
    },
    {
      summary: "Det gik langsommere, end vi troede. Til gengæld er alle med, også natteravnene i køkkenet.",
      consequence: "Vi tager én ting ad gangen og holder fast i tirsdagsmødet.",
    },
    {
      summary:
        "Vi tog hul på det, alle havde talt om i årevis: hvem pynter egentlig op for hvem? Det blev en god snak om, hvad børnene har brug for.",
      consequence: "Traditionerne bliver gennemgået en for en sammen med bestyrelsen.",
    },
  ],
  late: [
    {
      summary: "Prøvehandlingerne er blevet hverdag. Det, der virkede, gør vi uden at tænke over det.",
      consequence: "Vi skriver de tre vigtigste aftaler ned, så nye kolleger kan se dem.",
    },
    {
      summary: "Vi har lært at stoppe i tide. To af årets fem prøvehandlinger blev lagt væk efter få uger.",
      consequence: "Vi begynder kun på noget, når vi ved, hvordan vi vil se, om det virker.",
    },
    {
      summary:
        "Børnene er mere ude, og der er færre skift i løbet af dagen. Personalet er gladere for fredagene.",
      consequence: "Vi beholder det hele og inviterer naboinstitutionen på besøg.",
    },
    {
      summary:
        "To kolleger rejste midt i det hele, og alligevel holdt de nye vaner. Det siger os, at de er blevet husets og ikke den enkeltes.",
      consequence: "Nye kolleger får en makker i det første halve år.",
    },
  ],
  municipal: [
    {
      summary:
        "Alle huse er kommet i gang, men i hver deres tempo. Det første år handlede mest om mod og om at finde ud af, hvad der egentlig er et krav.",
      consequence:
        "Forvaltningen fjerner de indberetninger, som husene har peget på, og holder to dage, hvor ledere hjælper hinanden.",
    },
    {
      summary:
        "Friheden kan nu ses i hverdagen. Husene deler flere erfaringer, og de forkerte veje bliver opdaget hurtigere.",
      consequence: "Nye medarbejdere får en fælles introduktion til, hvad friheden kan bruges til.",
    },
    {
      summary:
        "Det meste af det, husene har prøvet, vil de beholde. Det, der krævede fritagelse fra loven, skal nu finde en anden form.",
      consequence: "Vi laver en liste over, hvad der kan fortsætte, og hvem der tager stilling til resten.",
    },
  ],
};

const school: DemoEvaluations = {
  goals: [
    {
      kind: "POLITICAL_GOAL",
      text: "Eleverne får mere lyst til at lære og til at komme i skole.",
      early: [
        ["ON_THE_WAY", "De ældste er gladere for de lange projektdage. De mindste kan ikke mærke forskel."],
        ["NOT_BEGUN", "Vi er ikke nået til eleverne endnu. Året gik med skemaer og aftaler."],
        [null, "Fraværet er faldet på to årgange, men det kan også have andre grunde."],
      ],
      late: [
        ["MOSTLY", "Eleverne siger selv, at dagene hænger bedre sammen. Lærerne ser færre, der går i stå."],
        ["ON_THE_WAY", "Udskolingen er med. På mellemtrinnet er der stadig for mange, der keder sig."],
        ["MOSTLY", "Flere bliver efter timen for at gøre noget færdigt. Det er nyt hos os."],
      ],
      municipal: [
        [
          "NOT_BEGUN",
          "Skolerne har brugt året på at komme i gang. Eleverne har kun mærket det enkelte steder.",
        ],
        ["ON_THE_WAY", "Elevrådene fortæller om bedre dage, især i udskolingen."],
        ["MOSTLY", "Flertallet af skolerne ser gladere elever. Mellemtrinnet kræver mere."],
      ],
    },
    {
      kind: "POLITICAL_GOAL",
      text: "Skolerne former skoledagen efter deres egne børn.",
      early: [
        ["ON_THE_WAY", "Dagen er kortere for de mindste. Resten af skemaet er som før."],
        ["ON_THE_WAY", "Vi har flyttet timer mellem fag og fulgt med i, hvad der skete."],
      ],
      late: [
        ["FULLY", "Skemaet bliver lagt om fire gange om året, efter hvad klasserne har brug for."],
        ["MOSTLY", "Kortere dage og to voksne. Ingen har bedt om at få det gamle skema tilbage."],
        ["MOSTLY", "Hver afdeling har fundet sin egen form. Det kræver gode forklaringer til forældrene."],
      ],
      municipal: [
        ["ON_THE_WAY", "Næsten alle har kortet dagen af. Få har gjort mere end det."],
        ["MOSTLY", "Skoledagene er blevet forskellige, og skolerne kan forklare hvorfor."],
        ["MOSTLY", "Skolerne har fundet deres egne veje, og forældrene er med på de fleste."],
      ],
    },
    {
      kind: "EXPECTED_RESULT",
      text: "Lærere og pædagoger forbereder sig sammen.",
      early: [
        ["ON_THE_WAY", "Fælles forberedelse om onsdagen. Pædagogerne kan ikke altid være med."],
        ["NOT_BEGUN", "Skemaet gav ikke plads. Det må vi løse først."],
      ],
      late: [
        ["MOSTLY", "Teamet planlægger en måned ad gangen. Vikarerne kan læse planen."],
        ["ON_THE_WAY", "Det sker, når ingen er syge. Vi vil gerne have det til at ske alligevel."],
      ],
      municipal: [
        ["NOT_BEGUN", "Det har skolerne ikke fundet tid til endnu."],
        ["ON_THE_WAY", "Halvdelen har fast tid til det. Resten arbejder på det."],
        ["MOSTLY", "Fælles forberedelse er blevet almindelig. Den er sårbar, når nogen er væk."],
      ],
    },
    {
      kind: "EXPECTED_RESULT",
      text: "Elever, forældre og medarbejdere er med, før noget bliver prøvet af.",
      early: [
        ["ON_THE_WAY", "Elevrådet blev hørt. Bestyrelsen hørte om det bagefter, og det var en fejl."],
        ["MOSTLY", "Ingen prøvehandling begynder, før elevrådet har set den."],
      ],
      late: [
        ["MOSTLY", "Vi spørger tidligt og siger, hvad svaret blev brugt til."],
        ["FULLY", "Den bedste prøvehandling i år kom fra 8. klasse."],
        ["ON_THE_WAY", "Medarbejderne er med. Forældrene når vi ikke altid i tide."],
      ],
      municipal: [
        ["ON_THE_WAY", "Medarbejderne er med næsten alle steder, eleverne nogle."],
        ["MOSTLY", "Elevrådene er blevet en fast del af arbejdet."],
        ["MOSTLY", "Det er blevet en vane at spørge først."],
      ],
    },
  ],
  early: [
    {
      summary:
        "Første år var en øvelse i at turde. Vi kortede dagen for de mindste og fik to voksne i klassen om mandagen.",
      consequence: "Vi fortsætter med kortere dage og begynder på fælles forberedelse.",
    },
    {
      summary: "Vi ville for meget på én gang. Fem prøvehandlinger blev til to, og de to gik godt.",
      consequence: "Næste år vælger hver afdeling én ting.",
    },
    {
      summary: "Lærerne har fundet tid til hinanden, og eleverne har opdaget, at de kan foreslå noget.",
      consequence: "Elevrådet får en plads ved bordet, når vi vælger.",
    },
    {
      summary:
        "Året begyndte med modstand på lærerværelset og sluttede med en liste over ting, ingen vil have tilbage.",
      consequence: "Listen hænger fremme, og vi tager det øverste punkt efter ferien.",
    },
  ],
  late: [
    {
      summary: "Skoledagen er vores egen nu. Der er færre skift, og klasserne er mere ude af huset.",
      consequence: "Vi holder fast i formen og ser på mellemtrinnet.",
    },
    {
      summary:
        "Det, vi lærte, var at måle mindre og spørge mere. Elevsamtalerne har givet os det bedste svar.",
      consequence: "Samtalerne bliver fast to gange om året.",
    },
    {
      summary: "To prøvehandlinger er blevet hverdag, én er lagt væk, og én venter på svar fra ministeriet.",
      consequence: "Vi gør klar til en skoledag, der kan bestå, når fritagelsen hører op.",
    },
    {
      summary:
        "Vi har holdt fast i det lille: to faste voksne, en ugentlig dag ude og færre skift. Det er dét, forældrene nævner.",
      consequence: "Vi lader det stå og bruger kræfterne på overgangen til udskolingen.",
    },
  ],
  municipal: [
    {
      summary:
        "Skolerne er kommet forskelligt fra start. Kortere dage fylder mest, og der er god opbakning i bestyrelserne.",
      consequence: "Vi samler lederne fire gange om året om det, der er svært, og ikke kun det, der lykkes.",
    },
    {
      summary:
        "Skolerne bruger friheden bredere end før, og de stopper det, der ikke virker. Elevernes stemme er blevet tydeligere.",
      consequence: "Vi hjælper med fælles forberedelse, hvor skemaet står i vejen.",
    },
    {
      summary:
        "Efter tre år kan skolerne forklare, hvad de gør anderledes og hvorfor. Meget kan fortsætte under den almindelige lov.",
      consequence: "Byrådet får et overblik over, hvad der kan blive, og hvad der kræver ny hjemmel.",
    },
  ],
};

const eldercare: DemoEvaluations = {
  goals: [
    {
      kind: "POLITICAL_GOAL",
      text: "Borgeren møder få og kendte ansigter.",
      early: [
        ["ON_THE_WAY", "Dagvagterne er faste. Om aftenen kommer der stadig mange forskellige."],
        ["NOT_BEGUN", "Vi har ikke haft folk nok til at prøve det ordentligt."],
      ],
      late: [
        ["MOSTLY", "De fleste borgere kender dem, der kommer. Weekenderne er det svage sted."],
        ["FULLY", "Teamet lægger selv planen. Borgerne siger navnene uden at kigge på skiltet."],
        ["MOSTLY", "Vi har halveret rækken af ansigter hos dem, der får mest hjælp."],
      ],
      municipal: [
        ["ON_THE_WAY", "Dagene er blevet bedre. Aftener og weekender er uændrede."],
        ["MOSTLY", "Selvplanlagte teams har gjort en forskel, dér hvor de er fuldt bemandet."],
        ["MOSTLY", "Borgerne fortæller om færre og mere kendte ansigter. Sommeren er stadig svær."],
      ],
    },
    {
      kind: "POLITICAL_GOAL",
      text: "Borger og medarbejder aftaler hjælpen fra dag til dag.",
      early: [
        [
          "ON_THE_WAY",
          "Vi spørger borgeren, hvad der er vigtigst i dag. Nogle skal vænne sig til at blive spurgt.",
        ],
        ["ON_THE_WAY", "Rammerne er givet videre til teamet. Visitator er en god samtalepartner nu."],
      ],
      late: [
        ["MOSTLY", "En tur i haven kan træde i stedet for et bad, når borgeren hellere vil det."],
        ["FULLY", "Ingen spørger længere, om de må. De aftaler det og skriver én linje."],
        ["MOSTLY", "De nye kolleger lærer det af de gamle. Vikarerne holder sig til listen."],
      ],
      municipal: [
        ["ON_THE_WAY", "Modet vokser, men vanen med faste ydelser er stærk."],
        ["MOSTLY", "Hjælpen bliver aftalt ved døren de fleste steder."],
        ["MOSTLY", "Det er blevet den almindelige måde at arbejde på i næsten alle grupper."],
      ],
    },
    {
      kind: "EXPECTED_RESULT",
      text: "Der skrives mindre og tales mere sammen om borgeren.",
      early: [
        ["ON_THE_WAY", "Morgenmødet er vigtigere end skærmen. Journalen er stadig lang."],
        [null, "Vi skriver lige så meget som før, men det, vi skriver, bliver læst."],
      ],
      late: [
        ["MOSTLY", "Vi har fjernet de skemaer, som ingen kunne forklare."],
        ["MOSTLY", "Ti minutter sammen om eftermiddagen har sparet os for mange linjer."],
        ["ON_THE_WAY", "Det går godt, til tilsynet kommer. Så skriver alle lidt ekstra."],
      ],
      municipal: [
        ["ON_THE_WAY", "Kommunen har fjernet en række egne krav. De lovbundne er der endnu."],
        ["MOSTLY", "Grupperne taler mere sammen, og dokumentationen er blevet kortere."],
        ["MOSTLY", "Det, der er tilbage, kan medarbejderne selv begrunde."],
      ],
    },
    {
      kind: "EXPECTED_RESULT",
      text: "Flere har lyst til at arbejde hos os, og færre rejser.",
      early: [
        [null, "Det kan vi ikke sige noget om endnu. To har søgt tilbage."],
        ["NOT_BEGUN", "Vi har stadig svært ved at få ansøgere."],
      ],
      late: [
        ["ON_THE_WAY", "Ingen er rejst i år, og sygefraværet er lavere. Ansøgerne er stadig få."],
        ["MOSTLY", "Eleverne vil gerne blive. Det er det bedste tegn, vi har."],
      ],
      municipal: [
        ["NOT_BEGUN", "Rekrutteringen er lige så svær som før."],
        ["ON_THE_WAY", "Grupperne med mest frihed har færrest ledige stillinger."],
        ["ON_THE_WAY", "Flere bliver. Det er stadig svært at finde nye."],
      ],
    },
  ],
  early: [
    {
      summary:
        "Vi begyndte med ét team og lod de andre se på. Det gav ro, og tre borgere fortæller om en bedre dag.",
      consequence: "To teams mere begynder efter sommer.",
    },
    {
      summary: "Året var præget af sygdom. Det, vi nåede, var at fjerne krav, vi selv havde fundet på.",
      consequence: "Vi prøver igen med faste teams, når der er folk til det.",
    },
    {
      summary:
        "Borgerne har taget godt imod at blive spurgt. Medarbejderne skulle bruge længst tid på at vænne sig til det.",
      consequence: "Vi øver os i samtalen ved døren på personalemøderne.",
    },
    {
      summary:
        "Vi fik ryddet op i kørelisterne og opdagede, hvor lidt der skulle til. Borgerne mærkede det først på, at klokkeslættet passede.",
      consequence: "Næste skridt er at lade borgeren være med til at vælge tidspunktet.",
    },
  ],
  late: [
    {
      summary:
        "Teamene planlægger selv, og dagene er blevet roligere. De pårørende ringer mindre og kommer mere.",
      consequence: "Vi fortsætter og tager aftenvagterne med.",
    },
    {
      summary:
        "Vi har lært, at frihed kræver tid til at tale sammen. Der, hvor mødet blev sparet væk, gik det tilbage.",
      consequence: "Eftermiddagsmødet står fast, også om sommeren.",
    },
    {
      summary:
        "Det meste sidder i kroppen nu. To prøvehandlinger er stoppet, fordi de gav mere arbejde, end de gav glæde.",
      consequence: "Vi deler, hvorfor de blev stoppet, med de andre grupper.",
    },
    {
      summary:
        "En svær sommer satte os tilbage, men vi fandt hurtigere tilbage end sidst. Teamet vidste selv, hvad det ville redde først.",
      consequence: "Vi skriver en sommerplan på én side inden påske.",
    },
  ],
  municipal: [
    {
      summary:
        "Det første år har vist, at friheden virker, hvor der er folk nok til at bruge den. Kommunens egne krav fyldte mere end lovens.",
      consequence:
        "Vi fjerner kravene på listen og hjælper de grupper, der mangler folk, før vi beder dem om mere.",
    },
    {
      summary:
        "Selvplanlagte teams og aftaler ved døren er blevet almindelige. Aftener, weekender og sommer er det svære.",
      consequence: "Aftenvagterne kommer med i arbejdet fra næste år.",
    },
    {
      summary:
        "Borgere og medarbejdere peger på det samme: færre ansigter, mere samtale, mindre papir. Rekrutteringen er ikke løst.",
      consequence: "Det, der virker, bliver til kommunens måde at arbejde på, også uden aftalen.",
    },
  ],
};

const everything: DemoEvaluations = {
  goals: [
    {
      kind: "POLITICAL_GOAL",
      text: "Kræfterne bruges der, hvor de gør en forskel for borgeren.",
      early: [
        ["ON_THE_WAY", "Vi har fundet ud af, hvad vi gør af vane. Det er mere, end vi troede."],
        ["NOT_BEGUN", "Første år gik med at lære aftalen at kende."],
      ],
      late: [
        ["MOSTLY", "To møder er væk, og tiden er gået til børnene."],
        ["ON_THE_WAY", "Vi prioriterer skarpere, men har svært ved at holde op med noget."],
        ["MOSTLY", "Medarbejderne kan selv sige, hvad der er kerneopgaven i dag."],
      ],
      municipal: [
        ["NOT_BEGUN", "Aftalen er ny for skoler, ældrepleje og rådhus. Dagtilbuddene er længere."],
        ["ON_THE_WAY", "Alle områder er i gang. De tager fat på egne vaner først."],
        ["ON_THE_WAY", "Vi kan se, at tid er flyttet. Det er sværere at vise, hvad borgerne fik ud af det."],
      ],
    },
    {
      kind: "POLITICAL_GOAL",
      text: "Medarbejdere bruger deres faglighed, og ledere bakker dem op.",
      early: [
        [
          "ON_THE_WAY",
          "Der bliver spurgt mindre om lov. Ledelsen skal øve sig i at svare: »Hvad synes du selv?«",
        ],
        [null, "Det er svært at sige efter et år."],
      ],
      late: [
        ["MOSTLY", "Der er mod til at vælge noget fra og til at sige det højt."],
        ["FULLY", "Vi har ikke haft en sag på ledermødet i år, som medarbejderne kunne have afgjort selv."],
      ],
      municipal: [
        ["ON_THE_WAY", "Lederne er begyndt. De efterspørger hinanden."],
        ["ON_THE_WAY", "Netværket på tværs af fagområder er blevet stedet, hvor det svære bliver sagt."],
        ["MOSTLY", "Medarbejdere på alle områder fortæller, at de bliver bakket op."],
      ],
    },
    {
      kind: "POLITICAL_GOAL",
      text: "Borgere og foreninger er med til at løse opgaven.",
      early: [
        ["NOT_BEGUN", "Vi har ikke spurgt dem endnu."],
        ["ON_THE_WAY", "Idrætsforeningen låner hallen mod at have børnene med om fredagen."],
      ],
      late: [
        ["ON_THE_WAY", "Bedsteforældrene læser op om torsdagen. Det voksede af sig selv."],
        ["MOSTLY", "Tre foreninger er faste partnere, og pårørende er med i madudvalget."],
      ],
      municipal: [
        ["NOT_BEGUN", "Foreningerne kender ikke aftalen."],
        ["ON_THE_WAY", "Der er gode enkelte historier, men ikke en fælles vej."],
        ["ON_THE_WAY", "Flere institutioner har faste partnere. Rådhuset halter efter."],
      ],
    },
    {
      kind: "EXPECTED_RESULT",
      text: "Vaner og krav uden værdi bliver fundet og fjernet.",
      early: [
        ["ON_THE_WAY", "Vi har en liste på tolv. Tre er fjernet."],
        ["MOSTLY", "Vores egne krav er væk. Resten kommer udefra."],
      ],
      late: [
        ["MOSTLY", "Listen er næsten tom. De sidste to kræver, at andre siger ja."],
        ["ON_THE_WAY", "Nye krav kommer hurtigere end de gamle forsvinder."],
      ],
      municipal: [
        ["ON_THE_WAY", "Områderne har peget på en række krav, og de første er fjernet."],
        ["MOSTLY", "De fleste kommunale krav på listerne er fjernet eller begrundet."],
        ["MOSTLY", "Det er blevet en fast rutine at spørge, hvem der bruger et krav."],
      ],
    },
  ],
  early: [
    {
      summary: "Vi har lært aftalen at kende og valgt den første prøvehandling sammen med medarbejderne.",
      consequence: "Vi begynder i det små efter sommer.",
    },
    {
      summary: "Det første år gav os et fælles sprog. Der er blevet ryddet op i møder og indberetninger.",
      consequence: "Næste år tager vi borgerne med ind i samtalen.",
    },
    {
      summary:
        "Vi tog imod besøg fra et andet fagområde og fik stillet de spørgsmål, vi selv var holdt op med at stille.",
      consequence: "Vi gør gengæld og tager på besøg hos dem til foråret.",
    },
    {
      summary: "Der skete mest der, hvor nogen fik lov at begynde uden en plan. Det var uvant for os alle.",
      consequence: "Vi lader to grupper begynde sådan igen.",
    },
  ],
  late: [
    {
      summary: "Prøvehandlingerne fylder mindre, fordi de er blevet måden, vi gør det på.",
      consequence: "Vi inviterer en forening med i den næste.",
    },
    {
      summary: "Året var rodet, men vi stoppede to ting i tide og er stolte af den tredje.",
      consequence: "Vi fortsætter med den ene og fortæller de andre, hvorfor vi stoppede resten.",
    },
    {
      summary:
        "Der er kommet mere samarbejde på tværs. Skolen og dagtilbuddet deler nu en medarbejder om formiddagen.",
      consequence: "Vi gør aftalen fast og lader to andre se med.",
    },
    {
      summary: "Vi har lagt to udvalg sammen og givet beslutninger tilbage til dem, der står med opgaven.",
      consequence: "Om et halvt år spørger vi, om nogen savner det gamle.",
    },
  ],
  municipal: [
    {
      summary:
        "Aftalen er kommet ud til alle områder. Dagtilbuddene bygger videre på det, de kan, mens andre begynder forfra.",
      consequence: "De erfarne ledere hjælper de nye, og udvalgene får en status hvert forår.",
    },
    {
      summary:
        "Alle områder har prøvehandlinger i gang. De fleste handler om egne vaner og færre om regler udefra.",
      consequence: "Vi gør det lettere at foreslå, at en kommunal regel bliver fjernet.",
    },
    {
      summary:
        "Der deles mere på tværs, og der stoppes i tide. Borgernes og foreningernes del er det, der er nået kortest.",
      consequence:
        "Det sidste år handler om borgere og foreninger og om, hvad der skal blive, når aftalen slutter.",
    },
  ],
};

/** What institutions and municipalities write, by the area of the agreement; all areas for the common one. */
export const evaluationTexts = {
  DAYCARE: daycare,
  SCHOOL: school,
  ELDERCARE: eldercare,
  ALL: everything,
} satisfies Record<string, DemoEvaluations>;

/** How a municipality took in what is published about all of them. */
export const nationalWord: DemoWord & { url: string } = {
  summary:
    "Midtvejsevalueringen af velfærdsaftalerne er udgivet. Vi har læst den sammen med lederne og genkender meget af det, der står om tid, tillid og vaner.",
  consequence: "Ledergruppen bruger den som oplæg på næste fælles dag.",
  url: "https://www.vive.dk/da/udgivelser/midtvejsevaluering-af-velfaerdsaftaler-0xg63gzk/",
};
