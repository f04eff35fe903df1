import type { ComponentProps } from "react";
import { useLocale, useTranslations } from "next-intl";
import { HomeDilemmas } from "@/components/dilemma/home-dilemmas";
import { NextMeeting } from "@/components/following-meeting/next-meeting";
import { Welcome } from "@/components/hand-over/welcome";
import { AtAGlance } from "@/components/home/at-a-glance";
import { Drafts } from "@/components/home/drafts";
import { Due } from "@/components/home/due";
import { Figures } from "@/components/home/figures";
import { Landings } from "@/components/home/landings";
import { NextInPlan } from "@/components/home/next-in-plan";
import { Shortcuts, type Shortcut } from "@/components/home/shortcuts";
import { UnreadIdeas } from "@/components/idea/unread-ideas";
import { ListItem } from "@/components/trial/list-item";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import type { NextPart } from "@/lib/domain/plan/next";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import type { OpenDraft } from "@/lib/domain/trial/home";
import type { TrialListPage } from "@/lib/domain/trial/list";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Props {
  name: string;
  places: string[];
  institutions: { id: string; name: string }[];
  welcome: { id: string; institution: string } | null;
  canRegister: boolean;
  shortcuts: Shortcut[];
  own: Partial<TrialFilter>;
  figures: { total: number; planned: number; started: number; overdue: number };
  trials: TrialListPage;
  due: ComponentProps<typeof Due>["due"] | null;
  landings: ComponentProps<typeof Landings>["landings"] | null;
  today: CalendarDate;
  drafts: OpenDraft[];
  unreadIdeas: number;
  /** to a politician those not yet reflected on, to a leader the own */
  dilemmas: ComponentProps<typeof HomeDilemmas>["list"];
  meeting: ComponentProps<typeof NextMeeting>["meeting"];
  next: NextPart[];
  municipalityId: string | null;
}

/** Someone's own start page. The one thing a leader comes to do is the first thing under the greeting. */
export function OwnHome(props: Props) {
  const { own, figures, trials, due, municipalityId } = props;
  const t = useTranslations("home.own");
  const locale = useLocale();
  const listed = (parts: Partial<TrialFilter> = {}) => routes.trials(trialFilterQuery({ ...own, ...parts }));
  const figure = (key: "total" | "started" | "planned" | "overdue", href: string) => ({
    key,
    value: formatNumber(figures[key], locale),
    label: t(key, { count: figures[key] }),
    href,
  });
  const title = own.institution ? "trialsInstitution" : own.municipality ? "trialsMunicipality" : "trialsAll";
  const register = props.canRegister && (
    <ButtonLink href={routes.newTrial()} className="max-sm:w-full">
      {t("new")}
    </ButtonLink>
  );
  // The page of one's role; a leader's work is the trials themselves.
  const role = own.institution
    ? undefined
    : props.shortcuts.find((each) => each === "overview" || each === "politics");
  return (
    <Page>
      <PageHeader
        title={t("title", { name: props.name })}
        lead={props.places.length > 0 ? props.places.slice(0, 3).join(" · ") : undefined}
        action={
          <>
            {register}
            {props.canRegister && own.institution && (
              <ButtonLink href={routes.quickLog()} variant="secondary" className="max-sm:w-full">
                {t("writeLog")}
              </ButtonLink>
            )}
            {role && (
              <ButtonLink href={routes[role]()} variant={register ? "secondary" : "primary"}>
                {t(role === "overview" ? "openOverview" : "openPolitics")}
              </ButtonLink>
            )}
          </>
        }
      />
      {props.welcome && <Welcome welcome={props.welcome} />}
      <Drafts drafts={props.drafts} />
      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {due && <Due due={due} overdue={figures.overdue} allHref={listed({ overdue: true })} />}
          {props.landings && municipalityId && (
            <Landings landings={props.landings} municipalityId={municipalityId} today={props.today} />
          )}
          <UnreadIdeas count={props.unreadIdeas} />
          <NextMeeting meeting={props.meeting} />
          <HomeDilemmas list={props.dilemmas} isOwn={own.institution !== undefined} />
          <Section
            id="own"
            title={t(title)}
            action={
              trials.total > trials.items.length && (
                <Link href={listed()}>{t("all", { count: trials.total })}</Link>
              )
            }
          >
            {trials.total === 0 ? (
              <EmptyState title={t("emptyTitle")} action={register}>
                {t("emptyText")}
              </EmptyState>
            ) : (
              <ol>
                {trials.items.map((trial) => (
                  <ListItem key={trial.id} trial={trial} />
                ))}
              </ol>
            )}
          </Section>
          <section aria-labelledby="figures" className="mb-12">
            <h2 id="figures" className="mb-5">
              {t("figures")}
            </h2>
            <Figures
              label={t("figures")}
              figures={[
                figure("total", listed()),
                figure("started", listed({ status: ["started"] })),
                figure("planned", listed({ status: ["planned"] })),
                figure("overdue", listed({ overdue: true })),
              ]}
            />
          </section>
        </div>
        <div className="min-w-0">
          <AtAGlance institutions={props.institutions} />
          <NextInPlan parts={props.next} municipalityId={municipalityId} signedIn />
          <Shortcuts shortcuts={props.shortcuts} />
        </div>
      </div>
    </Page>
  );
}
