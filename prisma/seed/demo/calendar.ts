import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { Audience } from "@/lib/domain/plan/plan";
import { addDays, addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { REBILD_MUNICIPAL_AGREEMENT } from "@/prisma/seed/agreement";
import { demoUserId, mainInstitutions } from "@/prisma/seed/demo/user";

const leader = demoUserId("leder@rebild.demo");
const administration = demoUserId("forvaltning@rebild.demo");

const named = (day: CalendarDate, parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("da-DK", { ...parts, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
const monthOf = (day: CalendarDate) => named(day, { month: "long", year: "numeric" });
const firstOf = (day: CalendarDate) => `${day.slice(0, 8)}01` as CalendarDate;
const lastOf = (day: CalendarDate) => addDays(addMonths(firstOf(day), 1), -1);

type Column = "id" | "title" | "kind" | "level" | "precision" | "bound" | "responsible" | "institutionId";

interface DemoOwnPart extends Pick<Prisma.PlanItemCreateManyInput, Column> {
  wording: string;
  start: CalendarDate;
  end: CalendarDate;
  responsibleId: string;
  audience: Audience[];
}

/** What the demo's people see to around the day of the demo: soon, later, and left lying. */
export function demoOwnParts(today: CalendarDate): DemoOwnPart[] {
  const soon = addDays(today, 12);
  const later = addMonths(today, 2);
  const past = addMonths(today, -1);
  return [
    {
      id: "demo-own-rebild-hoest",
      title: "Send husets høst til forvaltningen",
      wording: `senest ${named(soon, { day: "numeric", month: "long", year: "numeric" })}`,
      ...{ start: soon, end: soon, precision: "DAY", bound: "LATEST", kind: "DEADLINE", level: "LOCAL" },
      ...{ responsibleId: leader, responsible: "Lederen af huset" },
      institutionId: mainInstitutions.rebild!,
      audience: ["LEADERS", "STAFF"],
    },
    {
      id: "demo-own-rebild-valg",
      title: "Vælg sammen med personalet, hvad huset vil prøve næste gang",
      wording: monthOf(later),
      ...{ start: firstOf(later), end: lastOf(later), precision: "MONTH", bound: null },
      ...{ kind: "WORKSHOP", level: "LOCAL", responsibleId: leader, responsible: "Lederen af huset" },
      institutionId: mainInstitutions.rebild!,
      audience: ["STAFF"],
    },
    {
      id: "demo-own-rebild-datoer",
      title: "Meld datoerne for næste workshoprunde ud til institutionerne",
      wording: `ultimo ${monthOf(past)}`,
      ...{ start: addDays(firstOf(past), 20), end: lastOf(past), precision: "PART_OF_MONTH", bound: null },
      ...{
        kind: "DEADLINE",
        level: "MUNICIPAL",
        responsibleId: administration,
        responsible: "Forvaltningen",
      },
      institutionId: null,
      audience: ["LEADERS"],
    },
  ];
}

async function addOwnParts(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const day = toDbDate(today);
  const phase = await tx.phase.findFirst({
    where: { agreementId: REBILD_MUNICIPAL_AGREEMENT, removedAt: null, startOn: { lte: day } },
    orderBy: [{ startOn: "desc" }, { id: "asc" }],
    select: { id: true, agreementId: true },
  });
  if (!phase) return;
  const { _max: last } = await tx.planItem.aggregate({
    where: { agreementId: phase.agreementId, id: { not: { startsWith: "demo-own-" } } },
    _max: { order: true },
  });
  await tx.planItem.createMany({
    data: demoOwnParts(today).map(({ start, end, audience, ...part }, index) => ({
      ...part,
      ...{ startOn: toDbDate(start), endOn: toDbDate(end), audience, origin: "DEMO" as const },
      ...{ order: (last.order ?? 0) + index + 1, phaseId: phase.id, agreementId: phase.agreementId },
    })),
    skipDuplicates: true,
  });
}

/**
 * Adds two calendars of the demo's people and the parts of a plan that they show, where they are missing. One that
 * somebody closed stays closed.
 */
export async function loadDemoCalendars(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const owners = await tx.user.findMany({
    where: { id: { in: [leader, administration] } },
    select: { id: true },
  });
  const agreement = await tx.agreement.findUnique({
    where: { id: REBILD_MUNICIPAL_AGREEMENT },
    select: { id: true },
  });
  if (owners.length < 2 || !agreement) return;
  await addOwnParts(tx, today);
  const morning = new Date(toDbDate(today).getTime() + 6 * 3_600_000);
  await tx.calendarFeed.createMany({
    data: [
      // Not secrets: everybody can read them here. Addresses that people make are random.
      { id: "demo-calendar-own", token: "demo-calendar-rebild-own", scope: "PERSON", ownerId: leader },
      {
        id: "demo-calendar-plan",
        token: "demo-calendar-rebild-plan",
        scope: "PLAN",
        ownerId: administration,
      },
    ].map((feed, index) => ({
      ...feed,
      scope: feed.scope as "PERSON" | "PLAN",
      agreementId: agreement.id,
      createdAt: new Date(morning.getTime() - 30 * 86_400_000),
      lastReadAt: index === 0 ? morning : null,
    })),
    skipDuplicates: true,
  });
}
