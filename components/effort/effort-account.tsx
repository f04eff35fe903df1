import { useLocale, useTranslations } from "next-intl";
import { RangeBar } from "@/components/effort/range-bar";
import { useMinutes } from "@/components/effort/use-minutes";
import { EmptyState, Section } from "@/components/ui/page";
import { Stat } from "@/components/ui/stat";
import { TableBox } from "@/components/ui/table";
import { TARGET_MINUTES, type CountedGroup, type ShownBurden } from "@/lib/domain/effort/burden";
import { formatMonth, formatPercent } from "@/lib/i18n/format";

const target = TARGET_MINUTES;
const notes = ["measured", "months", "missing", "persons", "groups"] as const;

/** What documenting the trials costs, against the target: all of them, by municipality, by kind and by month. */
export function EffortAccount({ burden }: { burden: ShownBurden }) {
  const t = useTranslations("effort");
  return (
    <>
      {burden.all ? (
        <>
          <KeyFigures all={burden.all} />
          <ByMunicipality municipalities={burden.municipalities} />
          <ByKind kinds={burden.kinds} />
          <ByMonth months={burden.months} />
        </>
      ) : (
        <div className="mb-12">
          <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
        </div>
      )}
      <Section title={t("how.title")} id="how">
        <ul className="max-w-prose list-disc space-y-2 pl-5">
          {notes.map((note) => (
            <li key={note}>{t(`how.${note}`)}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function KeyFigures({ all }: { all: CountedGroup }) {
  const t = useTranslations("effort");
  const locale = useLocale();
  const { number, minutes } = useMinutes();
  const between = { from: minutes(all.minutes.from), to: minutes(all.minutes.to) };
  return (
    <div className="mb-12 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Stat
        value={number(all.minutes.median)}
        label={t("stat.minutes")}
        note={t("stat.minutesNote", between)}
      />
      <Stat value={formatPercent(all.under, locale)} label={t("stat.under", { target })} />
      <Stat value={number(all.fields)} label={t("stat.fields")} />
      <Stat value={number(all.trials)} label={t("stat.trials", { count: all.trials })} />
    </div>
  );
}

function ByMunicipality({ municipalities }: Pick<ShownBurden, "municipalities">) {
  const t = useTranslations("effort.place");
  const { number, minutes } = useMinutes();
  const shown = municipalities.flatMap(({ group }) => group ?? []);
  // Room for the target and the widest band.
  const end = Math.max(target * 1.2, ...shown.map((group) => group.minutes.to * 1.05));
  return (
    <Section title={t("title")} id="municipalities">
      <p className="text-muted mb-3 max-w-prose">{t("summary", { target })}</p>
      <TableBox caption={t("caption")}>
        <thead>
          <tr>
            <th scope="col">{t("municipality")}</th>
            <th scope="col" className="text-right!">
              {t("trials")}
            </th>
            <th scope="col" className="text-right!">
              {t("median")}
            </th>
            <th scope="col">{t("half")}</th>
            <th scope="col" className="w-2/5 max-md:hidden">
              {t("drawn")}
            </th>
          </tr>
        </thead>
        <tbody>
          {municipalities.map(({ id, name, group }) => (
            <tr key={id}>
              <th scope="row" className="font-normal!">
                {name}
              </th>
              {group ? (
                <>
                  <td className="text-right">{number(group.trials)}</td>
                  <td className="text-right">
                    {minutes(group.minutes.median)}
                    <span className="text-muted block text-[0.9375rem]">
                      {t(group.minutes.median < target ? "under" : "over")}
                    </span>
                  </td>
                  <td>{t("between", { from: number(group.minutes.from), to: number(group.minutes.to) })}</td>
                  <td className="max-md:hidden">
                    <RangeBar spread={group.minutes} end={end} />
                  </td>
                </>
              ) : (
                <td colSpan={4} className="text-muted">
                  {t("hidden")}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </Section>
  );
}

function ByKind({ kinds }: Pick<ShownBurden, "kinds">) {
  const t = useTranslations("effort");
  const { number, minutes } = useMinutes();
  if (kinds.length === 0) return null;
  return (
    <Section title={t("what.title")} id="kinds">
      <TableBox caption={t("what.caption")}>
        <thead>
          <tr>
            <th scope="col">{t("what.kind")}</th>
            {(["trials", "saves", "median"] as const).map((column) => (
              <th key={column} scope="col" className="text-right!">
                {t(`what.${column}`)}
              </th>
            ))}
            <th scope="col">{t("what.half")}</th>
            <th scope="col" className="text-right!">
              {t("what.fields")}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((each) => (
            <tr key={each.kind}>
              <th scope="row" className="font-normal!">
                {t(`kind.${each.kind}`)}
              </th>
              <td className="text-right">{number(each.trials)}</td>
              <td className="text-right">{number(each.saves)}</td>
              <td className="text-right">{minutes(each.minutes.median)}</td>
              <td>{t("place.between", { from: number(each.minutes.from), to: number(each.minutes.to) })}</td>
              <td className="text-right">{number(each.fieldsASave)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </Section>
  );
}

function ByMonth({ months }: Pick<ShownBurden, "months">) {
  const t = useTranslations("effort.month");
  const locale = useLocale();
  const { number, minutes } = useMinutes();
  if (months.length === 0) return null;
  return (
    <Section title={t("title")} id="months">
      <TableBox caption={t("caption")} className="max-w-xl">
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            <th scope="col" className="text-right!">
              {t("trials")}
            </th>
            <th scope="col" className="text-right!">
              {t("minutes")}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((each) => (
            <tr key={each.month}>
              <th scope="row" className="font-normal!">
                {formatMonth(each.month, locale)}
              </th>
              <td className="text-right">{number(each.trials)}</td>
              <td className="text-right">{minutes(each.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </Section>
  );
}
