import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadFencePostsJson, loadProvisionsJson } from "@/lib/loaders/freedom-list";
import { loadFreedomGlance, loadFreedomMap } from "@/lib/loaders/freedom-map";
import { loadFreedomRecord } from "@/lib/loaders/freedom-record";
import { worldIds } from "@/tests/support/world";
import { type Operation, outcomes, allOk } from "@/tests/integration/access/operations/support";

/** Rules are everybody's to read; the trials beside them are the viewer's own scope. */
export const ruleOperations: Operation[] = [
  {
    name: "loaders/freedom-map.loadFreedomMap",
    on: "another's municipality",
    run: (viewer) => loadFreedomMap(viewer, { municipality: "alfa", area: "DAYCARE" }),
    expected: allOk,
  },
  {
    name: "loaders/freedom-map.loadFreedomGlance",
    on: "another's municipality",
    run: (viewer) =>
      loadFreedomGlance(viewer, {
        ...{ municipalityId: "alfa", area: "DAYCARE" },
        on: toCalendarDate("2026-06-01"),
      }),
    expected: allOk,
  },
  {
    name: "loaders/freedom-record.loadFreedomRecord",
    on: "a provision",
    run: (viewer) => loadFreedomRecord(viewer, "PROVISION", worldIds.provision),
    expected: allOk,
  },
  {
    name: "loaders/freedom-record.loadFreedomRecord",
    on: "an id of another type",
    run: (viewer) => loadFreedomRecord(viewer, "RULE", worldIds.provision),
    expected: outcomes("NOT_FOUND", { NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/freedom-list.loadFencePostsJson",
    on: "a municipality",
    run: (viewer) => loadFencePostsJson(viewer, { municipality: "alfa" }),
    expected: allOk,
  },
  {
    name: "loaders/freedom-list.loadProvisionsJson",
    on: "an area",
    run: (viewer) => loadProvisionsJson(viewer, { area: "DAYCARE" }),
    expected: allOk,
  },
];
