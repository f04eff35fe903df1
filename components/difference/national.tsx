import { useLocale, useTranslations } from "next-intl";
import { EffectHead, EffectRows } from "@/components/difference/effects";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { TableBox } from "@/components/ui/table";
import { Strip } from "@/components/difference/strip";
import { groupBy } from "@/lib/domain/shared/group-by";
import type { PlaceEffect } from "@/lib/domain/statistic/effect-spread";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import { spreadOf, type MunicipalSpread } from "@/lib/domain/statistic/spread";
import { byName, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Institutions of one kind, municipality by municipality, by name. */
export function MunicipalSpreads({ spreads }: { spreads: readonly MunicipalSpread[] }) {
  const t = useTranslations("difference.national");
  const kindName = useTranslations("overview.institutionKind");
  const locale = useLocale();
  const kinds = [...groupBy(spreads, ({ kind }) => kind)].sort(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || a.localeCompare(b),
  );
  const summary = (kind: InstitutionKind, rows: readonly MunicipalSpread[]) => {
    const { median } = spreadOf(rows.map((row) => row.median))!;
    return t(median === 0 ? "summaryNone" : "summary", { kind: kindName(kind), median });
  };
  const most = Math.max(1, ...spreads.map((spread) => spread.most));
  const numbers = ["count", "none", "median"] as const;
  return kinds.map(([kind, rows]) => (
    <Section key={kind} id={`kind-${kind}`} title={kindName(kind)}>
      {rows.length > 1 && <p className="mb-3 max-w-3xl">{summary(kind, rows)}</p>}
      <TableBox caption={t("caption", { kind: kindName(kind) })}>
        <thead>
          <tr>
            <th scope="col">{t("municipality")}</th>
            {numbers.map((column) => (
              <th key={column} scope="col" className="text-right!">
                {t(column)}
              </th>
            ))}
            <th scope="col">{t("middle")}</th>
            <th scope="col" className="text-right!">
              {t("most")}
            </th>
            <td aria-hidden className="w-1/3 max-md:hidden" />
          </tr>
        </thead>
        <tbody>
          {rows.toSorted(byName(locale, ({ municipality }) => municipality.name)).map((row) => (
            <tr key={row.municipality.id}>
              <th scope="row" className="font-normal!">
                <Link
                  href={routes.differences({ municipality: row.municipality.id, area: row.area })}
                  aria-label={t("detailsOf", { municipality: row.municipality.name })}
                >
                  {row.municipality.name}
                </Link>
              </th>
              {numbers.map((column) => (
                <td key={column} className="text-right">
                  {formatNumber(row[column], locale)}
                </td>
              ))}
              <td>
                {row.lower === row.upper
                  ? formatNumber(row.lower, locale)
                  : t("middleValue", { lower: row.lower, upper: row.upper })}
              </td>
              <td className="text-right">{formatNumber(row.most, locale)}</td>
              <td aria-hidden className="w-1/3 max-md:hidden">
                <Strip
                  dots={[]}
                  box={{ from: row.lower, middle: row.median, to: row.upper }}
                  from={0}
                  to={most}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </Section>
  ));
}

/** What persons answered, by municipality. */
export function MunicipalEffects({
  choices,
  effects,
}: {
  choices: readonly { id: string; name: string }[];
  effects: readonly PlaceEffect[];
}) {
  const t = useTranslations("difference.national");
  const effect = useTranslations("difference.effects");
  const names = new Map(choices.map(({ id, name }) => [id, name]));
  return (
    <Section id="effects" title={t("effects")}>
      <p className="mb-3 max-w-3xl">{effect("lead")}</p>
      <TableBox caption={t("effectsCaption")}>
        <EffectHead first={t("municipality")} />
        <tbody>
          <EffectRows effects={effects} nameOf={(id) => names.get(id) ?? id} />
        </tbody>
      </TableBox>
      <p className="text-muted mt-3 max-w-3xl text-[0.9375rem]">{effect("hiddenNote")}</p>
    </Section>
  );
}
