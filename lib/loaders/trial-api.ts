import { today as todayInDenmark } from "@/lib/clock";
import { getTrial } from "@/lib/db/trial";
import { listTrials } from "@/lib/db/trial-list";
import { trialNeed } from "@/lib/domain/exemption/need";
import type { Viewer } from "@/lib/domain/member/role";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { TrialListItem } from "@/lib/domain/trial/list";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { ClassificationKind } from "@/lib/domain/trial/trial";
import { findRespelling, withoutComingDay, withoutUnknownIds } from "@/lib/loaders/trial-list";
import { parseTrialApiQuery, printCursor } from "@/lib/validation/trial-api";
import type { IgnoredParameter, RawQuery } from "@/lib/validation/trial-filter";

type Classified = { classifications: { id: string; kind: ClassificationKind }[] };

const idsOf = ({ classifications }: Classified, ...kinds: ClassificationKind[]) =>
  classifications.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

const topicsOf = (trial: Classified) => ({
  themes: idsOf(trial, "THEME"),
  subAreas: idsOf(trial, "SUB_AREA", "LEISURE_CATEGORY"),
  contentTypes: idsOf(trial, "CONTENT_TYPE"),
});

function toJsonItem(trial: TrialListItem) {
  const { id, title, area, stage, freedFrom, freedTo, initiator, periodStart, periodEnd } = trial;
  const { municipality, leadInstitution, furtherInstitutions, sharing, origin, decision, overdue } = trial;
  return {
    ...{ id, title, area, stage, freedFrom, freedTo, initiator, periodStart, periodEnd, overdue },
    ...{ municipality, leadInstitution, furtherInstitutions },
    ...topicsOf(trial),
    exemption: { national: trial.nationalNeed, municipal: trial.municipalNeed },
    ...{ decision, sharing, origin, createdAt: trial.createdAt, updatedAt: trial.updatedAt },
    // Only of a past day: where it stood then, and whether it has been archived since (then its text is left out).
    ...(trial.asOf && { asOf: trial.asOf, archived: trial.isArchived }),
  };
}

/** Everything about a trial but what belongs to the people: who typed it in, who reviewed it. */
function toJsonTrial(trial: TrialRecord) {
  const {
    version: _v,
    isArchived: _a,
    createdById: _c,
    reference,
    exemptionUses,
    subActivities,
    ...rest
  } = trial;
  const { classifications, ...fields } = rest;
  const use = ({ subActivityId: _s, ...each }: TrialRecord["exemptionUses"][number]) => {
    const { statedByName: _n, reviewedByName: _r, commentedByName: _c, ...plain } = each;
    return plain;
  };
  return {
    ...fields,
    ...topicsOf(trial),
    classifications,
    parts: subActivities.map((part) => ({
      ...part,
      exemptions: exemptionUses.filter(({ subActivityId }) => subActivityId === part.id).map(use),
    })),
    exemptions: exemptionUses.filter(({ subActivityId }) => subActivityId === null).map(use),
    exemption: {
      national: trialNeed(exemptionUses, "NATIONAL"),
      municipal: trialNeed(exemptionUses, "MUNICIPAL"),
    },
    source: reference?.source ?? null,
  };
}

/**
 * Trials for machines, newest first, in parts that stay where they are while trials are added.
 * @returns the parameters that mean nothing, when there are any
 */
export async function loadTrialsJson(viewer: Viewer, raw: RawQuery) {
  const parsed = parseTrialApiQuery(raw);
  if (!parsed.ok) return { ok: false as const, wrong: parsed.wrong };
  const { filter, after, limit } = parsed.query;
  const today = todayInDenmark();
  const { coming } = withoutComingDay(filter, today);
  const { unknown } = await withoutUnknownIds(filter);
  const wrong: IgnoredParameter[] = [...coming, ...unknown];
  if (wrong.length > 0) return { ok: false as const, wrong };

  const scope = scopeOf(viewer);
  let page = await listTrials(scope, filter, { after, limit, today });
  const correctedQuery = page.total === 0 ? await findRespelling(scope, filter, today) : null;
  if (correctedQuery !== null)
    page = await listTrials(scope, { ...filter, q: correctedQuery }, { after, limit, today });
  const lastItem = page.items.length === limit ? page.items.at(-1) : undefined;
  return ok({
    items: page.items.map(toJsonItem),
    total: page.total,
    next: lastItem ? printCursor(lastItem) : null,
    ...(correctedQuery !== null && { correctedQuery }),
  });
}

/** One trial with its parts, exemptions and decisions; a foreign one is not there. */
export async function loadTrialJson(
  viewer: Viewer,
  id: string,
): Promise<ActionResult<ReturnType<typeof toJsonTrial>>> {
  const trial = await getTrial(id, scopeOf(viewer));
  return trial ? ok(toJsonTrial(trial)) : refused("NOT_FOUND");
}
