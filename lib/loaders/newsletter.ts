import { today as todayInDenmark } from "@/lib/clock";
import { hashLinkToken } from "@/lib/auth/link-token";
import { listMunicipalities } from "@/lib/db/municipality";
import {
  getLetter,
  getLetterProgress,
  listLetterMonths,
  listLetters,
  type LetterListItem,
} from "@/lib/db/newsletter";
import { listLetterFeed, type FeedTrial } from "@/lib/db/newsletter-feed";
import { listLetterMaterial, listPublicKeys } from "@/lib/db/newsletter-material";
import {
  countSubscribers,
  getSubscriptionByHash,
  listSubscribedMunicipalities,
} from "@/lib/db/newsletter-subscription";
import type { Viewer } from "@/lib/domain/member/role";
import {
  deskOf,
  letterPeriod,
  onlyPublic,
  openMonths,
  type LetterDesk,
  type LetterPeriod,
  type LetterProgress,
  type LetterRecord,
} from "@/lib/domain/newsletter/letter";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult, type Success } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { Locale } from "@/lib/i18n/locale";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { letterText } from "@/lib/mail/letter-mail";
import { canWriteLetter, letterReach } from "@/lib/policies/newsletter";
import { letterQuery, letterTokenSchema } from "@/lib/validation/newsletter";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

/** As many years' letters on a page as anybody looks back. */
const LISTED = 24;

const pageOf = (raw: RawQuery) => {
  const page = Number(firstValue(raw, "page"));
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1;
};

export interface LettersPage {
  municipality: MunicipalityChoice;
  choices: MunicipalityChoice[];
  letters: LetterListItem[];
  total: number;
  page: number;
  perPage: number;
  /** months a letter can be begun for, the newest first */
  months: CalendarDate[];
  subscribers: { confirmed: number; unconfirmed: number };
}

/** The administration's letters: drafts and what was sent, and how many get them. */
export async function loadLetters(
  viewer: Viewer,
  raw: RawQuery,
): Promise<ActionResult<LettersPage | { municipality: null; choices: MunicipalityChoice[] }>> {
  const found = await loadMunicipalPage(viewer, letterReach(viewer), letterQuery(raw).municipality);
  if (!found.ok) return found;
  const { municipality, choices } = found.data;
  if (municipality === null) return ok({ municipality, choices });
  const page = pageOf(raw);
  const [{ letters, total }, taken, subscribers] = await Promise.all([
    listLetters(municipality.id, "ALL", { offset: (page - 1) * LISTED, limit: LISTED }),
    listLetterMonths(municipality.id),
    countSubscribers(municipality.id),
  ]);
  const months = openMonths(todayInDenmark(), taken);
  return ok({ municipality, choices, letters, total, page, perPage: LISTED, months, subscribers });
}

export interface LetterPage {
  letter: LetterRecord;
  period: LetterPeriod;
  /** what it tells beside what it could tell; null once it was sent */
  desk: LetterDesk | null;
  /** how it will read as a mail, but for the last line */
  mail: { subject: string; body: string };
  /** null: not sent */
  progress: LetterProgress | null;
  subscribers: number;
}

/** One letter on its writer's desk: to be written, or being sent. */
export async function loadLetter(
  viewer: Viewer,
  id: string,
  locale: Locale = "da",
): Promise<ActionResult<LetterPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const letter = await getLetter(id);
  if (!letter || !canWriteLetter(viewer, letter.municipality.id)) return refused("NOT_FOUND");
  const isSent = letter.sentAt !== null;
  const period = letterPeriod(letter.month, todayInDenmark());
  const [publicKeys, material, progress, subscribers] = await Promise.all([
    listPublicKeys(letter.content.items),
    isSent ? null : listLetterMaterial(letter.municipality.id, period),
    isSent ? getLetterProgress(letter.id) : null,
    countSubscribers(letter.municipality.id),
  ]);
  const shown = { ...letter, content: onlyPublic(letter.content, publicKeys) };
  const { subject, body } = letterText(shown, locale);
  return ok({
    ...{ letter: shown, period, progress, mail: { subject, body }, subscribers: subscribers.confirmed },
    desk: material && deskOf(letter.content, material),
  });
}

export interface PublicLetters {
  /** null: of all municipalities */
  municipality: MunicipalityChoice | null;
  /** everybody with letters or an agreement can be asked for theirs */
  municipalities: MunicipalityChoice[];
  letters: LetterListItem[];
  total: number;
  page: number;
  perPage: number;
  /** the account's own subscriptions; null for whoever has no account */
  own: { email: string; municipalities: MunicipalityChoice[]; subscribed: string[] } | null;
}

/** The archive of letters, for everybody. */
export async function loadPublicLetters(viewer: Viewer, raw: RawQuery): Promise<ActionResult<PublicLetters>> {
  const asked = letterQuery(raw).municipality;
  const page = pageOf(raw);
  const [municipalities, { letters, total }, subscribed] = await Promise.all([
    listMunicipalities(),
    listLetters(asked, "SENT", { offset: (page - 1) * LISTED, limit: LISTED }),
    viewer ? listSubscribedMunicipalities(viewer.email) : [],
  ]);
  const municipality = municipalities.find(({ id }) => id === asked) ?? null;
  if (asked !== null && municipality === null) return refused("NOT_FOUND");
  const home = new Set(viewer?.memberships.flatMap(({ municipalityId }) => municipalityId ?? []));
  const ownIds = new Set([...home, ...subscribed, ...(municipality ? [municipality.id] : [])]);
  return ok({
    ...{ municipality, municipalities, letters, total, page, perPage: LISTED },
    own: viewer && {
      ...{ email: viewer.email, subscribed },
      municipalities: municipalities.filter(({ id }) => ownIds.has(id)),
    },
  });
}

/**
 * A letter that went out, for everybody. What has stopped being public since is left out of it, at the same address.
 */
export async function loadPublicLetter(
  _viewer: Viewer,
  id: string,
): Promise<ActionResult<{ letter: LetterRecord }>> {
  const letter = await getLetter(id);
  if (!letter || letter.sentAt === null || letter.isRemoved) return refused("NOT_FOUND");
  const content = onlyPublic(letter.content, await listPublicKeys(letter.content.items));
  // What was chosen not to be told is nobody's.
  return ok({ letter: { ...letter, content: { ...content, leftOut: [] } } });
}

export interface LetterFeed {
  municipality: MunicipalityChoice | null;
  letters: LetterListItem[];
  trials: FeedTrial[];
}

const IN_FEED = 20;

/** The newest letters and published trials, as a feed tells them; the same for everybody. */
export async function loadLetterFeed(_viewer: Viewer, raw: RawQuery): Promise<ActionResult<LetterFeed>> {
  const asked = letterQuery(raw).municipality;
  const [municipalities, { letters }, trials] = await Promise.all([
    listMunicipalities(),
    listLetters(asked, "SENT", { offset: 0, limit: IN_FEED }),
    listLetterFeed(scopeOf(null), asked, IN_FEED),
  ]);
  const municipality = municipalities.find(({ id }) => id === asked) ?? null;
  if (asked !== null && municipality === null) return refused("NOT_FOUND");
  return ok({ municipality, letters, trials });
}

/** The form by which anybody asks for letters. */
export async function loadSubscribeForm(
  _viewer: Viewer,
  raw: RawQuery,
): Promise<Success<{ municipalities: MunicipalityChoice[]; chosen: string | null }>> {
  const municipalities = await listMunicipalities();
  const asked = letterQuery(raw).municipality;
  return ok({ municipalities, chosen: municipalities.some(({ id }) => id === asked) ? asked : null });
}

/** Whom a link in a mail is about; NOT_FOUND when it was not sent or its address is off the list. Changes nothing. */
export async function loadSubscription(
  _viewer: Viewer,
  token: string,
): Promise<ActionResult<{ email: string; municipality: MunicipalityChoice; isConfirmed: boolean }>> {
  const known = letterTokenSchema.safeParse(token);
  const subscription = known.success ? await getSubscriptionByHash(hashLinkToken(known.data)) : null;
  if (!subscription) return refused("NOT_FOUND");
  const { email, municipality, isConfirmed } = subscription;
  return ok({ email, municipality, isConfirmed });
}
