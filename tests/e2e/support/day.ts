import { calendarDateAt, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The day it is in Denmark, wherever the test runs; in the evening it is not the day of the clock in UTC. */
export const today = (): CalendarDate => calendarDateAt(new Date());
