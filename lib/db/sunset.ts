import { db, Prisma } from "@/lib/db/client";
import { countedNeedSql, trialNeedSql } from "@/lib/db/exemption-sql";
import { latestDecisionSql, toBeLandedSql } from "@/lib/db/trial-filter-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import { provisionLabel, type ProvisionName } from "@/lib/domain/exemption/provision";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { provisionEnd, ruleEnd, type Ending, type RuleVersion } from "@/lib/domain/sunset/ending";
import type { Landing, LeaningTrial, ResponsiblePerson } from "@/lib/domain/sunset/leaning";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { Locale } from "@/lib/i18n/locale";

/** Of one municipality, or of them all. */
export type SunsetPlace = { municipalityId: string } | "EVERYWHERE";

const within = (place: SunsetPlace, column: Prisma.Sql) =>
  place === "EVERYWHERE" ? Prisma.sql`true` : Prisma.sql`${column} = ${place.municipalityId}`;

/** An agreement with what decides who may move its last day. */
export interface EndingAgreement {
  id: string;
  title: string;
  kind: "STATUTORY" | "MUNICIPAL";
  areas: WelfareArea[];
  inForceFrom: CalendarDate;
  expiresOn: CalendarDate;
  version: number;
  municipalityId: string;
  legalBasisId: string | null;
}

interface EndingRows {
  agreements: EndingAgreement[];
  provisions: (ProvisionName & { id: string; periods: ProvisionPeriod[] })[];
  grants: (ProvisionName & {
    id: string;
    provisionId: string;
    municipalityId: string;
    area: WelfareArea;
    validTo: CalendarDate;
  })[];
  rules: (RuleVersion & { title: string })[];
}

/** How a provision held over time, as JSON in the order of the source. */
const periodsSql = (provisionAlias: Prisma.Sql) => Prisma.sql`coalesce((
  select json_agg(json_build_object('kind', v.kind, 'validFrom', v."validFrom", 'validTo', v."validTo",
    'note', v.note) order by v."order")
  from provision_validity v where v."provisionId" = ${provisionAlias}.id), '[]')`;

/**
 * Everything with a last day that trials of the place can lean on, and the agreements themselves.
 * What an end is, is the domain's to say; the law that an agreement rests on is leant on through the agreement.
 */
export async function listEndings(
  place: SunsetPlace,
): Promise<{ endings: Ending[]; agreements: EndingAgreement[] }> {
  const client = await db();
  const [rows] = await client.$queryRaw<[EndingRows]>`
    select
      coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title, 'kind', a.kind, 'areas', a.areas,
          'inForceFrom', a."inForceFrom", 'expiresOn', a."expiresOn", 'version', a.version,
          'municipalityId', a."municipalityId", 'legalBasisId', a."legalBasisId")
          order by a."expiresOn" desc, a.id)
        from agreement a where ${within(place, Prisma.sql`a."municipalityId"`)}), '[]') as agreements,
      coalesce((select json_agg(json_build_object('id', p.id, 'law', p.law, 'paragraph', p.paragraph,
          'subsection', p.subsection, 'topic', p.topic, 'periods', ${periodsSql(Prisma.sql`p`)}))
        from legal_provision p
        where exists (select 1 from provision_validity v where v."provisionId" = p.id
          and (v."validTo" is not null or v.kind = 'REPLACED'))), '[]') as provisions,
      coalesce((select json_agg(json_build_object('id', g.id, 'provisionId', p.id, 'law', p.law,
          'paragraph', p.paragraph, 'subsection', p.subsection, 'topic', p.topic,
          'municipalityId', g."municipalityId", 'area', g.area, 'validTo', g."validTo"))
        from provision_grant g join legal_provision p on p.id = g."provisionId"
        where g."validTo" is not null and ${within(place, Prisma.sql`g."municipalityId"`)}), '[]') as grants,
      coalesce((select json_agg(json_build_object('id', r.id, 'title', r.title, 'status', r.status,
          'validTo', r."validTo", 'replacesId', r."replacesId"))
        from municipal_rule r
        where (r."validTo" is not null or r."replacesId" is not null)
          and ${within(place, Prisma.sql`r."municipalityId"`)}), '[]') as rules`;
  return { endings: endingsOf(rows), agreements: rows.agreements };
}

function endingsOf({ agreements, provisions, grants, rules }: EndingRows): Ending[] {
  const successors = new Map(rules.flatMap((rule) => (rule.replacesId ? [[rule.replacesId, rule]] : [])));
  const ended = <T extends { endsOn: CalendarDate | null }>(each: T) =>
    each.endsOn === null ? [] : [{ ...each, endsOn: each.endsOn }];
  return [
    ...agreements.map(({ id, title, kind, expiresOn }) => ({
      ...{ kind: "AGREEMENT" as const, id, title, agreementKind: kind, endsOn: expiresOn },
    })),
    ...provisions.flatMap(({ id, periods, ...name }) =>
      ended({
        ...{ kind: "PROVISION" as const, id, title: provisionLabel(name) },
        endsOn: provisionEnd(periods),
      }),
    ),
    ...grants.map(({ id, provisionId, municipalityId, area, validTo, ...name }) => ({
      ...{ kind: "GRANT" as const, id, provisionId, municipalityId, area, endsOn: validTo },
      title: provisionLabel(name),
    })),
    ...rules.flatMap((rule) =>
      ended({
        ...{ kind: "RULE" as const, id: rule.id, title: rule.title },
        endsOn: ruleEnd(rule, successors as ReadonlyMap<string, RuleVersion>),
      }),
    ),
  ];
}

/**
 * The trials that go on and need some exemption: those that can lean on anything.
 * @param scope "EVERY_TRIAL" only for what runs by itself and for counting; what somebody is shown is within theirs
 * @param institutionIds only those led by these
 */
export async function listLeaningTrials(
  scope: Scope | "EVERY_TRIAL",
  place: SunsetPlace,
  institutionIds: readonly string[] | null = null,
): Promise<LeaningTrial[]> {
  const client = await db();
  const visible = scope === "EVERY_TRIAL" ? Prisma.sql`t."archivedAt" is null` : trialVisibleSql(scope, "t");
  const led =
    institutionIds === null
      ? Prisma.sql`true`
      : Prisma.sql`t."leadInstitutionId" = any(${[...institutionIds]}::text[])`;
  const rows = await client.$queryRaw<(Omit<LeaningTrial, "landing"> & { landing: Landing | null })[]>`
    select t.id, t.title, t.area::text, t.stage::text, t."municipalityId", t."agreementId",
      json_build_object('id', i.id, 'name', i.name) as "leadInstitution",
      ${latestDecisionSql("t")} as "latestDecision",
      ${trialNeedSql("NATIONAL", "t")} as "nationalNeed",
      ${trialNeedSql("MUNICIPAL", "t")} as "municipalNeed",
      (select json_agg(json_build_object('need', ${countedNeedSql("used")}, 'provisionId', used."provisionId",
          'municipalRuleId', used."municipalRuleId"))
        from exemption_use used where used."trialId" = t.id) as uses,
      case when l.id is null then null else json_build_object('way', l.way, 'reason', l.reason,
        'chosenOn', l."chosenOn", 'chosenBy', u.name, 'version', l.version) end as landing
    from trial t
    join institution i on i.id = t."leadInstitutionId"
    left join trial_landing l on l."trialId" = t.id
    left join "user" u on u.id = l."chosenById"
    where ${within(place, Prisma.sql`t."municipalityId"`)} and ${led} and ${visible} and ${toBeLandedSql("t")}
      and exists (select 1 from exemption_use used
        where used."trialId" = t.id and ${countedNeedSql("used")} <> 'NONE')`;
  return rows;
}

/** Someone who can be written to. */
export interface ReachablePerson extends ResponsiblePerson {
  email: string;
  locale: Locale;
}

/** The leaders and the administration, for saying who answers for what; one row for each of their memberships. */
export async function listResponsiblePeople(place: SunsetPlace): Promise<ReachablePerson[]> {
  const client = await db();
  return client.$queryRaw<ReachablePerson[]>`
    select m.role::text, m."municipalityId", m."institutionId", m.area::text, u.id as "userId", u.name, u.email,
      u.locale
    from membership m join "user" u on u.id = m."userId"
    where m.role in ('LEADER', 'ADMINISTRATION') and u."closedAt" is null
      and ${within(place, Prisma.sql`m."municipalityId"`)}
    order by u.name, u.id`;
}

/** A law that agreements rest on, with those agreements. */
export interface LegalBasis extends ProvisionName {
  id: string;
  areas: WelfareArea[];
  periods: ProvisionPeriod[];
  version: number;
}

/** The laws that agreements rest on. */
export async function listLegalBases(): Promise<LegalBasis[]> {
  const client = await db();
  return client.$queryRaw<LegalBasis[]>`
    select p.id, p.law, p.paragraph, p.subsection, p.topic, to_json(p.areas) as areas, p.version,
      ${periodsSql(Prisma.sql`p`)} as periods
    from legal_provision p
    where p.role = 'LEGAL_BASIS' order by p.law, p.id`;
}
