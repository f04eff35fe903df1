import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Board } from "@/components/board/board";
import { BesideColumn, BoardColumn } from "@/components/board/board-column";
import { BoardFilter } from "@/components/board/board-filter";
import { ClientTexts } from "@/components/layout/client-texts";
import { ListChips } from "@/components/trial/list-chips";
import { ListTabs } from "@/components/trial/list-header";
import { ListNotes } from "@/components/trial/list-notes";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { municipalitiesOf } from "@/lib/domain/member/role";
import { trialListQuery } from "@/lib/domain/trial/filter";
import { loadTrialBoard } from "@/lib/loaders/board";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("board"))("title") };
}

/** An address that says nothing is one's own municipality; `all` says that everything shared is meant. */
const everything = (query: Parameters<typeof routes.trialBoard>[0]) => {
  const isNamed = Object.keys(query ?? {}).length > 0;
  return routes.trialBoard(isNamed ? query : { all: 1 });
};

export default async function TrialBoardPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw, t, locale] = await Promise.all([
    getViewer(),
    searchParams,
    getTranslations("board"),
    getLocale(),
  ]);
  const municipality = municipalitiesOf(viewer);
  if (Object.keys(raw).length === 0 && municipality.length > 0) redirect(routes.trialBoard({ municipality }));
  const board = pageData(await loadTrialBoard(viewer, raw));
  const { query, ignored, facets, columns, beside, total, movable, own, today } = board;
  const { filter } = query;
  const cards = [...columns, ...beside].flatMap((column) => column.cards);
  const showMunicipality = new Set(cards.map((card) => card.municipality.id)).size > 1;
  const of = { filter, today, showMunicipality };
  const first = columns.find(({ stage, total }) => stage === "IN_TEST" && total > 0) ?? columns[0]!;
  const fullest = first.total > 0 ? first : (columns.find((column) => column.total > 0) ?? first);
  return (
    <Page>
      <PageHeader
        title={t("title")}
        lead={t(movable.length > 0 ? "lead" : "leadLook")}
        action={
          <ButtonLink variant="secondary" href={routes.trials(trialListQuery(query))}>
            {t("asList")}
          </ButtonLink>
        }
      />
      {own.length > 0 && <ListTabs query={query} own={own} to={everything} />}
      <BoardFilter query={query} counts={facets} />
      <ListNotes query={query} correction={null} ignored={ignored} />
      <ListChips query={query} counts={facets} to={everything} />
      {total === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      ) : (
        <ClientTexts locale={locale} of={["board", "trial"]}>
          <Board
            cards={movable}
            stages={columns.map(({ stage, total: count }) => ({ stage, total: count }))}
            first={fullest.stage}
          >
            <noscript>
              <style>{"[data-stage]{display:block!important}#board-stage{display:none}"}</style>
            </noscript>
            <div
              role="group"
              aria-label={t("columns")}
              className="relative gap-3 max-md:space-y-3 md:flex md:overflow-x-auto md:pb-3"
            >
              {columns.map((column) => (
                <BoardColumn key={column.stage} column={column} {...of} />
              ))}
            </div>
            <section aria-labelledby="beside" className="mt-8">
              <h2 id="beside" className="mb-3 text-xl">
                {t("beside")}
              </h2>
              <div className="grid items-start gap-3 md:grid-cols-2">
                {beside.map((column) => (
                  <BesideColumn key={column.stage} column={column} {...of} />
                ))}
              </div>
            </section>
          </Board>
        </ClientTexts>
      )}
    </Page>
  );
}
