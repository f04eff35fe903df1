import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import pg from "pg";
import { hashPassword } from "@/lib/auth/password";
import { buildWhenNeeded } from "@/lib/cli/build";
import { openDatabase, type Db } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import type { Role } from "@/lib/domain/member/role";
import { seedReference } from "@/prisma/seed";
import { exportLine, measureExport } from "@/tests/bench/export";
import { measureLatency, percentile } from "@/tests/bench/measure";
import { fillToScale, hundredth, national, type Scale } from "@/tests/bench/scale-data";
import { sessionCookie, startServerProcess } from "@/tests/bench/server";

/**
 * `npm run bench:scale [-- seconds]`: pages with figures at the size of the country (DATABASE_URL: a server on which databases may
 * be made), against the same page with a hundredth of the trials, and against the best plain SQL over the registered
 * tables for the same figures. Eight connections each.
 */
const CONNECTIONS = 8;
const seconds = Number(process.argv[2] ?? 20);
const server = process.env.DATABASE_URL;
if (!server) throw new Error("DATABASE_URL names no server to measure on.");

const PASSWORD = "frisat-bench-2026";
const accounts = [
  { email: "politiker@bench.example", role: "POLITICIAN", municipality: "maalt-5" },
  { email: "forvaltning@bench.example", role: "ADMINISTRATION", municipality: "maalt-5" },
  { email: "evaluator@bench.example", role: "EVALUATOR", municipality: null },
] as const satisfies { email: string; role: Role; municipality: string | null }[];

async function addAccounts(prisma: Db): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const { email, role, municipality } of accounts)
    await prisma.user.create({
      data: {
        email,
        name: email,
        passwordHash,
        memberships: { create: { role, municipalityId: municipality } },
      },
    });
}

function addressOf(database: string): string {
  const url = new URL(server!);
  url.pathname = `/${database}`;
  return url.toString();
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/** The figures of all trials a condition lets through, as one would write them straight over the registered tables. */
const plainFigures = (condition: string) => `
  with t as materialized (
    select t.id, t.stage, t.initiator, t."leadInstitutionId" as place, t."municipalityId" as home,
      (select d.outcome from trial_decision d where d."trialId" = t.id and d."supersededAt" is null
        order by d."decidedOn" desc limit 1) as outcome
    from trial t where t."archivedAt" is null and ${condition}
  ), u as materialized (
    select u."trialId", u."provisionId", u.level, coalesce(u."reviewedNeed", u."statedNeed") as need
    from exemption_use u join t on t.id = u."trialId"
  )
  select home, 'stage' as figure, stage::text as key, count(*) from t group by 1, 3
  union all select home, 'decision', outcome::text, count(*) from t where outcome is not null group by 1, 3
  union all select home, 'initiator', initiator::text, count(*) from t where initiator is not null group by 1, 3
  union all select home, 'heard', h."group"::text, count(distinct t.id) from t join trial_involvement h on h."trialId" = t.id group by 1, 3
  union all select home, 'class', c."classificationId", count(*) from t join trial_classification c on c."trialId" = t.id group by 1, 3
  union all select home, 'provision', u."provisionId", count(distinct t.id) from t join u on u."trialId" = t.id and u.need <> 'NONE' group by 1, 3
  union all select home, 'need', need, count(*) from (
    select t.home, t.id, min(u.need::text) as need from t join u on u."trialId" = t.id and u.level = 'NATIONAL' group by 1, 2) n group by 1, 3
  union all select home, 'place', place, count(*) from t group by 1, 3`;

const ofOne = plainFigures(`t."municipalityId" = 'maalt-5' and t.sharing <> 'INSTITUTION'`);

/**
 * What an administration's overview shows beside those figures, likewise: institution by theme, the course month by month,
 * what was heard last at each institution, and what waits.
 */
const plainOverview = `
  ${plainFigures(`t."municipalityId" = 'maalt-5'`)};
  with t as materialized (
    select id, "leadInstitutionId" as place from trial where "municipalityId" = 'maalt-5' and "archivedAt" is null
  ), placed as materialized (
    select id, place from t union
    select t.id, further."institutionId" from t join trial_institution further on further."trialId" = t.id
  )
  select placed.place, c."classificationId" as theme, count(*) from placed
  join trial_classification c on c."trialId" = placed.id group by 1, 2;
  select date_trunc('month', m."from") as month, m.stage, count(*) from trial t
  join trial_stage_change m on m."trialId" = t.id and m."supersededAt" is null
  where t."municipalityId" = 'maalt-5' and t."archivedAt" is null group by 1, 2;
  with t as materialized (
    select id, "leadInstitutionId" as place from trial where "municipalityId" = 'maalt-5' and "archivedAt" is null
      and stage in ('IDEA', 'PREPARED', 'AWAITING_APPROVAL', 'IN_TEST', 'EVALUATING', 'PAUSED')
  )
  select t.place, max(word.day) from t cross join lateral (
    select max(l."happenedOn") as day from log_entry l where l."trialId" = t.id and l."removedAt" is null
    union all select max(m."from") from trial_stage_change m where m."trialId" = t.id and m."supersededAt" is null
    union all select max(h.at)::date from audit_event h where h.entity = 'trial' and h."entityId" = t.id
  ) word group by 1;
  select t.stage, t."periodEnd" < current_date as past, count(*), min(t."periodEnd") from trial t
  where t."municipalityId" = 'maalt-5' and t."archivedAt" is null
    and t.stage in ('AWAITING_APPROVAL', 'IN_TEST', 'DECIDED') group by 1, 2`;

const pages = [
  { name: "/politics", path: "/politics", as: accounts[0], sql: ofOne },
  { name: "/overview", path: "/overview", as: accounts[1], sql: plainOverview },
  {
    name: "/compare, public",
    path: "/compare?area=SCHOOL",
    as: null,
    sql: plainFigures(`t.area = 'SCHOOL' and t.sharing = 'PUBLIC'`),
  },
  {
    name: "/compare, evaluator",
    path: "/compare?area=SCHOOL",
    as: accounts[2],
    sql: plainFigures(`t.area = 'SCHOOL' and t.sharing <> 'INSTITUTION'`),
  },
  { name: "/trials", path: "/trials", as: null, sql: null },
];

/** 95th percentile of a statement asked over and over by as many as ask for the page, in milliseconds. */
async function statementP95(database: string, sql: string): Promise<number> {
  const pool = new pg.Pool({ connectionString: addressOf(database), max: CONNECTIONS });
  const times: number[] = [];
  await pool.query(sql);
  const until = performance.now() + seconds * 1000;
  const ask = async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      await pool.query(sql);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  await pool.end();
  return percentile(
    times.sort((a, b) => a - b),
    0.95,
  );
}

interface Measured {
  page: number;
  sql: number | null;
}

async function measure(scale: Scale): Promise<Record<string, Measured>> {
  const database = `frisat_bench_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(`create database ${database}`);
  try {
    const opened = await openDatabase({ url: addressOf(database), dataDir: null, poolSize: 4 });
    await migrate(opened);
    await seedReference(opened.prisma);
    const begun = performance.now();
    await fillToScale(opened.prisma, scale);
    await addAccounts(opened.prisma);
    await opened.close();
    console.log(`${scale.trials} trials written in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    const env = { DATABASE_URL: addressOf(database), NEXTAUTH_SECRET: randomUUID(), DEMO_MODE: "" };
    const site = await startServerProcess("lib/cli/start.ts", env);
    try {
      // Before the pages: afterwards the process keeps what eight readers at once have made it take, and idle means nothing.
      const reader = await sessionCookie(site.url, accounts[2].email, PASSWORD);
      for (const format of ["csv", "xlsx"] as const)
        console.log(exportLine(await measureExport(site, format, reader)));
      const measured: Record<string, Measured> = {};
      for (const { name, path, as, sql } of pages) {
        const cookie = as ? await sessionCookie(site.url, as.email, PASSWORD) : "";
        const { p95 } = await measureLatency(site.url + path, CONNECTIONS, seconds, cookie);
        measured[name] = { page: p95, sql: sql === null ? null : await statementP95(database, sql) };
      }
      return measured;
    } finally {
      await site.stop();
    }
  } finally {
    await asAdmin(`drop database ${database} with (force)`);
  }
}

buildWhenNeeded();
const small = await measure(hundredth);
const large = await measure(national);
const ms = (value: number | null) => (value === null ? "–" : value.toFixed(1)).padStart(12);
const ratio = (value: number, of: number | null) =>
  (of === null ? "–" : (value / of).toFixed(2)).padStart(12);
console.log(
  `\np95 at ${CONNECTIONS} connections, ms   1 % of trials   all trials    all ÷ 1 %    plain SQL   page ÷ SQL`,
);
for (const { name } of pages) {
  const [few, all] = [small[name]!, large[name]!];
  console.log(
    `${name.padEnd(30)}${ms(few.page)} ${ms(all.page)} ${ratio(all.page, few.page)} ${ms(all.sql)} ${ratio(all.page, all.sql)}`,
  );
}
