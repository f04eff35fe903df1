import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanChoice } from "@/components/plan/plan-choice";
import { PlanNav } from "@/components/plan/plan-nav";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { RocketView } from "@/components/workshop/rocket-view";
import { RoundHarvest } from "@/components/workshop/round-harvest";
import { RoundList } from "@/components/workshop/round-list";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadWorkshops } from "@/lib/loaders/workshop";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workshop"))("metaTitle") };
}

export default async function WorkshopsPage({ searchParams }: PageProps<"/plan/workshops">) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams]);
  const page = pageData(await loadWorkshops(viewer, query));
  const t = await getTranslations("workshop");
  const { agreement, round, rounds, grid, harvest, plansFor, mayEditRounds } = page;
  const plan = { municipality: agreement.municipality.id, agreement: agreement.id };
  const saved = (["round", "edited"] as const).find((kind) => kind === query.saved);
  const newRound = (
    <ButtonLink href={routes.newWorkshopRound(plan)} variant={round ? "secondary" : "primary"}>
      {t("rounds.new")}
    </ButtonLink>
  );
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        {saved && (
          <Notice tone="success" live title={t(saved === "round" ? "roundForm.saved" : "roundForm.edited")} />
        )}
        <PageHeader
          kicker={
            <span className={page.agreements.length > 1 ? "hidden print:inline" : undefined}>
              {agreement.title}
            </span>
          }
          title={t("title")}
          lead={t("lead")}
          action={<PlanChoice {...page} municipality={agreement.municipality} to={routes.workshops} />}
        />
        {!round || !grid ? (
          <EmptyState title={t("rounds.emptyTitle")} action={mayEditRounds && newRound}>
            {t("rounds.empty")}
          </EmptyState>
        ) : (
          <>
            <RoundList rounds={rounds} chosen={round.id} plan={plan} />
            <Section
              id="round"
              title={round.title}
              action={
                mayEditRounds && (
                  <a href={routes.editWorkshopRound(round.id)} className="text-petrol-700 underline">
                    {t("rounds.edit")}
                  </a>
                )
              }
            >
              {round.about && <p className="mb-4 max-w-prose whitespace-pre-line">{round.about}</p>}
              {round.note && (
                <div className="bg-sand border-line mb-6 max-w-prose rounded-lg border p-4">
                  <p className="font-semibold">{t("rounds.note")}</p>
                  <p className="whitespace-pre-line">{round.note}</p>
                </div>
              )}
              <RocketView round={round.id} grid={grid} areas={agreement.areas} plansFor={plansFor} />
            </Section>
            {harvest && (
              <Section id="harvest" title={t("harvest.title")}>
                <RoundHarvest notes={harvest} plan={plan} round={round.id} mayWrite={page.mayHarvest} />
              </Section>
            )}
            {mayEditRounds && <p className="no-print">{newRound}</p>}
          </>
        )}
      </Page>
    </>
  );
}
