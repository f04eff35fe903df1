import { today } from "@/lib/clock";
import { listDecided, listWaiting, type WaitingTrial } from "@/lib/db/approval";
import {
  askedOf,
  meetingsFor,
  openTable,
  queueBodies,
  type AgendaFact,
  type DecidedTrial,
  type QueueBody,
} from "@/lib/domain/agreement/agenda";
import { reaches } from "@/lib/domain/agreement/approval";
import { roundOf } from "@/lib/domain/evaluation/round";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { Viewer } from "@/lib/domain/member/role";
import { addDays, daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type ActionResult } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { approvalAreas, approvalReach, canEnterDecisions, canOpenPolicy } from "@/lib/policies/approval";
import { capacitiesAt } from "@/lib/policies/trial";
import { parseQueueQuery } from "@/lib/validation/approval";
import type { RawQuery } from "@/lib/validation/trial-filter";

/** A trial on somebody's table. */
export interface AgendaItem extends AgendaFact {
  version: number;
  /** somebody else's, not ready to be decided on, or for the viewer to enter */
  state: "NOT_YOURS" | "NOT_READY" | "OPEN";
  /** what a new period begins with */
  next: { start: CalendarDate; end: CalendarDate };
}

export interface ApprovalQueue {
  municipality: { id: string; name: string };
  choices: MunicipalityChoice[];
  today: CalendarDate;
  /** whose table is shown */
  body: QueueBody;
  /** how many wait at each table */
  tables: { body: QueueBody; waiting: number }[];
  items: AgendaItem[];
  /** whose meeting the viewer can enter here; empty for those who only look */
  meetings: QueueBody[];
  /** what was just saved */
  done: DecidedTrial[];
  /** the viewer may look up the policy */
  seesPolicy: boolean;
}

const DAYS_WITHOUT_AGREEMENT = 100;

function agendaItem(viewer: Viewer, trial: WaitingTrial, day: CalendarDate): AgendaItem | null {
  const asked = askedOf(trial.stage, trial.policy, trial);
  if (!asked) return null;
  const last = trial.passed.findLast(({ stage }) => stage === trial.stage);
  const since = last?.from ?? day;
  const as = capacitiesAt(viewer, trial);
  const isTheirs =
    as.includes("ADMINISTRATION") || (as.includes("POLITICIAN") && reaches(asked.body, "COMMITTEE"));
  const round = roundOf(trial.passed);
  const seen = trial.evaluations.find((each) => each.round === round)?.seen ?? null;
  const { agreement } = trial;
  return {
    ...asked,
    id: trial.id,
    title: trial.title,
    version: trial.version,
    origin: trial.origin,
    institution: trial.institution,
    freedFrom: trial.freedFrom,
    freedTo: trial.freedTo,
    purpose: trial.purpose,
    participantCount: trial.participantCount,
    costsMoney: trial.costsMoney,
    provisions: trial.provisions.map(provisionLabel),
    since,
    days: Math.max(0, daysBetween(since, day)),
    note: last?.move === "ASK_APPROVAL" ? last.note : null,
    seen,
    mayEvaluate: seen === null && as.includes("ADMINISTRATION"),
    ended:
      agreement && trial.needsStatutoryExemption && agreement.expiresOn < day
        ? { title: agreement.title, on: agreement.expiresOn }
        : null,
    state: !isTheirs ? "NOT_YOURS" : asked.occasion === "START" || seen !== null ? "OPEN" : "NOT_READY",
    next: { start: day, end: addDays(day, (agreement?.testDays ?? DAYS_WITHOUT_AGREEMENT) - 1) },
  };
}

/** Politicians enter their own meetings; the administration also those of others. */
function enteredBy(viewer: Viewer, items: readonly AgendaItem[], body: QueueBody, municipalityId: string) {
  if (!canEnterDecisions(viewer, municipalityId) || !items.some(({ state }) => state === "OPEN")) return [];
  return meetingsFor(body);
}

/**
 * What waits for the administration, the committee or the city council of a municipality, one table at a time; or the
 * choice between municipalities. At most four queries.
 */
export async function loadApprovals(
  viewer: Viewer,
  raw: RawQuery,
): Promise<ActionResult<ApprovalQueue | { municipality: null; choices: MunicipalityChoice[] }>> {
  const query = parseQueueQuery(raw);
  const page = await loadMunicipalPage(viewer, approvalReach(viewer), query.municipality);
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  if (municipality === null) return ok({ municipality, choices });
  const scope = scopeOf(viewer);
  const [trials, done] = await Promise.all([
    listWaiting(municipality.id, scope),
    listDecided(query.done, municipality.id, scope),
  ]);
  const day = today();
  const areas = approvalAreas(viewer, municipality.id);
  const all = trials
    .filter(({ area }) => areas === "ALL" || areas.includes(area))
    .flatMap((trial) => agendaItem(viewer, trial, day) ?? [])
    .sort((one, other) => other.days - one.days);
  const own = queueBodies.filter((body) =>
    all.some((item) => item.body === body && item.state !== "NOT_YOURS"),
  );
  const body = openTable(query.body, all, own);
  const items = all.filter((item) => item.body === body);
  return ok({
    municipality: { id: municipality.id, name: municipality.name },
    choices,
    today: day,
    body,
    tables: queueBodies.map((each) => ({
      body: each,
      waiting: all.filter((item) => item.body === each).length,
    })),
    items,
    meetings: enteredBy(viewer, items, body, municipality.id),
    done,
    seesPolicy: canOpenPolicy(viewer),
  });
}
