import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WayStep, WishMove, WishWaitsFor } from "@/lib/domain/wish/move";
import type { WishRecord } from "@/lib/domain/wish/record";
import type { Round } from "@/lib/domain/wish/round";

/** A trial that waits for the answer, as far as the reader may see it. */
export interface WaitingTrial {
  id: string;
  title: string;
  institution: string;
}

/** What an answer can be about. */
export interface AnswerChoices {
  provisions: { id: string; label: string }[];
  rules: { id: string; label: string }[];
  /** the law as the sender wrote it, which the reader may put on the list */
  newProvision: string | null;
}

/** One wish, and what somebody can do with it. */
export interface WishPage {
  /** who wrote it, and what was noted on the way, only for those it concerns */
  wish: WishRecord;
  way: WayStep[];
  recommended: boolean;
  waitsFor: WishWaitsFor | null;
  answeredBy: "MINISTRY" | "MUNICIPALITY";
  /** those the reader may see, and how many there are in all */
  trials: { visible: WaitingTrial[]; total: number };
  moves: WishMove[];
  /** null for those who do not answer */
  answerChoices: AnswerChoices | null;
  /** the deadline it came too late for */
  missed: Round | null;
  today: CalendarDate;
}
