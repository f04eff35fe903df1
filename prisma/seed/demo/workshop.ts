import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { DatePrecision, WelfareArea, WorkshopStep } from "@/lib/db/generated/enums";
import { addDays, addMonths, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { REBILD_MUNICIPAL_AGREEMENT, statutoryAgreementId } from "@/prisma/seed/agreement";
import { workday } from "@/prisma/seed/demo/course";
import { randomFrom, type Random } from "@/prisma/seed/demo/random";
import {
  adaptationTexts,
  eldercareTitles,
  harvestAuthors,
  harvestTexts,
  roundTexts,
  workshopTitles,
  type RoundText,
} from "@/prisma/seed/demo/text/workshop";
import { demoUserId, demoUsers, mainInstitutions } from "@/prisma/seed/demo/user";
import { exerciseTexts } from "@/prisma/seed/text/exercise";

interface Place {
  municipalityId: string;
  agreementId: string;
  /** the day each round's leaders met */
  rounds: CalendarDate[];
}

const statutoryRounds = ["2022-02-08", "2022-10-04", "2023-05-09"].map(toCalendarDate);

/** Under the expired agreements all rounds are past; Rebild's own is in the middle of its third. */
function placesOn(today: CalendarDate): Place[] {
  const municipalities = Object.keys(mainInstitutions).filter((id) => id !== "rebild");
  return [
    ...municipalities.map((municipalityId) => ({
      municipalityId,
      agreementId: statutoryAgreementId(municipalityId),
      rounds: statutoryRounds,
    })),
    {
      municipalityId: "rebild",
      agreementId: REBILD_MUNICIPAL_AGREEMENT,
      rounds: [toCalendarDate("2024-09-10"), toCalendarDate("2025-09-09"), workday(addDays(today, -30))],
    },
  ];
}

interface Institution {
  id: string;
  area: WelfareArea;
}

const parts = [
  { upTo: 10, word: "primo", from: 1, to: 10 },
  { upTo: 20, word: "medio", from: 11, to: 20 },
  { upTo: 31, word: "ultimo", from: 21, to: 0 },
];

/** Some say the day, others only which part of the month. */
function timeOf(day: CalendarDate, random: Random) {
  const exact = {
    wording: formatDate(day, "da"),
    startOn: day,
    endOn: day,
    precision: "DAY" as DatePrecision,
  };
  if (random.chance(0.6)) return exact;
  const first = toCalendarDate(`${day.slice(0, 7)}-01`);
  const part = parts.find(({ upTo }) => Number(day.slice(8)) <= upTo)!;
  return {
    wording: `${part.word} ${formatMonth(day, "da")}`,
    startOn: addDays(first, part.from - 1),
    endOn: part.to === 0 ? addDays(addMonths(first, 1), -1) : addDays(first, part.to - 1),
    precision: "PART_OF_MONTH" as DatePrecision,
  };
}

const catalogue = new Map(exerciseTexts.map((exercise) => [exercise.id, exercise]));

function programmeOf(
  workshopId: string,
  ids: string[],
  withBreak: boolean,
): Prisma.ProgrammeEntryCreateManyInput[] {
  type Line = Pick<Prisma.ProgrammeEntryCreateManyInput, "title" | "minutes" | "text" | "exerciseId">;
  const entries = ids.map((id): Line => {
    const { title, minutes, text } = catalogue.get(id)!;
    return { title, minutes, text: text.join("\n"), exerciseId: id };
  });
  const pause = { title: "Pause", minutes: 15, text: null, exerciseId: null };
  const all = withBreak ? entries.toSpliced(2, 0, pause) : entries;
  return all.map((entry, index) => ({
    id: `${workshopId}-${index + 1}`,
    order: index + 1,
    workshopId,
    ...entry,
  }));
}

/** In how many of the institutions a step is taken, round by round: the enthusiasm of the first does not last. */
const taken: Record<Exclude<WorkshopStep, "LEADERS">, number[]> = {
  STAFF: [0.96, 0.88, 0.7],
  PARENT_BOARD: [0.75, 0.55, 0.3],
};

type WorkshopRow = Prisma.WorkshopCreateManyInput & { id: string; startOn: Date };

interface RoundRows {
  round: Prisma.WorkshopRoundCreateManyInput;
  workshops: WorkshopRow[];
  entries: Prisma.ProgrammeEntryCreateManyInput[];
}

function roundRows(
  place: Place,
  index: number,
  text: RoundText,
  institutions: Institution[],
  today: CalendarDate,
): RoundRows {
  const { municipalityId, agreementId } = place;
  const id = `demo-round-${municipalityId}-${index + 1}`;
  const begins = place.rounds[index]!;
  const own = { agreementId, roundId: id, origin: "DEMO" as const };
  const leadersId = `${id}-leaders`;
  const leaders: WorkshopRow = {
    ...{ ...own, id: leadersId, step: "LEADERS", title: `Lederdag: ${text.title}`, place: "Byrådssalen" },
    ...{ wording: formatDate(begins, "da"), startOn: toDbDate(begins), endOn: toDbDate(begins) },
    ...{ precision: "DAY", heldOn: toDbDate(begins), attendance: Math.max(6, institutions.length - 2) },
  };
  const workshops = [leaders];
  const entries = programmeOf(leadersId, text.leaders, true);
  for (const institution of institutions) {
    const random = randomFrom(`${id} ${institution.id}`);
    const isMain = institution.id === mainInstitutions[municipalityId];
    const isRunning = addDays(begins, 90) > today;
    const titles = institution.area === "ELDERCARE" ? eldercareTitles : workshopTitles;
    for (const step of ["STAFF", "PARENT_BOARD"] as const) {
      const later = step === "STAFF" ? 12 : 35;
      const day = workday(addDays(begins, later + random.between(0, isRunning ? 40 : 30)));
      const takes = random.chance(taken[step][index] ?? 0.5);
      // Those who show the product around have something to hold, and one step left to plan.
      const plans = isMain && isRunning ? step === "STAFF" : isMain || takes;
      if (!plans) continue;
      const on = isMain && isRunning ? workday(addDays(today, 9)) : day;
      const isHeld = on < today;
      const workshopId = `${id}-${institution.id}-${step.toLowerCase().replace("_", "-")}`;
      const { startOn, endOn, ...time } = timeOf(on, random);
      workshops.push({
        ...{ ...own, ...time, id: workshopId, step, institutionId: institution.id },
        title: random.pick(titles[step]).replace("{round}", text.title),
        ...{ startOn: toDbDate(startOn), endOn: toDbDate(endOn) },
        place: random.chance(0.5)
          ? random.pick(["Personalestuen", "Aulaen", "Dagligstuen", "Gymnastiksalen"])
          : null,
        heldOn: isHeld ? toDbDate(on) : null,
        attendance: isHeld ? random.between(step === "STAFF" ? 8 : 5, step === "STAFF" ? 26 : 10) : null,
      });
      if (isMain || random.chance(0.4)) {
        entries.push(
          ...programmeOf(workshopId, step === "STAFF" ? text.staff : text.board, step === "STAFF"),
        );
      }
    }
  }
  const round = {
    ...{ id, order: index + 1, title: text.title, about: text.about, note: text.note },
    ...{ origin: "DEMO" as const, agreementId },
  };
  return { round, workshops, entries };
}

/** Notes of a round: each text once in a municipality, from a workshop that was held. */
function harvestRows(place: Place, round: RoundRows, index: number, institutions: Institution[]) {
  const notes: Prisma.HarvestNoteCreateManyInput[] = [];
  const themes: Prisma.HarvestThemeCreateManyInput[] = [];
  const areaOf = new Map(institutions.map(({ id, area }) => [id, area]));
  const areas = [...new Set(areaOf.values())];
  for (const area of areas) {
    const held = round.workshops.filter(
      ({ institutionId, heldOn }) => institutionId && heldOn && areaOf.get(institutionId) === area,
    );
    harvestTexts[area].forEach(({ kind, text, themes: themeIds }, at) => {
      const random = randomFrom(`${round.round.id} ${text}`);
      // The first four of each kind's list go to the first round, and so on around.
      if (at % place.rounds.length !== index || held.length === 0) return;
      const workshop = random.pick(held);
      const isMain = workshop.institutionId === mainInstitutions[place.municipalityId];
      const leader = demoUsers.find(
        ({ role, municipalityId }) => role === "LEADER" && municipalityId === place.municipalityId,
      );
      const id = `${round.round.id}-note-${area.toLowerCase()}-${at + 1}`;
      notes.push({
        ...{ id, kind, text, origin: "DEMO", agreementId: place.agreementId, roundId: round.round.id! },
        ...{ workshopId: workshop.id, institutionId: workshop.institutionId },
        happenedOn: workshop.heldOn!,
        authorId: isMain && leader ? demoUserId(leader.email) : null,
        authorName: isMain && leader ? leader.name : random.pick(harvestAuthors),
      });
      themes.push(...themeIds.map((classificationId) => ({ noteId: id, classificationId })));
    });
  }
  return { notes, themes };
}

async function loadAdaptations(tx: Prisma.TransactionClient, institutions: Map<string, Institution>) {
  const rows = Object.entries(mainInstitutions).flatMap(([municipalityId, institutionId]) => {
    const institution = institutions.get(institutionId);
    if (!institution) return [];
    const { fromId, text, ...adaptation } = adaptationTexts[institution.area];
    const { kind, groupSize, materials, audience } = catalogue.get(fromId)!;
    return {
      ...{ ...adaptation, text: text.join("\n"), kind, groupSize, materials, audience },
      ...{ id: `demo-exercise-${municipalityId}`, origin: "DEMO" as const },
      ...{ municipalityId, institutionId, adaptedFromId: fromId },
    };
  });
  await tx.exercise.createMany({ data: rows, skipDuplicates: true });
}

/**
 * Adds the made-up rounds of workshops that are missing, with their programmes and what was harvested, and what the main
 * institutions adapted. A round that is there is left with all that belongs to it.
 */
export async function loadDemoWorkshops(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const places = placesOn(today);
  const known = await tx.workshopRound.findMany({
    where: { id: { startsWith: "demo-round-" } },
    select: { id: true },
  });
  const isKnown = new Set(known.map(({ id }) => id));
  const found = await tx.institution.findMany({
    where: {
      ...{ municipalityId: { in: places.map(({ municipalityId }) => municipalityId) } },
      ...{ closedOn: null, parentId: null },
      kind: { notIn: ["CHILDMINDER", "SCHOOL_SITE", "ADMINISTRATION_UNIT"] },
    },
    select: { id: true, area: true, municipalityId: true },
    orderBy: { id: "asc" },
  });
  const accounts = await tx.user.findMany({ where: { origin: "DEMO" }, select: { id: true } });
  const isAccount = new Set(accounts.map(({ id }) => id));
  await loadAdaptations(tx, new Map(found.map((each) => [each.id, each])));
  const rounds: RoundRows[] = [];
  const notes: Prisma.HarvestNoteCreateManyInput[] = [];
  const themes: Prisma.HarvestThemeCreateManyInput[] = [];
  for (const place of places) {
    const { areas } = await tx.agreement.findUniqueOrThrow({
      where: { id: place.agreementId },
      select: { areas: true },
    });
    const institutions = found.filter(
      ({ municipalityId, area }) => municipalityId === place.municipalityId && areas.includes(area),
    );
    roundTexts.forEach((text, index) => {
      if (isKnown.has(`demo-round-${place.municipalityId}-${index + 1}`)) return;
      const rows = roundRows(place, index, text, institutions, today);
      const harvest = harvestRows(place, rows, index, institutions);
      rounds.push(rows);
      notes.push(...harvest.notes);
      themes.push(...harvest.themes);
    });
  }
  await tx.workshopRound.createMany({ data: rounds.map(({ round }) => round) });
  await tx.workshop.createMany({ data: rounds.flatMap(({ workshops }) => workshops) });
  await tx.programmeEntry.createMany({ data: rounds.flatMap(({ entries }) => entries) });
  await tx.harvestNote.createMany({
    data: notes.map((note) => ({
      ...note,
      authorId: note.authorId && isAccount.has(note.authorId) ? note.authorId : null,
    })),
  });
  await tx.harvestTheme.createMany({ data: themes });
}
