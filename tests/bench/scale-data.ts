import type { Db } from "@/lib/db/client";

/** How much is made. The national size is 98 municipalities, 12,000 institutions, 500,000 trials. */
export interface Scale {
  municipalities: number;
  institutions: number;
  trials: number;
}

export const national: Scale = { municipalities: 98, institutions: 12_000, trials: 500_000 };
/** The same country at the beginning: a hundredth of the trials. */
export const hundredth: Scale = { ...national, trials: national.trials / 100 };

/** Every statement makes what its number says and depends on nothing random, so that two runs measure the same. */
const statements = ({ municipalities, institutions, trials }: Scale): string[] => [
  `insert into municipality (id, name, code, "updatedAt")
    select 'maalt-' || n, 'Målt Kommune ' || n, lpad(n::text, 3, '0'), now() from generate_series(1, ${municipalities}) n`,
  `insert into agreement (id, kind, title, areas, "inForceFrom", "expiresOn", "municipalityId", "updatedAt")
    select 'maalt-' || n, 'MUNICIPAL', 'Aftale ' || n, '{DAYCARE,SCHOOL,ELDERCARE}', '2022-01-01',
      (now() + interval '300 days')::date, 'maalt-' || n, now() from generate_series(1, ${municipalities}) n`,
  `insert into institution (id, name, kind, area, "municipalityId", "updatedAt")
    select 'sted-' || n, 'Sted nr. ' || n,
      (array['DAYCARE_CENTRE', 'SCHOOL', 'NURSING_HOME'])[1 + n % 3]::"InstitutionKind",
      (array['DAYCARE', 'SCHOOL', 'ELDERCARE'])[1 + n % 3]::"WelfareArea", 'maalt-' || (1 + (n / 3) % ${municipalities}), now()
    from generate_series(1, ${institutions}) n`,
  `insert into trial (id, title, area, "freedFrom", "freedTo", purpose, "observedEffect", "observedEffectOn", initiator,
      stage, sharing, "periodStart", "periodEnd", "createdAt", "updatedAt", "municipalityId", "leadInstitutionId", "agreementId")
    select 'proeve-' || n, 'Prøvehandling nr. ' || n, place.area, 'Et krav om dokumentation', 'Mere tid med borgeren',
      'At se, om det er bedre.', case when n % 4 = 0 then 'Der er blevet mere ro.' end,
      case when n % 4 = 0 then now()::date - n % 900 end,
      (array['PARENTS', 'STAFF', 'LEADER', 'ADMINISTRATION', null, 'CITIZENS'])[1 + n % 6]::"Initiator",
      (array['IDEA', 'PREPARED', 'IN_TEST', 'IN_TEST', 'EVALUATING', 'DECIDED', 'DECIDED', 'LANDED', 'WITHDRAWN', 'IN_TEST'])
        [1 + n % 10]::"TrialStage",
      (array['INSTITUTION', 'MUNICIPALITY', 'MUNICIPALITY', 'AGREEMENT_MUNICIPALITIES', 'PUBLIC'])[1 + n / 7 % 5]::"SharingLevel",
      now()::date - 150 - n % 900, now()::date - 50 - n % 900 + 900 * (n % 3 / 2), now() - interval '1 minute' * (n % 1000000),
      now() - interval '1 minute' * (n % 300000), place."municipalityId", place.id,
      'maalt-' || substr(place."municipalityId", 7)
    from generate_series(1, ${trials}) n join institution place on place.id = 'sted-' || (1 + n % ${institutions})`,
  `update trial set search = setweight(to_tsvector('frisat_danish', title), 'A') where id like 'proeve-%'`,
  `insert into trial_stage_change (id, seq, stage, "from", "actorName", "trialId")
    select t.id || '-' || step, nextval('trial_stage_change_seq_seq'),
      (case step when 1 then 'IDEA' when 2 then 'IN_TEST' else t.stage::text end)::"TrialStage",
      t."periodStart" - 30 + step * 15, 'Måling', t.id
    from trial t cross join generate_series(1, 3) step
    where t.id like 'proeve-%' and (step < 3 or t.stage not in ('IDEA', 'IN_TEST')) and (step < 2 or t.stage <> 'IDEA')`,
  `insert into trial_decision (id, outcome, reason, "decidedOn", body, "trialId")
    select t.id || '-d', (array['GREEN', 'YELLOW', 'RED'])[1 + length(t.id) % 3]::"DecisionOutcome", 'Det virkede.',
      t."periodStart" + 20, 'LEADER', t.id from trial t where t.id like 'proeve-%' and t.stage in ('DECIDED', 'LANDED')`,
  `insert into trial_classification ("trialId", "classificationId")
    select t.id, kind.id from trial t
    join (select id, area, row_number() over (partition by area order by id) - 1 as at, count(*) over (partition by area) as n
      from classification where kind <> 'FOCUS_GROUP') kind
      on kind.area = t.area and (kind.at = hashtext(t.id)::bigint & 1023 % kind.n or kind.at = (hashtext(t.id)::bigint & 2047) % kind.n)
    where t.id like 'proeve-%'`,
  `insert into exemption_use (id, level, "statedNeed", "reviewedNeed", "reviewedOn", "reviewedByName", "trialId", "provisionId", "updatedAt")
    select t.id || '-e', 'NATIONAL', (array['DIRECT', 'INDIRECT', 'NONE'])[1 + hashtext(t.id) & 1]::"ExemptionNeed",
      case when length(t.id) % 2 = 0 then 'DIRECT'::"ExemptionNeed" end, case when length(t.id) % 2 = 0 then now()::date end,
      case when length(t.id) % 2 = 0 then 'Måling' end, t.id, law.id, now()
    from trial t join (select id, row_number() over (order by id) - 1 as at, count(*) over () as n from legal_provision) law
      on law.at = (hashtext(t.id)::bigint & 4095) % law.n
    where t.id like 'proeve-%' and hashtext(t.id) & 1 = 0`,
  `insert into trial_involvement (id, "group", "heardOn", "authorName", "trialId")
    select t.id || '-h', (array['STAFF', 'PARENTS', 'CITIZENS', 'MED'])[1 + (hashtext(t.id) & 3)]::"InvolvedGroup",
      t."periodStart", 'Måling', t.id from trial t where t.id like 'proeve-%' and hashtext(t.id) & 4 = 0`,
  `update trial set "registeredOn" = days.registered, "startedOn" = days.started, "movedOn" = days.moved,
      "decidedOn" = days.decided, "lastWordOn" = days.word
    from trial_days(array(select id from trial where id like 'proeve-%')) days where trial.id = days.id`,
];

/** Fills a migrated database on a server, with what each trial counts in at the end: all at once instead of row by row. */
export async function fillToScale(prisma: Db, scale: Scale): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      // Triggers and foreign keys are for what people write.
      await tx.$executeRaw`set local session_replication_role = replica`;
      for (const statement of statements(scale)) await tx.$executeRawUnsafe(statement);
    },
    { timeout: 1_800_000 },
  );
  for (let n = 1; n <= scale.municipalities; n += 1) {
    const id = `maalt-${n}`;
    await prisma.$queryRaw`select count_trials(array(select id from trial where "municipalityId" = ${id}))::text`;
    await prisma.$queryRaw`select fold_trial_tally(${id})::text`;
  }
  await prisma.$executeRawUnsafe("vacuum analyze");
}
