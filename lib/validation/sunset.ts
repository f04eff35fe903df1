import { z } from "zod";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { endingKinds, type EndingKind } from "@/lib/domain/sunset/ending";
import { landingWays } from "@/lib/domain/trial/landing";
import { postedList, requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId, rowVersion } from "@/lib/validation/row-id";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

/** Longest reason, as the database holds it. */
export const REASON_LIMIT = 2_000;
/** How long until the next check of a provision, in months. */
export const recheckMonths = ["3", "6", "12", "24"] as const;

export const landingSchema = z.object({
  trialId: rowId,
  /** of the landing on screen; 0 when there was none */
  version: z.coerce.number().int().min(0).max(1_000_000),
  way: z.enum(landingWays, "choose"),
  reason: requiredText(REASON_LIMIT),
});

/** An agreement as it stood when its move was previewed. */
const seenVersion = z
  .string()
  .regex(/^[\w-]{1,100}:\d{1,9}$/)
  .transform((text) => {
    const [id, version] = text.split(":") as [string, string];
    return { id, version: Number(version) };
  });

/** Whose last day is moved: one agreement's, or a law's and with it its agreements'. */
export const moveTargetSchema = z.object({
  kind: z.enum(["AGREEMENT", "LAW"]),
  id: rowId,
  areas: postedList(z.enum(welfareAreas), welfareAreas.length),
});
export type MoveTarget = z.infer<typeof moveTargetSchema>;

export const moveExpirySchema = z.object({
  date: writtenDay,
  reason: requiredText(REASON_LIMIT),
  seen: postedList(seenVersion).catch([]),
});

export const recheckSchema = z.object({
  id: rowId,
  version: rowVersion,
  months: z.enum(recheckMonths, "choose"),
});

/** What the list is narrowed to. */
export interface SunsetQuery {
  municipality: string | null;
  area: WelfareArea | null;
  kind: EndingKind | null;
  /** only trials without a landing */
  missing: boolean;
  /** only what ends within half a year or has ended */
  due: boolean;
  page: number;
}

/** The list's address as values; what cannot be read is as if not given. */
export function sunsetQuery(raw: RawQuery): SunsetQuery {
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T | null =>
    allowed.find((each) => each === firstValue(raw, name)) ?? null;
  const page = Number(firstValue(raw, "page") ?? 1);
  return {
    municipality: firstValue(raw, "municipality"),
    area: oneOf("area", welfareAreas),
    kind: oneOf("kind", endingKinds),
    missing: firstValue(raw, "missing") === "1",
    due: firstValue(raw, "due") === "1",
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

export interface MoveQuery {
  target: MoveTarget | null;
  /** as typed; empty when not asked for yet */
  written: string;
  date: CalendarDate | null;
}

/** The address of a move: `agreement` or `law` with `area`s, and the new day when one was typed. */
export function moveQuery(raw: RawQuery): MoveQuery {
  const law = firstValue(raw, "law");
  const agreement = firstValue(raw, "agreement");
  const target = moveTargetSchema.safeParse(
    law !== null
      ? { kind: "LAW", id: law, areas: raw.area }
      : { kind: "AGREEMENT", id: agreement, areas: [] },
  );
  const written = (firstValue(raw, "date") ?? "").slice(0, 40);
  const day = writtenDay.safeParse(written);
  return { target: target.success ? target.data : null, written, date: day.success ? day.data : null };
}
