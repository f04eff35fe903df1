import { randomUUID } from "node:crypto";
import { createItem, removeItem, restoreItem, setItemState, updateItem } from "@/lib/commands/plan-item";
import type { Db } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadItemForm, loadNewItem, loadPlanItem } from "@/lib/loaders/plan-item";
import { allOk, outcomes, type Operation } from "@/tests/integration/access/operations/support";
import { worldIds, type ViewerName } from "@/tests/support/world";

const agreementId = worldIds.agreement("alfa");
const day = toDbDate(toCalendarDate("2026-03-01"));
const fields = { title: "Fælles dag", phaseId: "phase-alfa", kind: "EVENT", wording: "marts 2026" };
const municipal = { ...fields, level: "MUNICIPAL" };
const local = { ...fields, level: "LOCAL", institutionId: "alfa-one" };

/** An item of the municipality's plan, of its own for one try. */
async function freshItem(prisma: Db, about: "ALL" | "OWN_INSTITUTION", removedAt: Date | null = null) {
  const id = randomUUID();
  const isLocal = about === "OWN_INSTITUTION";
  const item = {
    ...{ id, title: fields.title, wording: fields.wording, order: 1, phaseId: fields.phaseId },
    kind: "EVENT",
    precision: "MONTH",
    level: isLocal ? "LOCAL" : "MUNICIPAL",
    institutionId: isLocal ? "alfa-one" : null,
  } as const;
  await prisma.planItem.create({ data: { ...item, agreementId, startOn: day, endOn: day, removedAt } });
  if (removedAt) {
    const before = {
      ...{ ...item, start: "2026-03-01", end: "2026-03-01", bound: null, occurrences: [], audience: [] },
      ...{ recurring: false, note: null, origin: "REGISTERED", parentId: null, workingGroupId: null },
      ...{ dependsOnIds: [], version: 1, state: "PLANNED", reachedOn: null, responsible: null },
      responsibleId: null,
    };
    await prisma.planChange.create({
      data: { agreementId, kind: "REMOVED", subject: "ITEM", subjectId: id, before, byName: "Prøve" },
    });
  }
  return { id, version: 1 };
}

const kept = new Map<string, ReturnType<typeof freshItem>>();
/** The same item for every read: it need not be made for each. */
function itemToRead(prisma: Db, about: "ALL" | "OWN_INSTITUTION", removedAt: Date | null = null) {
  const key = `${about}-${removedAt !== null}`;
  const item = kept.get(key) ?? freshItem(prisma, about, removedAt);
  kept.set(key, item);
  return item;
}

const own: ViewerName[] = ["own administration"];
const withLeader: ViewerName[] = ["own leader", "own administration"];
/** The administration may do it, a leader to what is about the own institution; everybody else is told that they may not. */
const byOffice = outcomes("FORBIDDEN", { ok: own });
const byOwnLeader = outcomes("FORBIDDEN", { ok: withLeader });
const out = new Date("2026-05-01T12:00:00Z");

export const planItemOperations: Operation[] = [
  {
    name: "commands/plan-item.createItem",
    on: "a municipal item",
    run: (viewer) => createItem(viewer, { id: randomUUID(), agreementId, ...municipal }),
    expected: outcomes("FORBIDDEN", { ok: own, INVALID: ["own leader", "leader next door"] }),
  },
  {
    name: "commands/plan-item.createItem",
    on: "an item about the own institution",
    run: (viewer) => createItem(viewer, { id: randomUUID(), agreementId, ...local }),
    expected: outcomes("FORBIDDEN", { ok: withLeader, INVALID: ["leader next door"] }),
  },
  {
    name: "commands/plan-item.updateItem",
    on: "a municipal item",
    run: async (viewer, prisma) => updateItem(viewer, { ...(await freshItem(prisma, "ALL")), ...municipal }),
    expected: byOffice,
  },
  {
    name: "commands/plan-item.updateItem",
    on: "an item about the own institution",
    run: async (viewer, prisma) =>
      updateItem(viewer, { ...(await freshItem(prisma, "OWN_INSTITUTION")), ...local }),
    expected: byOwnLeader,
  },
  {
    name: "commands/plan-item.updateItem",
    on: "an item about the own institution, made the municipality's",
    run: async (viewer, prisma) =>
      updateItem(viewer, { ...(await freshItem(prisma, "OWN_INSTITUTION")), ...municipal }),
    expected: outcomes("FORBIDDEN", { ok: own, INVALID: ["own leader"] }),
  },
  {
    name: "commands/plan-item.setItemState",
    on: "an item about the own institution",
    run: async (viewer, prisma) =>
      setItemState(viewer, { ...(await freshItem(prisma, "OWN_INSTITUTION")), state: "UNDER_WAY" }),
    expected: byOwnLeader,
  },
  {
    name: "commands/plan-item.setItemState",
    on: "a municipal item",
    run: async (viewer, prisma) =>
      setItemState(viewer, { ...(await freshItem(prisma, "ALL")), state: "UNDER_WAY" }),
    expected: byOffice,
  },
  {
    name: "commands/plan-item.removeItem",
    on: "an item about the own institution",
    run: async (viewer, prisma) => removeItem(viewer, await freshItem(prisma, "OWN_INSTITUTION")),
    expected: byOwnLeader,
  },
  {
    name: "commands/plan-item.restoreItem",
    on: "an item about the own institution",
    run: async (viewer, prisma) => restoreItem(viewer, await freshItem(prisma, "OWN_INSTITUTION", out)),
    expected: byOwnLeader,
  },
  {
    name: "commands/plan-item.restoreItem",
    on: "a municipal item",
    run: async (viewer, prisma) => restoreItem(viewer, await freshItem(prisma, "ALL", out)),
    expected: byOffice,
  },
  {
    name: "loaders/plan-item.loadPlanItem",
    on: "a municipal item",
    run: async (viewer, prisma) => loadPlanItem(viewer, (await itemToRead(prisma, "ALL")).id),
    expected: allOk,
  },
  {
    name: "loaders/plan-item.loadPlanItem",
    on: "an item about the own institution that was taken out",
    run: async (viewer, prisma) =>
      loadPlanItem(viewer, (await itemToRead(prisma, "OWN_INSTITUTION", out)).id),
    expected: outcomes("NOT_FOUND", { ok: withLeader, NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/plan-item.loadItemForm",
    on: "an item about the own institution",
    run: async (viewer, prisma) => loadItemForm(viewer, (await itemToRead(prisma, "OWN_INSTITUTION")).id),
    expected: byOwnLeader,
  },
  {
    name: "loaders/plan-item.loadNewItem",
    on: "the own municipality's plan",
    run: (viewer) => loadNewItem(viewer, { agreement: agreementId }),
    expected: outcomes("FORBIDDEN", { ok: [...withLeader, "leader next door"] }),
  },
];
