import { today as todayInDenmark } from "@/lib/clock";
import { listAreaMunicipalities } from "@/lib/db/statistic/area-place";
import { listMunicipalityFigures } from "@/lib/db/statistic/figures";
import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type Success } from "@/lib/domain/shared/result";
import { chosenAtFirst, compareMunicipalities, type Comparison } from "@/lib/domain/statistic/comparison";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { comparisonQuery, type ComparisonQuery } from "@/lib/validation/comparison";
import type { RawQuery } from "@/lib/validation/trial-filter";

export interface ComparisonPage {
  /** as asked for, with the area decided; `municipalities` empty where nobody chose */
  query: ComparisonQuery & { area: WelfareArea };
  comparison: Comparison;
  /** areas some municipality has an agreement in */
  areas: WelfareArea[];
  /** municipalities with an agreement or trials in the area, by name; the last number of each */
  choices: { id: string; name: string; trials: number; isShown: boolean }[];
  today: CalendarDate;
}

/** The area shown when nobody chose: where the viewer's own municipality has an agreement, else the first there is. */
function firstArea(
  viewer: Viewer,
  places: { area: WelfareArea; municipalityIds: string[] }[],
): WelfareArea | null {
  const own = municipalitiesOf(viewer);
  const open = places.filter(({ municipalityIds }) => municipalityIds.length > 0);
  const ownAreas = viewer?.memberships.flatMap(({ area }) => area ?? []) ?? [];
  const [mine, near, first] = [
    open.find(({ area }) => ownAreas.includes(area)),
    open.find(({ municipalityIds }) => municipalityIds.some((id) => own.includes(id))),
    open[0],
  ];
  return (mine ?? near ?? first)?.area ?? null;
}

/**
 * Municipalities within an area side by side, within what the viewer may see, on one day or two. Open to everybody; five
 * statements at most.
 */
export async function loadComparison(viewer: Viewer, raw: RawQuery): Promise<Success<ComparisonPage>> {
  const today = todayInDenmark();
  const query = comparisonQuery(raw, today);
  const scope = scopeOf(viewer);
  const places = await listAreaMunicipalities();
  const area = query.area ?? firstArea(viewer, places) ?? "DAYCARE";
  const days = [
    ...(query.before === null ? [] : [{ day: query.before, asOf: query.before }]),
    { day: query.asOf ?? today, asOf: query.asOf },
  ];
  const all = await Promise.all(
    days.map(({ asOf }) => listMunicipalityFigures(scope, area, null, asOf, today)),
  );

  const withAgreement = places.find((each) => each.area === area)?.municipalityIds ?? [];
  const last = all.at(-1)!;
  const known = last.municipalities
    .map(({ id, name, figures }, index) => ({
      ...{ id, name, shown: figures.unique },
      trials: Math.max(...all.map((each) => each.municipalities[index]?.figures.unique ?? 0)),
    }))
    .filter(({ id, trials }) => trials > 0 || withAgreement.includes(id));
  const asked = known.filter(({ id }) => query.municipalities.includes(id));
  const unknown = query.municipalities.filter((id) => !known.some((each) => each.id === id));
  const shown = new Set((asked.length > 0 ? asked : chosenAtFirst(known)).map(({ id }) => id));
  const figures = all.map(({ municipalities, labels }) => ({
    municipalities: municipalities.filter(({ id }) => shown.has(id)),
    labels,
  }));
  return ok({
    query: {
      ...{ ...query, area, municipalities: asked.map(({ id }) => id) },
      ignored: [...query.ignored, ...unknown.map((value) => ({ name: "municipality", value }))],
    },
    comparison: compareMunicipalities({
      ...{ area, days, figures, today },
      isAll: all.map(({ municipalities }) =>
        municipalities.every((place) => shown.has(place.id) || place.figures.unique === 0),
      ),
    }),
    areas: places.filter(({ municipalityIds }) => municipalityIds.length > 0).map((place) => place.area),
    choices: known.map(({ id, name, shown: trials }) => ({ id, name, trials, isShown: shown.has(id) })),
    today,
  });
}
