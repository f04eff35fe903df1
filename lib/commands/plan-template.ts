import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { getPlan, getPlanPlace } from "@/lib/db/plan";
import {
  createPlanTemplate,
  deletePlanTemplate,
  findTemplateByName,
  getPlanTemplate,
  renamePlanTemplate,
} from "@/lib/db/plan-template";
import { createParts, lockPlan } from "@/lib/db/plan-write";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { partsOf } from "@/lib/domain/plan/shift-plan";
import { planFromTemplate, templateOf } from "@/lib/domain/plan/template";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { canEditPlan } from "@/lib/policies/plan";
import { canChangeTemplate, canOpenTemplates, templateReach } from "@/lib/policies/plan-template";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  applyTemplateSchema,
  saveTemplateSchema,
  templateTargetSchema,
  templateTextSchema,
} from "@/lib/validation/plan-template";

/** A template of some thousand parts is much to write and to remember. */
const TIMEOUT = 60_000;

/** What a template is called now, for the one who comes second. */
export interface TemplateNow {
  version: number;
  name: string;
  description: string | null;
}

type Place = NonNullable<Awaited<ReturnType<typeof getPlanPlace>>>;

/** The agreement whose plan is made or kept, if this person may. */
async function readPlace(viewer: Actor, raw: unknown): Promise<ActionResult<Place>> {
  const id = applyTemplateSchema.shape.agreementId.safeParse(
    (raw as { agreementId?: unknown } | null)?.agreementId,
  );
  if (!id.success) return invalid({ agreementId: { key: "choose" } });
  const place = await getPlanPlace(id.data);
  if (!place) return refused("NOT_FOUND");
  return canEditPlan(viewer, place) ? ok(place) : refused("FORBIDDEN");
}

/**
 * Makes the whole plan of an agreement that has none. Of two who do it at once one makes the plan; the other hears that it is
 * there (ALREADY_DONE).
 */
export async function applyTemplate(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ agreementId: string; municipalityId: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenTemplates(viewer)) return refused("FORBIDDEN");
  const place = await readPlace(viewer, raw);
  if (!place.ok) return place;
  const { id: agreementId, municipalityId } = place.data;
  const parsed = applyTemplateSchema.safeParse(raw);
  const asked = applyTemplateSchema.shape.templateId.safeParse((raw as { templateId?: unknown }).templateId);
  const template = asked.success ? await getPlanTemplate(asked.data, templateReach(viewer)) : null;
  if (!template) return refused("NOT_FOUND");
  // One municipality's own template stays there.
  if (template.municipality && template.municipality.id !== municipalityId) return refused("NOT_FOUND");
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const parts = partsOf(planFromTemplate(template.content, parsed.data.start, randomUUID));
  const prisma = await db();
  return prisma.$transaction(
    async (tx) => {
      await lockPlan(tx, agreementId);
      const { phases, items, milestones } = await getPlan(agreementId, tx);
      if (phases.length + items.length + milestones.length > 0) return refused("ALREADY_DONE");
      const batchId = randomUUID();
      await createParts(tx, { by: viewer, agreementId, municipalityId, reason: null, batchId }, parts);
      return ok({ agreementId, municipalityId });
    },
    { timeout: TIMEOUT },
  );
}

/** Keeps a municipality's plan as its own template. The same plan kept twice under the same name is one template. */
export async function saveTemplate(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenTemplates(viewer)) return refused("FORBIDDEN");
  const place = await readPlace(viewer, raw);
  if (!place.ok) return place;
  const parsed = saveTemplateSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { name, description } = parsed.data;
  const { id: agreementId, municipalityId } = place.data;
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    await lockPlan(tx, agreementId);
    const content = templateOf(await getPlan(agreementId, tx));
    if (content === null) return invalid({ agreementId: { key: "choose" } });
    const same = await findTemplateByName(tx, municipalityId, name);
    if (same) {
      const isTwice = JSON.stringify(same.content) === JSON.stringify(content);
      return isTwice ? ok({ id: same.id }) : invalid({ name: { key: "templateName" } });
    }
    return ok({ id: await createPlanTemplate(tx, viewer, municipalityId, { name, description, content }) });
  });
}

/** A template that is to be changed, as its form was opened. */
async function readTemplate(viewer: Viewer, raw: unknown) {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenTemplates(viewer)) return refused("FORBIDDEN");
  const target = templateTargetSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  const { templateId, version } = target.data;
  const template = await getPlanTemplate(templateId, templateReach(viewer));
  if (!template) return refused("NOT_FOUND");
  const municipalityId = template.municipality?.id ?? null;
  if (municipalityId === null || !canChangeTemplate(viewer, { municipalityId })) return refused("FORBIDDEN");
  return ok({ actor: viewer, template, target: { id: template.id, municipalityId, version } });
}

async function newest(viewer: Actor, id: string): Promise<ActionResult<never, TemplateNow>> {
  const template = await getPlanTemplate(id, templateReach(viewer));
  if (!template) return refused("NOT_FOUND");
  const { version, name, description } = template;
  return { ok: false, code: "CONFLICT", current: { version, name, description } };
}

/** Gives a municipality's template another name or description. */
export async function renameTemplate(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, TemplateNow>> {
  const found = await readTemplate(viewer, raw);
  if (!found.ok) return found;
  const parsed = templateTextSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { actor, template, target } = found.data;
  const { name, description } = template;
  const isSame = name === parsed.data.name && description === parsed.data.description;
  if (isSame) return ok({ id: template.id });
  const prisma = await db();
  const result = await prisma.$transaction(async (tx) => {
    const same = await findTemplateByName(tx, target.municipalityId, parsed.data.name);
    if (same && same.id !== template.id) return invalid({ name: { key: "templateName" } });
    const isWritten = await renamePlanTemplate(tx, actor, target, { name, description }, parsed.data);
    return isWritten ? ok({ id: template.id }) : null;
  });
  return result ?? newest(actor, template.id);
}

/** Deletes a municipality's template. Plans made from it stay as they are. */
export async function deleteTemplate(viewer: Viewer, raw: unknown): Promise<ActionResult<null, TemplateNow>> {
  const found = await readTemplate(viewer, raw);
  if (!found.ok) return found;
  const { actor, template, target } = found.data;
  const { name, description } = template;
  const prisma = await db();
  const isDone = await prisma.$transaction((tx) =>
    deletePlanTemplate(tx, actor, target, { name, description }),
  );
  return isDone ? ok(null) : newest(actor, template.id);
}
