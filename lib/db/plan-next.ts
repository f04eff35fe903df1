import { db, Prisma } from "@/lib/db/client";
import { chooseNext, nextOccurrence, type NextPart } from "@/lib/domain/plan/next";
import { milestoneKinds, type DatePrecision } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** For whom to look: a person, where they belong, and which municipalities' plans are theirs. */
export interface NextReader {
  /** null: the public */
  userId: string | null;
  institutionIds: string[];
  municipalityIds: string[] | "ALL";
}

type Row = Omit<NextPart, "municipality"> & {
  municipalityId: string;
  municipalityName: string;
  occurrences: { startDate: CalendarDate; endDate: CalendarDate; precision: DatePrecision }[];
};

/**
 * What is next in the plans for somebody, in one statement: rows of the milestone table, plan items that others must be
 * ready for, and of what they see to themselves and of their own institution everything that has a time of its own.
 * What is late is there too: one's own always, the rest as long as the agreement is in force, and for the public nothing.
 * An item that is the same thing as a row of the milestone table comes once.
 */
export async function listNextParts(
  { userId, institutionIds, municipalityIds }: NextReader,
  today: CalendarDate,
  limit: number,
): Promise<NextPart[]> {
  const prisma = await db();
  const kinds = Prisma.join(milestoneKinds.map((kind) => Prisma.sql`${kind}::"PlanItemKind"`));
  const own = Prisma.sql`array[${Prisma.join(institutionIds.length > 0 ? institutionIds : [""])}]::text[]`;
  const here =
    municipalityIds === "ALL"
      ? Prisma.sql`true`
      : Prisma.sql`a."municipalityId" = any(${municipalityIds}::text[])`;
  const standing = (alias: string) =>
    Prisma.raw(`${alias}.id, ${alias}.wording, ${alias}."startOn", ${alias}.precision, ${alias}.occurrences,
      ${alias}."agreementId", ${alias}."order", ${alias}.kind, ${alias}."responsibleId",
      ${alias}.origin = 'REFERENCE' and ${alias}.version = 1 and ${alias}.state = 'PLANNED' as "isUntold"`);
  const open = (alias: string) =>
    Prisma.raw(`${alias}."removedAt" is null and ${alias}.state in ('PLANNED', 'UNDER_WAY')`);
  const rows = await prisma.$queryRaw<Row[]>`
    with part as (
      select 'MILESTONE' as subject, coalesce(s."municipalText", s."stateText") as title,
        (case when s."municipalText" is null then 'STATE' else 'MUNICIPAL' end) as level,
        null as "institutionId", null::"DateBound" as bound, greatest(s."endOn", s."exactOn") as "endOn",
        ${standing("s")}
      from milestone s where ${open("s")}
      union all
      select 'ITEM', i.title, i.level::text, i."institutionId", i.bound, i."endOn", ${standing("i")}
      from plan_item i
      where ${open("i")} and i.wording is not null
        and not exists (select 1 from milestone_plan_item link join milestone s on s.id = link."milestoneId"
          where link."planItemId" = i.id and s."startOn" = i."startOn" and s."endOn" = i."endOn" and ${open("s")}
            and (i."responsibleId" is distinct from ${userId} or s."responsibleId" is not distinct from ${userId}))
    ), seen as (
      select part.*, a.title as "agreementTitle", a."municipalityId",
        (case when part."responsibleId" = ${userId} then 'MINE'
          when part.level = 'LOCAL' and (part."institutionId" = any(${own})
            or (part."institutionId" is null and ${institutionIds.length > 0})) then 'INSTITUTION'
          else 'MUNICIPALITY' end) as whose,
        a."inForceFrom" <= ${today}::date and a."expiresOn" >= ${today}::date as "inForce"
      from part join agreement a on a.id = part."agreementId"
      where part.title is not null and (${here} or part."responsibleId" = ${userId})
    ), told as (
      select *, "endOn" < ${today}::date as "isLate",
        row_number() over (partition by whose, "endOn" < ${today}::date
          order by abs((case when "startOn" > ${today}::date then "startOn" else "endOn" end) - ${today}::date),
            "order", id) as place
      from seen
      where (whose <> 'MUNICIPALITY' or ("institutionId" is null and (subject = 'MILESTONE' or kind in (${kinds}))))
        and case when "endOn" < ${today}::date
          then not "isUntold" and precision <> 'ONGOING' and bound is distinct from 'EARLIEST'
            and (whose = 'MINE' or ("inForce" and ${userId !== null}))
          -- What already goes on all the time is not next.
          else precision <> 'ONGOING' or "startOn" > ${today}::date end
    )
    select told.subject, told.id, told.title, told.wording, told."startOn"::text as start, told."endOn"::text as "end",
      told.precision::text, told.occurrences, told.level, told.whose, told."isLate", told."agreementId",
      told."agreementTitle", m.id as "municipalityId", m.name as "municipalityName"
    from told join municipality m on m.id = told."municipalityId"
    where told.place <= ${limit}`;
  const parts = rows.map(({ municipalityId, municipalityName, occurrences, ...row }): NextPart => {
    const times = occurrences.map(({ startDate, endDate, precision }) => ({
      ...{ start: startDate, end: endDate, precision },
    }));
    return {
      ...row,
      ...nextOccurrence({ ...row, occurrences: times }, today),
      municipality: { id: municipalityId, name: municipalityName },
    };
  });
  return chooseNext(parts, today, limit);
}
