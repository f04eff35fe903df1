import type { Prisma } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { addDays, daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isPlanned } from "@/lib/domain/trial/stage";
import { drawDemoPicture, type DemoPictureKey } from "@/prisma/seed/demo/picture";
import { randomFrom } from "@/prisma/seed/demo/random";
import { daycareTexts } from "@/prisma/seed/demo/text/daycare";
import { eldercareTexts } from "@/prisma/seed/demo/text/eldercare";
import { heardTexts, logTexts, type LogText } from "@/prisma/seed/demo/text/log";
import { schoolTexts } from "@/prisma/seed/demo/text/school";
import { demoUserId, demoUsers, mainInstitutions } from "@/prisma/seed/demo/user";

/** Which trials have a picture, by the key of their text, and at which entry. */
const pictures: Record<string, { entry: number; picture: DemoPictureKey }> = {
  naturdage: { entry: 0, picture: "fire" },
  boernemoede: { entry: 0, picture: "board" },
  "samtaler-walk-and-talk": { entry: 0, picture: "path" },
  "paaroerende-cafe": { entry: 0, picture: "table" },
  "maaltider-beboere": { entry: 0, picture: "kitchen" },
  morgencafe: { entry: 0, picture: "kitchen" },
  triage: { entry: 0, picture: "notice" },
  kvalitetssamtale: { entry: 0, picture: "table" },
  "faste-teams": { entry: 2, picture: "notice" },
};

const keyOfTitle = new Map(
  [...daycareTexts, ...schoolTexts, ...eldercareTexts].flatMap(({ key, titles }) =>
    titles.map((title) => [title, key] as const),
  ),
);

const select = {
  id: true,
  title: true,
  area: true,
  stage: true,
  periodStart: true,
  periodEnd: true,
  municipalityId: true,
  leadInstitutionId: true,
} as const;
type Trial = Prisma.TrialGetPayload<{ select: typeof select }>;

const noon = (day: CalendarDate) => new Date(`${day}T11:00:00Z`);

/** The days on which something could have been written: the test's own, as far as they have been. */
function span({ periodStart, periodEnd }: Trial, today: CalendarDate): [CalendarDate, number] | null {
  const from = fromDbDate(periodStart);
  const end = fromDbDate(periodEnd);
  if (from === null || from > today) return null;
  const to = end === null || end > today ? today : end;
  return [from, Math.max(1, daysBetween(from, to))];
}

function writer(municipalityId: string, isLeader: boolean): { authorId: string; authorName: string } {
  const email = `${isLeader ? "leder" : "personale"}@${municipalityId}.demo`;
  return { authorId: demoUserId(email), authorName: demoUsers.find((user) => user.email === email)!.name };
}

interface DemoEntry {
  row: Prisma.LogEntryCreateManyInput;
  picture: DemoPictureKey | null;
}

/** Entries of one trial, spread over its test. The second trial about the same in one place tells the other half. */
function entriesOf(trial: Trial, key: string, telling: number, today: CalendarDate): DemoEntry[] {
  const dates = span(trial, today);
  if (!dates) return [];
  const [from, length] = dates;
  const random = randomFrom(`log-${trial.id}`);
  const all = logTexts[key]!;
  const texts: LogText[] = all.length >= 8 ? all.slice(telling * 4, telling * 4 + 4) : all;
  const picture = pictures[key];
  return texts.map(([kind, text], index) => {
    const part = (index + 1) / (texts.length + 1);
    const day = addDays(from, Math.min(length, Math.round(length * part) + random.between(0, 3)));
    const happenedOn = day > today ? today : day;
    return {
      row: {
        ...{ id: `demo-log-${trial.id}-${index + 1}`, trialId: trial.id, kind, text },
        ...{ happenedOn: toDbDate(happenedOn), createdAt: noon(happenedOn) },
        ...writer(trial.municipalityId, random.chance(0.6)),
      },
      picture: picture && picture.entry === index && telling === 0 ? picture.picture : null,
    };
  });
}

/** Who was heard about one trial: two or three groups before and during its test. */
function heardOf(trial: Trial, today: CalendarDate): Prisma.TrialInvolvementCreateManyInput[] {
  const dates = span(trial, today);
  const random = randomFrom(`hoert-${trial.id}`);
  const isMain = mainInstitutions[trial.municipalityId] === trial.leadInstitutionId;
  if (!dates || isPlanned(trial.stage) || !(random.chance(0.5) || isMain)) return [];
  const [from, length] = dates;
  const [staff, ...others] = heardTexts[trial.area];
  const chosen = [staff!, ...random.shuffled(others).slice(0, random.between(1, 2))];
  return chosen.map(([group, note], index) => {
    const day = addDays(
      from,
      index === 0 ? -random.between(5, 20) : random.between(0, Math.floor(length / 2)),
    );
    const heardOn = day > today ? today : day;
    return {
      ...{ id: `demo-hoert-${trial.id}-${group.toLowerCase()}`, trialId: trial.id, group, note },
      ...{ heardOn: toDbDate(heardOn), createdAt: noon(heardOn) },
      ...writer(trial.municipalityId, true),
    };
  });
}

/** Adds the made-up logs and those who were heard where they are missing; nothing that exists is written again. */
export async function loadDemoLogs(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const [found, touched, users, entries] = await Promise.all([
    tx.trial.findMany({ where: { origin: "DEMO", archivedAt: null }, orderBy: { id: "asc" }, select }),
    // Where somebody has written, or taken away, the log is theirs.
    tx.auditEvent.findMany({ where: { entity: "log" }, distinct: ["entityId"], select: { entityId: true } }),
    tx.user.findMany({ where: { origin: "DEMO" }, select: { id: true } }),
    tx.logEntry.findMany({ where: { id: { startsWith: "demo-log-" } }, select: { id: true } }),
  ]);
  const left = new Set(touched.map(({ entityId }) => entityId));
  const trials = found.filter(({ id }) => !left.has(id));
  const known = new Set(entries.map(({ id }) => id));
  const accounts = new Set(users.map(({ id }) => id));
  const present = <T extends { authorId?: string | null }>(row: T): T =>
    row.authorId && accounts.has(row.authorId) ? row : { ...row, authorId: null };
  const tellings = new Map<string, number>();
  const missing = trials
    .filter((trial) => !isPlanned(trial.stage) && trial.stage !== "WITHDRAWN")
    .filter((trial) => mainInstitutions[trial.municipalityId] === trial.leadInstitutionId)
    .flatMap((trial) => {
      const key = keyOfTitle.get(trial.title);
      if (!key || !logTexts[key]) return [];
      const place = `${trial.municipalityId} ${key}`;
      const telling = tellings.get(place) ?? 0;
      tellings.set(place, telling + 1);
      return entriesOf(trial, key, telling % 2, today);
    })
    .filter(({ row }) => !known.has(row.id!));
  await tx.logEntry.createMany({ data: missing.map(({ row }) => present(row)) });
  const drawn = new Map<DemoPictureKey, Awaited<ReturnType<typeof drawDemoPicture>>>();
  for (const { row, picture } of missing) {
    if (!picture) continue;
    if (!drawn.has(picture)) drawn.set(picture, await drawDemoPicture(picture));
    await tx.logPhoto.create({
      data: { id: `${row.id}-1`, entryId: row.id!, order: 1, ...drawn.get(picture)! },
      select: { id: true },
    });
  }
  await tx.trialInvolvement.createMany({
    data: trials.flatMap((trial) => heardOf(trial, today)).map(present),
    skipDuplicates: true,
  });
}
