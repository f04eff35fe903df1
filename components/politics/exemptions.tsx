import { useLocale, useTranslations } from "next-intl";
import { Explain } from "@/components/glossary/explain";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { TableBox } from "@/components/ui/table";
import { askedNeeds, trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { shareOf, type NamedFigures, type NeedFigures } from "@/lib/domain/statistic/figure";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

type Need = (typeof askedNeeds)[number];

const needCount = (needs: NeedFigures, unique: number, need: Need): number =>
  ({
    DIRECT: needs.direct,
    INDIRECT: needs.indirect,
    NONE: needs.none,
    UNKNOWN: unique - needs.direct - needs.indirect - needs.none,
  })[need];

/** How many trials need to be exempted, at both levels, and from which provisions. */
export function Exemptions({ named, filter }: { named: NamedFigures; filter: TrialFilter }) {
  const t = useTranslations("politics.exemption");
  const locale = useLocale();
  const { figures, labels } = named;
  const { unique, exemption, municipalExemption } = figures;
  const share = shareOf(exemption.direct, unique);
  const list = (parts: Partial<TrialFilter>) => routes.trials(trialFilterQuery({ ...filter, ...parts }));
  const provisions = Object.entries(figures.byProvision)
    .map(([id, count]) => ({ id, count, label: labels[id]?.text ?? id }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "da", { numeric: true }));
  const number = (need: Need, column: "law" | "municipal") => {
    const count = needCount(column === "law" ? exemption : municipalExemption, unique, need);
    const href = list(column === "law" ? { exemption: [need] } : { municipalExemption: [need] });
    return (
      <td className="text-right">
        <Link href={href} aria-label={t("cell", { need: t(need), column: t(column), count })}>
          {formatNumber(count, locale)}
        </Link>
      </td>
    );
  };
  return (
    <Section id="exemptions" title={t("title")} action={<Explain term="exemption" />}>
      <p className="-mt-1 mb-5 max-w-prose text-lg">
        {t("lead", { direct: exemption.direct, total: unique })}
        {share !== null && exemption.direct > 0 && ` ${t("share", { share: formatPercent(share, locale) })}`}
      </p>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="min-w-0">
          <TableBox caption={t("tableCaption")}>
            <thead>
              <tr>
                <th scope="col">{t("need")}</th>
                <th scope="col" className="text-right!">
                  {t("law")}
                </th>
                <th scope="col" className="text-right!">
                  {t("municipal")}
                </th>
              </tr>
            </thead>
            <tbody>
              {askedNeeds.map((need) => (
                <tr key={need}>
                  <th scope="row" className="font-normal!">
                    {t(need)}
                  </th>
                  {number(need, "law")}
                  {number(need, "municipal")}
                </tr>
              ))}
            </tbody>
          </TableBox>
          {exemption.unreviewed > 0 && (
            <p className="mt-3">
              <Link href={list({ unreviewed: true })}>
                {t("unreviewed", { count: exemption.unreviewed })}
              </Link>
            </p>
          )}
        </div>
        <div className="min-w-0">
          <h3 className="mb-2">{t("provisions")}</h3>
          {provisions.length === 0 ? (
            <p className="text-muted">{t("provisionsEmpty")}</p>
          ) : (
            <TableBox caption={t("provisions")}>
              <thead>
                <tr>
                  <th scope="col">{t("provision")}</th>
                  <th scope="col" className="text-right!">
                    {t("trials")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {provisions.map(({ id, label, count }) => (
                  <tr key={id}>
                    <th scope="row" lang="da" className="font-normal!">
                      {label}
                    </th>
                    <td className="text-right">
                      <Link
                        href={list({ provision: [id] })}
                        aria-label={t("cell", { need: label, column: t("trials"), count })}
                      >
                        {formatNumber(count, locale)}
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </TableBox>
          )}
        </div>
      </div>
    </Section>
  );
}
