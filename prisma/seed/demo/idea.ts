import type { Prisma } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ideaLinkTexts, ideaTexts, type IdeaText } from "@/prisma/seed/demo/text/idea";
import { demoUserId, mainInstitutions } from "@/prisma/seed/demo/user";

const linkId = (municipalityId: string, key: string) => `demo-idea-link-${municipalityId}-${key}`;
const ideaId = ({ municipalityId, key }: IdeaText) => `demo-idea-${municipalityId}-${key}`;
/** Written down around noon of the day. */
const noonOf = (day: CalendarDate) => new Date(toDbDate(day).getTime() + 11 * 3_600_000);

async function addLinks(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const leaders = await tx.user.findMany({
    where: { id: { in: Object.keys(mainInstitutions).map((id) => demoUserId(`leder@${id}.demo`)) } },
    select: { id: true },
  });
  const known = new Set(leaders.map(({ id }) => id));
  await tx.ideaLink.createMany({
    data: ideaLinkTexts.map(({ municipalityId, key, title, openForDays, closed, initiator }) => {
      const leader = demoUserId(`leder@${municipalityId}.demo`);
      return {
        id: linkId(municipalityId, key),
        // Not a secret: everybody can read it here. Links people make are random.
        token: `demo-${municipalityId}-${key}`,
        ...{ title, initiator, municipalityId, origin: "DEMO" as const },
        openUntil: toDbDate(addDays(today, openForDays)),
        closedAt: closed ? noonOf(addDays(today, openForDays)) : null,
        createdAt: noonOf(addDays(today, Math.min(openForDays, 0) - 30)),
        institutionId: mainInstitutions[municipalityId]!,
        createdById: known.has(leader) ? leader : null,
      };
    }),
    skipDuplicates: true,
  });
}

/** How long an idea is thought about before it becomes a trial. */
const DAYS_BEFORE_TRIAL = 21;

/** The trial an idea became, as long as it is there, free, and says the same of whose idea it was; and its first day. */
async function trialOf(
  tx: Prisma.TransactionClient,
  { trialId, initiator }: IdeaText,
): Promise<{ id: string; from: CalendarDate } | null> {
  if (!trialId) return null;
  const trial = await tx.trial.findFirst({
    where: { id: trialId, initiator, idea: null },
    select: { id: true, stageChanges: { orderBy: { from: "asc" }, take: 1, select: { from: true } } },
  });
  const first = trial?.stageChanges[0];
  return trial && first ? { id: trial.id, from: fromDbDate(first.from) } : null;
}

async function addIdea(tx: Prisma.TransactionClient, idea: IdeaText, today: CalendarDate): Promise<void> {
  const { municipalityId, title, text, obstacle, initiator, answer, link, daysAgo, supports = 0 } = idea;
  const trial = await trialOf(tx, idea);
  const trialId = trial?.id ?? null;
  const status = idea.status === "TRIAL" && trial === null ? "OPEN" : idea.status;
  const createdAt = noonOf(trial ? addDays(trial.from, -DAYS_BEFORE_TRIAL) : addDays(today, -daysAgo));
  await tx.idea.create({
    data: {
      id: ideaId(idea),
      ...{ title, initiator, status, trialId, municipalityId, createdAt, origin: "DEMO" },
      text: text ?? null,
      obstacle: obstacle ?? null,
      answer: answer ?? null,
      institutionId: mainInstitutions[municipalityId]!,
      linkId: link ? linkId(municipalityId, link) : null,
      followToken: link ? `demo-follow-${municipalityId}-${idea.key}` : null,
    },
  });
  await tx.ideaSupport.createMany({
    data: Array.from({ length: supports }, (_, index) => ({
      ideaId: ideaId(idea),
      supporter: `demo-supporter-${index + 1}`,
      createdAt,
    })),
  });
}

/**
 * Adds the made-up links and ideas that are missing; what people did with one that is there stays. Some have become
 * demo trials; no trial is made or changed.
 */
export async function loadDemoIdeas(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  await addLinks(tx, today);
  const stored = await tx.idea.findMany({
    where: { id: { in: ideaTexts.map(ideaId) } },
    select: { id: true },
  });
  const known = new Set(stored.map(({ id }) => id));
  for (const idea of ideaTexts) if (!known.has(ideaId(idea))) await addIdea(tx, idea, today);
}
