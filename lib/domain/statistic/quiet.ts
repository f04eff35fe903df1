import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionStatus } from "@/lib/domain/statistic/institution-status";
import { stagesOfGroup, type StageGroup } from "@/lib/domain/statistic/stage-group";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** After how many days without a word an institution is asked how it goes; the agreement's own length comes with them. */
export const quietDaysChoices = [30, 60, 100] as const;
/** Where no agreement says how long a test takes (domain rule 5). */
export const USUAL_TEST_DAYS = 100;

/** Where there is something to hear: what is decided, landed or withdrawn is over. */
const openGroups = ["idea", "prepared", "inTest", "evaluating"] as const satisfies StageGroup[];
export const openStages: readonly TrialStage[] = openGroups.flatMap((group) => stagesOfGroup[group]);

/** What was heard last of an institution's trials under way. */
export interface LastHeard {
  institutionId: string;
  /** null: nothing was ever written about them */
  on: CalendarDate | null;
  kind: "LOG" | "MOVE" | "CHANGE" | null;
  trial: { id: string; title: string };
}

/** What may help, of what is known of the place. */
export const quietSteps = ["findLeader", "helpEvaluating", "askForLearning", "helpBegin"] as const;
export type QuietStep = (typeof quietSteps)[number];

export interface QuietInstitution extends LastHeard {
  name: string;
  /** trials that are neither decided, landed nor withdrawn */
  open: number;
  step: QuietStep;
}

function stepFor(status: InstitutionStatus, hasLeader: boolean): QuietStep {
  if (!hasLeader) return "findLeader";
  if (status.overdue > 0 || status.byGroup.evaluating > 0) return "helpEvaluating";
  return status.byGroup.inTest > 0 ? "askForLearning" : "helpBegin";
}

/** The choices, the agreement's length among them, each once. */
export function quietChoices(testDays: number): number[] {
  return [...new Set([...quietDaysChoices, testDays])].sort((a, b) => a - b);
}

/**
 * Institutions with trials under way of which nobody has heard for so many days, the longest silence first: no change, no
 * note in a log, no move. Silence is no fault (the agreements exist to take documentation away); it is a reason to ask
 * how it goes, and the step says what may help.
 * @param leaderless institutions that nobody with an account leads
 */
export function quietInstitutions(
  statuses: readonly InstitutionStatus[],
  heard: readonly LastHeard[],
  leaderless: ReadonlySet<string>,
  days: number,
  today: CalendarDate,
): QuietInstitution[] {
  const places = new Map(statuses.map((status) => [status.id, status]));
  const since = addDays(today, -days);
  return heard
    .filter(({ on }) => on === null || on <= since)
    .flatMap((row) => {
      const status = places.get(row.institutionId);
      const open = openGroups.reduce((sum, group) => sum + (status?.byGroup[group] ?? 0), 0);
      if (!status || open === 0) return [];
      const step = stepFor(status, !leaderless.has(row.institutionId));
      return [{ ...row, name: status.name, open, step }];
    })
    .sort((a, b) => (a.on ?? "").localeCompare(b.on ?? "") || a.name.localeCompare(b.name, "da"));
}
