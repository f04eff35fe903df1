import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { enqueueMailOnce, listLastDays } from "@/lib/db/outbox";
import { listRechecks } from "@/lib/db/recheck";
import { listEndings, listLeaningTrials, listResponsiblePeople, type ReachablePerson } from "@/lib/db/sunset";
import { groupBy } from "@/lib/domain/shared/group-by";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { responsibleFor, sunsetList } from "@/lib/domain/sunset/leaning";
import { recheckDigests, sunsetDigests } from "@/lib/domain/sunset/reminder";
import { onlyOf } from "@/lib/domain/shared/only";
import { log } from "@/lib/log";
import { deliverSoon } from "@/lib/mail/outbox";
import { recheckMail, sunsetMail } from "@/lib/mail/sunset-mails";

const HOUR_MS = 3_600_000;
/** After a start, so that the first visitors come first. */
const FIRST_MS = 5 * 60_000;

const keyOf = (kind: "sunset" | "recheck", userId: string, day: CalendarDate) => `${kind} ${userId} ${day}`;

/**
 * Puts the day's reminders in the outbox: to those who answer for trials without a landing, and to those who keep
 * provisions that must be checked again. One mail to a person about each, whoever else runs it on the same day.
 * @returns number of mails put in now
 */
export async function sendReminders(day: CalendarDate = today()): Promise<number> {
  return (await remindOfSunset(day)) + (await remindOfRechecks(day));
}

async function remindOfSunset(day: CalendarDate): Promise<number> {
  const [{ endings }, trials, people, lastSent] = await Promise.all([
    listEndings("EVERYWHERE"),
    listLeaningTrials("EVERY_TRIAL", "EVERYWHERE"),
    listResponsiblePeople("EVERYWHERE"),
    listLastDays("sunset"),
  ]);
  const open = sunsetList(trials, endings, day).filter(({ trial }) => trial.landing === null);
  const byMunicipality = groupBy(people, ({ municipalityId }) => municipalityId);
  const pairs = open.flatMap((item) =>
    responsibleFor(item.trial, byMunicipality.get(item.trial.municipalityId) ?? []).map((person) => ({
      ...{ item, person },
    })),
  );
  const persons = new Map<string, ReachablePerson>(pairs.map(({ person }) => [person.userId, person]));
  const waiting = new Map(
    [...groupBy(pairs, ({ person }) => person.userId)].map(([userId, own]) => [
      userId,
      // Someone may lead by more than one membership.
      [...new Set(own.map(({ item }) => item))],
    ]),
  );
  const mails = sunsetDigests(waiting, lastSent, day).map(({ userId, items }) => {
    const municipalityId = onlyOf([...new Set(items.map(({ trial }) => trial.municipalityId))]);
    const named = items.map(({ trial, causes, endsOn }) => ({
      ...{ title: trial.title, institution: trial.leadInstitution.name, cause: causes[0].title, endsOn },
    }));
    return { userId, mail: sunsetMail(persons.get(userId)!, named, day, municipalityId) };
  });
  return enqueue("sunset", mails, day);
}

async function remindOfRechecks(day: CalendarDate): Promise<number> {
  const [due, lastSent] = await Promise.all([listRechecks(day), listLastDays("recheck")]);
  const kept = due.flatMap(({ keeper, ...item }) =>
    keeper && !keeper.isClosed ? [{ ...item, keeper }] : [],
  );
  const keepers = new Map(kept.map(({ keeper }) => [keeper.id, keeper]));
  const mails = recheckDigests(
    groupBy(kept, ({ keeper }) => keeper.id),
    lastSent,
    day,
  ).map(({ userId, items }) => ({ userId, mail: recheckMail(keepers.get(userId)!, items) }));
  return enqueue("recheck", mails, day);
}

async function enqueue(
  kind: "sunset" | "recheck",
  mails: { userId: string; mail: Parameters<typeof enqueueMailOnce>[1] }[],
  day: CalendarDate,
): Promise<number> {
  const prisma = await db();
  let added = 0;
  for (const { userId, mail } of mails) {
    if (await enqueueMailOnce(prisma, mail, keyOf(kind, userId, day))) added += 1;
  }
  return added;
}

// The server's bundles and its start command each have their own copy of this module.
const shared = globalThis as { frisatReminders?: NodeJS.Timeout; frisatRemindedOn?: CalendarDate };

/** Runs once a day in this process; what another one has done already is not done again. */
async function remindOnceADay(): Promise<void> {
  const day = today();
  if (shared.frisatRemindedOn === day) return;
  const added = await sendReminders(day);
  shared.frisatRemindedOn = day;
  if (added > 0) deliverSoon();
}

function remindInBackground(): void {
  remindOnceADay().catch((error: unknown) => log.error({ error }, "reminders not sent"));
}

/** Starts the daily reminders in this process, once, however often called. A day that failed is tried again. */
export function startReminderTimer(): void {
  if (shared.frisatReminders) return;
  shared.frisatReminders = setInterval(remindInBackground, HOUR_MS).unref();
  setTimeout(remindInBackground, FIRST_MS).unref();
}
