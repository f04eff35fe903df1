import { getTrial } from "@/lib/db/trial";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadEffort, loadTrialEffort } from "@/lib/loaders/effort";
import { type Operation, allOk, publicTrial } from "@/tests/integration/access/operations/support";

export const effortOperations: Operation[] = [
  {
    name: "loaders/effort.loadEffort",
    on: "all trials",
    run: (viewer) => loadEffort(viewer),
    expected: allOk,
  },
  {
    name: "loaders/effort.loadTrialEffort",
    on: "a public trial",
    run: async (viewer) => {
      const trial = await getTrial(publicTrial, scopeOf(viewer));
      return { ok: true, data: await loadTrialEffort(trial!, toCalendarDate("2026-06-01")) };
    },
    expected: allOk,
  },
];
