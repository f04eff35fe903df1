import type { DuePart } from "@/lib/domain/plan/due";
import type { ApprovalLine, RoutedTrial } from "@/lib/domain/agreement/approval";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { SunsetItem } from "@/lib/domain/sunset/leaning";
import type { DueItem, DueTrial } from "@/lib/domain/trial/due";
import type { SharingLevel } from "@/lib/domain/trial/sharing";

/** A trial as far as anybody can be told about it. */
export interface DigestTrial extends DueTrial {
  id: string;
  title: string;
  area: WelfareArea;
  sharing: SharingLevel;
  municipalityId: string;
  leadInstitution: { id: string; name: string };
  /** leading and further institutions */
  institutionIds: string[];
  /** who must say yes is read from these */
  policy: ApprovalLine[];
  routed: RoutedTrial;
  /** what a draft of its evaluation begins with */
  purpose: string | null;
  freedTo: string;
  expectedResult: string | null;
  observedEffect: string | null;
}

/** Ideas nobody has read yet, of one institution. */
export interface WaitingIdeas {
  institutionId: string;
  institution: string;
  municipalityId: string;
  area: WelfareArea;
  count: number;
}

/** A provision whose wording must be checked again. */
export interface DueRecheck {
  id: string;
  title: string;
  recheckOn: CalendarDate;
  keeperId: string | null;
}

/** An institution's question that politicians have before them, and what came of it so far. */
export interface DigestDilemma {
  id: string;
  title: string;
  municipalityId: string;
  institutionId: string;
  institution: string;
  area: WelfareArea;
  askedOn: CalendarDate;
  /** it rests with what the institution took home: nobody is asked any more */
  isResting: boolean;
  /** each with its day, and whose it is; null: noted at a meeting */
  reflections: { on: CalendarDate; authorId: string | null }[];
}

/** New reflections on an own dilemma. */
export interface NewReflections {
  dilemma: DigestDilemma;
  count: number;
}

/** Everything one person is told in one mail; what is empty has no heading there. */
export interface DigestContent {
  approvals: { trial: DigestTrial; askedOn: CalendarDate }[];
  decisions: DigestTrial[];
  due: { trial: DigestTrial; item: DueItem }[];
  /** trials to be evaluated, whose people get a draft of it */
  drafts: DigestTrial[];
  landings: SunsetItem[];
  rechecks: DueRecheck[];
  ideas: WaitingIdeas[];
  /** parts of the plan whose time ends soon or has ended */
  plan: DuePart[];
  /** dilemmas this politician has not reflected on */
  dilemmas: DigestDilemma[];
  /** own institutions' dilemmas with reflections since the digest before */
  reflections: NewReflections[];
}

/** How many things wait; a trial that is due and gets its draft along is one. */
export function sizeOf({
  approvals,
  decisions,
  due,
  drafts,
  landings,
  rechecks,
  ideas,
  plan,
  dilemmas,
  reflections,
}: DigestContent): number {
  const named = new Set(due.map(({ trial }) => trial.id));
  const draftsAlone = drafts.filter(({ id }) => !named.has(id)).length;
  return (
    approvals.length +
    decisions.length +
    due.length +
    draftsAlone +
    landings.length +
    rechecks.length +
    ideas.length +
    plan.length +
    dilemmas.length +
    reflections.length
  );
}
