import type { KeyFigure } from "@/lib/domain/report/frozen";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { NextMilestone } from "@/lib/domain/plan/plan";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { NamedFigures, TrialFigures } from "@/lib/domain/statistic/figure";
import type { CountingNote } from "@/lib/domain/statistic/note";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { TrialEventKind } from "@/lib/domain/trial/event";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";
import type { WishAnswer, WishKind, WishStage } from "@/lib/domain/wish/wish";

/** Everything a list has, of which only so much was read. */
export interface Cut<T> {
  rows: T[];
  total: number;
}

interface Placed {
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
}

export interface DecisionFact extends Placed {
  id: string;
  trialId: string;
  title: string;
  outcome: DecisionOutcome;
  reason: string;
  decidedOn: CalendarDate;
}

export interface StoryFact extends Placed {
  id: string;
  title: string;
  freedFrom: string;
  freedTo: string;
  observedEffect: string;
  observedEffectOn: CalendarDate;
}

/** What happened to a milestone, or to an item that others must be ready for. */
export interface MilestoneFact {
  id: string;
  kind: "REACHED" | "MOVED";
  title: string;
  on: CalendarDate;
  /** its time as it is written now, and for what was moved as it was */
  wording: string;
  wasWording: string | null;
}

export interface WishFact {
  id: string;
  title: string;
  kind: WishKind;
  stage: WishStage;
  submittedOn: CalendarDate;
  answer: WishAnswer | null;
  answeredOn: CalendarDate | null;
  institution: string | null;
  /** the latest step of the period; null when nothing happened in it */
  movedOn: CalendarDate | null;
}

export interface DilemmaFact {
  id: string;
  title: string;
  question: string;
  institution: string;
  askedOn: CalendarDate;
  takenHome: string | null;
  reflections: number;
}

/** The committee's last report: what it was told, and of which day. */
export interface LastReport {
  id: string;
  title: string;
  number: number;
  issuedOn: CalendarDate;
  asOf: CalendarDate;
  figures: Record<KeyFigure, number>;
}

/** What asks for something on the day of the figures. */
export interface AheadFact {
  /** only where the figures are of today: as of another day nobody can tell */
  overdue: number | null;
  awaitingApproval: number | null;
  landing: number | null;
  milestones: NextMilestone[];
}

/** Everything that a report can tell, before it is put into words. */
export interface ReportFacts {
  municipality: { id: string; name: string };
  area: WelfareArea | null;
  period: ReportPeriod;
  today: CalendarDate;
  /** as of the period's last day, and of the day before it began */
  now: NamedFigures;
  before: TrialFigures;
  notes: CountingNote[];
  /** trials to which it happened within the period */
  events: Record<TrialEventKind, number>;
  /** since the day of the last report */
  sinceLast: { last: LastReport | null; period: ReportPeriod; events: Record<TrialEventKind, number> };
  /** trials that only their own institution sees: they are not counted */
  hidden: number;
  agreements: { title: string; inForceFrom: CalendarDate; expiresOn: CalendarDate }[];
  decisions: Cut<DecisionFact>;
  stories: Cut<StoryFact>;
  /** of the period and since the last report */
  milestones: MilestoneFact[];
  wishes: Cut<WishFact>;
  dilemmas: Cut<DilemmaFact>;
  ahead: AheadFact;
}

/** The figures that two reports are held against each other by. */
export function keyFiguresOf(figures: TrialFigures): Record<KeyFigure, number> {
  const { unique, planned, started, byStage, byDecision, exemption } = figures;
  return {
    ...{ unique, planned, started, inTest: byStage.IN_TEST },
    ...{ green: byDecision.GREEN, yellow: byDecision.YELLOW, red: byDecision.RED },
    ...{ direct: exemption.direct, indirect: exemption.indirect },
  };
}
