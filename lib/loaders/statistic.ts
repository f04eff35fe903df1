import { today } from "@/lib/clock";
import { listMunicipalities } from "@/lib/db/municipality";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { NamedFigures } from "@/lib/domain/statistic/figure";
import { countingNotes, type CountingNote } from "@/lib/domain/statistic/note";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { fieldErrors } from "@/lib/validation/field-errors";
import { statisticsQuerySchema } from "@/lib/validation/statistic";

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
    const known = await listMunicipalities();
    if (!known.some(({ id }) => id === municipality)) return refused("NOT_FOUND");
  }
  const filter = trialFilter({
    municipality: municipality === undefined ? [] : [municipality],
    area: area === undefined ? [] : [area],
  });
  const named = await getTrialFigures(scopeOf(viewer), filter, day, asOf ?? null);
  return ok({
    ...named,
    notes: countingNotes({ figures: named.figures, area: area ?? null, asOf: asOf ?? day, today: day }),
  });
}
