import { today as todayInDenmark } from "@/lib/clock";
import { listBoard, type BoardRow } from "@/lib/db/board";
import { listTrialLives } from "@/lib/db/trial-life";
import { countedInstitutions, countFacets } from "@/lib/db/trial-list";
import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type Success } from "@/lib/domain/shared/result";
import {
  besideStages,
  boardMoves,
  boardStages,
  columnsInUse,
  type BoardColumn,
  type BoardMove,
} from "@/lib/domain/trial/board";
import { asksLandingWay } from "@/lib/domain/trial/life";
import type { TrialListQuery } from "@/lib/domain/trial/filter";
import { firstDays, type FirstDays } from "@/lib/domain/trial/first-days";
import type { FacetCounts } from "@/lib/domain/trial/list";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";
import { withoutUnknownIds } from "@/lib/loaders/trial-list";
import { capacitiesAt } from "@/lib/policies/trial";
import { parseTrialQuery, type IgnoredParameter, type RawQuery } from "@/lib/validation/trial-filter";

/** Cards of one column; the rest is in the list. */
export const COLUMN_SIZE = 12;

/** What a card's moves ask for. */
export interface MovableCard {
  id: string;
  version: number;
  title: string;
  moves: BoardMove[];
  first: FirstDays;
  testDays: number;
  /** the agreement names who decides that it becomes ordinary practice */
  bodyByRule: boolean;
  /** landing must say how it goes on when the exemption ends */
  asksLandingWay: boolean;
}

export interface TrialBoard {
  query: TrialListQuery;
  ignored: IgnoredParameter[];
  facets: FacetCounts;
  /** the stages of the way, then those beside it */
  columns: BoardColumn[];
  beside: BoardColumn[];
  total: number;
  /** the cards this viewer can move */
  movable: MovableCard[];
  own: string[];
  today: CalendarDate;
}

/** The moves of the cards that are the viewer's to move; two statements for all of them. */
async function movableAmong(rows: BoardRow[], viewer: Viewer, today: CalendarDate): Promise<MovableCard[]> {
  const capacities = new Map(
    rows.map((row) => [
      row.id,
      capacitiesAt(viewer, {
        municipalityId: row.municipality.id,
        leadInstitutionId: row.leadInstitution.id,
        area: row.area,
      }),
    ]),
  );
  const own = rows.filter(({ id }) => capacities.get(id)!.length > 0);
  const lives = await listTrialLives(own);
  return own.flatMap(({ id, version, title }) => {
    const life = lives.get(id);
    const moves = life ? boardMoves(life, capacities.get(id)!) : [];
    if (!life || moves.length === 0) return [];
    return {
      ...{ id, version, title, moves, testDays: life.testDays },
      first: firstDays(life, today, life.testDays),
      bodyByRule: life.required.IMPLEMENTATION !== "LEADER",
      asksLandingWay: asksLandingWay(life),
    };
  });
}

/**
 * The trials this viewer may see, narrowed as the list narrows them, by stage; and where each can be moved.
 * @param raw the address's parameters, the same as the list's
 */
export async function loadTrialBoard(viewer: Viewer, raw: RawQuery): Promise<Success<TrialBoard>> {
  const today = todayInDenmark();
  const scope = scopeOf(viewer);
  const parsed = parseTrialQuery(raw);
  // Cards are moved from where they are now, so the board is always of today.
  const { asOf } = parsed.query.filter;
  const past: IgnoredParameter[] = asOf === null ? [] : [{ name: "asOf", value: asOf }];
  const { filter, unknown } = await withoutUnknownIds({ ...parsed.query.filter, asOf: null });
  const stored = await listBoard(scope, filter, today, COLUMN_SIZE);
  const movable = await movableAmong(
    stored.flatMap(({ rows }) => rows),
    viewer,
    today,
  );
  const columnOf = (stage: TrialStage): BoardColumn => {
    const column = stored.find((each) => each.stage === stage);
    return { stage, total: column?.total ?? 0, cards: (column?.rows ?? []).map(toCard) };
  };
  const own = municipalitiesOf(viewer);
  const facets = await countFacets(scope, filter, today, countedInstitutions(filter, own));
  const targets = new Set(movable.flatMap(({ moves }) => moves.map(({ to }) => to)));
  return ok({
    query: { ...parsed.query, filter, page: 1 },
    ignored: [...parsed.ignored, ...past, ...unknown],
    facets,
    columns: columnsInUse(boardStages.map(columnOf), targets),
    beside: besideStages.map(columnOf),
    total: stored.reduce((sum, { total }) => sum + total, 0),
    movable,
    own,
    today,
  });
}

function toCard(row: BoardRow): BoardColumn["cards"][number] {
  const { id, version, title, area, stage, anonymised, municipality, leadInstitution } = row;
  const { periodStart, periodEnd, overdue, decision, since } = row;
  return {
    ...{ id, version, title, area, stage, anonymised, municipality, leadInstitution },
    ...{ periodStart, periodEnd, overdue, decision, since },
  };
}
