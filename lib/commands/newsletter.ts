import { randomBytes } from "node:crypto";
import { letterToken } from "@/lib/auth/letter-token";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { getMunicipalFrame } from "@/lib/db/statistic/municipality";
import {
  createLetter,
  enqueueLetter,
  getLetter,
  markLetterSent,
  setLetterRemoved,
  updateLetter,
} from "@/lib/db/newsletter";
import { listLetterMaterial, listPublicKeys } from "@/lib/db/newsletter-material";
import { listSubscribers } from "@/lib/db/newsletter-subscription";
import { enqueueMail } from "@/lib/db/outbox";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import {
  chosenContent,
  firstDraft,
  isEmptyLetter,
  letterPeriod,
  onlyPublic,
  openMonths,
  type LetterConflict,
  type LetterRecord,
} from "@/lib/domain/newsletter/letter";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { timedIds } from "@/lib/domain/shared/timed-id";
import { absoluteUrl } from "@/lib/env";
import { letterTestMail, letterText, letterTitle } from "@/lib/mail/letter-mail";
import { deliverSoon } from "@/lib/mail/outbox";
import { canWriteLetter } from "@/lib/policies/newsletter";
import { routes } from "@/lib/routes";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  letterIdSchema,
  letterTargetSchema,
  newLetterSchema,
  parseLetter,
} from "@/lib/validation/newsletter";

type Saved = ActionResult<{ id: string }, LetterConflict>;

/** Many thousand copies in one transaction take longer than a form does. */
const SENDING = { timeout: 120_000 } as const;

/** Begins the letter of a month with everything public there is to tell. One month has one letter. */
export async function createLetterCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = newLetterSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const { municipalityId, month } = input.data;
  if (!canWriteLetter(viewer, municipalityId)) return refused("NOT_FOUND");
  const municipality = await getMunicipalFrame(municipalityId);
  if (!municipality) return refused("NOT_FOUND");
  const day = today();
  if (!openMonths(day, []).includes(month)) return invalid({ month: { key: "choose" } });
  const material = await listLetterMaterial(municipalityId, letterPeriod(month, day));
  const title = letterTitle(municipality.name, month);
  const created = await createLetter(viewer, { municipalityId, month, title, content: firstDraft(material) });
  return created === "EXISTS" ? invalid({ month: { key: "letterExists" } }) : ok(created);
}

/** The letter a form is about, for those who write it; somebody else's does not exist. */
async function readLetter(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ by: Actor; letter: LetterRecord }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = letterIdSchema.safeParse(raw);
  const letter = target.success ? await getLetter(target.data.id) : null;
  if (!letter || !canWriteLetter(viewer, letter.municipality.id)) return refused("NOT_FOUND");
  return ok({ by: viewer, letter });
}

/** What stands in the database now, for the one who comes second. */
async function letterConflict(id: string): Promise<Failure<LetterConflict>> {
  const letter = await getLetter(id);
  if (!letter || letter.isRemoved) return refused("NOT_FOUND");
  const { version, title, greeting, content, sentAt } = letter;
  const current = { version, title, greeting, items: content.items.length, isSent: sentAt !== null };
  return { ok: false, code: "CONFLICT", current };
}

const versionOf = (raw: unknown): number => {
  const target = letterTargetSchema.safeParse(raw);
  return target.success ? target.data.version : 0;
};

/** What went out is not rewritten, and what was taken away is put back first. */
const isClosed = ({ sentAt, isRemoved }: LetterRecord) => sentAt !== null || isRemoved;

/** Saves the words and the choice of a draft. Only what is public now can be chosen, whatever was posted. */
export async function saveLetterCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const found = await readLetter(viewer, raw);
  if (!found.ok) return found;
  const { by, letter } = found.data;
  const parsed = parseLetter(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  if (isClosed(letter) || letter.version !== versionOf(raw)) return letterConflict(letter.id);
  const { title, greeting, choices } = parsed.data;
  const material = await listLetterMaterial(letter.municipality.id, letterPeriod(letter.month, today()));
  const content = chosenContent(choices, material);
  const isSaved = await updateLetter(by, letter, { title, greeting, content });
  return isSaved ? ok({ id: letter.id }) : letterConflict(letter.id);
}

async function setRemoved(viewer: Viewer, raw: unknown, at: Date | null): Promise<Saved> {
  const found = await readLetter(viewer, raw);
  if (!found.ok) return found;
  const { by, letter } = found.data;
  if (letter.sentAt !== null) return refused("ALREADY_DONE");
  // Doing it twice changes nothing.
  if (letter.isRemoved === (at !== null)) return ok({ id: letter.id });
  const isDone = await setLetterRemoved(by, letter, at);
  return isDone ? ok({ id: letter.id }) : refused("CONFLICT");
}

/** Takes a draft away; it can be put back as long as its month has no other letter. */
export async function removeLetterCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  return setRemoved(viewer, raw, now());
}

/** Puts a draft back. */
export async function restoreLetterCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  return setRemoved(viewer, raw, null);
}

/** The letter as it would go out now: nothing that stopped being public since it was saved. */
async function asItWouldGo(letter: LetterRecord): Promise<LetterRecord> {
  const content = onlyPublic(letter.content, await listPublicKeys(letter.content.items));
  return { ...letter, content };
}

/** Sends the letter as it is saved to whoever writes it, and to nobody else. */
export async function testLetterCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ email: string }>> {
  const found = await readLetter(viewer, raw);
  if (!found.ok) return found;
  const { by, letter } = found.data;
  if (isClosed(letter)) return refused("ALREADY_DONE");
  const draft = await asItWouldGo(letter);
  if (isEmptyLetter(draft.content)) return invalid({ items: { key: "letterEmpty" } });
  const prisma = await db();
  await enqueueMail(prisma, letterTestMail({ email: by.email, locale: "da" }, draft));
  deliverSoon();
  return ok({ email: by.email });
}

/**
 * Sends the letter to everybody who confirmed that they want it, and makes it public. The letter is marked and every copy
 * put in the outbox in one transaction: whoever presses twice, or dies in the middle, sends it once or not at all. A
 * letter that tells nothing is not sent.
 */
export async function sendLetterCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; recipients: number }, LetterConflict>> {
  const found = await readLetter(viewer, raw);
  if (!found.ok) return found;
  const { by, letter } = found.data;
  if (letter.sentAt !== null) return refused("ALREADY_DONE");
  if (letter.isRemoved || letter.version !== versionOf(raw)) return letterConflict(letter.id);
  const ready = await asItWouldGo(letter);
  if (isEmptyLetter(ready.content)) return invalid({ items: { key: "letterEmpty" } });
  const at = now();
  const prisma = await db();
  const recipients = await prisma.$transaction(async (tx) => {
    const readers = await listSubscribers(tx, letter.municipality.id);
    const sent = { at, content: ready.content, recipients: readers.length };
    if (!(await markLetterSent(tx, by, letter, sent))) return null;
    const texts = [...new Set(readers.map(({ locale }) => locale))].map((locale) =>
      letterText(ready, locale),
    );
    const copies = readers.map(({ id, email, locale }) => {
      const { token, hash } = letterToken(id);
      return {
        ...{ subscriptionId: id, email, locale, tokenHash: hash },
        leaveUrl: absoluteUrl(routes.leaveLetters(token)),
        leavePostUrl: absoluteUrl(routes.leaveLettersPost(token)),
      };
    });
    await enqueueLetter(tx, letter.id, texts, copies, timedIds(copies.length, new Date(), randomBytes));
    return readers.length;
  }, SENDING);
  if (recipients === null) return letterConflict(letter.id);
  deliverSoon();
  return ok({ id: letter.id, recipients });
}
