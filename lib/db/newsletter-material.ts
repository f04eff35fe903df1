import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import {
  letterLimits,
  SHOWN_TEXT,
  shortened,
  type LetterItem,
  type LetterPeriod,
  type LetterSource,
} from "@/lib/domain/newsletter/letter";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";
import { scopeOf } from "@/lib/domain/trial/sharing";

interface Row {
  source: LetterSource;
  id: string;
  title: string;
  text: string;
  place: string | null;
  kind: InstitutionKind | null;
  wording: string | null;
  outcome: DecisionOutcome | null;
  withinId: string | null;
}

/** A letter is for everybody: it only knows what somebody without an account may read. */
const everybody = scopeOf(null);

const place = Prisma.sql`case when trial.anonymised then null else place.name end as place, place.kind::text as kind`;
const shared = Prisma.sql`trial.stage <> 'WITHDRAWN' and ${trialVisibleSql(everybody, "trial")}`;

/** Every public thing that a letter could tell of, of one municipality; `when` says which days count. */
function tellable(municipalityId: string, { from, to, comingFrom, comingTo }: LetterPeriod): Prisma.Sql {
  const of = Prisma.sql`trial."municipalityId" = ${municipalityId} and ${shared}`;
  const trials = Prisma.sql`trial join institution place on place.id = trial."leadInstitutionId"`;
  const within = (column: Prisma.Sql) => Prisma.sql`${column} between ${from}::date and ${to}::date`;
  return Prisma.sql`
    select 'TRIAL' as source, trial.id, trial.title, coalesce(nullif(trial.change, ''), trial."freedTo") as text,
      ${place}, null as wording, null as outcome, trial.id as "withinId", begun."from" as day
    from ${trials} cross join lateral (
      select min(moved."from") as "from" from trial_stage_change moved
      where moved."trialId" = trial.id and moved."supersededAt" is null) begun
    where ${of} and ${within(Prisma.sql`begun."from"`)}
    union all
    select case entry.kind when 'QUOTE' then 'QUOTE' else 'LOG' end, entry.id, trial.title, entry.text, ${place},
      null, null, trial.id, entry."happenedOn"
    from ${trials} join log_entry entry on entry."trialId" = trial.id
    where ${of} and entry.kind in ('LEARNING', 'QUOTE') and entry."removedAt" is null
      and ${within(Prisma.sql`entry."happenedOn"`)}
    union all
    select 'EFFECT', trial.id, trial.title, trial."observedEffect", ${place}, null, null, trial.id,
      trial."observedEffectOn"
    from ${trials}
    where ${of} and trial."observedEffect" is not null and ${within(Prisma.sql`trial."observedEffectOn"`)}
    union all
    select 'DECISION', made.id, trial.title, made.reason, ${place}, null, made.outcome::text, trial.id,
      made."decidedOn"
    from ${trials} join trial_decision made on made."trialId" = trial.id
    where ${of} and made."supersededAt" is null and ${within(Prisma.sql`made."decidedOn"`)}
    union all
    select 'MILESTONE', reached.id, coalesce(reached."municipalText", reached."stateText"), '', null, null,
      reached.wording, null, reached."agreementId", reached."reachedOn"
    from milestone reached join agreement on agreement.id = reached."agreementId"
    where agreement."municipalityId" = ${municipalityId} and reached."removedAt" is null and reached.state = 'DONE'
      and coalesce(reached."municipalText", reached."stateText") is not null
      and ${within(Prisma.sql`reached."reachedOn"`)}
    union all
    select 'WORKSHOP', workshop.id, workshop.title, '', place.name, place.kind::text, workshop.wording, null, null,
      workshop."startOn"
    from workshop join agreement on agreement.id = workshop."agreementId"
    left join institution place on place.id = workshop."institutionId"
    where agreement."municipalityId" = ${municipalityId} and workshop."cancelledAt" is null
      and workshop."heldOn" is null
      and workshop."startOn" between ${comingFrom}::date and ${comingTo}::date
    union all
    select 'DILEMMA', dilemma.id, dilemma.title, dilemma.question, place.name, place.kind::text, null, null, null,
      dilemma."askedOn"
    from dilemma join institution place on place.id = dilemma."institutionId"
    where dilemma."municipalityId" = ${municipalityId} and dilemma.shared and dilemma."removedAt" is null
      and ${within(Prisma.sql`dilemma."askedOn"`)}`;
}

/** More than anybody reads: what is beyond is not offered. */
const MOST = 300;

/**
 * Everything public that happened in a municipality's month and what comes after it: the newest first, what comes the
 * soonest first.
 */
export async function listLetterMaterial(
  municipalityId: string,
  period: LetterPeriod,
  prisma?: DbOrTx,
): Promise<LetterItem[]> {
  prisma ??= await db();
  const rows = await prisma.$queryRaw<Row[]>`
    select source, id, title, text, place, kind, wording, outcome, "withinId" from (${tellable(municipalityId, period)}) told
    order by case when source = 'WORKSHOP' then day end, day desc, source, id limit ${MOST}`;
  return rows.map(({ place, kind, title, text, ...row }) => ({
    ...row,
    title: shortened(title, letterLimits.title),
    text: shortened(text, SHOWN_TEXT),
    place: kind === null ? null : { name: place, kind },
  }));
}

/** Which of these things everybody may still see, as keys; asked again whenever a letter is sent or shown. */
export async function listPublicKeys(
  items: readonly Pick<LetterItem, "source" | "id">[],
): Promise<Set<string>> {
  if (items.length === 0) return new Set();
  const ids = (...sources: LetterSource[]) =>
    items.filter(({ source }) => sources.includes(source)).map(({ id }) => id);
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ kind: string; id: string }[]>`
    select 'TRIAL' as kind, trial.id from trial
    where trial.id = any(${ids("TRIAL", "EFFECT")}::text[]) and ${shared}
    union all
    select 'LOG', entry.id from log_entry entry join trial on trial.id = entry."trialId"
    where entry.id = any(${ids("LOG", "QUOTE")}::text[]) and entry."removedAt" is null and ${shared}
    union all
    select 'DECISION', made.id from trial_decision made join trial on trial.id = made."trialId"
    where made.id = any(${ids("DECISION")}::text[]) and made."supersededAt" is null and ${shared}
    union all
    select 'MILESTONE', id from milestone where id = any(${ids("MILESTONE")}::text[]) and "removedAt" is null
    union all
    select 'WORKSHOP', id from workshop where id = any(${ids("WORKSHOP")}::text[]) and "cancelledAt" is null
    union all
    select 'DILEMMA', id from dilemma
    where id = any(${ids("DILEMMA")}::text[]) and shared and "removedAt" is null`;
  const known = new Set(rows.map(({ kind, id }) => `${kind}:${id}`));
  const kindOf = (source: LetterSource) =>
    source === "EFFECT" ? "TRIAL" : source === "QUOTE" ? "LOG" : source;
  return new Set(
    items
      .filter(({ source, id }) => known.has(`${kindOf(source)}:${id}`))
      .map(({ source, id }) => `${source}:${id}`),
  );
}
