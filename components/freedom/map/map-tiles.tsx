import { useLocale, useTranslations } from "next-intl";
import { stateLooks } from "@/components/freedom/map/map-state";
import { cx } from "@/components/ui/cx";
import { TableBox } from "@/components/ui/table";
import { mapFigures, mapStates, type MapEntry } from "@/lib/domain/freedom/map";
import { fencePostLevels } from "@/lib/domain/freedom/record";
import { formatNumber } from "@/lib/i18n/format";

/** Lifted first: what one comes to see stands first in each row. */
const order = ["USED", "UNUSED", "FREE_ALREADY", "UNDECIDED", "HELD"] as const;

function Tile({ state, title }: { state: MapEntry["state"]; title?: string }) {
  const { Icon, tile } = stateLooks[state];
  return (
    <span
      title={title}
      className={cx("flex size-8 items-center justify-center rounded-md border-2 print:size-6", tile)}
    >
      <Icon aria-hidden className="size-5 print:size-4" />
    </span>
  );
}

/**
 * The map itself: one field for each rule, a row for each level. The fields are a picture of the table below them, which
 * says the same in numbers.
 */
export function MapTiles({ entries }: { entries: readonly MapEntry[] }) {
  const t = useTranslations("freedom.map");
  const locale = useLocale();
  const levels = fencePostLevels
    .map((level) => {
      const found = entries.filter((entry) => entry.level === level);
      return { level, found, figures: mapFigures(found) };
    })
    .filter(({ found }) => found.length > 0);
  const states = mapStates.filter((state) => entries.some((entry) => entry.state === state));
  if (levels.length === 0) return null;
  return (
    <section aria-labelledby="tiles" className="mb-12">
      <h2 id="tiles" className="sr-only">
        {t("tiles")}
      </h2>
      <div aria-hidden className="border-line divide-line mb-4 divide-y border-y">
        {levels.map(({ level, found }) => (
          <div key={level} className="grid break-inside-avoid gap-x-6 gap-y-2 py-4 sm:grid-cols-[9rem_1fr]">
            <p className="pt-0.5 font-semibold">{t(`levelName.${level}`)}</p>
            <div className="flex flex-wrap gap-1.5">
              {order.flatMap((state) =>
                found
                  .filter((entry) => entry.state === state)
                  .map(({ record }) => (
                    <Tile
                      key={`${record.type} ${record.id}`}
                      state={state}
                      title={`${record.title}: ${t(`state.${state}`)}`}
                    />
                  )),
              )}
            </div>
          </div>
        ))}
      </div>
      <TableBox caption={t("tiles")}>
        <thead>
          <tr>
            <th scope="col">{t("level")}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                <span className="flex flex-col items-start gap-1.5">
                  <Tile state={state} />
                  {t(`state.${state}`)}
                </span>
              </th>
            ))}
            <th scope="col">{t("total")}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ level, found, figures }) => (
            <tr key={level}>
              <th scope="row">{t(`levelName.${level}`)}</th>
              {states.map((state) => (
                <td key={state}>{formatNumber(figures[state], locale)}</td>
              ))}
              <td>{formatNumber(found.length, locale)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}
