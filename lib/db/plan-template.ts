import { auditActor, recordAudit } from "@/lib/db/audit";
import { db, type DbOrTx, type Prisma } from "@/lib/db/client";
import type { Actor } from "@/lib/domain/member/role";
import type { TemplateContent } from "@/lib/domain/plan/template";
import { templateContentSchema } from "@/lib/validation/plan-template";

/** A template as it lies there. */
export interface PlanTemplate {
  id: string;
  name: string;
  description: string | null;
  content: TemplateContent;
  version: number;
  /** null: common to all */
  municipality: { id: string; name: string } | null;
}

const select = {
  ...{ id: true, name: true, description: true, content: true, version: true },
  municipality: { select: { id: true, name: true } },
} as const;
type Row = Omit<PlanTemplate, "content"> & { content: Prisma.JsonValue };
const toTemplate = ({ content, ...row }: Row): PlanTemplate => ({
  ...row,
  content: templateContentSchema.parse(content),
});
const within = (municipalityIds: string[]) => ({
  OR: [{ municipalityId: null }, { municipalityId: { in: municipalityIds } }],
});

/** The common templates and those of these municipalities, the common ones first. */
export async function listPlanTemplates(municipalityIds: string[]): Promise<PlanTemplate[]> {
  const prisma = await db();
  const rows = await prisma.planTemplate.findMany({
    where: within(municipalityIds),
    orderBy: [{ municipalityId: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    select,
  });
  return rows.map(toTemplate);
}

/** One of those that these municipalities see. */
export async function getPlanTemplate(
  id: string,
  municipalityIds: string[],
  prisma?: DbOrTx,
): Promise<PlanTemplate | null> {
  prisma ??= await db();
  const row = await prisma.planTemplate.findFirst({ where: { id, ...within(municipalityIds) }, select });
  return row && toTemplate(row);
}

/** A template of this name that the municipality has already. */
export async function findTemplateByName(
  tx: DbOrTx,
  municipalityId: string,
  name: string,
): Promise<PlanTemplate | null> {
  const row = await tx.planTemplate.findFirst({
    where: { municipalityId, name: { equals: name, mode: "insensitive" } },
    select,
  });
  return row && toTemplate(row);
}

/** How often a plan has been changed: the same number is the same plan. */
export async function countPlanChanges(agreementId: string, prisma?: DbOrTx): Promise<number> {
  prisma ??= await db();
  return prisma.planChange.count({ where: { agreementId } });
}

interface TemplateText {
  name: string;
  description: string | null;
}

async function audit(
  tx: DbOrTx,
  by: Actor,
  operation: "CREATE" | "UPDATE" | "DELETE",
  { id, municipalityId }: { id: string; municipalityId: string },
  fields: { before?: TemplateText; after?: TemplateText },
): Promise<void> {
  await recordAudit(tx, auditActor(by, municipalityId), {
    ...{ operation, entity: "planTemplate", entityId: id, municipalityId },
    ...(fields.before && { before: { ...fields.before } }),
    ...(fields.after && { after: { ...fields.after } }),
  });
}

/** Keeps a template for a municipality. */
export async function createPlanTemplate(
  tx: DbOrTx,
  by: Actor,
  municipalityId: string,
  { name, description, content }: TemplateText & { content: TemplateContent },
): Promise<string> {
  const { id } = await tx.planTemplate.create({
    data: {
      ...{ name, description, municipalityId, createdById: by.userId },
      content: content as unknown as Prisma.InputJsonObject,
    },
    select: { id: true },
  });
  await audit(tx, by, "CREATE", { id, municipalityId }, { after: { name, description } });
  return id;
}

interface Target {
  id: string;
  municipalityId: string;
  version: number;
}

/** @returns false when somebody else changed or deleted it in between */
export async function renamePlanTemplate(
  tx: DbOrTx,
  by: Actor,
  target: Target,
  before: TemplateText,
  after: TemplateText,
): Promise<boolean> {
  const { id, municipalityId, version } = target;
  const { count } = await tx.planTemplate.updateMany({
    where: { id, municipalityId, version },
    data: { ...after, version: version + 1 },
  });
  if (count === 0) return false;
  await audit(tx, by, "UPDATE", target, { before, after });
  return true;
}

/** @returns false when somebody else changed or deleted it in between */
export async function deletePlanTemplate(
  tx: DbOrTx,
  by: Actor,
  target: Target,
  before: TemplateText,
): Promise<boolean> {
  const { id, municipalityId, version } = target;
  const { count } = await tx.planTemplate.deleteMany({ where: { id, municipalityId, version } });
  if (count === 0) return false;
  await audit(tx, by, "DELETE", target, { before });
  return true;
}
