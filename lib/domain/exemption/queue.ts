import type { ExemptionLevel, ExemptionNeed } from "@/lib/domain/exemption/need";
import { waitingStates, type ReviewedStatement, type ReviewState } from "@/lib/domain/exemption/review";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";

/** One statement with what is needed to review it. */
export interface QueuedStatement extends ReviewedStatement {
  id: string;
  version: number;
  level: ExemptionLevel;
  state: ReviewState;
  /** title of the part; null = the trial as a whole */
  part: string | null;
  /** the provision or rule in words; null = not named */
  basis: string | null;
  statedOn: CalendarDate | null;
  statedByName: string | null;
  reviewedOn: CalendarDate | null;
  reviewedByName: string | null;
  reviewNote: string | null;
  comment: string | null;
  commentedOn: CalendarDate | null;
  commentedByName: string | null;
  /** how the trial as a whole is counted at this level now */
  trialNeed: ExemptionNeed;
  trial: {
    id: string;
    title: string;
    area: WelfareArea;
    freedFrom: string;
    freedTo: string;
    change: string | null;
    anonymised: boolean;
    municipality: { id: string; name: string };
    leadInstitution: { id: string; name: string; kind: InstitutionKind };
  };
}

/** Which statements a list holds; an empty list of states asks for none in particular. */
export interface StatementFilter {
  municipality: string | null;
  area: WelfareArea | null;
  level: ExemptionLevel | null;
  states: readonly ReviewState[];
}

/** What the page was asked for. */
export interface ExemptionQuery extends Omit<StatementFilter, "states"> {
  /** a state, or all that waits for somebody; null = no list was asked for */
  state: ReviewState | "WAITING" | "ALL" | null;
  /** the statement to show first */
  use: string | null;
  page: number;
}

/** The states behind one choice of the filter. */
export function statesOf(state: ExemptionQuery["state"]): readonly ReviewState[] {
  if (state === "WAITING") return waitingStates;
  return state === null || state === "ALL" ? [] : [state];
}

export const STATEMENTS_PER_PAGE = 20;

/** The query as parameters of an address; what is as usual is left out. */
export function exemptionLinkQuery({ state, page, ...rest }: Partial<ExemptionQuery>) {
  return { ...rest, state, page: page !== undefined && page > 1 ? page : null };
}
