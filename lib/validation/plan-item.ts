import { z } from "zod";
import { itemLimits, type ItemDocument } from "@/lib/domain/plan/item-form";
import { audiences, planItemKinds, planLevels } from "@/lib/domain/plan/plan";
import { characterCount, cleanLine, storableText } from "@/lib/domain/shared/clean-text";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { formFields } from "@/lib/domain/shared/form-fields";
import { isRowId } from "@/lib/domain/shared/row-id";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, orNull, postedList, requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId, rowTarget } from "@/lib/validation/row-id";
import { WORDING_LIMIT } from "@/lib/validation/wording";

/** An id that may be left out. */
const chosenId = z.preprocess((value) => value || null, rowId.nullable());
const ids = postedList(rowId, itemLimits.links).transform((all) => [...new Set(all)]);
const reason = freeText(itemLimits.reason).transform(orNull);

const itemSchema = z.object({
  title: requiredText(itemLimits.title, { line: true }),
  wording: freeText(WORDING_LIMIT, { line: true }).transform(orNull),
  phaseId: z.string("choose").refine(isRowId, "choose"),
  parentId: chosenId,
  kind: z.enum(planItemKinds, "choose"),
  level: z.enum(planLevels, "choose"),
  audience: postedList(z.enum(audiences, "choose")).transform((all) =>
    audiences.filter((each) => all.includes(each)),
  ),
  responsible: freeText(itemLimits.responsible, { line: true }).transform(orNull),
  responsibleId: chosenId,
  workingGroupId: chosenId,
  institutionId: chosenId,
  recurring: z
    .unknown()
    .optional()
    .transform((value) => typeof value === "string" && value !== ""),
  dependsOnIds: ids,
  trialIds: ids,
  wishIds: ids,
  note: freeText(itemLimits.note).transform(orNull),
  reason,
});

export type ItemInput = z.infer<typeof itemSchema> & { documents: ItemDocument[] };

/** An address as people paste it: with or without what stands in front. */
function readAddress(text: string): string | null {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  const isUsable = url?.protocol === "https:" && url.hostname.includes(".") && url.username === "";
  return isUsable && url.href.length <= itemLimits.documentUrl ? url.href : null;
}

const texts = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).map((each) =>
    cleanLine(storableText(typeof each === "string" ? each : "")),
  );

/** Rows of a title and an address; a row with neither is none. */
function readDocuments(raw: Record<string, unknown>, errors: FieldErrors): ItemDocument[] {
  const titles = texts(raw.documentTitle);
  const urls = texts(raw.documentUrl);
  const documents: ItemDocument[] = [];
  for (let row = 0; row < Math.max(titles.length, urls.length); row += 1) {
    const [title, address] = [titles[row] ?? "", urls[row] ?? ""];
    if (title === "" && address === "") continue;
    const count = characterCount(title);
    const found = findCprNumbers(title);
    if (title === "") errors[`documentTitle-${row}`] = { key: "required" };
    else if (count > itemLimits.documentTitle)
      errors[`documentTitle-${row}`] = { key: "tooLong", values: { count, max: itemLimits.documentTitle } };
    else if (found.length > 0)
      errors[`documentTitle-${row}`] = { key: "cpr", values: { found: found.join(", ") } };
    const url = readAddress(address);
    if (address === "") errors[`documentUrl-${row}`] = { key: "required" };
    else if (url === null) errors[`documentUrl-${row}`] = { key: "webAddress" };
    else documents.push({ title, url });
  }
  if (documents.length > itemLimits.documents)
    errors.documents = { key: "tooManyLines", values: { max: itemLimits.documents } };
  return documents;
}

/** Reads the form of an item. Whether what it names is there, and what its time means, is the command's. */
export function parseItem(raw: unknown): FormReading<ItemInput> {
  const values = formFields(raw);
  const parsed = itemSchema.safeParse(values);
  const errors: FieldErrors = parsed.success ? {} : fieldErrors(parsed.error);
  const documents = readDocuments(values, errors);
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, fieldErrors: errors };
  return { ok: true, data: { ...parsed.data, documents } };
}

/** Which item, as it was read. */
export const itemTargetSchema = rowTarget;

/**
 * A new item has its id from the form, so that a form that comes twice makes one.
 * `agreementId`: the plan it goes into.
 */
export const newItemSchema = z.object({ id: z.uuid(), agreementId: z.string().refine(isRowId) });

/** Where an item stands: done needs the day, dropped needs a reason. */
export const itemStateSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("PLANNED"), reason }),
  z.object({ state: z.literal("UNDER_WAY"), reason }),
  z.object({ state: z.literal("DONE"), reachedOn: writtenDay, reason }),
  z.object({ state: z.literal("DROPPED"), reason: requiredText(itemLimits.reason) }),
]);

export const itemReasonSchema = z.object({ reason });
