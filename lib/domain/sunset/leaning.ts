import type { ExemptionNeed } from "@/lib/domain/exemption/need";
import type { Membership } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { groupBy } from "@/lib/domain/shared/group-by";
import { endingKinds, type Ending, type EndingKind } from "@/lib/domain/sunset/ending";
import { isNeeded, isToBeLanded, leansOnAgreement, type LandingWay } from "@/lib/domain/trial/landing";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** The landing somebody chose for a trial. */
export interface Landing {
  way: LandingWay;
  reason: string | null;
  chosenOn: CalendarDate;
  chosenBy: string | null;
  version: number;
}

/** A trial as far as what it leans on goes. Needs are the counted ones. */
export interface LeaningTrial {
  id: string;
  title: string;
  area: WelfareArea;
  stage: TrialStage;
  latestDecision: DecisionOutcome | null;
  municipalityId: string;
  leadInstitution: { id: string; name: string };
  agreementId: string | null;
  nationalNeed: ExemptionNeed | null;
  municipalNeed: ExemptionNeed | null;
  uses: { need: ExemptionNeed; provisionId: string | null; municipalRuleId: string | null }[];
  landing: Landing | null;
}

/** A trial that will lose something it leans on, or has lost it. */
export interface SunsetItem<T extends LeaningTrial = LeaningTrial> {
  trial: T;
  /** the earliest end first */
  causes: [Ending, ...Ending[]];
  endsOn: CalendarDate;
  /** negative once the day has passed */
  daysLeft: number;
}

/** How one ending is found from a trial. */
const keyOf = (kind: EndingKind, ...parts: (string | null)[]) => [kind, ...parts].join(" ");

function keyOfEnding(ending: Ending): string {
  return ending.kind === "GRANT"
    ? keyOf("GRANT", ending.provisionId, ending.municipalityId, ending.area)
    : keyOf(ending.kind, ending.id);
}

/** The endings by what leads to them, made once for many trials. */
export type EndingIndex = ReadonlyMap<string, readonly Ending[]>;

export function indexEndings(endings: readonly Ending[]): EndingIndex {
  return groupBy(endings, keyOfEnding);
}

const order = (a: Ending, b: Ending) =>
  a.endsOn.localeCompare(b.endsOn) ||
  endingKinds.indexOf(a.kind) - endingKinds.indexOf(b.kind) ||
  a.id.localeCompare(b.id);

/**
 * Everything with a last day that the trial leans on: its agreement, and what its parts need exemption from. A use
 * that was found to need nothing leans on nothing.
 * @returns the earliest end first; empty for a trial that does not go on
 */
export function causesOf(trial: LeaningTrial, endings: EndingIndex): Ending[] {
  if (!isToBeLanded(trial)) return [];
  const uses = trial.uses.filter(({ need }) => isNeeded(need));
  const keys = new Set([
    keyOf("AGREEMENT", trial.agreementId),
    ...uses.flatMap(({ provisionId, municipalRuleId }) => [
      keyOf("PROVISION", provisionId),
      keyOf("GRANT", provisionId, trial.municipalityId, trial.area),
      keyOf("RULE", municipalRuleId),
    ]),
  ]);
  return [...keys]
    .flatMap((key) => endings.get(key) ?? [])
    .filter((ending) => ending.kind !== "AGREEMENT" || leansOnAgreement(trial, ending.agreementKind))
    .sort(order);
}

/** The trials that lean on something with a last day, the earliest first. */
export function sunsetList<T extends LeaningTrial>(
  trials: readonly T[],
  endings: readonly Ending[],
  today: CalendarDate,
): SunsetItem<T>[] {
  const index = indexEndings(endings);
  const items = trials.flatMap((trial): SunsetItem<T>[] => {
    const [first, ...others] = causesOf(trial, index);
    if (!first) return [];
    const { endsOn } = first;
    return [{ trial, causes: [first, ...others], endsOn, daysLeft: daysBetween(today, endsOn) }];
  });
  return items.sort(
    (a, b) => order(a.causes[0], b.causes[0]) || a.trial.title.localeCompare(b.trial.title, "da"),
  );
}

/** The items under what they lose first. */
export function groupByCause<T extends LeaningTrial>(
  items: readonly SunsetItem<T>[],
): { ending: Ending; items: SunsetItem<T>[] }[] {
  const groups = groupBy(items, ({ causes }) => keyOfEnding(causes[0]));
  return [...groups.values()].map((each) => ({ ending: each[0]!.causes[0], items: each }));
}

/** Someone who can answer for trials. */
export interface ResponsiblePerson extends Pick<
  Membership,
  "role" | "municipalityId" | "institutionId" | "area"
> {
  userId: string;
  name: string;
}

/** Who answers for the trial: the leaders of its leading institution; where none has an account, the administration. */
export function responsibleFor<P extends ResponsiblePerson>(
  trial: Pick<LeaningTrial, "municipalityId" | "area" | "leadInstitution">,
  people: readonly P[],
): P[] {
  const here = people.filter(({ municipalityId }) => municipalityId === trial.municipalityId);
  const leaders = here.filter(
    ({ role, institutionId }) => role === "LEADER" && institutionId === trial.leadInstitution.id,
  );
  if (leaders.length > 0) return leaders;
  return here.filter(({ role, area }) => role === "ADMINISTRATION" && (area === null || area === trial.area));
}
