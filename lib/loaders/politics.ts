import { today } from "@/lib/clock";
import { listNextMilestones } from "@/lib/db/plan";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import type { MunicipalFrame } from "@/lib/db/statistic/municipality";
import { listStories } from "@/lib/db/statistic/story";
import { listWishesInWaiting } from "@/lib/db/wish";
import type { Viewer } from "@/lib/domain/member/role";
import type { NextMilestone } from "@/lib/domain/plan/plan";
import { onlyOf } from "@/lib/domain/shared/only";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type ActionResult } from "@/lib/domain/shared/result";
import { decidedFacts, type StatedFact } from "@/lib/domain/statistic/decided-fact";
import type { NamedFigures } from "@/lib/domain/statistic/figure";
import { countingNotes, type CountingNote } from "@/lib/domain/statistic/note";
import type { Story } from "@/lib/domain/statistic/story";
import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { WishSummary } from "@/lib/domain/wish/record";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { politicsReach } from "@/lib/policies/politics";
import { figurePageQuery } from "@/lib/validation/statistic";
import type { RawQuery } from "@/lib/validation/trial-filter";

const STORIES = 3;
const MILESTONES = 5;
const FACTS = 4;
const WISHES = 5;

export interface Politics {
  municipality: MunicipalFrame;
  choices: MunicipalityChoice[];
  area: WelfareArea | null;
  today: CalendarDate;
  named: NamedFigures;
  /** what every number on the page is counted within; links start from it */
  filter: TrialFilter;
  notes: CountingNote[];
  stories: Story[];
  milestones: NextMilestone[];
  decided: StatedFact[];
  /** wishes that committee or city council have before them */
  wishes: { wishes: WishSummary[]; total: number };
}

export type PoliticsPage = Politics | { municipality: null; choices: MunicipalityChoice[] };

/** Purpose-fulfilment of one municipality, or the choice between those the viewer may see. */
export async function loadPolitics(viewer: Viewer, raw: RawQuery): Promise<ActionResult<PoliticsPage>> {
  const { municipality: asked, area } = figurePageQuery(raw);
  const page = await loadMunicipalPage(viewer, politicsReach(viewer), asked);
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  if (municipality === null) return ok({ municipality, choices });
  const day = today();
  const scope = scopeOf(viewer);
  const filter = trialFilter({ municipality: [municipality.id], area: area === null ? [] : [area] });
  const [named, stories, milestones, wishes] = await Promise.all([
    getTrialFigures(scope, filter, day),
    listStories(scope, filter, day, STORIES),
    listNextMilestones([municipality.id], day, MILESTONES),
    listWishesInWaiting({ administration: [], politician: [municipality.id] }, { limit: WISHES, area }),
  ]);
  return ok({
    municipality,
    choices,
    area,
    today: day,
    named,
    filter,
    notes: countingNotes({
      figures: named.figures,
      area: area ?? onlyOf(municipality.areas),
      asOf: day,
      today: day,
    }),
    stories,
    milestones,
    decided: decidedFacts(municipality.facts, FACTS),
    wishes,
  });
}
