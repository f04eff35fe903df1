import type { InstitutionKind, WelfareArea } from "@/lib/db/generated/enums";
import type { SeedInstitution } from "@/prisma/seed/institution";

/** "Børnehuset Mariehønen" → "boernehuset-mariehoenen" */
function slug(name: string): string {
  const ascii = name.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  return ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

function units(
  municipalityId: string,
  area: WelfareArea,
  kind: InstitutionKind,
  names: string[],
  parentId?: string,
): SeedInstitution[] {
  return names.map((name) => ({
    id: `${municipalityId}-${slug(name)}`,
    name,
    kind,
    area,
    municipalityId,
    parentId,
    origin: "DEMO",
  }));
}

const helsingoerCentres = [
  "Børnehuset Mariehønen",
  "Børnehuset Sundtoppen",
  "Børnehuset Kystvinden",
  "Børnehuset Egehegnet",
  "Børnehuset Fyrtårnet",
  "Børnehuset Strandskaden",
  "Børnehuset Hasselmusen",
  "Børnehuset Regnbuen",
  "Naturbørnehaven Bøgely",
  "Naturbørnehaven Hegnet",
  "Skovbørnehaven Kragereden",
  "Idrætsbørnehaven Spirrevippen",
  "Musikbørnehaven Tonerne",
  "Vuggestuen Humlebien",
  "Vuggestuen Sneglehuset",
  "Vuggestuen Kløvertoppen",
  "Den Selvejende Børnehave Solhøj",
  "Den Selvejende Børnehave Havblik",
  "Den Selvejende Institution Ankeret",
  "Integreret Institution Søstjernen",
  "Integreret Institution Møllebakken",
  "Integreret Institution Lodsen",
  "Integreret Institution Tangloppen",
  "Integreret Institution Græshoppen",
];

const rebildCentres = [
  "Børnehuset Skovbrynet",
  "Børnehuset Lyngbakken",
  "Børnehuset Kildespringet",
  "Børnehuset Egernet",
  "Børnehuset Tusindfryd",
  "Børnehuset Bakkedraget",
  "Børnehuset Myretuen",
  "Børnehuset Troldhøj",
  "Børnehuset Himmelblå",
  "Børnehuset Sommerfuglen",
  "Børnehuset Vindrosen",
  "Børnehaven Firkløveret",
  "Børnehaven Stjerneskuddet",
  "Børnehaven Ådalen",
  "Børnehaven Kastanjen",
  "Naturbørnehaven Rævehulen",
  "Naturbørnehaven Enebærkrattet",
  "Skovbørnehaven Grævlingen",
  "Landsbyordningen Spiren",
  "Landsbyordningen Mælkevejen",
  "Landsbyordningen Engblommen",
  "Vuggestuen Pindsvinet",
];

const trees = [
  "Ahorn",
  "Aske",
  "Birke",
  "Brombær",
  "Bøge",
  "Ege",
  "Elle",
  "Fyrre",
  "Gran",
  "Hassel",
  "Hindbær",
  "Hyben",
  "Hylde",
  "Kirsebær",
  "Kløver",
  "Linde",
  "Lyng",
  "Mirabelle",
  "Pile",
  "Rønne",
  "Slåen",
  "Solbær",
  "Valmue",
];
/** 69, as many as the source counts; a childminder is a person, so the names are made of plants. */
const rebildChildminders = ["bo", "krogen", "haven"].flatMap((ending) =>
  trees.map((tree) => `Dagplejen ${tree}${ending}`),
);

/** Eight district schools; Bakkeskolen is named in the source, its sites are not. */
const esbjergSites: Record<string, string[]> = {
  "Distriktsskole Havnen": ["Afdeling Kajen", "Afdeling Bølgen", "Afdeling Molen", "Afdeling Dokken"],
  "Distriktsskole Vibereden": ["Afdeling Marsken", "Afdeling Digerne", "Afdeling Tidevandet"],
  "Distriktsskole Åkanden": [
    "Afdeling Engen",
    "Afdeling Åbrinken",
    "Afdeling Mosen",
    "Afdeling Kilden",
    "Afdeling Broen",
  ],
  "Distriktsskole Klitten": ["Afdeling Marehalmen", "Afdeling Sandet", "Afdeling Lyngen"],
  "Distriktsskole Byparken": ["Afdeling Torvet", "Afdeling Vandtårnet", "Afdeling Parken", "Afdeling Alléen"],
  "Distriktsskole Skovvangen": ["Afdeling Bøgen", "Afdeling Egen", "Afdeling Granen", "Afdeling Lysningen"],
  "Distriktsskole Vestenvinden": ["Afdeling Læhegnet", "Afdeling Møllen", "Afdeling Markerne"],
};
const bakkeskolenSites = [
  "Bakkeskolen, afdeling Nord",
  "Bakkeskolen, afdeling Midt",
  "Bakkeskolen, afdeling Syd",
];

const esbjergSchools = Object.entries(esbjergSites).flatMap(([school, sites]) => [
  ...units("esbjerg", "SCHOOL", "DISTRICT_SCHOOL", [school]),
  ...units(
    "esbjerg",
    "SCHOOL",
    "SCHOOL_SITE",
    sites.map((site) => `${site}, ${school.replace("Distriktsskole ", "")}`),
    `esbjerg-${slug(school)}`,
  ),
]);

const holbaekSchools = [
  "Fjordbakkeskolen",
  "Strandagerskolen",
  "Møllehegnsskolen",
  "Søhøjskolen",
  "Egeskovskolen",
  "Parkbakkeskolen",
  "Lyngvejsskolen",
  "Tårnbakkeskolen",
  "Skovhusskolen",
  "Bakkehegnsskolen",
  "Granlundskolen",
];

/**
 * Made-up institutions: as many of each kind as the sources count, with invented names. In eldercare the
 * sources count none; a handful per municipality is enough to try the product.
 */
export const demoInstitutions: SeedInstitution[] = [
  ...units("helsingoer", "DAYCARE", "DAYCARE_CENTRE", helsingoerCentres),
  ...units("helsingoer", "DAYCARE", "ADMINISTRATION_UNIT", ["Center for Dagtilbud"]),
  ...units("rebild", "DAYCARE", "DAYCARE_CENTRE", rebildCentres),
  ...units("rebild", "DAYCARE", "GUEST_HOUSE", ["Dagplejens Gæstehus"]),
  ...units("rebild", "DAYCARE", "LARGE_CHILDMINDING", ["Stordagplejen Ællingen"]),
  ...units("rebild", "DAYCARE", "CHILDMINDER", rebildChildminders),
  ...units("rebild", "SCHOOL", "SCHOOL", ["Hedebakkeskolen", "Kildevældsskolen"]),
  ...units("rebild", "ELDERCARE", "NURSING_HOME", ["Plejecenter Lyngparken"]),
  ...units("rebild", "ELDERCARE", "HOME_CARE", ["Hjemmeplejen Distrikt Øst"]),
  ...units("rebild", "OTHER", "ADMINISTRATION_UNIT", ["Jobcentret", "Borgerservice og Bibliotek"]),
  ...esbjergSchools,
  ...units("esbjerg", "SCHOOL", "SCHOOL_SITE", bakkeskolenSites, "esbjerg-bakkeskolen"),
  ...units("esbjerg", "SCHOOL", "ADMINISTRATION_UNIT", ["Skole og Fritid, forvaltningen"]),
  ...units("holbaek", "SCHOOL", "SCHOOL", holbaekSchools),
  ...units(
    "holbaek",
    "SCHOOL",
    "AFTER_SCHOOL_CENTRE",
    ["SFO Fjordtoppen", "Ungdomsklubben Kajpladsen"],
    "holbaek-fjordbakkeskolen",
  ),
  ...units("holbaek", "SCHOOL", "ADMINISTRATION_UNIT", ["Læring og Trivsel, forvaltningen"]),
  ...units("langeland", "ELDERCARE", "NURSING_HOME", [
    "Plejecenter Fyrgården",
    "Plejecenter Bælthaven",
    "Plejehjemmet Humlevænget",
  ]),
  ...units("langeland", "ELDERCARE", "HOME_CARE", ["Hjemmeplejen Nordøen", "Hjemmeplejen Sydøen"]),
  ...units("langeland", "ELDERCARE", "DAY_CENTRE", ["Aktivitetscenter Havgus"]),
  ...units("middelfart", "ELDERCARE", "NURSING_HOME", [
    "Plejehjemmet Bæltets Perle",
    "Plejehjemmet Fænøhaven",
    "Plejehjemmet Æblehaven",
  ]),
  ...units("middelfart", "ELDERCARE", "HOME_CARE", [
    "Hjemmeplejegruppe Kyst",
    "Hjemmeplejegruppe By",
    "Hjemmeplejegruppe Land",
  ]),
  ...units("middelfart", "ELDERCARE", "DAY_CENTRE", ["Træning og Aktivitet Strandgade"]),
  ...units("viborg", "ELDERCARE", "NURSING_HOME", [
    "Plejecenter Domkirkebakken",
    "Plejecenter Søndersø",
    "Plejecenter Hedevang",
    "Plejecenter Kløvermarken",
  ]),
  ...units("viborg", "ELDERCARE", "HOME_CARE", [
    "Hjemmeplejen Distrikt Søerne",
    "Hjemmeplejen Distrikt Heden",
    "Hjemmeplejen Distrikt Nørreådalen",
  ]),
  ...units("viborg", "ELDERCARE", "DAY_CENTRE", ["Daghjemmet Lindealléen", "Træningscenter Vest"]),
  ...units("viborg", "ELDERCARE", "ADMINISTRATION_UNIT", ["Hjælpemiddeldepotet"]),
];
