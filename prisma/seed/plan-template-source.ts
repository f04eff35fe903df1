/**
 * How Rebild's plan becomes a template that any municipality can begin with: what is left out and why, and what is said more
 * generally. Everything not named here is taken as it is.
 */

/** Elements and milestones that are Rebild's or the state's own past. */
export const leftOut: Record<string, string> = {
  "aabningstale-velfaerdsaftaler": "the speech that the arrangement of 2020 began with",
  "principaftale-underskrevet": "the signatures of 2020",
  "lovforslag-fremsat": "the bill of 2021",
  "lov-i-kraft": "the act of 2021",
  "faelles-evalueringsramme": "the ministry's evaluation of the agreements of 2021",
  "politisk-aftale-dagtilbud": "the political agreement of 2020",
  "lovforslag-udarbejdes": "the bill of 2021",
  "ekstern-hoering": "the bill of 2021",
  "dialog-kommuner-lovforslag": "the bill of 2021",
  "lovforslag-fremsaettes": "the bill of 2021",
  "lov-traeder-i-kraft": "the act of 2021",
};

interface Generalised {
  title?: string;
  /** where the source has a day of its own, or has its time from another document */
  wording?: string;
  level?: "MUNICIPAL";
  /** null: stands by itself */
  parent?: null;
  waitsFor?: string[];
  state?: string | null;
  municipal?: string;
}

/** What is said more generally: names of persons, days that were one year's, times that the source has elsewhere. */
export const generalised: Record<string, Generalised> = {
  "velfaerdsaftale-indgaaet": { wording: "december 2020", level: "MUNICIPAL" },
  "endelig-aftale-og-bilag": { level: "MUNICIPAL" },
  "kommunalt-kickoff": { wording: "ultimo maj 2021" },
  "workshop-medarbejdere": { waitsFor: ["workshop-ledere"] },
  "workshop-foraeldrebestyrelser": { waitsFor: ["workshop-medarbejdere"] },
  "oplaeg-rane-willerslev": { title: "Fælles inspirationsoplæg for lederne", wording: "ultimo august 2021" },
  "aar-1-evaluering": { wording: "foråret 2022" },
  "nyt-tilsyn-start": { parent: null, waitsFor: ["arbejdsgruppe-tilsyn-start"] },
  "aar-2-evaluering": { wording: "foråret 2023" },
  "aar-3-evaluering": { wording: "ultimo 2023 – primo 2024" },
  "kommunal-evaluering": { waitsFor: ["lokal-evaluering"] },
  "evaluering-og-forankring": { wording: "oktober 2023 – maj 2024" },
  "bfu-maal-og-retning": { wording: "primo februar 2021" },
  "politisk-beslutning-oenske": { wording: "ultimo marts 2021" },
  "afsluttende-evaluering": { state: null },
  "overgang-efter-aftalen": { state: null, municipal: "Overgang til tiden efter aftalen" },
};
