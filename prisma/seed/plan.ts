import type { Prisma } from "@/lib/db/client";
import type { Audience, DateBound, DatePrecision, PlanItemKind, PlanLevel } from "@/lib/db/generated/enums";
import { statutoryAgreementId } from "@/prisma/seed/agreement";
import { reconcile } from "@/prisma/seed/reconcile";
import { day, dayOrNull, readData } from "@/prisma/seed/source";

interface SourceElement {
  id: string;
  title: string;
  timeWording: string | null;
  startDate: string;
  endDate: string;
  precision: DatePrecision;
  dateBasis: string;
  kind: PlanItemKind;
  level: PlanLevel;
  parent: string | null;
  audience: Audience[];
  recurring: boolean;
  bound: DateBound | null;
  occurrences: Prisma.InputJsonArray;
  sourceForm: string;
  sources: string[];
  note: string | null;
}

interface SourcePhase {
  id: string;
  label: string;
  mainPhase: string;
  periodText: string;
  start: string;
  end: string;
  precision: DatePrecision;
  dateBasis: string;
  note: string | null;
  sources: string[];
  elements: SourceElement[];
}

interface SourceMilestone {
  id: string;
  order: number;
  timeWording: string;
  stateMilestone: string | null;
  municipalMilestone: string | null;
  remark: string | null;
  startDate: string;
  endDate: string;
  precision: DatePrecision;
  dateBasis: string;
  occurrences: Prisma.InputJsonArray;
  exactDate: string | null;
  phaseId: string;
  kind: PlanItemKind;
  processElements: string[];
  sources: string[];
  note: string | null;
}

interface SourceGroup {
  id: string;
  name: string;
  purpose: string | null;
  participants: Audience[];
  startDate: string;
  activeUntil: string;
  /** the element by which it begins */
  startElement: string;
  results: { element: string; title: string; timeWording: string | null }[];
  sources: string[];
  note: string | null;
}

const agreementId = statutoryAgreementId("rebild");
const sourceOf = ({ sources, dateBasis }: { sources: string[]; dateBasis?: string }) => ({
  document: sources[0]!,
  refs: sources,
  ...(dateBasis && { dateBasis }),
});

async function loadPhases(
  tx: Prisma.TransactionClient,
  phases: SourcePhase[],
  headings: Map<string, string>,
) {
  const rows: Prisma.PhaseCreateManyInput[] = phases.map((phase, index) => ({
    id: phase.id,
    order: index + 1,
    label: phase.label,
    mainPhase: headings.get(phase.mainPhase) ?? null,
    wording: phase.periodText,
    startOn: day(phase.start),
    endOn: day(phase.end),
    precision: phase.precision,
    note: phase.note,
    origin: "REFERENCE",
    source: sourceOf(phase),
    agreementId,
  }));
  await reconcile(tx, tx.phase, rows);
}

async function loadItems(
  tx: Prisma.TransactionClient,
  phases: SourcePhase[],
  groups: SourceGroup[],
): Promise<Set<string>> {
  const groupOf = new Map(
    groups.flatMap(({ id, startElement, results }) =>
      [startElement, ...results.map(({ element }) => element)].map((element) => [element, id] as const),
    ),
  );
  const elements = phases.flatMap((phase) =>
    phase.elements.map((element) => ({ ...element, phaseId: phase.id })),
  );
  const rows: Prisma.PlanItemCreateManyInput[] = elements.map((element, index) => ({
    id: element.id,
    order: index + 1,
    title: element.title,
    wording: element.timeWording,
    startOn: day(element.startDate),
    endOn: day(element.endDate),
    precision: element.precision,
    bound: element.bound,
    occurrences: element.occurrences,
    kind: element.kind,
    level: element.level,
    audience: element.audience,
    recurring: element.recurring,
    note: element.note,
    origin: "REFERENCE",
    source: { ...sourceOf(element), sourceForm: element.sourceForm },
    agreementId,
    phaseId: element.phaseId,
    parentId: element.parent,
    workingGroupId: groupOf.get(element.id) ?? null,
  }));
  // An element stands after the one it is nested under, so one statement can hold both.
  return reconcile(tx, tx.planItem, rows);
}

async function loadMilestones(tx: Prisma.TransactionClient, itemsAdded: Set<string>) {
  const { milestones } = readData<{ milestones: SourceMilestone[] }>("plan/milestones.json");
  const rows: Prisma.MilestoneCreateManyInput[] = milestones.map((milestone) => ({
    id: milestone.id,
    order: milestone.order,
    wording: milestone.timeWording,
    stateText: milestone.stateMilestone,
    municipalText: milestone.municipalMilestone,
    remark: milestone.remark,
    startOn: day(milestone.startDate),
    endOn: day(milestone.endDate),
    precision: milestone.precision,
    occurrences: milestone.occurrences,
    exactOn: dayOrNull(milestone.exactDate),
    kind: milestone.kind,
    note: milestone.note,
    origin: "REFERENCE",
    source: sourceOf(milestone),
    agreementId,
    phaseId: milestone.phaseId,
  }));
  const added = await reconcile(tx, tx.milestone, rows);
  const links = milestones.flatMap(({ id, processElements }) =>
    processElements.map((planItemId) => ({ milestoneId: id, planItemId })),
  );
  await tx.milestonePlanItem.createMany({
    data: links.filter((link) => added.has(link.milestoneId) && itemsAdded.has(link.planItemId)),
  });
}

async function loadWorkingGroups(tx: Prisma.TransactionClient, workingGroups: SourceGroup[]) {
  const rows: Prisma.WorkingGroupCreateManyInput[] = workingGroups.map((group) => ({
    id: group.id,
    name: group.name,
    purpose: group.purpose,
    participants: group.participants,
    activeFrom: day(group.startDate),
    activeTo: day(group.activeUntil),
    results: group.results.map(({ title, timeWording }) =>
      timeWording ? `${title} (${timeWording})` : title,
    ),
    note: group.note,
    origin: "REFERENCE",
    source: sourceOf(group),
    agreementId,
  }));
  await reconcile(tx, tx.workingGroup, rows, { keep: true });
}

/** Rebild's process plan, milestone table and working groups under the agreement for daycare. */
export async function loadPlan(tx: Prisma.TransactionClient): Promise<void> {
  const plan = readData<{ mainPhases: { id: string; label: string }[]; phases: SourcePhase[] }>(
    "plan/process-plan.json",
  );
  await loadPhases(tx, plan.phases, new Map(plan.mainPhases.map(({ id, label }) => [id, label])));
  const { workingGroups } = readData<{ workingGroups: SourceGroup[] }>("plan/working-groups.json");
  await loadWorkingGroups(tx, workingGroups);
  const itemsAdded = await loadItems(tx, plan.phases, workingGroups);
  await loadMilestones(tx, itemsAdded);
}
