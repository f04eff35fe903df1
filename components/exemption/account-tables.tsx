import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import { accountNeeds, type AccountFigures, type ExemptionAccount } from "@/lib/domain/exemption/account";
import { exemptionLevels, type ExemptionLevel } from "@/lib/domain/exemption/need";
import type { ExemptionQuery } from "@/lib/domain/exemption/queue";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { byName, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface AccountProps {
  account: ExemptionAccount;
  query: ExemptionQuery;
  municipalities: { id: string; name: string }[];
}

/** The account in a sentence for each area, then as two tables: the law and municipal rules apart. */
export function AccountTables(props: AccountProps) {
  const t = useTranslations("exemption.account");
  const areaName = useTranslations("common.area");
  return (
    <>
      <ul className="-mt-1 mb-6 max-w-prose space-y-1 text-lg">
        {props.account.areas.map(({ area, isCounted, trials, levels }) => (
          <li key={area}>
            {isCounted
              ? t("sentence", {
                  ...{ area: areaName(area), trials },
                  direct: levels.NATIONAL.needs.DIRECT,
                  indirect: levels.NATIONAL.needs.INDIRECT,
                })
              : t("examplesSentence", { area: areaName(area), trials })}
          </li>
        ))}
      </ul>
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 xl:grid-cols-2">
        {exemptionLevels.map((level) => (
          <div key={level} className="min-w-0">
            <h3 className="mb-2">{t(`tableTitle.${level}`)}</h3>
            <AccountTable {...props} level={level} />
          </div>
        ))}
      </div>
    </>
  );
}

function AccountTable({ account, query, municipalities, level }: AccountProps & { level: ExemptionLevel }) {
  const t = useTranslations("exemption");
  const areaName = useTranslations("common.area");
  const locale = useLocale();
  const nameOf = (id: string) => municipalities.find((each) => each.id === id)?.name ?? id;
  const own = query.municipality === null ? [] : [query.municipality];
  return (
    <TableBox caption={t(`account.caption.${level}`)}>
      <thead>
        <tr>
          <th scope="col">{t("account.place")}</th>
          <th scope="col" className="text-right! whitespace-nowrap">
            {t("account.trials")}
          </th>
          {accountNeeds.map((need) => (
            <th key={need} scope="col" className="text-right!">
              {t(`need.${need}`)}
            </th>
          ))}
        </tr>
      </thead>
      {account.areas.map(({ area, isCounted, municipalities: within, ...figures }) => (
        <tbody key={area}>
          <AccountRow
            level={level}
            name={areaName(area)}
            aside={isCounted ? null : t("account.examples")}
            figures={figures}
            filter={{ area: [area], municipality: own }}
          />
          {within.length > 1 &&
            [...within]
              .sort(byName(locale, ({ id }) => nameOf(id)))
              .map(({ id, ...each }) => (
                <AccountRow
                  key={id}
                  level={level}
                  name={nameOf(id)}
                  within={areaName(area satisfies WelfareArea)}
                  figures={each}
                  filter={{ area: [area], municipality: [id] }}
                />
              ))}
        </tbody>
      ))}
    </TableBox>
  );
}

function AccountRow({
  level,
  name,
  within,
  aside,
  figures,
  filter,
}: {
  level: ExemptionLevel;
  name: string;
  /** the area, for a municipality's row */
  within?: string;
  aside?: string | null;
  figures: AccountFigures;
  filter: Partial<TrialFilter>;
}) {
  const t = useTranslations("exemption");
  const place = within ? `${within}, ${name}` : name;
  const asked = (need: (typeof accountNeeds)[number]) => {
    const value = need === "NOT_STATED" ? ("UNKNOWN" as const) : need;
    return level === "NATIONAL" ? { exemption: [value] } : { municipalExemption: [value] };
  };
  return (
    <tr>
      <th scope="row" className={within ? "pl-7! font-normal!" : undefined}>
        {name}
        {aside && <span className="text-muted block text-[0.9375rem] font-normal">{aside}</span>}
      </th>
      <NumberCell
        count={figures.trials}
        label={t("account.cell", { place, column: t("account.trials"), count: figures.trials })}
        filter={filter}
      />
      {accountNeeds.map((need) => {
        const count = figures.levels[level].needs[need];
        return (
          <NumberCell
            key={need}
            count={count}
            label={t("account.cell", { place, column: t(`need.${need}`), count })}
            filter={{ ...filter, ...asked(need) }}
          />
        );
      })}
    </tr>
  );
}

/** A number that leads to the trials it counts. */
export function NumberCell({
  count,
  label,
  filter,
}: {
  count: number;
  label: string;
  filter: Partial<TrialFilter>;
}) {
  const locale = useLocale();
  return (
    <td className="text-right">
      {count === 0 ? (
        <span className="text-muted">0</span>
      ) : (
        <Link href={routes.trials(trialFilterQuery(filter))} aria-label={label}>
          {formatNumber(count, locale)}
        </Link>
      )}
    </td>
  );
}
