import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

export const baselineLimits = { title: 200 } as const;

/** The plan as somebody agreed to it: as it stood at the end of a day. */
export interface PlanBaseline {
  id: string;
  agreedOn: CalendarDate;
  /** who agreed: "Børne- og Familieudvalget" */
  title: string;
}
