import { getLocale, getTranslations } from "next-intl/server";
import { WaitingDilemmas } from "@/components/dilemma/waiting-dilemmas";
import { Decided } from "@/components/politics/decided";
import { Decisions } from "@/components/politics/decisions";
import { Exemptions } from "@/components/politics/exemptions";
import { Goals } from "@/components/politics/goals";
import { Institutions } from "@/components/politics/institutions";
import { KeyFigures } from "@/components/politics/key-figures";
import { Milestones } from "@/components/politics/milestones";
import { News } from "@/components/politics/news";
import { Stories } from "@/components/politics/stories";
import { Trust } from "@/components/politics/trust";
import { Voices } from "@/components/politics/voices";
import { CountingNotes } from "@/components/statistic/counting-notes";
import { CategoryFigure, StageChart } from "@/components/statistic/figure-charts";
import { MunicipalityList } from "@/components/statistic/municipality-list";
import { PageChoice } from "@/components/statistic/page-choice";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { WaitingSection } from "@/components/wish/waiting-section";
import { getViewer } from "@/lib/auth/viewer";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { formatDate } from "@/lib/i18n/format";
import { pageData } from "@/lib/loaders/page-data";
import { loadPolitics } from "@/lib/loaders/politics";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

/** Printed, what waits and what comes stand beside each other, so that the page is one sheet of A4. */
const ON_ONE_SHEET =
  "print:grid print:grid-cols-3 print:gap-x-6 print:text-[0.8125rem] print:[&_section]:mb-3 " +
  "print:[&_h2]:text-base! print:[&_h2+*]:hidden print:[&_h3]:text-sm print:[&_li]:py-1.5 print:[&_p]:text-[0.8125rem] " +
  "print:[&_span.rounded-full]:hidden print:[&_ol>li:nth-child(n+4)]:hidden";

export async function generateMetadata() {
  const t = await getTranslations("politics");
  return { title: t("title") };
}

/** Is the purpose being fulfilled: for politicians, to be read in three minutes. */
export default async function PoliticsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadPolitics(viewer, raw));
  const t = await getTranslations("politics");
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.politics({ municipality });
    return <MunicipalityList kicker={t("title")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, choices, area, board, news, named, filter, notes, stories } = data;
  const { figures } = named;
  const places = Object.keys(figures.byInstitution).length;
  const hasWaiting = data.wishes.total > 0 || data.dilemmas.total > 0;
  return (
    <Page>
      <PageHeader
        kicker={t("kicker", { municipality: municipality.name })}
        title={t("heading")}
        lead={
          figures.unique === 0
            ? t("leadEmpty")
            : t("lead", {
                trials: figures.unique,
                places,
                started: figures.started,
                planned: figures.planned,
              })
        }
        action={
          <PageChoice
            action={routes.politics()}
            municipality={municipality}
            choices={choices}
            area={area}
            areas={municipality.areas}
          />
        }
      />
      {figures.unique > 0 && <News news={news} filter={filter} />}
      <Goals board={board} municipalityId={municipality.id} area={area} />
      <KeyFigures figures={figures} filter={filter} />
      <div className="print:hidden">
        <Trust />
      </div>
      {stories.length > 0 && (
        <div className="print:hidden">
          <Stories stories={stories} allHref={routes.trials(trialFilterQuery(filter))} />
        </div>
      )}
      <div className={ON_ONE_SHEET}>
        <div className={hasWaiting ? "grid gap-x-12 lg:grid-cols-2 print:contents" : "print:contents"}>
          <WaitingSection waiting={data.wishes} municipalityId={municipality.id} />
          <WaitingDilemmas waiting={data.dilemmas} municipalityId={municipality.id} />
        </div>
        <Milestones milestones={data.milestones} municipalityId={municipality.id} />
      </div>
      <p className="text-muted -mb-16 hidden print:block">
        {t("printed", { date: formatDate(data.today, await getLocale()) })}
      </p>
      <div className="print:hidden">
        <Decisions figures={figures} filter={filter} />
        <Section id="charts" title={t("charts.title")}>
          <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
            <StageChart named={named} filter={filter} />
            <CategoryFigure kind="theme" named={named} filter={filter} />
            <CategoryFigure kind="subArea" named={named} filter={filter} />
            <CategoryFigure kind="content" named={named} filter={filter} />
          </div>
        </Section>
        <Exemptions named={named} filter={filter} />
        <Voices named={named} filter={filter} />
        <Decided facts={data.decided} />
        <Institutions named={named} filter={filter} />
      </div>
      <div className="print:hidden">
        <CountingNotes notes={notes} />
      </div>
    </Page>
  );
}
