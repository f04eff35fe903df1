import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { LONGEST_PAUSE } from "@/lib/domain/effort/effort";

/** What somebody has typed about one trial, or about a new one (trialId null), and not saved yet. */
export interface StoredDraft {
  content: unknown;
  /** how long somebody has been writing, up to the last save of the draft */
  activeSeconds: number;
  updatedAt: Date;
}

export async function getTrialDraft(userId: string, trialId: string | null): Promise<StoredDraft | null> {
  const prisma = await db();
  return prisma.trialDraft.findFirst({
    where: { userId, trialId },
    select: { content: true, activeSeconds: true, updatedAt: true },
  });
}

/** What the pause since the last save adds to the time of writing: a long one is not writing. */
const writtenSince = Prisma.sql`least(14400, trial_draft."activeSeconds" + least(${LONGEST_PAUSE},
  greatest(0, round(extract(epoch from excluded."updatedAt" - trial_draft."updatedAt"))::int)))`;

/** Stores the draft in place of the one before, and how long it took. @returns the moment it was stored */
export async function saveTrialDraft(
  userId: string,
  trialId: string | null,
  content: object,
  at: Date,
): Promise<Date> {
  const prisma = await db();
  const json = JSON.stringify(content);
  // One statement: two tabs that store at once must not meet between a look and an insert.
  if (trialId === null) {
    await prisma.$executeRaw`
      insert into trial_draft (id, "userId", content, "createdAt", "updatedAt")
      values (gen_random_uuid()::text, ${userId}, ${json}::jsonb, ${at}, ${at})
      on conflict ("userId") where "trialId" is null
      do update set content = excluded.content, "activeSeconds" = ${writtenSince},
        "updatedAt" = excluded."updatedAt"`;
  } else {
    await prisma.$executeRaw`
      insert into trial_draft (id, "userId", "trialId", content, "createdAt", "updatedAt")
      values (gen_random_uuid()::text, ${userId}, ${trialId}, ${json}::jsonb, ${at}, ${at})
      on conflict ("userId", "trialId") where "trialId" is not null
      do update set content = excluded.content, "activeSeconds" = ${writtenSince},
        "updatedAt" = excluded."updatedAt"`;
  }
  return at;
}

export async function deleteTrialDraft(
  userId: string,
  trialId: string | null,
  within?: DbOrTx,
): Promise<void> {
  const client = within ?? (await db());
  await client.trialDraft.deleteMany({ where: { userId, trialId } });
}
