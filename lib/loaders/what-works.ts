import { today as todayInDenmark } from "@/lib/clock";
import { listEvaluatedTrials, listThemeOutcomes } from "@/lib/db/statistic/what-works";
import type { Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { EvaluatedTrial, ThemeOutcome } from "@/lib/domain/statistic/what-works";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { firstValue, parseTrialQuery, type RawQuery } from "@/lib/validation/trial-filter";

export const WHAT_WORKS_PAGE = 10;

export interface WhatWorksPage {
  area: WelfareArea | null;
  /** areas with trials the viewer may see, whatever area is asked for */
  areas: WelfareArea[];
  /** of the area asked for */
  themes: ThemeOutcome[];
  /** one theme looked at closely; null: all of them */
  chosen: { theme: ThemeOutcome; trials: EvaluatedTrial[]; page: number } | null;
}

/**
 * What works for whom, by theme: of the trials this viewer may see, the public ones for everybody. At most two statements.
 * NOT_FOUND for a theme under which the viewer sees no trial.
 */
export async function loadWhatWorks(viewer: Viewer, raw: RawQuery): Promise<ActionResult<WhatWorksPage>> {
  const scope = scopeOf(viewer);
  const today = todayInDenmark();
  const { filter: asked, page } = parseTrialQuery(raw).query;
  const all = await listThemeOutcomes(scope, trialFilter(), today);
  const areas = [...new Set(all.map((theme) => theme.area))];
  const area = areas.find((each) => each === asked.area[0]) ?? null;
  const themes = all.filter((theme) => area === null || theme.area === area);
  if (firstValue(raw, "theme") === null) return ok({ area, areas, themes, chosen: null });
  const theme = all.find(({ id }) => id === asked.theme[0]);
  if (!theme) return refused("NOT_FOUND");
  const last = Math.max(1, Math.ceil(theme.evaluated / WHAT_WORKS_PAGE));
  const shown = Math.min(page, last);
  const window = { offset: (shown - 1) * WHAT_WORKS_PAGE, limit: WHAT_WORKS_PAGE, today };
  const trials = await listEvaluatedTrials(
    scope,
    trialFilter(theme.kind === "SUB_AREA" ? { subArea: [theme.id] } : { theme: [theme.id] }),
    window,
  );
  return ok({ area, areas, themes, chosen: { theme, trials, page: shown } });
}
