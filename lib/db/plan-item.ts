import { auditActor, changedFields, recordAudit } from "@/lib/db/audit";
import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import type { PlanEditing } from "@/lib/db/plan-write";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { ItemChoice, ItemLinks } from "@/lib/domain/plan/item-form";
import type { NamedItemLinks } from "@/lib/domain/plan/item-page";
import type { Scope } from "@/lib/domain/trial/sharing";

/** One query. */
export async function getItemLinks(id: string, scope: Scope, prisma?: DbOrTx): Promise<NamedItemLinks> {
  prisma ??= await db();
  const [row] = await prisma.$queryRaw<{ links: NamedItemLinks }[]>`
    select jsonb_build_object(
      'documents', (select coalesce(jsonb_agg(jsonb_build_object('title', d.title, 'url', d.url) order by d."order"), '[]')
        from plan_document d where d."itemId" = i.id),
      'trials', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'institution', l.name)
          order by ${danishOrderSql(Prisma.sql`t.title`)}, t.id), '[]')
        from plan_item_trial pt join trial t on t.id = pt."trialId" join institution l on l.id = t."leadInstitutionId"
        where pt."itemId" = i.id and ${trialVisibleSql(scope, "t")}),
      'wishes', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'title', w.title, 'stage', w.stage)
          order by ${danishOrderSql(Prisma.sql`w.title`)}, w.id), '[]')
        from plan_item_wish pw join exemption_wish w on w.id = pw."wishId" where pw."itemId" = i.id),
      'workshops', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title) order by s."startOn", s.id), '[]')
        from workshop s where s."planItemId" = i.id and s."cancelledAt" is null),
      'workingGroup', (select jsonb_build_object('id', g.id, 'name', g.name) from working_group g
        where g.id = i."workingGroupId"),
      'institution', (select jsonb_build_object('id', h.id, 'name', h.name) from institution h
        where h.id = i."institutionId"),
      'responsibleName', (select u.name from "user" u where u.id = i."responsibleId")
    ) as links
    from plan_item i where i.id = ${id}`;
  return row!.links;
}

/** What an item of a plan can be tied to. */
export interface ItemChoices {
  groups: ItemChoice[];
  institutions: ItemChoice[];
  people: ItemChoice[];
  trials: ItemChoice[];
  wishes: ItemChoice[];
}

/**
 * One query. Trials only as far as the scope lets them through; wishes are known to everyone; closed institutions and
 * groups that are out are left out.
 */
export async function listItemChoices(
  place: { agreementId: string; municipalityId: string },
  scope: Scope,
  prisma?: DbOrTx,
): Promise<ItemChoices> {
  prisma ??= await db();
  const { agreementId, municipalityId } = place;
  const choices = (label: string, hint: Prisma.Sql) => {
    const name = Prisma.raw(label);
    return Prisma.sql`coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'label', x.${name}, 'hint', ${hint})
      order by ${danishOrderSql(Prisma.sql`x.${name}`)}, x.id), '[]')`;
  };
  const none = Prisma.sql`null`;
  const [row] = await prisma.$queryRaw<{ choices: ItemChoices }[]>`
    select jsonb_build_object(
      'groups', (select ${choices("name", none)} from working_group x
        where x."agreementId" = ${agreementId} and x."removedAt" is null),
      'institutions', (select ${choices("name", none)} from institution x
        where x."municipalityId" = ${municipalityId} and x."closedOn" is null),
      'people', (select ${choices("name", none)} from "user" x where x."closedAt" is null and exists (
        select 1 from membership p where p."userId" = x.id and p."municipalityId" = ${municipalityId})),
      'trials', (select ${choices("title", Prisma.sql`l.name`)} from trial x
        join institution l on l.id = x."leadInstitutionId"
        where x."municipalityId" = ${municipalityId} and ${trialVisibleSql(scope, "x")}),
      'wishes', (select ${choices("title", none)} from exemption_wish x where x."municipalityId" = ${municipalityId})
    ) as choices`;
  return row!.choices;
}

/** The links of an item as ids, hidden ones included. */
async function storedLinks(tx: DbOrTx, itemId: string): Promise<ItemLinks> {
  const [trials, wishes, documents] = await Promise.all([
    tx.planItemTrial.findMany({ where: { itemId }, orderBy: { trialId: "asc" }, select: { trialId: true } }),
    tx.planItemWish.findMany({ where: { itemId }, orderBy: { wishId: "asc" }, select: { wishId: true } }),
    tx.planDocument.findMany({
      where: { itemId },
      orderBy: { order: "asc" },
      select: { title: true, url: true },
    }),
  ]);
  return {
    trialIds: trials.map(({ trialId }) => trialId),
    wishIds: wishes.map(({ wishId }) => wishId),
    documents,
  };
}

/**
 * Writes what an item is tied to outside the plan, and audits it.
 * @param links trials among `within` replace those there are; others, which the writer cannot see, stay
 * @returns false when nothing is different
 */
export async function writeItemLinks(
  tx: DbOrTx,
  { by, municipalityId }: PlanEditing,
  itemId: string,
  links: ItemLinks,
  within: ReadonlySet<string>,
): Promise<boolean> {
  const before = await storedLinks(tx, itemId);
  const hidden = before.trialIds.filter((id) => !within.has(id));
  const after = {
    trialIds: [...hidden, ...links.trialIds].sort(),
    wishIds: [...links.wishIds].sort(),
    documents: links.documents,
  };
  const changes = changedFields({ ...before }, after);
  if (!changes) return false;
  await tx.planItemTrial.deleteMany({ where: { itemId } });
  await tx.planItemTrial.createMany({ data: after.trialIds.map((trialId) => ({ itemId, trialId })) });
  await tx.planItemWish.deleteMany({ where: { itemId } });
  await tx.planItemWish.createMany({ data: after.wishIds.map((wishId) => ({ itemId, wishId })) });
  await tx.planDocument.deleteMany({ where: { itemId } });
  await tx.planDocument.createMany({
    data: after.documents.map((document, index) => ({ itemId, order: index + 1, ...document })),
  });
  await recordAudit(tx, auditActor(by, municipalityId), {
    operation: "UPDATE",
    entity: "planItem",
    entityId: itemId,
    municipalityId,
    ...changes,
  });
  return true;
}

/** Counts an item's version up where only its links changed, so that the second of two writers is told. */
export async function touchItem(tx: DbOrTx, id: string): Promise<void> {
  await tx.planItem.update({ where: { id }, data: { version: { increment: 1 } } });
}
