import { getCatalogueExample, listCatalogueExamples } from "@/lib/db/catalogue";
import { today } from "@/lib/clock";
import { getExampleSpread } from "@/lib/db/adoption";
import { countTrials } from "@/lib/db/trial-list";
import { listTriedTrials } from "@/lib/db/tried-trial";
import type { Viewer } from "@/lib/domain/member/role";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { ok, refused, type ActionResult, type Success } from "@/lib/domain/shared/result";
import type { Spread } from "@/lib/domain/trial/adoption";
import type { CatalogueExampleDetails } from "@/lib/domain/trial/example";
import {
  groupExamples,
  matchesExample,
  type ExampleFilter,
  type ExampleGroup,
} from "@/lib/domain/trial/example-search";
import { trialFilter, trialFilterQuery, type QueryObject } from "@/lib/domain/trial/filter";
import { institutionKinds } from "@/lib/domain/statistic/institution-kind";
import { triedOutcomes, type TriedFilter, type TriedPage } from "@/lib/domain/trial/tried";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canRegisterTrials } from "@/lib/policies/trial";
import { firstValue, parseTrialQuery, type RawQuery } from "@/lib/validation/trial-filter";

export interface IdeasPage {
  filter: ExampleFilter;
  groups: ExampleGroup[];
  found: number;
  total: number;
  /** examples per area, with the search applied */
  byArea: { area: WelfareArea; count: number }[];
  /** what others tried, narrowed by everything the address says */
  tried: TriedPage & { asked: TriedFilter; total: number; page: number };
  /** the viewer can begin a trial from one of them */
  mayTry: boolean;
  /** themes there are to choose from, of the area asked for */
  themes: NonNullable<ExampleGroup["theme"]>[];
}

/** Tried trials of one page: the outcomes take turns, so three rows of three. */
export const TRIED_PAGE = 9;

/** What the address asks of the tried trials; what means nothing asks for nothing. */
function readTried(raw: RawQuery): TriedFilter & { need: "YES" | "NO" | null } {
  const one = (name: string) => firstValue(raw, name)?.toUpperCase();
  return {
    outcome: triedOutcomes.find((each) => each === one("outcome")) ?? null,
    kind: institutionKinds.find((each) => each === one("kind")) ?? null,
    need: (["YES", "NO"] as const).find((each) => each === one("need")) ?? null,
  };
}

/**
 * The idea catalogue, the same for everyone, narrowed by what the address says; what means nothing there narrows
 * nothing. Beside it what came of trials, as far as they are shared with the viewer.
 */
export async function loadIdeas(viewer: Viewer, raw: RawQuery): Promise<Success<IdeasPage>> {
  const examples = await listCatalogueExamples();
  const { filter: asked, page } = parseTrialQuery(raw).query;
  const { need, ...triedAsked } = readTried(raw);
  const themes = new Set(examples.flatMap(({ classifications }) => classifications.map(({ id }) => id)));
  const filter: ExampleFilter = {
    q: asked.q,
    area: asked.area[0] ?? null,
    theme: asked.theme.find((id) => themes.has(id)) ?? null,
    need,
  };
  const found = examples.filter((example) => matchesExample(example, filter));
  const narrowed = trialFilter({
    q: filter.q,
    area: filter.area ? [filter.area] : [],
    theme: filter.theme ? [filter.theme] : [],
    exemption: need === "YES" ? ["DIRECT", "INDIRECT"] : need === "NO" ? ["NONE", "UNKNOWN"] : [],
  });
  const scope = scopeOf(viewer);
  const read = (at: number) =>
    listTriedTrials(scope, narrowed, triedAsked, {
      ...{ offset: (at - 1) * TRIED_PAGE, limit: TRIED_PAGE, today: today() },
    });
  let tried = await read(page);
  const triedTotal = triedAsked.outcome
    ? tried.byOutcome[triedAsked.outcome]
    : triedOutcomes.reduce((sum, each) => sum + tried.byOutcome[each], 0);
  const triedAt = Math.min(page, Math.max(1, Math.ceil(triedTotal / TRIED_PAGE)));
  if (triedAt !== page) tried = await read(triedAt);
  const anyArea = examples.filter((example) =>
    matchesExample(example, { ...filter, area: null, theme: null }),
  );
  return ok({
    filter,
    groups: groupExamples(found, filter.theme),
    found: found.length,
    total: examples.length,
    byArea: welfareAreas
      .map((area) => ({ area, count: anyArea.filter((example) => example.area === area).length }))
      .filter(({ count }) => count > 0),
    mayTry: canRegisterTrials(viewer),
    tried: { ...tried, asked: triedAsked, total: triedTotal, page: triedAt },
    themes: groupExamples(
      examples.filter(({ area }) => filter.area === null || area === filter.area),
      null,
    ).flatMap(({ theme }) => theme ?? []),
  });
}

export interface IdeaPage {
  example: CatalogueExampleDetails;
  /** ANYONE: signed out, may sign in to begin */
  mayTry: "YES" | "NO" | "ANYONE";
  /** trials with the same topics that the viewer may see, and where they are listed */
  similar: { count: number; query: QueryObject };
  /** trials that were begun from it */
  spread: Spread;
}

/** One example, and how many are trying something like it. */
export async function loadIdea(viewer: Viewer, id: string): Promise<ActionResult<IdeaPage>> {
  const example = await getCatalogueExample(id);
  if (!example) return refused("NOT_FOUND");
  const of = (...kinds: string[]) =>
    example.classifications.filter(({ kind }) => kinds.includes(kind)).map((each) => each.id);
  const themes = of("THEME");
  const alike =
    themes.length > 0
      ? { theme: themes }
      : { area: [example.area], subArea: of("SUB_AREA", "LEISURE_CATEGORY"), content: of("CONTENT_TYPE") };
  return ok({
    example,
    mayTry: viewer === null ? "ANYONE" : canRegisterTrials(viewer) ? "YES" : "NO",
    similar: {
      count: await countTrials(scopeOf(viewer), trialFilter(alike), today()),
      query: trialFilterQuery(alike),
    },
    spread: await getExampleSpread(example.id, scopeOf(viewer)),
  });
}
