import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import {
  listDigestDilemmas,
  listDigestPeople,
  listDigestTrials,
  listWaitingIdeas,
  type DigestPerson,
} from "@/lib/db/digest";
import { getDraftFacts } from "@/lib/db/evaluation";
import { enqueueMailOnce, listLastDays } from "@/lib/db/outbox";
import { listTimedParts } from "@/lib/db/plan-due";
import { listRechecks } from "@/lib/db/recheck";
import { listEndings, listLeaningTrials } from "@/lib/db/sunset";
import type { DigestTrial } from "@/lib/domain/digest/content";
import { digestDayAt, digestHorizon, planHorizon } from "@/lib/domain/digest/schedule";
import { draftEvaluation, type DraftFacts } from "@/lib/domain/evaluation/draft";
import type { EvaluationTexts } from "@/lib/domain/evaluation/evaluation";
import { roundOf, roundStart } from "@/lib/domain/evaluation/round";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { sunsetList } from "@/lib/domain/sunset/leaning";
import { draftWords } from "@/lib/i18n/draft-words";
import { log } from "@/lib/log";
import { digestMail, DRAFTS } from "@/lib/mail/digest-mail";
import { deliverSoon } from "@/lib/mail/outbox";
import { digestsOf, type DigestFacts } from "@/lib/policies/digest";

const HOUR_MS = 3_600_000;
/** After a start, so that the first visitors come first. */
const FIRST_MS = 5 * 60_000;

const keyOf = (userId: string, day: CalendarDate) => `digest ${userId} ${day}`;

async function readFacts(day: CalendarDate): Promise<DigestFacts> {
  const [trials, { endings }, leaning, rechecks, ideas, plan, dilemmas] = await Promise.all([
    listDigestTrials(),
    listEndings("EVERYWHERE"),
    listLeaningTrials("EVERY_TRIAL", "EVERYWHERE"),
    // Whoever reads monthly is told of the month.
    listRechecks(digestHorizon("MONTHLY", day)),
    listWaitingIdeas(),
    listTimedParts(planHorizon("MONTHLY", day)),
    // A month and the days to its first Monday.
    listDigestDilemmas(addDays(day, -40)),
  ]);
  return {
    trials,
    landings: sunsetList(leaning, endings, day).filter(({ trial }) => trial.landing === null),
    rechecks: rechecks.map(({ keeper, id, title, recheckOn }) => ({
      ...{ id, title, recheckOn, keeperId: keeper?.id ?? null },
    })),
    ideas,
    plan,
    dilemmas,
  };
}

/** Each trial's notes are read once, whoever gets the draft. */
function draftReader() {
  const facts = new Map<string, Promise<DraftFacts>>();
  return async (trials: readonly DigestTrial[], { locale }: DigestPerson) => {
    const drafts = new Map<string, EvaluationTexts>();
    for (const trial of trials) {
      const since = roundOf(trial.passed) > 1 ? roundStart(trial.passed) : null;
      const reading = facts.get(trial.id) ?? getDraftFacts(trial, since);
      facts.set(trial.id, reading);
      drafts.set(trial.id, draftEvaluation(await reading, draftWords(locale)));
    }
    return drafts;
  };
}

/**
 * Puts the digests of the moment in the outbox, whichever process asks and however often: one for each person and day.
 * @returns number of mails put in now; 0 at any time that is not theirs
 */
export async function sendDigests(instant: Date = now()): Promise<number> {
  const day = digestDayAt(instant);
  if (!day) return 0;
  const [people, facts, lastSent] = await Promise.all([
    listDigestPeople(),
    readFacts(day),
    listLastDays("digest"),
  ]);
  const draftsFor = draftReader();
  const prisma = await db();
  let added = 0;
  for (const { reader, content } of digestsOf(people, facts, lastSent, day)) {
    const drafts = await draftsFor(content.drafts.slice(0, DRAFTS), reader);
    const mail = digestMail(reader, content, drafts, day);
    if (await enqueueMailOnce(prisma, mail, keyOf(reader.userId, day))) added += 1;
  }
  return added;
}

// The server's bundles and its start command each have their own copy of this module.
const shared = globalThis as { frisatDigests?: NodeJS.Timeout };

async function sendAndDeliver(): Promise<void> {
  if ((await sendDigests()) > 0) deliverSoon();
}

function sendInBackground(): void {
  sendAndDeliver().catch((error: unknown) => log.error({ error }, "digests not sent"));
}

/** Starts looking every hour in this process, once, however often called. An hour that failed is made up by the next. */
export function startDigestTimer(): void {
  if (shared.frisatDigests) return;
  shared.frisatDigests = setInterval(sendInBackground, HOUR_MS).unref();
  setTimeout(sendInBackground, FIRST_MS).unref();
}
