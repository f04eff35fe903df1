import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ContributionList } from "@/components/contribution/contribution-list";
import { Suggestions } from "@/components/contribution/suggestions";
import { ClientTexts } from "@/components/layout/client-texts";
import { GoalJudgements } from "@/components/politics/goal-judgements";
import { GoalSteps } from "@/components/politics/goal-steps";
import { ToldSections } from "@/components/politics/told-sections";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadPoliticalGoal } from "@/lib/loaders/political-goal";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string, find: string | undefined) =>
  loadPoliticalGoal(await getViewer(), id, { find }),
);

async function read({ params, searchParams }: PageProps<"/politics/goals/[id]">) {
  const [{ id }, { find }] = await Promise.all([params, searchParams]);
  return load(id, Array.isArray(find) ? find[0] : find);
}

export async function generateMetadata(props: PageProps<"/politics/goals/[id]">): Promise<Metadata> {
  const result = await read(props);
  return result.ok ? { title: result.data.goal.text } : {};
}

/** One political goal: how far it is judged to be, what contributes to it, what was learned, changed and decided. */
export default async function GoalPage(props: PageProps<"/politics/goals/[id]">) {
  const { goal, figures, filter, telling, contributions, mayEdit, suggestions } = pageData(await read(props));
  const t = await getTranslations("politics");
  const locale = await getLocale();
  const plan = { municipality: goal.municipality.id, agreement: goal.agreement.id };
  return (
    <Page>
      <Breadcrumb items={[{ href: routes.politics(plan), text: t("goal.back") }, { text: goal.text }]} />
      <PageHeader
        kicker={t("goal.kicker", { municipality: goal.municipality.name })}
        title={goal.text}
        action={
          mayEdit && (
            <ButtonLink variant="secondary" href={routes.planGoals(plan)}>
              {t("goals.edit")}
            </ButtonLink>
          )
        }
      />
      {goal.isRemoved && (
        <Notice tone="warning" title={t("goal.removedTitle")}>
          {t("goal.removedText")}
        </Notice>
      )}
      <GoalJudgements goal={goal} plan={plan} />
      <Section id="trials" title={t("goal.trials")}>
        <ClientTexts locale={locale} of={["account", "contribution"]}>
          {contributions.length === 0 ? (
            <EmptyState title={t("goal.trialsNone")}>{t("goal.trialsNoneText")}</EmptyState>
          ) : (
            <>
              <GoalSteps goalId={goal.id} figures={figures} filter={filter} />
              <ContributionList
                goalId={goal.id}
                contributions={contributions}
                more={figures.total - contributions.length}
              />
            </>
          )}
          {suggestions && <Suggestions goalId={goal.id} {...suggestions} />}
        </ClientTexts>
      </Section>
      <ToldSections telling={telling} />
    </Page>
  );
}
