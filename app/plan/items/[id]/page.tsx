import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ItemStateForms, RemoveItem, RestoreItem } from "@/components/plan/item-actions";
import { ItemFacts, ItemHistory, ItemNeighbours, ItemTies } from "@/components/plan/item-view";
import { PlanNav } from "@/components/plan/plan-nav";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadPlanItem } from "@/lib/loaders/plan-item";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string) => loadPlanItem(await getViewer(), id));

export async function generateMetadata({ params }: PageProps<"/plan/items/[id]">): Promise<Metadata> {
  const result = await load((await params).id);
  return result.ok ? { title: result.data.item.title } : {};
}

const saves = ["created", "updated", "stated", "removed", "restored"] as const;

export default async function ItemPage({ params, searchParams }: PageProps<"/plan/items/[id]">) {
  const [{ id }, { saved: given }] = await Promise.all([params, searchParams]);
  const page = pageData(await load(id));
  const { item, agreement, isRemoved, mayEdit, today, children, awaitedBy, links } = page;
  const t = await getTranslations();
  const plan = { municipality: agreement.municipality.id, agreement: agreement.id };
  const saved = saves.find((each) => each === given);
  const subject = { id: item.id, version: item.version };
  const ties = links.trials.length + links.wishes.length + links.documents.length + links.workshops.length;
  const loses = [
    ...(children.length > 0 ? [t("planItem.remove.children", { count: children.length })] : []),
    ...(awaitedBy.length > 0 ? [t("planItem.remove.awaited", { count: awaitedBy.length })] : []),
    ...(ties > 0 ? [t("planItem.remove.ties", { count: ties })] : []),
  ];
  return (
    <>
      <PlanNav viewer={await getViewer()} {...plan} />
      <Page>
        <Breadcrumb
          items={[
            {
              href: routes.plan(plan),
              text: t("plan.title", { municipality: agreement.municipality.name }),
            },
            { text: item.title },
          ]}
        />
        {saved && !(saved === "removed" && isRemoved) && (
          <Notice tone="success" title={t(`planItem.saved.${saved}`)} live />
        )}
        {isRemoved && (
          <Notice tone="warning" title={t("planItem.remove.removedTitle")} live={saved === "removed"}>
            <p>{t("planItem.remove.removedText")}</p>
            <RestoreItem item={subject} />
          </Notice>
        )}
        <PageHeader
          kicker={agreement.title}
          title={item.title}
          action={
            mayEdit && !isRemoved ? (
              <>
                <ButtonLink href={routes.editPlanItem(item.id)}>{t("planItem.editLink")}</ButtonLink>
                <ButtonLink href={routes.movePart({ subject: "ITEM", id: item.id })} variant="secondary">
                  {t("planMove.metaTitle")}
                </ButtonLink>
              </>
            ) : undefined
          }
        />
        <div className="mb-10">
          <ItemFacts page={page} />
        </div>
        {mayEdit && !isRemoved && (
          <Section id="state" title={t("planItem.state.title")}>
            <ItemStateForms item={subject} state={item.state} today={today} />
          </Section>
        )}
        <ItemNeighbours page={page} />
        <ItemTies page={page} />
        <ItemHistory page={page} />
        {mayEdit && !isRemoved && (
          <div className="no-print border-line flex flex-wrap gap-3 border-t pt-6">
            <ButtonLink href={routes.newPlanItem({ ...plan, parent: item.id })} variant="secondary">
              {t("planItem.page.addChild")}
            </ButtonLink>
            <RemoveItem item={subject} loses={loses} />
          </div>
        )}
      </Page>
    </>
  );
}
