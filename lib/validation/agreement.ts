import { z } from "zod";
import { municipalitySlug } from "@/lib/domain/municipality/slug";
import { welfareAreas } from "@/lib/domain/shared/area";
import { daysBetween } from "@/lib/domain/shared/calendar-date";
import { postedList, requiredText, writtenDay } from "@/lib/validation/free-text";
import { inviteSchema } from "@/lib/validation/member";
import { rowId } from "@/lib/validation/row-id";

/** Longest life of a municipal agreement, in days: ten years. */
const LONGEST = 3653;

/** A municipal agreement as the administration writes it down. */
export const newAgreementSchema = z
  .object({
    municipalityId: rowId,
    title: requiredText(200, { line: true }),
    areas: postedList(z.enum(welfareAreas), welfareAreas.length).pipe(
      z.array(z.enum(welfareAreas)).min(1, "chooseOne"),
    ),
    inForceFrom: writtenDay,
    expiresOn: writtenDay,
  })
  .superRefine(({ inForceFrom, expiresOn }, context) => {
    const days = daysBetween(inForceFrom, expiresOn);
    if (days >= 0 && days <= LONGEST) return;
    context.addIssue({ code: "custom", path: ["expiresOn"], message: days < 0 ? "periodOrder" : "tenYears" });
  });

/** A municipality that joins, and who begins there. */
export const newMunicipalitySchema = z
  .object({
    municipality: requiredText(100, { line: true }).refine(
      (name) => municipalitySlug(name) !== "",
      "invalid",
    ),
    code: z
      .string("required")
      .trim()
      .min(1, "required")
      .regex(/^\d{3}$/, "municipalityCode"),
  })
  .extend(inviteSchema.pick({ email: true, name: true }).shape);
