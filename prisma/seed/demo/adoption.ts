import { groupBy } from "@/lib/domain/shared/group-by";
import type { DemoTrial } from "@/prisma/seed/demo/trial-row";

const leavesHome = ({ trial }: DemoTrial) =>
  trial.sharing === "PUBLIC" || trial.sharing === "AGREEMENT_MUNICIPALITIES";
const since = ({ trial }: DemoTrial) => new Date(trial.createdAt!).getTime();

/**
 * Ties the made-up trials together that tell the same in several municipalities: a later one was taken over from an
 * earlier one that was shared, now and then from a copy of it. Every third had the idea by itself.
 */
export function withAdoptions(trials: DemoTrial[]): DemoTrial[] {
  const origins = new Map<string, string>();
  const alike = groupBy(trials, ({ trial }) => `${trial.area} ${trial.freedFrom} ${trial.freedTo}`);
  for (const group of alike.values()) {
    const byAge = [...group].sort((one, other) => since(one) - since(other));
    byAge.forEach((copy, index) => {
      if (index % 3 === 2) return;
      const earlier = byAge.filter(
        (each) =>
          leavesHome(each) &&
          since(each) < since(copy) &&
          each.trial.municipalityId !== copy.trial.municipalityId,
      );
      const origin = index % 2 === 0 ? earlier.at(-1) : earlier[0];
      if (origin) origins.set(copy.trial.id!, origin.trial.id!);
    });
  }
  return trials.map((demo) => {
    const adoptedFromId = origins.get(demo.trial.id!) ?? null;
    return adoptedFromId === null ? demo : { ...demo, trial: { ...demo.trial, adoptedFromId } };
  });
}
