import { approvingBody, type ApprovalBody } from "@/lib/domain/agreement/approval";
import type {
  DigestContent,
  DigestDilemma,
  DigestTrial,
  DueRecheck,
  WaitingIdeas,
} from "@/lib/domain/digest/content";
import {
  digestHorizon,
  firstTold,
  isDigestDue,
  isNews,
  lastTold,
  planHorizon,
  toldOn,
} from "@/lib/domain/digest/schedule";
import type { DigestRhythm } from "@/lib/domain/member/digest";
import type { Actor, Membership } from "@/lib/domain/member/role";
import { duePart, type DuePart, type TimedPart } from "@/lib/domain/plan/due";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { responsibleFor, type ResponsiblePerson, type SunsetItem } from "@/lib/domain/sunset/leaning";
import { latestReminder } from "@/lib/domain/sunset/reminder";
import { dueItem, dueNow, isEvaluated, QUIET_DAYS, type DueItem } from "@/lib/domain/trial/due";
import { landingHorizon } from "@/lib/domain/trial/landing";
import { bodiesFor, type Capacity, type Life, type TrialMove } from "@/lib/domain/trial/life";
import { isVisible, scopeOf } from "@/lib/domain/trial/sharing";
import { canReflect } from "@/lib/policies/dilemma";
import { canEditPlan } from "@/lib/policies/plan";
import { capacitiesAt } from "@/lib/policies/trial";

/** Somebody who can be told something. */
export interface Reader {
  userId: string;
  name: string;
  email: string;
  digest: DigestRhythm;
  memberships: Membership[];
}

/** What there is to tell, of everywhere. */
export interface DigestFacts {
  trials: readonly DigestTrial[];
  /** trials without a landing that lose what they lean on */
  landings: readonly SunsetItem[];
  rechecks: readonly DueRecheck[];
  ideas: readonly WaitingIdeas[];
  /** parts of plans that somebody sees to or that are deadlines */
  plan: readonly TimedPart[];
  /** dilemmas that were not taken back */
  dilemmas: readonly DigestDilemma[];
}

/** What may be told, and the last digest day on which it was to be told anew. */
interface Told<T> {
  item: T;
  cameUpOn: CalendarDate;
}

const placeOf = ({ municipalityId, leadInstitution, area }: DigestTrial) => ({
  ...{ municipalityId, area, leadInstitutionId: leadInstitution.id },
});

/** What is asked of the bodies by the policy of the trial's agreement (domain rule 4). */
function lifeOf({ stage, period, policy, routed }: DigestTrial): Life {
  const required = (occasion: "START" | "IMPLEMENTATION") => approvingBody(policy, routed, occasion);
  return {
    ...{ stage, period, passed: [], decisions: [], evaluated: [] },
    landing: { leansOnExemption: false, way: null },
    required: { START: required("START"), IMPLEMENTATION: required("IMPLEMENTATION") },
  };
}

/** True when a body that somebody can speak for is asked; a leader's own decision is asked of nobody else. */
function isAsked(trial: DigestTrial, move: TrialMove, as: readonly Capacity[]): boolean {
  const others = as.filter((capacity) => capacity !== "LEADER");
  const outcome = move === "DECIDE" ? "GREEN" : null;
  return bodiesFor(lifeOf(trial), move, outcome, others).length > 0;
}

const implementing = (trial: DigestTrial): ApprovalBody => lifeOf(trial).required.IMPLEMENTATION;
const since = ({ passed }: DigestTrial) => passed.at(-1)?.from ?? null;

/** When a trial's own people are told of it: on its day, and every month while they leave it. */
function toldOf({ due, quietSince }: DueItem, rhythm: DigestRhythm, today: CalendarDate): CalendarDate {
  if (due === null) return lastTold(rhythm, addDays(quietSince!, QUIET_DAYS), today);
  // A day along the way is told once: another one follows.
  return due.point === "DAY_30" || due.point === "DAY_60"
    ? toldOn(rhythm, due.on)
    : lastTold(rhythm, due.on, today);
}

/** A deadline of an agreement that is in force: the administration is told where nobody else is. */
function isOfToday({ isDeadline, agreement }: DuePart, today: CalendarDate): boolean {
  return isDeadline && agreement.inForceFrom <= today && today <= agreement.expiresOn;
}

class Reading {
  readonly #today: CalendarDate;
  readonly #facts: DigestFacts;
  readonly #people: readonly ResponsiblePerson[];
  readonly #responsible = new Map<string, ReadonlySet<string>>();
  readonly #plan: readonly DuePart[];
  readonly #reached: ReadonlySet<string>;

  constructor(facts: DigestFacts, readers: readonly Reader[], today: CalendarDate) {
    this.#today = today;
    this.#plan = facts.plan.flatMap((part) => duePart(part, today) ?? []);
    this.#reached = new Set(readers.map(({ userId }) => userId));
    this.#facts = facts;
    this.#people = readers.flatMap(({ userId, name, memberships }) =>
      memberships.map((membership) => ({ ...membership, userId, name })),
    );
  }

  /** True when somebody answers for what lies at an institution. */
  #answersFor(
    userId: string,
    place: {
      municipalityId: string;
      area: DigestTrial["area"];
      leadInstitution: { id: string; name: string };
    },
  ): boolean {
    const { id } = place.leadInstitution;
    const key = `${id} ${place.area}`;
    const known = this.#responsible.get(key);
    const found = known ?? new Set(responsibleFor(place, this.#people).map((person) => person.userId));
    if (!known) this.#responsible.set(key, found);
    return found.has(userId);
  }

  /** True when a part of a plan is somebody's to see to: by name, else the administration's where it is a deadline. */
  #seesTo(actor: Actor, part: DuePart): boolean {
    if (part.responsibleId !== null && this.#reached.has(part.responsibleId)) {
      return part.responsibleId === actor.userId;
    }
    return isOfToday(part, this.#today) && canEditPlan(actor, part.agreement);
  }

  /** Everything that may be told to one person on the day, whether or not it is new. */
  of(reader: Reader): { [K in keyof DigestContent]: Told<DigestContent[K][number]>[] } {
    const today = this.#today;
    const { userId, digest: rhythm } = reader;
    const actor: Actor = { ...reader, sessionId: "" };
    const scope = scopeOf(actor);
    const until = digestHorizon(rhythm, today);
    const own = new Set(reader.memberships.map(({ municipalityId }) => municipalityId));
    const trials = this.#facts.trials.filter(
      (trial) => own.has(trial.municipalityId) && isVisible(trial, scope),
    );
    const asked = (trial: DigestTrial, move: TrialMove) =>
      isAsked(trial, move, capacitiesAt(actor, placeOf(trial)));
    const mine = trials.filter((trial) => this.#answersFor(userId, trial));
    const decisions = trials
      .filter((trial) => trial.stage === "EVALUATING" && isEvaluated(trial))
      .flatMap((trial): Told<DigestTrial>[] => {
        // Others wait for the answer: as long as they do, it is told in every digest.
        if (implementing(trial) !== "LEADER")
          return asked(trial, "DECIDE") ? [{ item: trial, cameUpOn: today }] : [];
        if (!this.#answersFor(userId, trial)) return [];
        return [{ item: trial, cameUpOn: lastTold(rhythm, since(trial) ?? today, today) }];
      });
    const due = mine
      .filter((trial) => !(trial.stage === "EVALUATING" && isEvaluated(trial)))
      .flatMap((trial) => {
        const item = dueItem(trial, today, until);
        return item ? [{ item: { trial, item }, cameUpOn: toldOf(item, rhythm, today) }] : [];
      });
    // Today's is told next time: whoever asks at noon is not told of as news twice.
    const dilemmas = this.#facts.dilemmas.filter(({ askedOn }) => askedOn < today);
    const before = toldOn(rhythm, addDays(today, -1));
    return {
      approvals: trials
        .filter((trial) => trial.stage === "AWAITING_APPROVAL" && asked(trial, "APPROVE"))
        .map((trial) => ({ item: { trial, askedOn: since(trial) ?? today }, cameUpOn: today })),
      decisions,
      due,
      drafts: mine.flatMap((trial): Told<DigestTrial>[] => {
        if (isEvaluated(trial)) return [];
        if (trial.stage === "EVALUATING")
          return [{ item: trial, cameUpOn: lastTold(rhythm, since(trial) ?? today, today) }];
        const now = dueNow(trial, until);
        return trial.stage === "IN_TEST" && now && ["DAY_90", "DAY_100", "DECISION"].includes(now.point)
          ? [{ item: trial, cameUpOn: lastTold(rhythm, now.on, today) }]
          : [];
      }),
      landings: this.#facts.landings
        .filter(({ trial, endsOn }) => endsOn <= landingHorizon(until) && this.#answersFor(userId, trial))
        .map((item) => ({ item, cameUpOn: toldOn(rhythm, latestReminder(item, until) ?? today) })),
      rechecks: this.#facts.rechecks
        .filter(({ keeperId, recheckOn }) => keeperId === userId && recheckOn <= until)
        .map((item) => ({ item, cameUpOn: lastTold(rhythm, item.recheckOn, today) })),
      ideas: this.#facts.ideas
        .filter(({ institutionId, institution, ...place }) =>
          this.#answersFor(userId, { ...place, leadInstitution: { id: institutionId, name: institution } }),
        )
        .map((item) => ({ item, cameUpOn: today })),
      plan: this.#plan
        .filter((part) => part.on <= planHorizon(rhythm, today) && this.#seesTo(actor, part))
        .map((item) => ({
          item,
          cameUpOn: item.isLate
            ? lastTold(rhythm, addDays(item.on, 1), today)
            : firstTold(rhythm, item.on, today),
        })),
      dilemmas: dilemmas
        .filter(
          (dilemma) =>
            !dilemma.isResting &&
            canReflect(actor, dilemma) &&
            !dilemma.reflections.some(({ authorId }) => authorId === userId),
        )
        .map((item) => ({ item, cameUpOn: addDays(item.askedOn, 1) })),
      reflections: dilemmas.flatMap((dilemma) => {
        const { institutionId: id, institution: name } = dilemma;
        const count = dilemma.reflections.filter(({ on }) => before <= on && on < today).length;
        const isTold = count > 0 && this.#answersFor(userId, { ...dilemma, leadInstitution: { id, name } });
        return isTold ? [{ item: { dilemma, count }, cameUpOn: today }] : [];
      }),
    };
  }
}

/**
 * Who is written to on a day, and what they are told: only what is theirs to see and to do something about, only when
 * something of it is new since their last digest, and then everything that waits.
 * - A trial's days, its draft, its landing and unread ideas go to those who answer for it: the institution's leaders,
 *   or the administration where none has an account.
 * - What must be approved or decided goes to those who can enter the answer: the administration, and politicians only
 *   where the policy asks them (domain rule 4), of trials they may see (domain rule 10).
 * - A provision goes to whoever keeps it.
 * - A dilemma goes to the politicians who may reflect on it and have not, once and along with whatever else is new; what
 *   they think goes to those who answer for its institution. Nobody is pressed, so neither is repeated for its own sake.
 * - A part of a plan goes to whoever sees to it; a deadline that nobody sees to goes to the administration.
 * @param readers everybody who can be written to, also those who want no digest
 * @param lastSent the day of each person's latest digest
 */
export function digestsOf<R extends Reader>(
  readers: readonly R[],
  facts: DigestFacts,
  lastSent: ReadonlyMap<string, CalendarDate>,
  today: CalendarDate,
): { reader: R; content: DigestContent }[] {
  const reading = new Reading(facts, readers, today);
  return readers.flatMap((reader) => {
    const last = lastSent.get(reader.userId) ?? null;
    if (!isDigestDue(reader.digest, today, last)) return [];
    const told = reading.of(reader);
    const all: Told<unknown>[] = Object.values(told).flat();
    if (!all.some(({ cameUpOn }) => isNews(cameUpOn, last))) return [];
    const items = <T>(each: Told<T>[]) => each.map(({ item }) => item);
    const content: DigestContent = {
      approvals: items(told.approvals),
      decisions: items(told.decisions),
      due: items(told.due),
      drafts: items(told.drafts),
      landings: items(told.landings),
      rechecks: items(told.rechecks),
      ideas: items(told.ideas),
      plan: items(told.plan),
      dilemmas: items(told.dilemmas),
      reflections: items(told.reflections),
    };
    return [{ reader, content }];
  });
}
