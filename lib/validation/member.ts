import { z } from "zod";
import { roles } from "@/lib/domain/member/role";
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH, passwordProblem } from "@/lib/domain/member/password";
import { characterCount, cleanLine } from "@/lib/domain/shared/clean-text";
import { locales } from "@/lib/i18n/locale";
import { rowId } from "@/lib/validation/row-id";

const email = z
  .string("required")
  .trim()
  .toLowerCase()
  .min(1, "required")
  .max(254, "email")
  .pipe(z.email("email"));

const name = z
  .string("required")
  .transform(cleanLine)
  .superRefine((value, context) => {
    if (value === "") context.addIssue({ code: "custom", message: "required" });
    const count = characterCount(value);
    if (count > 120) context.addIssue({ code: "custom", message: "tooLong", params: { count, max: 120 } });
  });

/** A choice left open comes as an empty text. */
const optionalId = z.preprocess(
  (value) => (value === undefined || value === "" ? null : value),
  rowId.nullable(),
);

/** The password as typed: checked against the stored one, so it is only kept from being endless. */
const typedPassword = z.string("required").min(1, "required").max(1_000, "invalid");

/** A schema for a password being chosen by the owner of the e-mail. */
export function chosenPassword(ownEmail: string) {
  return z.string("required").superRefine((value, context) => {
    if (value === "") return context.addIssue({ code: "custom", message: "required" });
    const problem = passwordProblem(value, ownEmail);
    if (!problem) return;
    const params = { min: MIN_PASSWORD_LENGTH, max: MAX_PASSWORD_LENGTH, count: [...value].length };
    context.addIssue({ code: "custom", message: problem, params });
  });
}

export const signInSchema = z.object({ email, password: typedPassword });
export const resetRequestSchema = z.object({ email });
export const linkTokenSchema = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
export const invitationNameSchema = z.object({ name });

export const profileSchema = z.object({ name, locale: z.enum(locales, "choose") });
export const localeSchema = z.object({ locale: z.enum(locales, "choose") });
export const currentPasswordSchema = z.object({ currentPassword: typedPassword });
export const sessionSchema = z.object({ sessionId: rowId });

const role = z.enum(roles, "choose");
export const inviteSchema = z.object({
  email,
  name,
  role,
  municipalityId: optionalId,
  institutionId: optionalId,
});
export const changeMembershipSchema = z.object({ membershipId: rowId, role, institutionId: optionalId });
export const membershipSchema = z.object({ membershipId: rowId });
export const memberSchema = z.object({ userId: rowId });
