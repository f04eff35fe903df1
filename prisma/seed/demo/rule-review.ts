import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { keywordsFromTitle } from "@/lib/domain/freedom/upkeep";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ruleReviewText } from "@/prisma/seed/demo/text/rule-review";
import { mainInstitutions } from "@/prisma/seed/demo/user";

/** How long the round has been open, and how long it stays so. */
const OPENED_DAYS_AGO = 10;
const CLOSES_IN_DAYS = 28;

/**
 * Adds the made-up look through the rules, with its rules and marks, when it is missing; whatever users did with it
 * stays. The institution of the demo's leader has not answered, so that there is something to try.
 */
export async function loadDemoRuleReview(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const { key, municipalityId, area, title, rules } = ruleReviewText;
  const reviewId = `demo-review-${key}`;
  if (await tx.ruleReview.findUnique({ where: { id: reviewId }, select: { id: true } })) return;
  await tx.ruleReview.create({
    data: {
      id: reviewId,
      ...{ municipalityId, area, title },
      opensOn: toDbDate(addDays(today, -OPENED_DAYS_AGO)),
      closesOn: toDbDate(addDays(today, CLOSES_IN_DAYS)),
      origin: "DEMO",
    },
  });
  const idOf = (rule: (typeof rules)[number]) => `demo-rule-${municipalityId}-${rule.key}`;
  await tx.municipalRule.createMany({
    data: rules.map((rule) => ({
      id: idOf(rule),
      ...{ municipalityId, area, title: rule.title, summary: rule.summary, category: rule.category },
      status: "KEPT" as const,
      keywords: keywordsFromTitle(rule.title),
      origin: "DEMO" as const,
    })),
    skipDuplicates: true,
  });
  const institutions = await tx.institution.findMany({
    where: { municipalityId, area, closedOn: null, id: { not: mainInstitutions[municipalityId]! } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  await tx.ruleMark.createMany({
    data: rules.flatMap((rule) =>
      institutions.slice(0, rule.says.length).map(({ id }, index) => ({
        id: `${reviewId}-${rule.key}-${index + 1}`,
        ...{ municipalityId, reviewId, ruleId: idOf(rule), institutionId: id },
        verdict: rule.says[index]![0],
        comment: rule.says[index]![1] ?? null,
      })),
    ),
  });
}
