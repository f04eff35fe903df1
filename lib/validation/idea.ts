import { z } from "zod";
import { ideaFields, ideaLimits, ideaMoves, ideaStatuses, type IdeaFormValues } from "@/lib/domain/idea/idea";
import { linkTitleLimit } from "@/lib/domain/idea/link";
import { storableText } from "@/lib/domain/shared/clean-text";
import { initiators } from "@/lib/domain/trial/trial";
import { freeText, orNull, requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId, rowVersion } from "@/lib/validation/row-id";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

const wording = {
  title: requiredText(ideaLimits.title, { line: true }),
  text: freeText(ideaLimits.text).transform(orNull),
  obstacle: freeText(ideaLimits.obstacle).transform(orNull),
};
const initiator = z.enum(initiators, "choose");

/** What everybody writes who proposes something. */
export const ideaSchema = z.object({ ...wording, initiator });

/** With an account, the institution is chosen too. */
export const proposedIdeaSchema = ideaSchema.extend({ institutionId: rowId });

const email = z
  .string()
  .catch("")
  .transform((text) => storableText(text).trim().toLowerCase())
  .transform(orNull)
  .pipe(z.email("ideaEmail").max(254, "ideaEmail").nullable());

/**
 * The public form: an address is only asked of those who want to be told. `website` is a field nobody sees; whoever fills
 * it in is asked to leave it empty, so that a person whose browser did it loses nothing.
 */
export const publicIdeaSchema = ideaSchema.extend({
  email,
  website: z
    .string()
    .catch("")
    .refine((text) => text === "", "ideaWebsite"),
});

/** What links carry: 22 characters for 128 random bits; other lengths are there from the beginning. */
export const linkTokenSchema = z.string().regex(/^[\w-]{16,64}$/);

export const ideaIdSchema = z.object({ id: rowId });
export const ideaTargetSchema = ideaIdSchema.extend({ version: rowVersion });
export const ideaMoveSchema = z.object({ move: z.enum(ideaMoves, "choose") });
export const declinedSchema = z.object({ answer: requiredText(ideaLimits.answer) });
export const ideaWordingSchema = z.object(wording);

/** "Me too" and taking it back. */
export const supportSchema = ideaIdSchema.extend({
  on: z.enum(["1", "0"]).transform((value) => value === "1"),
});

export const ideaLinkSchema = z.object({
  institutionId: rowId,
  title: requiredText(linkTitleLimit, { line: true }),
  openUntil: writtenDay,
  initiator: z
    .literal("")
    .transform(() => null)
    .or(initiator),
});
export const closedLinkSchema = ideaIdSchema.extend({
  closed: z.enum(["1", "0"]).transform((value) => value === "1"),
});

/** Whatever was posted, brought into the shape of the form; anything odd becomes empty. */
export function ideaFormValues(raw: Record<string, unknown>): IdeaFormValues {
  const fields = [...ideaFields, "email", "institutionId"] as const;
  const asText = (value: unknown) => (typeof value === "string" ? storableText(value) : "");
  return Object.fromEntries(fields.map((field) => [field, asText(raw[field])])) as IdeaFormValues;
}

export const ideaSorts = ["support", "newest"] as const;
export type IdeaSort = (typeof ideaSorts)[number];

/** What the box is asked to show; anything odd in the address is left out. */
export interface IdeaQuery {
  /** null: everything that waits for somebody, unread and open */
  status: (typeof ideaStatuses)[number] | null;
  institution: string | null;
  sort: IdeaSort;
  page: number;
}

const MOST_PAGES = 10_000;

export function parseIdeaQuery(raw: RawQuery): IdeaQuery {
  const given = (name: string) => firstValue(raw, name);
  const institution = rowId.safeParse(given("institution"));
  const page = Number(given("page"));
  return {
    status: ideaStatuses.find((status) => status === given("status")) ?? null,
    institution: institution.success ? institution.data : null,
    sort: ideaSorts.find((sort) => sort === given("sort")) ?? "support",
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}
