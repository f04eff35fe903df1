import { randomUUID } from "node:crypto";
import { getPlan } from "@/lib/db/plan";
import { agreementOfPart, listChanges, listOut, namesOfRows } from "@/lib/db/plan-change";
import { getItemLinks, listItemChoices, type ItemChoices } from "@/lib/db/plan-item";
import type { Viewer } from "@/lib/domain/member/role";
import { rowsIn, wordsOfChange } from "@/lib/domain/plan/change-words";
import { beginsTooEarlyFor } from "@/lib/domain/plan/dependency";
import { itemFormValues, type ItemFormStart } from "@/lib/domain/plan/item-form";
import type { ItemPage, NamedItemLinks } from "@/lib/domain/plan/item-page";
import { descendantsOf } from "@/lib/domain/plan/item-tree";
import { wordingContext } from "@/lib/domain/plan/phase";
import { planLevels, type Plan, type PlanItem } from "@/lib/domain/plan/plan";
import { isRowId } from "@/lib/domain/shared/row-id";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { belongsTo, canAddToPlan, canEditItem, canEditPlan, ledInstitutions } from "@/lib/policies/plan";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

/** So much of what happened to an item is told on its page; the rest stands in the plan's change log. */
const CHANGES_SHOWN = 30;

/** The plan an item is in, or was in before it was taken out. */
async function planOf(viewer: Viewer, id: string): Promise<ActionResult<{ chosen: ChosenPlan; plan: Plan }>> {
  const agreement = isRowId(id) ? await agreementOfPart("ITEM", id) : null;
  if (agreement === null) return refused("NOT_FOUND");
  const chosen = await choosePlan(viewer, { agreement });
  return chosen.ok ? ok({ chosen: chosen.data, plan: await getPlan(agreement) }) : chosen;
}

const placeOf = ({ agreement }: ChosenPlan) => ({
  municipalityId: agreement.municipality.id,
  areas: agreement.areas,
});

/**
 * One item as everyone may read it, with the trials that this viewer may see. One that was taken out is shown to those
 * who can put it back, and is NOT_FOUND to others.
 */
export async function loadPlanItem(viewer: Viewer, id: string): Promise<ActionResult<ItemPage>> {
  const found = await planOf(viewer, id);
  if (!found.ok) return found;
  const { chosen, plan } = found.data;
  const { agreement, today } = chosen;
  const inPlan = plan.items.find((each) => each.id === id);
  const [out] = inPlan ? [] : await listOut(agreement.id, "ITEM", { id });
  const item = inPlan ?? (out?.part.subject === "ITEM" ? out.part.part : undefined);
  const mayEdit = item !== undefined && canEditItem(viewer, placeOf(chosen), item);
  if (!item || (!inPlan && !mayEdit)) return refused("NOT_FOUND");
  const seesPersons = belongsTo(viewer, agreement.municipality.id);
  const everything = { part: id, batch: null, from: null, to: null };
  const [links, changes] = await Promise.all([
    getItemLinks(id, scopeOf(viewer)),
    listChanges(agreement.id, everything, CHANGES_SHOWN),
  ]);
  const events = changes.map((change) => ({
    ...{ id: change.id, at: change.at, reason: change.reason },
    words: wordsOfChange(change, seesPersons),
    byName: seesPersons ? change.byName : null,
  }));
  const byId = new Map(plan.items.map((each) => [each.id, each]));
  const waitsFor = item.dependsOnIds.flatMap((each) => byId.get(each) ?? []);
  return ok({
    ...{ today, agreement, item, waitsFor, events, mayEdit, seesPersons },
    isRemoved: !inPlan,
    phase: plan.phases.find((phase) => phase.id === item.phaseId) ?? null,
    parent: byId.get(item.parentId ?? "") ?? null,
    children: plan.items.filter(({ parentId }) => parentId === id),
    awaitedBy: plan.items.filter(({ dependsOnIds }) => dependsOnIds.includes(id)),
    tooEarlyFor: beginsTooEarlyFor(item, waitsFor),
    milestones: plan.milestones.filter(({ planItemIds }) => planItemIds.includes(id)),
    links: seesPersons ? links : { ...links, responsibleName: null },
    names: await namesOfRows(agreement.id, rowsIn(events.map(({ words }) => words))),
    phases: plan.phases.map(({ id: phaseId, label }) => ({ id: phaseId, label })),
  });
}

/** What the form offers: everything to the administration, to a leader what is about the own institution. */
function offered(viewer: Viewer, chosen: ChosenPlan, plan: Plan, choices: ItemChoices, id: string) {
  const { agreement } = chosen;
  const place = placeOf(chosen);
  const isWhole = canEditPlan(viewer, place);
  const led = ledInstitutions(viewer, place.municipalityId);
  const under = new Set(descendantsOf(plan.items, id).map((item) => item.id));
  return {
    ...choices,
    agreement: { id: agreement.id, title: agreement.title },
    municipality: agreement.municipality,
    phases: plan.phases.map((phase) => ({
      id: phase.id,
      label: phase.label,
      context: wordingContext(plan, agreement, phase.id),
    })),
    items: plan.items
      .filter((item) => item.id !== id)
      .map((item) => ({
        ...{ id: item.id, title: item.title, phaseId: item.phaseId, isUnder: under.has(item.id) },
      })),
    levels: isWhole ? [...planLevels] : ["LOCAL" as const],
    institutions: isWhole ? choices.institutions : choices.institutions.filter(({ id }) => led.includes(id)),
  };
}

/** The form of an item that is in the plan. */
export async function loadItemForm(viewer: Viewer, id: string): Promise<ActionResult<ItemFormStart>> {
  if (!viewer) return refused("SIGNED_OUT");
  const found = await planOf(viewer, id);
  if (!found.ok) return found;
  const { chosen, plan } = found.data;
  const item = plan.items.find((each) => each.id === id);
  if (!item) return refused("NOT_FOUND");
  if (!canEditItem(viewer, placeOf(chosen), item)) return refused("FORBIDDEN");
  const scope = scopeOf(viewer);
  const at = { agreementId: chosen.agreement.id, municipalityId: chosen.agreement.municipality.id };
  const [choices, links] = await Promise.all([listItemChoices(at, scope), getItemLinks(id, scope)]);
  return ok({
    ...offered(viewer, chosen, plan, withStanding(choices, links, item), id),
    ...{ id, version: item.version },
    values: itemFormValues(item, {
      trialIds: links.trials.map((trial) => trial.id),
      wishIds: links.wishes.map((wish) => wish.id),
      documents: links.documents,
    }),
  });
}

/** What stands there already can be left standing: a group that is out, a closed institution, somebody who left. */
function withStanding(choices: ItemChoices, links: NamedItemLinks, item: PlanItem): ItemChoices {
  const plus = (list: ItemChoices["groups"], standing: { id: string; name: string } | null) =>
    standing === null || list.some(({ id }) => id === standing.id)
      ? list
      : [...list, { id: standing.id, label: standing.name, hint: null }];
  const responsible =
    item.responsibleId && links.responsibleName
      ? { id: item.responsibleId, name: links.responsibleName }
      : null;
  return {
    ...choices,
    groups: plus(choices.groups, links.workingGroup),
    institutions: plus(choices.institutions, links.institution),
    people: plus(choices.people, responsible),
  };
}

/**
 * The empty form.
 * @param query `municipality` and `agreement` of the plan; `phase` and `parent`: where it shall stand
 */
export async function loadNewItem(viewer: Viewer, query: RawQuery): Promise<ActionResult<ItemFormStart>> {
  if (!viewer) return refused("SIGNED_OUT");
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement, today } = chosen.data;
  const place = placeOf(chosen.data);
  if (!canAddToPlan(viewer, place)) return refused("FORBIDDEN");
  const at = { agreementId: agreement.id, municipalityId: place.municipalityId };
  const [plan, choices] = await Promise.all([getPlan(agreement.id), listItemChoices(at, scopeOf(viewer))]);
  const id = randomUUID();
  const offer = offered(viewer, chosen.data, plan, choices, id);
  const asked = firstValue(query, "parent");
  const parent = plan.items.find((item) => item.id === asked);
  const given = parent?.phaseId ?? firstValue(query, "phase");
  const running = plan.phases.find(({ start, end }) => start <= today && today <= end);
  const phase = plan.phases.find((each) => each.id === given) ?? running ?? plan.phases.at(-1);
  return ok({
    ...offer,
    ...{ id, version: null },
    values: {
      ...{ title: "", wording: "", kind: "EVENT", audience: [], responsible: "", responsibleId: "" },
      ...{ workingGroupId: "", recurring: false, dependsOnIds: [], trialIds: [], wishIds: [] },
      ...{ documents: [], note: "" },
      phaseId: phase?.id ?? "",
      parentId: parent?.id ?? "",
      level: offer.levels.includes("MUNICIPAL") ? "MUNICIPAL" : "LOCAL",
      institutionId: offer.levels.length === 1 ? (offer.institutions[0]?.id ?? "") : "",
    },
  });
}
