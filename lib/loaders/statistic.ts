import { today } from "@/lib/clock";
import { listMunicipalities } from "@/lib/db/municipality";
import { getTrialFigures, listMunicipalityFigures } from "@/lib/db/statistic/figures";
import { listTrialHistory } from "@/lib/db/statistic/history";
import type { Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { notesOfFigure } from "@/lib/domain/statistic/definition";
import { sumFigures, type MunicipalityFigures, type NamedFigures } from "@/lib/domain/statistic/figure";
import { historyDays, type HistoryPoint, type HistoryStep } from "@/lib/domain/statistic/history";
import { countingNotes, type CountingNote } from "@/lib/domain/statistic/note";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  historyQuerySchema,
  municipalityStatisticsSchema,
  statisticsQuerySchema,
} from "@/lib/validation/statistic";

async function isMunicipality(id: string): Promise<boolean> {
  return (await listMunicipalities()).some((known) => known.id === id);
}

export interface TrialStatistics extends NamedFigures {
  notes: CountingNote[];
}

/** The figures of the JSON interface, within what the viewer may see. */
export async function loadTrialStatistics(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<TrialStatistics>> {
  const parsed = statisticsQuerySchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { municipality, area, asOf } = parsed.data;
  const day = today();
  // What is not over yet cannot be counted.
  if (asOf !== undefined && asOf > day) return invalid({ asOf: { key: "asOf" } });
  if (municipality !== undefined) {
    if (!(await isMunicipality(municipality))) return refused("NOT_FOUND");
  }
  const filter = trialFilter({
    municipality: municipality === undefined ? [] : [municipality],
    area: area === undefined ? [] : [area],
  });
  const named = await getTrialFigures(scopeOf(viewer), filter, day, asOf ?? null, false);
  return ok({
    ...named,
    notes: countingNotes({ figures: named.figures, area: area ?? null, asOf: asOf ?? day, today: day }),
  });
}

export interface MunicipalityStatistics extends MunicipalityFigures {
  area: WelfareArea | null;
  asOf: CalendarDate;
  notes: CountingNote[];
}

/** The figures of every municipality side by side, within what the viewer may see. */
export async function loadMunicipalityStatistics(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<MunicipalityStatistics>> {
  const parsed = municipalityStatisticsSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { area = null, asOf } = parsed.data;
  const day = today();
  if (asOf !== undefined && asOf > day) return invalid({ asOf: { key: "asOf" } });
  const found = await listMunicipalityFigures(scopeOf(viewer), area, null, asOf ?? null, day);
  const figures = sumFigures(found.municipalities.map((each) => each.figures));
  const notes = countingNotes({ figures, area, asOf: asOf ?? day, today: day });
  return ok({ ...found, area, asOf: asOf ?? day, notes });
}

export interface TrialHistory {
  municipality: string | null;
  area: WelfareArea | null;
  from: CalendarDate;
  to: CalendarDate;
  step: HistoryStep;
  points: HistoryPoint[];
  notes: CountingNote[];
}

/** How many trials there were through a period, within what the viewer may see; the last year when no period is named. */
export async function loadTrialHistory(viewer: Viewer, raw: unknown): Promise<ActionResult<TrialHistory>> {
  const parsed = historyQuerySchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { municipality = null, area = null, step } = parsed.data;
  const day = today();
  const to = parsed.data.to ?? day;
  const from = parsed.data.from ?? addMonths(to, -12);
  if (to > day) return invalid({ to: { key: "to" } });
  const days = from <= to ? historyDays(from, to, step) : null;
  if (days === null) return invalid({ from: { key: "from" } });
  if (municipality !== null && !(await isMunicipality(municipality))) return refused("NOT_FOUND");
  const scope = scopeOf(viewer);
  const filter = trialFilter({
    municipality: municipality === null ? [] : [municipality],
    area: area === null ? [] : [area],
  });
  const [points, { figures }] = await Promise.all([
    listTrialHistory(scope, { municipalityId: municipality, area }, days),
    getTrialFigures(scope, filter, day, to, false),
  ]);
  const notes = notesOfFigure("history", countingNotes({ figures, area, asOf: to, today: day }));
  return ok({ municipality, area, from, to, step, points, notes });
}
