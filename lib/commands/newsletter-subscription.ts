import { randomBytes } from "node:crypto";
import { hashLinkToken } from "@/lib/auth/link-token";
import { letterToken } from "@/lib/auth/letter-token";
import { countPublicPost, type Stranger } from "@/lib/auth/public-post";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { getMunicipalFrame } from "@/lib/db/statistic/municipality";
import {
  confirmSubscription,
  deleteSubscription,
  ensureSubscription,
  getSubscriptionByHash,
  type SubscriptionRecord,
} from "@/lib/db/newsletter-subscription";
import { enqueueMailOnce } from "@/lib/db/outbox";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { timedIds } from "@/lib/domain/shared/timed-id";
import type { Locale } from "@/lib/i18n/locale";
import { alreadyMail, confirmLettersMail } from "@/lib/mail/letter-mail";
import { deliverSoon } from "@/lib/mail/outbox";
import { fieldErrors } from "@/lib/validation/field-errors";
import { followLettersSchema, letterTokenSchema, subscribeSchema } from "@/lib/validation/newsletter";

const newId = () => timedIds(1, new Date(), randomBytes)[0]!;
const hashOf = (id: string) => letterToken(id).hash;

/**
 * Anybody asks for a municipality's letters. The address counts once its owner says so by the mail; the answer is the
 * same whether or not it was known, and an address gets one such mail a day, whoever asks and how often.
 */
export async function subscribeToLettersCommand(
  _viewer: Viewer,
  raw: unknown,
  stranger: Stranger & { locale: Locale },
): Promise<ActionResult<{ email: string }>> {
  const parsed = subscribeSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { email } = parsed.data;
  const municipality = await getMunicipalFrame(parsed.data.municipality);
  if (!municipality) return invalid({ municipality: { key: "choose" } });
  if ((await countPublicPost("letters", stranger)) === null) return refused("THROTTLED");
  const { locale } = stranger;
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    const wanted = { municipalityId: municipality.id, email, locale };
    const { id, isConfirmed } = await ensureSubscription(tx, wanted, newId(), hashOf);
    const to = { email, locale, token: letterToken(id).token };
    const mail = (isConfirmed ? alreadyMail : confirmLettersMail)(to, municipality.name);
    await enqueueMailOnce(tx, mail, `letter-${isConfirmed ? "already" : "confirm"} ${id} ${today()}`);
  });
  deliverSoon();
  return ok({ email });
}

/** Whose link it is; null when it was not sent, or its address has been taken off. */
async function subscriptionOf(raw: unknown): Promise<SubscriptionRecord | null> {
  const token = letterTokenSchema.safeParse((raw as { token?: unknown } | null)?.token);
  return token.success ? getSubscriptionByHash(hashLinkToken(token.data)) : null;
}

/** The owner of an address says that they meant it. Twice changes nothing more. */
export async function confirmLettersCommand(
  _viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ municipality: string }>> {
  const subscription = await subscriptionOf(raw);
  if (!subscription) return refused("EXPIRED");
  await confirmSubscription(await db(), subscription.id, now());
  return ok({ municipality: subscription.municipality.id });
}

/** Whoever has a letter takes its address off the list: the address is deleted at once. */
export async function leaveLettersCommand(_viewer: Viewer, raw: unknown): Promise<ActionResult> {
  const subscription = await subscriptionOf(raw);
  if (!subscription) return refused("EXPIRED");
  await deleteSubscription({ id: subscription.id });
  return ok(null);
}

/** With an account: on or off by one tap, to the account's own address, which is known to be theirs. */
export async function followLettersCommand(
  viewer: Viewer,
  raw: unknown,
  reader: { locale: Locale },
): Promise<ActionResult<{ on: boolean }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const parsed = followLettersSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { municipality: municipalityId, on } = parsed.data;
  if (!(await getMunicipalFrame(municipalityId))) return refused("NOT_FOUND");
  const email = viewer.email.toLowerCase();
  if (!on) {
    await deleteSubscription({ municipalityId, email });
    return ok({ on });
  }
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    const wanted = { municipalityId, email, locale: reader.locale };
    const { id } = await ensureSubscription(tx, wanted, newId(), hashOf);
    await confirmSubscription(tx, id, now());
  });
  return ok({ on });
}
