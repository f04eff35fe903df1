import type { Verdict } from "@/lib/domain/effect/change";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { QueryObject } from "@/lib/domain/trial/filter";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** What an evaluation says about one theme, in the words of those who tried. */
export interface WhatWorksStory {
  trialId: string;
  title: string;
  decision: DecisionOutcome | null;
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
  municipality: { id: string; name: string };
  forWhom: string;
}

/** One theme: how many tried, what was decided, and for whom it worked. Figures count trials; the rest is words. */
export interface ThemeOutcome {
  id: string;
  /** what an area's trials are sorted by: themes, in eldercare sub-areas */
  kind: "THEME" | "SUB_AREA";
  area: WelfareArea;
  label: string;
  labelEn: string;
  trials: number;
  /** trials with at least one evaluation */
  evaluated: number;
  decisions: Record<DecisionOutcome, number>;
  /** the latest of each decision first, so that what failed is told as well */
  stories: WhatWorksStory[];
}

/** A change that is clear by the rule of `effectOf`. */
export interface ClearChange {
  title: string;
  verdict: Extract<Verdict, "BETTER" | "WORSE">;
}

/** An evaluated trial as a theme's page tells it. */
export interface EvaluatedTrial extends WhatWorksStory {
  seen: string;
  next: string;
  decidedOn: CalendarDate | null;
  reason: string | null;
  changes: ClearChange[];
}

/** The trials of a theme as the list's address asks for them. */
export function themeQuery({ id, kind }: Pick<ThemeOutcome, "id" | "kind">): QueryObject {
  return kind === "SUB_AREA" ? { subArea: id } : { theme: id };
}
