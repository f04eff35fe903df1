import { today } from "@/lib/clock";
import { getStatement, listExemptionBases, listStatements, type StatementPage } from "@/lib/db/exemption";
import { listMunicipalities } from "@/lib/db/municipality";
import { listAccountRows } from "@/lib/db/statistic/exemption";
import { exemptionAccount, type ExemptionAccount } from "@/lib/domain/exemption/account";
import {
  STATEMENTS_PER_PAGE,
  statesOf,
  type ExemptionQuery,
  type QueuedStatement,
} from "@/lib/domain/exemption/queue";
import { referenceProblem, type ExemptionBasis } from "@/lib/domain/exemption/reference";
import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import { onlyOf } from "@/lib/domain/shared/only";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilter } from "@/lib/domain/trial/filter";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import {
  canCommentExemption,
  canReviewExemption,
  canReviewExemptions,
  canSeeExemptionNames,
} from "@/lib/policies/exemption";
import { exemptionQuery } from "@/lib/validation/exemption";
import type { RawQuery } from "@/lib/validation/trial-filter";

/** A statement as this viewer may see it, and what they may do with it. */
export interface ShownStatement extends QueuedStatement {
  may: { review: boolean; comment: boolean };
}

/** Names are for the municipality's own people and for evaluators. */
function shownTo(viewer: Viewer, statement: QueuedStatement): ShownStatement {
  const { municipality, leadInstitution, area } = statement.trial;
  const place = { municipalityId: municipality.id, leadInstitutionId: leadInstitution.id, area };
  const nobody = { statedByName: null, reviewedByName: null, commentedByName: null };
  return {
    ...statement,
    ...(!canSeeExemptionNames(viewer, municipality.id) && nobody),
    may: {
      review: canReviewExemption(viewer, place),
      comment: statement.reviewedNeed !== null && canCommentExemption(viewer, place),
    },
  };
}

/** One's own municipality, where there is only one, unless another or all were asked for; a queue, if one reviews. */
function understood(viewer: Viewer, raw: RawQuery): ExemptionQuery {
  const { everywhere, ...query } = exemptionQuery(raw);
  const own = everywhere ? null : onlyOf(municipalitiesOf(viewer));
  return {
    ...query,
    municipality: query.municipality ?? own,
    state: query.state ?? (canReviewExemptions(viewer) ? "WAITING" : null),
  };
}

export interface ExemptionPage {
  query: ExemptionQuery;
  today: CalendarDate;
  municipalities: { id: string; name: string }[];
  account: ExemptionAccount;
  /** the words for provisions and rules, by id */
  labels: Record<string, string>;
  /** null when no list was asked for */
  list: (Omit<StatementPage, "items"> & { items: ShownStatement[] }) | null;
  /** the statement that stands open, and the one after it */
  current: ShownStatement | null;
  next: string | null;
  mayReview: boolean;
}

/** The account of what the viewer may see and, for those who review, the queue. */
export async function loadExemptions(viewer: Viewer, raw: RawQuery): Promise<ActionResult<ExemptionPage>> {
  const query = understood(viewer, raw);
  const municipalities = await listMunicipalities();
  if (query.municipality !== null && !municipalities.some(({ id }) => id === query.municipality)) {
    return refused("NOT_FOUND");
  }
  const day = today();
  const scope = scopeOf(viewer);
  const filter = trialFilter({
    municipality: query.municipality === null ? [] : [query.municipality],
    area: query.area === null ? [] : [query.area],
  });
  const slice = {
    limit: STATEMENTS_PER_PAGE,
    offset: (query.page - 1) * STATEMENTS_PER_PAGE,
    today: day,
  };
  const [rows, list, asked] = await Promise.all([
    listAccountRows(scope, filter, day),
    query.state === null ? null : listStatements(scope, { ...query, states: statesOf(query.state) }, slice),
    query.use === null ? null : getStatement(query.use, scope),
  ]);
  const items = (list?.items ?? []).map((each) => shownTo(viewer, each));
  const mayReview = canReviewExemptions(viewer);
  const first = mayReview ? (items.find(({ may }) => may.review || may.comment) ?? null) : null;
  const current = asked ? shownTo(viewer, asked) : first;
  const at = items.findIndex(({ id }) => id === current?.id);
  return ok({
    query,
    today: day,
    municipalities,
    account: exemptionAccount(rows),
    labels: Object.fromEntries(rows.flatMap(({ key, label }) => (label === null ? [] : [[key, label]]))),
    list: list && { ...list, items },
    current,
    next: (at < 0 ? items[0] : items[at + 1])?.id ?? null,
    mayReview,
  });
}

/** More than any municipality has; a file for a spreadsheet, not for everything there is. */
const MOST_EXPORTED = 20_000;

/** Every statement of the filter for a file; those in all states where none was asked for. */
export async function loadExemptionExport(
  viewer: Viewer,
  raw: RawQuery,
): Promise<ActionResult<{ today: CalendarDate; items: ShownStatement[]; municipality: string | null }>> {
  const query = understood(viewer, raw);
  const municipalities = await listMunicipalities();
  const municipality = municipalities.find(({ id }) => id === query.municipality);
  if (query.municipality !== null && !municipality) return refused("NOT_FOUND");
  const day = today();
  const states = statesOf(exemptionQuery(raw).state);
  const limits = { limit: MOST_EXPORTED, today: day };
  const { items } = await listStatements(scopeOf(viewer), { ...query, states }, limits);
  return ok({
    today: day,
    municipality: municipality?.name ?? null,
    items: items.map((each) => shownTo(viewer, each)),
  });
}

/** What the editor of a trial's statements offers: what fits its area and time, and what it has already. */
export async function basesFor(trial: TrialRecord, day: CalendarDate): Promise<ExemptionBasis[]> {
  const own = trial.exemptionUses.flatMap(
    ({ provision, municipalRule }) => provision?.id ?? municipalRule?.id ?? [],
  );
  const place = { municipalityId: trial.municipality.id, area: trial.area };
  const bases = await listExemptionBases(place, own);
  return bases.filter((basis) => own.includes(basis.id) || referenceProblem(basis, trial, day) === null);
}
