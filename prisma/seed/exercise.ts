import type { Prisma } from "@/lib/db/client";
import { reconcile } from "@/prisma/seed/reconcile";
import { exerciseTexts } from "@/prisma/seed/text/exercise";

/** The idea catalogue for workshops that is common to all. One that was changed or taken out stays so. */
export async function loadExercises(tx: Prisma.TransactionClient): Promise<void> {
  const rows: Prisma.ExerciseCreateManyInput[] = exerciseTexts.map(({ text, ...exercise }) => ({
    ...exercise,
    text: text.join("\n"),
    origin: "REFERENCE",
  }));
  await reconcile(tx, tx.exercise, rows);
}
