import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { NoteItem } from "@/components/harvest/note-item";
import { ClientTexts } from "@/components/layout/client-texts";
import { PlanNav } from "@/components/plan/plan-nav";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/hand-over/print-button";
import { PrintA4 } from "@/components/workshop/print-a4";
import { Programme } from "@/components/workshop/programme";
import { ProgrammeEditor } from "@/components/workshop/programme-editor";
import { ProgrammeSum } from "@/components/workshop/programme-sum";
import { StandingForm } from "@/components/workshop/standing-form";
import { WorkshopFacts } from "@/components/workshop/workshop-facts";
import { getViewer } from "@/lib/auth/viewer";
import { standingOf } from "@/lib/domain/process/workshop";
import { pageData } from "@/lib/loaders/page-data";
import { loadWorkshop } from "@/lib/loaders/workshop";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string, start: unknown) => loadWorkshop(await getViewer(), id, { start }));
const savedKinds = ["planned", "edited", "standing", "added"] as const;

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<"/plan/workshops/[id]">): Promise<Metadata> {
  const result = await load((await params).id, (await searchParams).start);
  return result.ok ? { title: result.data.workshop.title } : {};
}

export default async function WorkshopPage({ params, searchParams }: PageProps<"/plan/workshops/[id]">) {
  const [{ id }, { saved: given, start }] = await Promise.all([params, searchParams]);
  const page = pageData(await load(id, start));
  const [t, locale, viewer] = await Promise.all([getTranslations("workshop"), getLocale(), getViewer()]);
  const { workshop, startsAt, mayEdit } = page;
  const { round, agreement, programme } = workshop;
  const plan = { municipality: agreement.municipalityId, agreement: agreement.id };
  const saved = savedKinds.find((kind) => kind === given);
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        <PrintA4 />
        <Breadcrumb
          items={[
            { href: routes.workshops({ ...plan, round: round.id }), text: t("title") },
            { text: workshop.title },
          ]}
        />
        {saved && <Notice tone="success" live title={t(`saved.${saved}`)} className="no-print" />}
        <PageHeader
          kicker={round.title}
          title={workshop.title}
          action={
            <>
              {page.mayHarvest && (
                <ButtonLink href={routes.newHarvest({ ...plan, workshop: id })}>
                  {t("page.harvest")}
                </ButtonLink>
              )}
              {programme.length > 0 && <PrintButton text={t("page.print")} />}
              {mayEdit && (
                <ButtonLink variant="secondary" href={routes.editWorkshop(id)}>
                  {t("page.edit")}
                </ButtonLink>
              )}
            </>
          }
        />
        <ClientTexts locale={locale} of={["workshop", "exercise"]}>
          <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_21rem] print:block">
            <div className="min-w-0">
              <WorkshopFacts workshop={workshop} />
              <Section id="programme" title={t("programme.title")}>
                <ProgrammeSum entries={programme} startsAt={startsAt} />
                {mayEdit ? (
                  <ProgrammeEditor workshop={workshop} exercises={page.exercises} startsAt={startsAt} />
                ) : (
                  <Programme entries={programme} startsAt={startsAt} />
                )}
              </Section>
            </div>
            <div className="no-print min-w-0">
              {mayEdit && (
                <div className="border-line mb-8 rounded-lg border p-5">
                  <StandingForm
                    key={workshop.version}
                    workshop={workshop}
                    standing={standingOf(workshop)}
                    today={page.today}
                  />
                </div>
              )}
              {page.isWithin && (
                <Section id="harvest" title={t("harvest.ofWorkshop")}>
                  {page.harvest.length === 0 && <p className="text-muted">{t("harvest.ofWorkshopNone")}</p>}
                  <ul>
                    {page.harvest.map(({ mayChange, ...note }) => (
                      <NoteItem key={note.id} note={note} mayChange={mayChange} isShort />
                    ))}
                  </ul>
                </Section>
              )}
            </div>
          </div>
        </ClientTexts>
      </Page>
    </>
  );
}
