import { useLocale, useTranslations } from "next-intl";
import { TableBox } from "@/components/ui/table";
import type { NumberChange } from "@/lib/domain/report/compare";
import type { ReportPart } from "@/lib/domain/report/part";
import { formatNumber } from "@/lib/i18n/format";

const SHOWN = 60;
const NAMED = 5;

/** Numbers that are others now, side by side, and what came to the lists or left them. */
export function NumberChanges({
  numbers,
  rows,
}: {
  numbers: readonly NumberChange[];
  rows: readonly { part: ReportPart; added: string[]; removed: string[] }[];
}) {
  const t = useTranslations("report.changes");
  const part = useTranslations("report.part");
  const locale = useLocale();
  const told = (value: number | null) => (value === null ? t("none") : formatNumber(value, locale));
  const named = (names: string[]) => {
    const list = names.slice(0, NAMED).join("; ");
    return names.length > NAMED ? t("andMore", { list, count: names.length - NAMED }) : list;
  };
  return (
    <>
      {numbers.length > 0 && (
        <TableBox caption={t("caption")}>
          <thead>
            <tr>
              <th scope="col">{t("what")}</th>
              <th scope="col">{t("part")}</th>
              <th scope="col" className="text-right!">
                {t("before")}
              </th>
              <th scope="col" className="text-right!">
                {t("after")}
              </th>
            </tr>
          </thead>
          <tbody>
            {numbers.slice(0, SHOWN).map(({ key, part: name, label, column, before, after }) => (
              <tr key={key}>
                <th scope="row" className="font-normal!">
                  <span lang="da" className="[overflow-wrap:anywhere]">
                    {label}
                    <span className="text-muted block text-[0.9375rem]">{column}</span>
                  </span>
                </th>
                <td>{part(name)}</td>
                <td className="text-right tabular-nums">{told(before)}</td>
                <td className="text-right font-semibold tabular-nums">{told(after)}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
      {numbers.length > SHOWN && (
        <p className="text-muted mt-2">{t("more", { count: numbers.length - SHOWN })}</p>
      )}
      {rows.length > 0 && (
        <dl className="mt-5 max-w-prose space-y-3">
          {rows.map(({ part: name, added, removed }) => (
            <div key={name}>
              <dt className="font-semibold">{part(name)}</dt>
              {added.length > 0 && (
                <dd className="[overflow-wrap:anywhere]">{t("added", { list: named(added) })}</dd>
              )}
              {removed.length > 0 && (
                <dd className="[overflow-wrap:anywhere]">{t("removed", { list: named(removed) })}</dd>
              )}
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
