import { today as todayInDenmark } from "@/lib/clock";
import { listDueTrials } from "@/lib/db/due";
import { getInstitutionBurden } from "@/lib/db/effort";
import {
  getInstitutionFrame,
  listAlike,
  listInstitutionParts,
  listLearnings,
} from "@/lib/db/institution-glance";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { countTrials, listTrials } from "@/lib/db/trial-list";
import {
  burdenOfInstitution,
  type AlikeTrial,
  type InstitutionBurden,
  type InstitutionFrame,
  type InstitutionPart,
  type Learning,
} from "@/lib/domain/institution/glance";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { NamedFigures } from "@/lib/domain/statistic/figure";
import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";
import type { TrialListPage } from "@/lib/domain/trial/list";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { dueListOf, type DueList } from "@/lib/loaders/due-list";
import { canRegisterAt, canSeeWork, isOwnInstitution } from "@/lib/policies/institution";
import { canRegisterTrials } from "@/lib/policies/trial";

const TRIALS = 4;
const LEARNINGS = 4;
const PARTS = 8;
const ALIKE = 6;

export interface InstitutionPage {
  institution: InstitutionFrame;
  today: CalendarDate;
  /** it is the viewer's own: the page says "I" */
  isOwn: boolean;
  mayRegister: boolean;
  /** its trials, as the figures count them and the list shows them */
  filter: TrialFilter;
  named: NamedFigures;
  trials: TrialListPage;
  /** null for those whom it does not concern */
  due: DueList | null;
  /** tests past their end, as the list of them counts */
  overdue: number;
  burden: InstitutionBurden | null;
  learnings: Learning[];
  parts: InstitutionPart[];
  alike: AlikeTrial[];
  /** ANYONE: signed out, may sign in to begin */
  mayAdopt: "YES" | "NO" | "ANYONE";
}

/**
 * One institution at a glance, and others like it. Everybody sees what is shared with them; what waits and what
 * documentation costs is for its own people and those who follow the municipality's institutions.
 */
export async function loadInstitution(viewer: Viewer, id: string): Promise<ActionResult<InstitutionPage>> {
  const institution = await getInstitutionFrame(id);
  if (!institution) return refused("NOT_FOUND");
  const today = todayInDenmark();
  const scope = scopeOf(viewer);
  const filter = trialFilter({ institution: [institution.id] });
  const place = { id: institution.id, municipalityId: institution.municipality.id };
  const seesWork = canSeeWork(viewer, place);
  const [named, trials, due, overdue, burden, learnings, parts, alike] = await Promise.all([
    getTrialFigures(scope, filter, today),
    listTrials(scope, filter, { sort: "newest", offset: 0, limit: TRIALS, today }),
    seesWork ? listDueTrials(scope, filter, today, "ALL") : null,
    seesWork ? countTrials(scope, { ...filter, overdue: true }, today) : 0,
    seesWork ? getInstitutionBurden(scope, institution.id, today) : null,
    listLearnings(scope, institution.id, LEARNINGS),
    listInstitutionParts(institution.id, today, PARTS),
    listAlike(scope, institution, ALIKE),
  ]);
  return ok({
    ...{ institution, today, filter, named, trials, overdue, learnings, parts, alike },
    isOwn: isOwnInstitution(viewer, institution.id),
    mayRegister: institution.closedOn === null && canRegisterAt(viewer, place) && canRegisterTrials(viewer),
    due: due && dueListOf(due, today, true),
    burden: burden && burdenOfInstitution(burden),
    mayAdopt: viewer === null ? "ANYONE" : canRegisterTrials(viewer) ? "YES" : "NO",
  });
}
