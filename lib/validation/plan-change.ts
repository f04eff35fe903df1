import { z } from "zod";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";

const single = (value: unknown) => (Array.isArray(value) ? value[0] : value) as unknown;
const day = z.preprocess(single, z.string().refine(isCalendarDate).nullable().catch(null));
const id = z.preprocess(single, z.string().refine(isRowId).nullable().catch(null));

/** What of the change log is looked at. What cannot be used is left out, so that a shared link never breaks. */
export const changeQuerySchema = z.object({
  part: id,
  batch: id,
  from: day,
  to: day,
  page: z.preprocess(single, z.coerce.number().int().min(1).max(10_000).catch(1)),
});
