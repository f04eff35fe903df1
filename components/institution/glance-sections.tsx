import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { TARGET_MINUTES } from "@/lib/domain/effort/burden";
import type { InstitutionBurden, InstitutionPart, Learning } from "@/lib/domain/institution/glance";
import { isQuoted } from "@/lib/domain/newsletter/letter";
import type { NamedFigures } from "@/lib/domain/statistic/figure";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** The institution speaks Danish, whatever the page around it does. */
const useForeign = () => (useLocale() === "da" ? undefined : "da");

export function Learnings({ learnings, isOwn }: { learnings: Learning[]; isOwn: boolean }) {
  const t = useTranslations("institution.learnings");
  const locale = useLocale();
  const foreign = useForeign();
  return (
    <Section id="learnings" title={t("title")}>
      {learnings.length === 0 ? (
        <p className="text-muted">{t(isOwn ? "none" : "noneForeign")}</p>
      ) : (
        <ul className="space-y-5">
          {learnings.map(({ key, kind, text, on, trialId, title }) => (
            <li key={`${kind}-${key}`} className="border-petrol-300 border-l-4 pl-4">
              <p className="text-muted text-[0.9375rem] font-semibold">
                {t(kind)}
                {on && <span className="font-normal"> · {formatDate(on, locale)}</span>}
              </p>
              <p lang={foreign} className="line-clamp-5 [overflow-wrap:anywhere]">
                {kind === "QUOTE" && !isQuoted(text) ? t("quote", { text }) : text}
              </p>
              <p className="text-[0.9375rem] [overflow-wrap:anywhere]">
                {t("from")}{" "}
                <Link lang={foreign} href={routes.trial(trialId)}>
                  {title}
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** How many of the trials live on an exemption, each number a link to them, and from what. */
export function ExemptionsInUse({
  named: { figures, labels },
  filter,
  municipalityId,
  isOwn,
}: {
  named: NamedFigures;
  filter: TrialFilter;
  municipalityId: string;
  isOwn: boolean;
}) {
  const t = useTranslations("institution.exemption");
  const locale = useLocale();
  const foreign = useForeign();
  const to = (parts: Partial<TrialFilter>) => routes.trials(trialFilterQuery({ ...filter, ...parts }));
  const needs = [
    { key: "DIRECT", count: figures.exemption.direct, href: to({ exemption: ["DIRECT"] }) },
    { key: "INDIRECT", count: figures.exemption.indirect, href: to({ exemption: ["INDIRECT"] }) },
    { key: "unreviewed", count: figures.exemption.unreviewed, href: to({ unreviewed: true }) },
  ] as const;
  const shown = needs.filter(({ count }) => count > 0);
  const provisions = Object.entries(figures.byProvision)
    .map(([id, count]) => ({ id, count, label: labels[id]?.text ?? id }))
    .sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, "da"));
  return (
    <Section id="exemptions" title={t("title")}>
      {shown.length === 0 && provisions.length === 0 ? (
        <p className="text-muted">{t(isOwn ? "none" : "noneForeign")}</p>
      ) : (
        <>
          <ul className="space-y-1">
            {shown.map(({ key, count, href }) => (
              <li key={key}>
                <Link href={href} className="font-semibold">
                  {t("count", { count })}
                </Link>{" "}
                {t(key)}
              </li>
            ))}
          </ul>
          {provisions.length > 0 && (
            <>
              <h3 className="mt-4 mb-2 text-lg">{t("provisions")}</h3>
              <ul className="space-y-1">
                {provisions.map(({ id, count, label }) => (
                  <li key={id} className="flex justify-between gap-4">
                    <span lang={foreign} className="min-w-0 [overflow-wrap:anywhere]">
                      {label}
                    </span>
                    <Link href={to({ provision: [id] })} aria-label={`${label}: ${t("count", { count })}`}>
                      {formatNumber(count, locale)}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="mt-4">
            <Link href={routes.exemptions({ municipality: municipalityId })}>{t("account")}</Link>
          </p>
        </>
      )}
    </Section>
  );
}

export function InPlan({ parts, municipalityId }: { parts: InstitutionPart[]; municipalityId: string }) {
  const t = useTranslations("institution.plan");
  const foreign = useForeign();
  return (
    <Section id="plan" title={t("title")}>
      {parts.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <ul className="space-y-3">
          {parts.map(({ kind, id, title, wording, isDone }) => (
            <li key={id}>
              <p lang={foreign} className="font-semibold [overflow-wrap:anywhere]">
                <Link href={kind === "WORKSHOP" ? routes.workshop(id) : routes.planItem(id)}>{title}</Link>
              </p>
              <p className="text-muted flex flex-wrap items-center gap-x-2">
                {t(kind)}
                {wording && <span lang={foreign}>· {wording}</span>}
                {isDone && <Badge tone="neutral">{t("done")}</Badge>}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4">
        <Link href={routes.plan({ municipality: municipalityId })}>{t("all")}</Link>
      </p>
    </Section>
  );
}

export function TimeAccount({ burden }: { burden: InstitutionBurden | null }) {
  const t = useTranslations("institution.effort");
  const locale = useLocale();
  return (
    <Section id="effort" title={t("title")}>
      {burden ? (
        <p>
          {t("text", {
            minutes: Math.round(burden.minutes),
            trials: burden.trials,
            perMonth: formatNumber(burden.minutesAMonth, locale),
          })}{" "}
          <span className="text-muted">{t("target", { target: TARGET_MINUTES })}</span>
        </p>
      ) : (
        <p className="text-muted">{t("none")}</p>
      )}
      <p className="mt-2">
        <Link href={routes.effort()}>{t("all")}</Link>
      </p>
    </Section>
  );
}
