import { Prisma, database } from "@/lib/db/client";

/** Where the mail queue stands. */
export interface QueueState {
  waiting: number;
  dead: number;
  /** how long the oldest message that is due has waited, in seconds; 0 when none is due */
  oldestDueSeconds: number;
}

/** Asks the database the least one can ask. @throws when it does not answer */
export async function pingDatabase(): Promise<"embedded" | "postgres"> {
  const { kind, prisma } = await database();
  await prisma.$queryRaw(Prisma.sql`select 1`);
  return kind;
}

/** @throws when the database does not answer */
export async function mailQueueState(at: Date): Promise<QueueState> {
  const { prisma } = await database();
  const [state] = await prisma.$queryRaw<QueueState[]>(Prisma.sql`
    select count(*) filter (where status = 'PENDING')::int as waiting,
           count(*) filter (where status = 'DEAD')::int as dead,
           coalesce(extract(epoch from ${at}::timestamptz - min("nextTryAt")
             filter (where status = 'PENDING' and "nextTryAt" <= ${at})), 0)::int as "oldestDueSeconds"
      from outbox_message`);
  return state!;
}
