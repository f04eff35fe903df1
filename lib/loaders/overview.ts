import { today } from "@/lib/clock";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { listInstitutionStatus } from "@/lib/db/statistic/institution-status";
import { countMatching } from "@/lib/db/statistic/matching";
import type { MunicipalFrame } from "@/lib/db/statistic/municipality";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { onlyOf } from "@/lib/domain/shared/only";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { attentionFilters, type AttentionKey } from "@/lib/domain/statistic/attention";
import type { NamedFigures } from "@/lib/domain/statistic/figure";
import type { InstitutionStatus } from "@/lib/domain/statistic/institution-status";
import { countingNotes, type CountingNote } from "@/lib/domain/statistic/note";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { canSeeOverview, overviewReach } from "@/lib/policies/overview";
import { overviewQuery, type OverviewQuery } from "@/lib/validation/statistic";
import type { RawQuery } from "@/lib/validation/trial-filter";

export interface Overview {
  municipality: MunicipalFrame;
  choices: MunicipalityChoice[];
  today: CalendarDate;
  query: OverviewQuery;
  attention: Record<AttentionKey, number>;
  /** every institution, unsorted and unfiltered */
  statuses: InstitutionStatus[];
  named: NamedFigures;
  notes: CountingNote[];
}

export type OverviewPage = Overview | { municipality: null; choices: MunicipalityChoice[] };

/** The overview of one municipality, or the choice between those the viewer may see. */
export async function loadOverview(viewer: Viewer, raw: RawQuery): Promise<ActionResult<OverviewPage>> {
  const query = overviewQuery(raw);
  const page = await loadMunicipalPage(viewer, overviewReach(viewer), query.municipality);
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  if (municipality === null) return ok({ municipality, choices });
  const day = today();
  const scope = scopeOf(viewer);
  const [attention, statuses, named] = await Promise.all([
    countMatching(scope, municipality.id, attentionFilters(municipality.id), day),
    listInstitutionStatus(scope, municipality.id, day),
    getTrialFigures(scope, trialFilter({ municipality: [municipality.id] }), day),
  ]);
  const notes = countingNotes({
    figures: named.figures,
    area: onlyOf(municipality.areas),
    asOf: day,
    today: day,
  });
  return ok({ municipality, choices, today: day, query, attention, statuses, named, notes });
}

export interface OverviewExport {
  municipality: { id: string; name: string };
  today: CalendarDate;
  query: OverviewQuery;
  statuses: InstitutionStatus[];
}

/** The same table for a file, under the same rule of access. */
export async function loadOverviewExport(
  viewer: Viewer,
  raw: RawQuery,
): Promise<ActionResult<OverviewExport>> {
  const query = overviewQuery(raw);
  const page = await loadMunicipalPage(viewer, overviewReach(viewer), query.municipality);
  if (!page.ok) return page;
  const { municipality } = page.data;
  if (municipality === null || !canSeeOverview(viewer, municipality.id)) return refused("NOT_FOUND");
  const day = today();
  const statuses = await listInstitutionStatus(scopeOf(viewer), municipality.id, day);
  return ok({ municipality, today: day, query, statuses });
}
