import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { Due } from "@/components/home/due";
import { Alike } from "@/components/institution/alike";
import { ExemptionsInUse, InPlan, Learnings, TimeAccount } from "@/components/institution/glance-sections";
import { TrialsInFigures } from "@/components/institution/trials-in-figures";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { formatDate } from "@/lib/i18n/format";
import { loadInstitution } from "@/lib/loaders/institution";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ id: string }>;
}

/** The title and the page share one read. */
const load = cache(async (id: string) => loadInstitution(await getViewer(), id));

export async function generateMetadata({ params }: Props) {
  const result = await load((await params).id);
  return result.ok ? { title: result.data.institution.name } : {};
}

/** One institution at a glance: how far it is, what calls, what it learned, and others like it. */
export default async function InstitutionPage({ params }: Props) {
  const data = pageData(await load((await params).id));
  const [t, kind, locale] = await Promise.all([
    getTranslations("institution"),
    getTranslations("overview.institutionKind"),
    getLocale(),
  ]);
  const { institution, isOwn, named, filter, due, mayRegister } = data;
  const { municipality, parent, children, closedOn } = institution;
  const kin = [
    { key: "partOf", institutions: parent ? [parent] : [] },
    { key: "children", institutions: children },
  ] as const;
  return (
    <Page>
      <PageHeader
        kicker={t("kicker", { kind: kind(institution.kind), municipality: municipality.name })}
        title={institution.name}
        lead={t("lead", { isOwn: String(isOwn) })}
        action={mayRegister && <ButtonLink href={routes.newTrial()}>{t("register")}</ButtonLink>}
      />
      {closedOn && <Notice title={t("closed", { date: formatDate(closedOn, locale) })} />}
      {kin.map(
        ({ key, institutions }) =>
          institutions.length > 0 && (
            <p key={key} className="mb-6 flex flex-wrap gap-x-3 gap-y-1">
              <span className="text-muted">{t(key)}:</span>
              {institutions.map(({ id, name }) => (
                <Link key={id} href={routes.institution(id)} className="[overflow-wrap:anywhere]">
                  {name}
                </Link>
              ))}
            </p>
          ),
      )}
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          {due && named.figures.unique > 0 && (
            <Due
              due={due}
              overdue={data.overdue}
              allHref={routes.trials(trialFilterQuery({ ...filter, overdue: true }))}
            />
          )}
          <TrialsInFigures {...{ named, filter, isOwn, mayRegister, trials: data.trials }} />
        </div>
        <div className="min-w-0">
          <Learnings learnings={data.learnings} isOwn={isOwn} />
          <ExemptionsInUse {...{ named, filter, isOwn, municipalityId: municipality.id }} />
          <InPlan parts={data.parts} municipalityId={municipality.id} />
          {due && <TimeAccount burden={data.burden} />}
        </div>
      </div>
      <Alike
        trials={data.alike}
        themes={Object.keys(named.figures.byTheme)}
        isOwn={isOwn}
        mayAdopt={data.mayAdopt}
      />
    </Page>
  );
}
