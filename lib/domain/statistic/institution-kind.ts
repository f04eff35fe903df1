/** Kinds of institutions, as the database knows them. */
export const institutionKinds = [
  "DAYCARE_CENTRE",
  "CHILDMINDER",
  "LARGE_CHILDMINDING",
  "GUEST_HOUSE",
  "DISTRICT_SCHOOL",
  "SCHOOL",
  "SCHOOL_SITE",
  "AFTER_SCHOOL_CENTRE",
  "HOME_CARE",
  "NURSING_HOME",
  "DAY_CENTRE",
  "PREVENTION_TEAM",
  "ADMINISTRATION_UNIT",
] as const;
export type InstitutionKind = (typeof institutionKinds)[number];
