import { db, Prisma } from "@/lib/db/client";
import type { TimedPart } from "@/lib/domain/plan/due";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

type Row = Omit<TimedPart, "occurrences"> & {
  occurrences: { startDate: CalendarDate; endDate: CalendarDate; precision: TimedPart["precision"] }[];
};

/**
 * The parts of every plan that somebody sees to or that are deadlines, which have a time of their own, are not done and
 * have begun or begin by a day. An item that is the same thing as a row of the milestone table comes once when the same
 * person sees to both.
 * @param municipalityId only this one's, and then all parts, also those that nobody sees to
 */
export async function listTimedParts(until: CalendarDate, municipalityId?: string): Promise<TimedPart[]> {
  const prisma = await db();
  const open = (alias: string) => {
    const part = Prisma.raw(alias);
    return Prisma.sql`${part}."removedAt" is null and ${part}.state in ('PLANNED', 'UNDER_WAY')
      and ${part}."startOn" <= ${until}::date`;
  };
  const standing = (alias: string) =>
    Prisma.raw(`${alias}.id, ${alias}.wording, ${alias}."startOn"::text as start, ${alias}."endOn"::text as "end",
      ${alias}.precision::text, ${alias}.occurrences, ${alias}.kind::text, ${alias}.state::text, ${alias}.origin::text,
      ${alias}.version, ${alias}."responsibleId", ${alias}."agreementId"`);
  const rows = await prisma.$queryRaw<(Row & { agreementId: string })[]>`
    with part as (
      select 'MILESTONE' as subject, coalesce(s."municipalText", s."stateText", '') as title, null as bound,
        s."exactOn"::text as "exactOn", ${standing("s")}
      from milestone s where ${open("s")}
      union all
      select 'ITEM', i.title, i.bound::text, null, ${standing("i")}
      from plan_item i where ${open("i")} and i.wording is not null
        and not exists (select 1 from milestone_plan_item link join milestone s on s.id = link."milestoneId"
          where link."planItemId" = i.id and s."startOn" = i."startOn" and s."endOn" = i."endOn"
            and s."responsibleId" is not distinct from i."responsibleId" and ${open("s")})
    )
    select part.*, jsonb_build_object('id', a.id, 'municipalityId', a."municipalityId", 'areas', a.areas,
      'inForceFrom', a."inForceFrom", 'expiresOn', a."expiresOn") as agreement
    from part join agreement a on a.id = part."agreementId"
    where ${
      municipalityId === undefined
        ? Prisma.sql`part."responsibleId" is not null or part.kind = 'DEADLINE' or part.bound = 'LATEST'`
        : Prisma.sql`a."municipalityId" = ${municipalityId}`
    }
    order by part."end", part.title, part.id`;
  return rows.map(({ occurrences, agreementId: _same, ...row }) => ({
    ...row,
    occurrences: occurrences.map(({ startDate, endDate, precision }) => ({
      ...{ start: startDate, end: endDate, precision },
    })),
  }));
}
