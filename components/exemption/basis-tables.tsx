import { useLocale, useTranslations } from "next-intl";
import { NumberCell } from "@/components/exemption/account-tables";
import { TableBox } from "@/components/ui/table";
import type { BasisFigures } from "@/lib/domain/exemption/account";
import { exemptionLevels } from "@/lib/domain/exemption/need";
import type { ExemptionQuery } from "@/lib/domain/exemption/queue";
import { formatNumber } from "@/lib/i18n/format";

/** From which provisions and rules trials need to be exempted, the most used first. */
export function BasisTables({
  bases,
  labels,
  query,
}: {
  bases: BasisFigures[];
  labels: Record<string, string>;
  query: ExemptionQuery;
}) {
  const t = useTranslations("exemption.bases");
  const locale = useLocale();
  const within = {
    municipality: query.municipality === null ? [] : [query.municipality],
    area: query.area === null ? [] : [query.area],
  };
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-2">
      {exemptionLevels.map((level) => {
        const rows = bases.filter((basis) => basis.level === level);
        const heading = t(level === "NATIONAL" ? "law" : "rule");
        if (rows.length === 0) {
          return (
            <p key={level} className="text-muted">
              {t(level === "NATIONAL" ? "emptyNATIONAL" : "emptyMUNICIPAL")}
            </p>
          );
        }
        return (
          <div key={level} className="min-w-0">
            <TableBox caption={`${t("title")} ${heading}`}>
              <thead>
                <tr>
                  <th scope="col">{heading}</th>
                  <th scope="col" className="text-right!">
                    {t("trials")}
                  </th>
                  <th scope="col" className="text-right! max-sm:hidden">
                    {t("indirect")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, direct, indirect }) => (
                  <tr key={id}>
                    <th scope="row" lang="da" className="font-normal!">
                      {labels[id] ?? id}
                    </th>
                    <NumberCell
                      count={direct + indirect}
                      label={t("cell", { basis: labels[id] ?? id, count: direct + indirect })}
                      filter={{ ...within, [level === "NATIONAL" ? "provision" : "rule"]: [id] }}
                    />
                    <td className="text-muted text-right max-sm:hidden">{formatNumber(indirect, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </TableBox>
          </div>
        );
      })}
    </div>
  );
}
