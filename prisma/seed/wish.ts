import type { Prisma } from "@/lib/db/client";
import { reconcile } from "@/prisma/seed/reconcile";
import { day, readData } from "@/prisma/seed/source";

interface SourceDeadline {
  id: string;
  kind: string;
  startDate: string;
  stateMilestone: string | null;
  timeWording: string;
  dateBasis: string;
  sources: string[];
}

/** The plan's milestones that are last days for wishes; their ids say so. */
function sourceDeadlines(): SourceDeadline[] {
  const { milestones } = readData<{ milestones: SourceDeadline[] }>("plan/milestones.json");
  return milestones.filter(({ id, kind }) => kind === "DEADLINE" && id.startsWith("skaeringsdato-"));
}

/** The rounds of wishes under the acts: 1 April and 1 October 2021, 1 April 2022. */
export async function loadWishRounds(tx: Prisma.TransactionClient): Promise<void> {
  const rows: Prisma.WishRoundCreateManyInput[] = sourceDeadlines().map((deadline) => ({
    id: `runde-${deadline.startDate}`,
    deadlineOn: day(deadline.startDate),
    origin: "REFERENCE",
    source: {
      document: deadline.sources[0]!,
      refs: deadline.sources,
      milestone: deadline.id,
      dateBasis: deadline.dateBasis,
    },
  }));
  await reconcile(tx, tx.wishRound, rows);
}
