import { z } from "zod";
import { municipalRuleCategories, municipalRuleStatuses } from "@/lib/domain/freedom/record";
import { reviewLimits, ruleVerdicts } from "@/lib/domain/freedom/review";
import { municipalBodies, readPlace } from "@/lib/domain/freedom/upkeep";
import { welfareAreas } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { characterCount, cleanLines, storableText } from "@/lib/domain/shared/clean-text";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import {
  freeText,
  optionalDay,
  orNull,
  postedList,
  requiredText,
  writtenDay,
} from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";

/** A municipality and an area, as the form sends them: "MUNICIPAL:rebild DAYCARE". */
const place = z.string("choose").transform((text, context) => {
  const [where = "", area, ...rest] = text.split(" ");
  const read = readPlace(where);
  const known = welfareAreas.find((each) => each === area);
  if (read?.level === "MUNICIPAL" && known && rest.length === 0) {
    return { municipalityId: read.municipalityId, area: known };
  }
  context.addIssue({ code: "custom", message: "choose" });
  return z.NEVER;
});

/** One rule a line. */
const ruleLines = z
  .string()
  .catch("")
  .transform((text) => cleanLines(storableText(text)))
  .superRefine((lines, context) => {
    const found = lines.flatMap(findCprNumbers);
    const longest = Math.max(0, ...lines.map(characterCount));
    const fail = (message: string, params: object) =>
      context.addIssue({ code: "custom", message, params: { ...params } });
    if (found.length > 0) fail("cpr", { found: found.join(", ") });
    else if (lines.length > reviewLimits.rules) fail("tooManyLines", { max: reviewLimits.rules });
    else if (longest > reviewLimits.rule) fail("tooLong", { count: longest, max: reviewLimits.rule });
  });

const inOrder = (one: CalendarDate, other: CalendarDate) => one <= other;

/**
 * A new round.
 * @param today it cannot have closed already
 */
export const newReviewSchema = (today: CalendarDate) =>
  z
    .object({
      place,
      title: requiredText(reviewLimits.title, { line: true }),
      opensOn: writtenDay,
      closesOn: writtenDay.refine((day) => day >= today, "reviewEnds"),
      category: z.enum(municipalRuleCategories, "choose"),
      rules: ruleLines,
    })
    .superRefine(({ opensOn, closesOn }, context) => {
      if (!inOrder(opensOn, closesOn)) {
        context.addIssue({ code: "custom", path: ["closesOn"], message: "periodOrder" });
      }
    });

/** Which rule of which round an institution says something about. */
export const markedRuleSchema = z.object({ reviewId: rowId, ruleId: rowId, institutionId: rowId });

export const markSchema = z.object({
  version: z.coerce.number().int().min(0).catch(-1),
  verdict: z.enum(ruleVerdicts, "choose"),
  comment: freeText(reviewLimits.comment).transform(orNull),
});

export const decidedReviewSchema = z.object({ id: rowId });

/** A rule as it stood when the form was opened: "3 the-rule". */
const decidedRule = z.string().transform((text, context) => {
  const [version = "", id = "", ...rest] = text.split(" ");
  const read = rowId.safeParse(id);
  if (/^[1-9]\d{0,8}$/.test(version) && read.success && rest.length === 0) {
    return { id: read.data, version: Number(version) };
  }
  context.addIssue({ code: "custom", message: "chooseOne" });
  return z.NEVER;
});

/**
 * A decision about several rules.
 * @param today it cannot have been made later
 */
export const decisionSchema = (today: CalendarDate) =>
  z.object({
    rules: postedList(decidedRule).refine((rules) => rules.length > 0, "chooseOne"),
    status: z.enum(municipalRuleStatuses, "choose"),
    decidedOn: writtenDay.refine((day) => day <= today, "decisionInFuture"),
    decidedBy: z.enum(municipalBodies, "choose"),
    // Empty: from the day of the decision.
    validFrom: optionalDay,
    reason: requiredText(reviewLimits.reason),
  });
