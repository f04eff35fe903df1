import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import type { ExemptionAccount } from "@/lib/domain/exemption/account";
import { exemptionLevels } from "@/lib/domain/exemption/need";
import { exemptionLinkQuery, type ExemptionQuery } from "@/lib/domain/exemption/queue";
import { reviewStates } from "@/lib/domain/exemption/review";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** How far the review is, at both levels; every number leads to its statements. */
export function StateTable({ account, query }: { account: ExemptionAccount; query: ExemptionQuery }) {
  const t = useTranslations("exemption");
  const locale = useLocale();
  const { municipality, area } = query;
  return (
    <>
      <TableBox caption={t("states.caption")} className="max-w-2xl">
        <thead>
          <tr>
            <th scope="col">{t("states.state")}</th>
            {exemptionLevels.map((level) => (
              <th key={level} scope="col" className="text-right!">
                {t(`level.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reviewStates.map((state) => (
            <tr key={state}>
              <th scope="row" className="font-normal!">
                {t(`state.${state}`)}
              </th>
              {exemptionLevels.map((level) => {
                const count = account.states[level][state];
                const list = exemptionLinkQuery({ area, level, state });
                return (
                  <td key={level} className="text-right">
                    {count === 0 ? (
                      <span className="text-muted">0</span>
                    ) : (
                      <Link
                        href={`${routes.exemptions({ municipality: municipality ?? "all", ...list })}#review`}
                        aria-label={t("states.cell", {
                          ...{ state: t(`state.${state}`), level: t(`level.${level}`), count },
                        })}
                      >
                        {formatNumber(count, locale)}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </TableBox>
      <p className="text-muted mt-2 text-[0.9375rem]">{t("states.note")}</p>
    </>
  );
}
