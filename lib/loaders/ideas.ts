import { getCatalogueExample, listCatalogueExamples } from "@/lib/db/catalogue";
import { today } from "@/lib/clock";
import { countTrials } from "@/lib/db/trial-list";
import type { Viewer } from "@/lib/domain/member/role";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { ok, refused, type ActionResult, type Success } from "@/lib/domain/shared/result";
import type { CatalogueExampleDetails } from "@/lib/domain/trial/example";
import {
  groupExamples,
  matchesExample,
  type ExampleFilter,
  type ExampleGroup,
} from "@/lib/domain/trial/example-search";
import { trialFilter, trialFilterQuery, type QueryObject } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canRegisterTrials } from "@/lib/policies/trial";
import { parseTrialQuery, type RawQuery } from "@/lib/validation/trial-filter";

export interface IdeasPage {
  filter: ExampleFilter;
  groups: ExampleGroup[];
  found: number;
  total: number;
  /** examples per area, with the search applied */
  byArea: { area: WelfareArea; count: number }[];
}

/** The idea catalogue, the same for everyone, narrowed by what the address says; what means nothing there narrows nothing. */
export async function loadIdeas(_viewer: Viewer, raw: RawQuery): Promise<Success<IdeasPage>> {
  const examples = await listCatalogueExamples();
  const asked = parseTrialQuery(raw).query.filter;
  const themes = new Set(examples.flatMap(({ classifications }) => classifications.map(({ id }) => id)));
  const filter: ExampleFilter = {
    q: asked.q,
    area: asked.area[0] ?? null,
    theme: asked.theme.find((id) => themes.has(id)) ?? null,
  };
  const found = examples.filter((example) => matchesExample(example, filter));
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
  });
}

export interface IdeaPage {
  example: CatalogueExampleDetails;
  /** ANYONE: signed out, may sign in to begin */
  mayTry: "YES" | "NO" | "ANYONE";
  /** trials with the same topics that the viewer may see, and where they are listed */
  similar: { count: number; query: QueryObject };
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
  });
}
