import { useLocale, useTranslations } from "next-intl";
import { Figures } from "@/components/home/figures";
import { Hero } from "@/components/home/hero";
import { NextInPlan } from "@/components/home/next-in-plan";
import { Stories } from "@/components/politics/stories";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Page, Section } from "@/components/ui/page";
import type { NextPart } from "@/lib/domain/plan/next";
import type { Story } from "@/lib/domain/statistic/story";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import type { AgreementMunicipality } from "@/lib/domain/trial/home";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Props {
  figures: { total: number; planned: number; started: number; decided: number };
  stories: Story[];
  municipalities: (AgreementMunicipality & { trials: number })[];
  next: NextPart[];
}

function Steps() {
  const t = useTranslations("home.public");
  return (
    <Section id="steps" title={t("steps")}>
      <ol className="grid gap-x-10 gap-y-6 md:grid-cols-3">
        {([1, 2, 3] as const).map((step) => (
          <li key={step} className="flex gap-4">
            <span
              aria-hidden
              className="border-petrol-700 text-petrol-700 flex size-10 shrink-0 items-center justify-center rounded-full border-2 text-lg font-bold"
            >
              {step}
            </span>
            <div>
              <h3>{t(`step${step}`)}</h3>
              <p className="mt-1">{t(`step${step}Text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Municipalities({ municipalities }: Pick<Props, "municipalities">) {
  const t = useTranslations("home.public");
  const area = useTranslations("common.area");
  return (
    <Section id="municipalities" title={t("municipalities")}>
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {municipalities.map(({ id, name, areas, trials }) => (
          <li key={id}>
            <h3>{name}</h3>
            <p className="text-muted">{(areas ?? []).map((each) => area(each)).join(", ")}</p>
            <p className="mt-1 flex flex-wrap gap-x-4">
              {trials > 0 ? (
                <Link href={routes.trials({ municipality: id })}>{t("trials", { count: trials })}</Link>
              ) : (
                <span className="text-muted">{t("trials", { count: 0 })}</span>
              )}
              <Link href={routes.plan({ municipality: id })} aria-label={t("planOf", { municipality: name })}>
                {t("plan")}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The start page for those who are not signed in. */
export function PublicHome({ figures, stories, municipalities, next }: Props) {
  const t = useTranslations("home.public");
  const locale = useLocale();
  const [example, ...more] = stories;
  const figure = (
    key: "total" | "started" | "planned" | "decided",
    query: Record<string, string | string[] | undefined>,
  ) => ({
    key,
    value: formatNumber(figures[key], locale),
    label: t(key, { count: figures[key] }),
    href: routes.trials(query),
  });
  return (
    <>
      <Hero municipalities={municipalities.length} story={example} />
      <Page>
        <section aria-labelledby="figures" className="mt-6 mb-14">
          <h2 id="figures" className="sr-only">
            {t("figures")}
          </h2>
          <Figures
            label={t("figures")}
            figures={[
              figure("total", {}),
              figure("started", trialFilterQuery({ status: ["started"] })),
              figure("planned", trialFilterQuery({ status: ["planned"] })),
              figure("decided", trialFilterQuery({ decision: ["RED", "YELLOW", "GREEN"] })),
            ]}
          />
          <p className="text-muted mt-5 max-w-3xl text-[0.9375rem]">{t("figuresNote")}</p>
        </section>
        {more.length > 0 && <Stories stories={more} allHref={routes.trials()} />}
        <Steps />
        {next.length > 0 && <NextInPlan parts={next} municipalityId={null} signedIn={false} />}
        <Municipalities municipalities={municipalities} />
        <div className="bg-petrol-50 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-lg p-6 sm:p-8">
          <div>
            <h2>{t("ideasTitle")}</h2>
            <p className="mt-1">{t("ideasText")}</p>
          </div>
          <ButtonLink variant="secondary" href={routes.ideas()}>
            {t("ideas")}
          </ButtonLink>
        </div>
      </Page>
    </>
  );
}
