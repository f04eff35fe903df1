import { today } from "@/lib/clock";
import { getHeatCounts } from "@/lib/db/statistic/heat-map";
import { listInstitutionStatus } from "@/lib/db/statistic/institution-status";
import type { MunicipalFrame } from "@/lib/db/statistic/municipality";
import { listIndicatorAnswers, listMunicipalSpreads } from "@/lib/db/statistic/spread";
import type { Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type ActionResult } from "@/lib/domain/shared/result";
import {
  answerTable,
  effectBy,
  type AnswerTable,
  type IndicatorAnswers,
  type PlaceEffect,
} from "@/lib/domain/statistic/effect-spread";
import type { HeatCounts } from "@/lib/domain/statistic/heat-map";
import { kindSpreads, type KindSpread, type MunicipalSpread } from "@/lib/domain/statistic/spread";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { byName } from "@/lib/i18n/format";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { administeredAreas, overviewReach } from "@/lib/policies/overview";
import { figurePageQuery } from "@/lib/validation/statistic";
import type { RawQuery } from "@/lib/validation/trial-filter";

/** How much institutions of one municipality differ. */
export interface MunicipalDifferences {
  municipality: MunicipalFrame;
  choices: MunicipalityChoice[];
  today: CalendarDate;
  area: WelfareArea | null;
  /** kinds of institutions in the area; without names for those who do not administer the municipality */
  kinds: KindSpread[];
  isNamed: boolean;
  /** what the area's trials are sorted by */
  themes: Pick<HeatCounts, "facet" | "themes"> | null;
  /** what answers at each institution say together, by kind; the places without an answer to be shown too */
  effects: Record<string, PlaceEffect[]>;
  /** answers of the whole municipality, whatever the area */
  answers: AnswerTable;
}

/** How much municipalities differ, for those who look at several. */
export interface NationalDifferences {
  municipality: null;
  choices: MunicipalityChoice[];
  today: CalendarDate;
  areas: WelfareArea[];
  area: WelfareArea | null;
  spreads: MunicipalSpread[];
  effects: PlaceEffect[];
}

export type DifferencePage = MunicipalDifferences | NationalDifferences;

/** An institution is not named to those who only look on: the number it has is enough to see the difference. */
function withoutNames(kinds: KindSpread[]): KindSpread[] {
  return kinds.map((kind) => ({ ...kind, places: [] }));
}

function effectsByKind(kinds: readonly KindSpread[], answers: readonly IndicatorAnswers[]) {
  return Object.fromEntries(
    kinds.map(({ kind, places }) => [
      kind,
      effectBy(
        answers,
        places.map(({ id }) => id),
        ({ institutionId }) => institutionId,
      ),
    ]),
  );
}

/**
 * "Does freedom create inequality?": how trials, and what persons answered, are spread over institutions of the same
 * kind; without a municipality, over municipalities. The area only picks among what is shown anyway: what persons answered
 * is gathered over the whole municipality and hidden there (`domain/statistic/suppression`).
 */
export async function loadDifferences(viewer: Viewer, raw: RawQuery): Promise<ActionResult<DifferencePage>> {
  const query = figurePageQuery(raw);
  const page = await loadMunicipalPage(viewer, overviewReach(viewer), query.municipality);
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  const day = today();
  const scope = scopeOf(viewer);
  if (municipality === null) {
    const ids = choices.map(({ id }) => id);
    const [spreads, answers] = await Promise.all([
      listMunicipalSpreads(scope, ids, day),
      listIndicatorAnswers(scope, ids),
    ]);
    const areas = [...new Set(spreads.map(({ area }) => area))];
    const area = areas.find((each) => each === query.area) ?? areas[0] ?? null;
    return ok({
      ...{ municipality, choices, today: day, areas, area },
      spreads: spreads.filter((spread) => spread.area === area),
      effects: effectBy(answers, ids, ({ municipalityId }) => municipalityId),
    });
  }
  const { id, areas } = municipality;
  const area = areas.find((each) => each === query.area) ?? areas[0] ?? null;
  const [statuses, heat, answers] = await Promise.all([
    listInstitutionStatus(scope, id, day),
    area && getHeatCounts(scope, id, area, day),
    listIndicatorAnswers(scope, [id]),
  ]);
  const kinds = kindSpreads(
    statuses.filter((status) => status.area === area),
    heat?.cells ?? [],
    byName("da", (text: string) => text),
  );
  const isNamed = administeredAreas(viewer, id) !== "NONE";
  return ok({
    ...{ municipality, choices, today: day, area, isNamed },
    kinds: isNamed ? kinds : withoutNames(kinds),
    themes: heat && { facet: heat.facet, themes: heat.themes },
    // Without names the means stand in the order of their size, so that their place tells no institution.
    effects: Object.fromEntries(
      Object.entries(effectsByKind(kinds, answers)).map(([kind, effects]) => [
        kind,
        isNamed ? effects : anonymous(effects),
      ]),
    ),
    answers: answerTable(answers),
  });
}

function anonymous(effects: readonly PlaceEffect[]): PlaceEffect[] {
  return effects
    .filter(({ shown }) => shown !== null)
    .sort((a, b) => a.shown!.change - b.shown!.change)
    .map(({ shown }, index) => ({ id: String(index + 1), shown }));
}
