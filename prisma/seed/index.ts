import type { Db, Prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadAgreements } from "@/prisma/seed/agreement";
import { loadCatalogue } from "@/prisma/seed/catalogue";
import { loadClassifications } from "@/prisma/seed/classification";
import { loadDemoCalendars } from "@/prisma/seed/demo/calendar";
import { loadDemoContributions } from "@/prisma/seed/demo/contribution";
import { loadDemoIdeas } from "@/prisma/seed/demo/idea";
import { loadDemoEffects } from "@/prisma/seed/demo/effect";
import { loadDemoDilemmas } from "@/prisma/seed/demo/dilemma";
import { loadDemoEfforts } from "@/prisma/seed/demo/effort";
import { loadDemoHandOvers } from "@/prisma/seed/demo/hand-over";
import { demoInstitutions } from "@/prisma/seed/demo/institution";
import { loadDemoEvaluations } from "@/prisma/seed/demo/evaluation";
import { loadDemoNewsletters } from "@/prisma/seed/demo/newsletter";
import { loadDemoPlans } from "@/prisma/seed/demo/plan";
import { loadDemoPlanChanges } from "@/prisma/seed/demo/plan-change";
import { loadDemoPlanEvaluations } from "@/prisma/seed/demo/plan-evaluation";
import { loadDemoItemTies } from "@/prisma/seed/demo/plan-item";
import { loadDemoPlanTemplates } from "@/prisma/seed/demo/plan-template";
import { loadDemoRechecks } from "@/prisma/seed/demo/recheck";
import { loadDemoReports } from "@/prisma/seed/demo/report";
import { loadDemoRuleReview } from "@/prisma/seed/demo/rule-review";
import { loadDemoLogs } from "@/prisma/seed/demo/log";
import { loadDemoTrials } from "@/prisma/seed/demo/trial";
import { loadDemoUsers } from "@/prisma/seed/demo/user";
import { loadDemoWishes } from "@/prisma/seed/demo/wish";
import { loadDemoWorkingGroups } from "@/prisma/seed/demo/working-group";
import { loadDemoWorkshops } from "@/prisma/seed/demo/workshop";
import { loadExercises } from "@/prisma/seed/exercise";
import { loadFencePosts } from "@/prisma/seed/fence-post";
import { loadInstitutions, referenceInstitutions } from "@/prisma/seed/institution";
import { loadMunicipalities } from "@/prisma/seed/municipality";
import { loadPlan } from "@/prisma/seed/plan";
import { loadPlanTemplates } from "@/prisma/seed/plan-template";
import { loadProvisions } from "@/prisma/seed/provision";
import { loadReportedCounts } from "@/prisma/seed/reported-count";
import { loadRules } from "@/prisma/seed/rule";
import { loadWordGroups } from "@/prisma/seed/word-group";
import { institutionsOfReferenceTrials, loadTrials } from "@/prisma/seed/trial";
import { loadWishRounds } from "@/prisma/seed/wish";
import { loadWorkshops } from "@/prisma/seed/workshop";

/** Any constant will do; two processes that start together must not load at the same time. */
const ADVISORY_LOCK = 7_219_462;

/** All or nothing, and one process at a time. */
async function loadAlone(prisma: Db, load: (tx: Prisma.TransactionClient) => Promise<void>): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${ADVISORY_LOCK})`;
      await load(tx);
    },
    { timeout: 120_000, maxWait: 60_000 },
  );
}

/**
 * Brings the reference data to what the source documents say. Can be run at every start: rows that are as they
 * should be are not written, and rows that users have changed are left alone.
 */
export async function seedReference(prisma: Db): Promise<void> {
  await loadAlone(prisma, async (tx) => {
    await loadMunicipalities(tx);
    await loadClassifications(tx);
    await loadProvisions(tx);
    await loadAgreements(tx);
    await loadFencePosts(tx);
    await loadRules(tx);
    await loadWordGroups(tx);
    await loadReportedCounts(tx);
    await loadPlan(tx);
    await loadPlanTemplates(tx);
    await loadInstitutions(tx, [...new Set([...referenceInstitutions, ...institutionsOfReferenceTrials()])]);
    await loadTrials(tx);
    await loadCatalogue(tx);
    await loadWishRounds(tx);
    await loadExercises(tx);
    await loadWorkshops(tx);
  });
}

export interface DemoOptions {
  today: CalendarDate;
  /** makes the stored password of the demo accounts; asked only when one is missing */
  passwordHash: () => Promise<string>;
}

/**
 * Adds the demo data that is missing: institutions, accounts, trials, plans, wishes, a rule review and the days on
 * which some provisions are checked again. Needs the reference data.
 */
export async function seedDemo(prisma: Db, options: DemoOptions): Promise<void> {
  await loadAlone(prisma, async (tx) => {
    await loadInstitutions(tx, demoInstitutions);
    await loadDemoUsers(tx, options.passwordHash);
    await loadDemoTrials(tx, options.today);
    await loadDemoLogs(tx, options.today);
    await loadDemoEffects(tx, options.today);
    await loadDemoEfforts(tx, options.today);
    await loadDemoEvaluations(tx, options.today);
    await loadDemoPlans(tx, options.today);
    await loadDemoPlanTemplates(tx);
    await loadDemoPlanChanges(tx, options.today);
    await loadDemoWorkingGroups(tx, options.today);
    await loadDemoPlanEvaluations(tx, options.today);
    await loadDemoContributions(tx);
    await loadDemoCalendars(tx, options.today);
    await loadDemoWishes(tx, options.today);
    await loadDemoItemTies(tx);
    await loadDemoRuleReview(tx, options.today);
    await loadDemoRechecks(tx, options.today);
    await loadDemoHandOvers(tx, options.today);
    await loadDemoIdeas(tx, options.today);
    await loadDemoWorkshops(tx, options.today);
    await loadDemoDilemmas(tx, options.today);
    await loadDemoNewsletters(tx, options.today);
  });
  // Its figures are counted by the product itself, from what is there by now.
  await loadDemoReports(prisma, options.today);
}
