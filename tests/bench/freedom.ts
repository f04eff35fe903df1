import { performance } from "node:perf_hooks";
import { migrate } from "@/lib/db/migrate";
import { openDatabase, useDatabase, type Db } from "@/lib/db/client";
import { getFreedomKnowledge } from "@/lib/db/freedom";
import { listTrialsAbout } from "@/lib/db/similar-trials";
import { checkFreedom } from "@/lib/domain/freedom/check";
import { contentWordsOf } from "@/lib/domain/freedom/question";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { seedReference } from "@/prisma/seed";
import {
  askAll,
  qualityOf,
  qualityQuestions,
  qualitySets,
  type QualityQuestion,
} from "@/tests/support/freedom-quality";

const MUNICIPALITIES = 98;
const RULES = 10_000;
const TRIALS = 100_000;

/** The reference rules and trials over and over, at made-up municipalities and at the seven. */
async function fill(prisma: Db): Promise<void> {
  await prisma.$executeRaw`
    insert into municipality (id, name, code, "updatedAt")
    select 'kommune-' || n, 'Kommune nr. ' || n, (200 + n)::text, now()
    from generate_series(1, ${MUNICIPALITIES}::int - (select count(*)::int from municipality)) n
    on conflict do nothing`;
  await prisma.$executeRaw`
    with place as (select id, row_number() over (order by id) - 1 as at from municipality),
      model as (select *, row_number() over (order by id) - 1 as at from municipal_rule),
      many as (select n, (select count(*) from model) as models, (select count(*) from place) as places
        from generate_series(1, ${RULES}::int - (select count(*)::int from municipal_rule)) n)
    insert into municipal_rule (id, area, category, title, summary, status, keywords, "municipalityId", "updatedAt")
    select 'regel-' || n, model.area, model.category, model.title || ' ' || n, model.summary, model.status,
      model.keywords[1 + n % 4 : 8 + n % 4], place.id, now()
    from many join model on model.at = n % models join place on place.at = (n / 3) % places`;
  await prisma.$executeRaw`
    with model as (select *, row_number() over (order by id) - 1 as at from trial),
      many as (select n, (select count(*) from model) as models
        from generate_series(1, ${TRIALS}::int - (select count(*)::int from trial)) n),
      example as (select title, row_number() over (order by id) - 1 as at, count(*) over () as examples
        from catalogue_example)
    insert into trial (id, title, area, "freedFrom", "freedTo", purpose, change, stage, sharing, "updatedAt",
      "municipalityId", "leadInstitutionId")
    select 'proeve-' || n, example.title || ' ' || n, model.area, model."freedFrom", model."freedTo", model.purpose,
      model.change, model.stage, 'PUBLIC', now(), model."municipalityId", model."leadInstitutionId"
    from many join model on model.at = n % models join example on example.at = (n / models) % examples`;
  await prisma.$executeRawUnsafe("analyze");
}

/** The yardstick: rules and trials with any of the words, best first, straight from full-text search. */
async function plainSearch(
  prisma: Db,
  { area, municipality }: QualityQuestion,
  words: string[],
): Promise<void> {
  const any = words.join(" | ");
  await prisma.$queryRaw`
    select id from municipal_rule
    where to_tsvector('frisat_danish', title || ' ' || summary) @@ to_tsquery('frisat_danish', ${any})
      and area = ${area}::"WelfareArea" and "municipalityId" = ${municipality}
    order by ts_rank(to_tsvector('frisat_danish', title || ' ' || summary), to_tsquery('frisat_danish', ${any})) desc
    limit 10`;
  await prisma.$queryRaw`
    select id from trial where search @@ to_tsquery('frisat_danish', ${any}) and area = ${area}::"WelfareArea"
    order by ts_rank(search, to_tsquery('frisat_danish', ${any})) desc limit 5`;
}

async function time(run: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

const at = (times: number[], share: number) =>
  [...times].sort((one, other) => one - other)[
    Math.min(times.length - 1, Math.floor(times.length * share))
  ] ?? NaN;

/** How well and how fast the freedom check answers, on data of its own. */
export async function benchFreedom(dataDir: string): Promise<void> {
  const opened = await openDatabase({ url: process.env.BENCH_DATABASE_URL, dataDir });
  useDatabase(opened);
  try {
    await migrate(opened);
    await seedReference(opened.prisma);
    const questions = qualityQuestions();
    const outcomes = await askAll(questions);
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(9);
    console.log("\nfreedom check: quality    questions   verdicts  precision     recall");
    for (const set of [...qualitySets, "all"] as const) {
      const of = set === "all" ? outcomes : outcomes.filter(({ question }) => question.set === set);
      const { questions: count, verdicts, precision, recall } = qualityOf(of);
      const name = set === "all" ? "all" : `set ${set}`;
      console.log(
        `${name.padEnd(25)}${String(count).padStart(10)}  ${percent(verdicts)}  ${percent(precision)}  ${percent(recall)}`,
      );
    }

    await fill(opened.prisma);
    const scope = scopeOf(null);
    const today = toCalendarDate("2023-01-01");
    const own: number[] = [];
    const check: number[] = [];
    const plain: number[] = [];
    // Once for all places first, as a running site has done.
    for (const { municipality, area } of questions)
      await getFreedomKnowledge({ municipalityId: municipality, area });
    for (const question of questions) {
      const words = contentWordsOf(question.question, []);
      const ask = async () => {
        const place = { municipalityId: question.municipality, area: question.area };
        return checkFreedom(await getFreedomKnowledge(place), question.question, toCalendarDate(question.on));
      };
      check.push(await time(async () => void (await ask())));
      own.push(
        await time(async () => {
          const { understood } = await ask();
          const about = {
            area: question.area,
            words: contentWordsOf(question.question, understood),
            limit: 5,
            today,
          };
          await listTrialsAbout(scope, about);
        }),
      );
      if (words.length > 0) plain.push(await time(() => plainSearch(opened.prisma, question, words)));
    }
    const { prisma } = opened;
    const [rules, trials] = [await prisma.municipalRule.count(), await prisma.trial.count()];
    console.log(`\nfreedom check: ${rules} rules, ${trials} trials, ${questions.length} questions, ms`);
    console.log("                              median      p95   median ÷ plain");
    const line = (name: string, times: number[]) => {
      const ratio = (at(times, 0.5) / at(plain, 0.5)).toFixed(2).padStart(12);
      console.log(
        `${name.padEnd(27)}${at(times, 0.5).toFixed(1).padStart(9)}${at(times, 0.95).toFixed(1).padStart(9)} ${ratio}`,
      );
    };
    line("plain full-text search", plain);
    line("the answer", check);
    line("with trials that resemble", own);
  } finally {
    await opened.close();
  }
}
