import { useLocale, useTranslations } from "next-intl";
import { Strip } from "@/components/difference/strip";
import { Section } from "@/components/ui/page";
import { TableBox } from "@/components/ui/table";
import { answerWays, type AnswerTable, type PlaceEffect } from "@/lib/domain/statistic/effect-spread";
import { distribution, type KindSpread } from "@/lib/domain/statistic/spread";
import { formatNumber } from "@/lib/i18n/format";

/** A change in steps of the scale: "+1,3". */
function useChange(): (change: number) => string {
  const locale = useLocale();
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" } as const;
  const format = new Intl.NumberFormat(locale === "en" ? "en-GB" : "da-DK", digits);
  return (change) => format.format(change);
}

/** One number of a table of persons: hidden and nobody look the same, also to a screen reader. */
function Shown({ value }: { value: number | null }) {
  const locale = useLocale();
  return value === null ? <span className="text-muted">–</span> : formatNumber(value, locale);
}

/** The rows of a table of mean changes. */
export function EffectRows({
  effects,
  nameOf,
}: {
  effects: readonly PlaceEffect[];
  nameOf: (id: string) => string;
}) {
  const change = useChange();
  return effects.map(({ id, shown }) => (
    <tr key={id}>
      <th scope="row" className="font-normal! [overflow-wrap:anywhere]">
        {nameOf(id)}
      </th>
      <td className="text-right">
        <Shown value={shown?.indicators ?? null} />
      </td>
      <td className="text-right">
        <Shown value={shown?.answers ?? null} />
      </td>
      <td className="text-right">{shown ? change(shown.change) : <Shown value={null} />}</td>
    </tr>
  ));
}

/** What is read above such a table's columns. */
export function EffectHead({ first }: { first: string }) {
  const t = useTranslations("difference.effects");
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {(["indicators", "answers", "change"] as const).map((column) => (
          <th key={column} scope="col" className="text-right!">
            {t(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What persons answered before and after, at institutions of the same kind beside each other. */
export function Effects({
  kinds,
  effects,
}: {
  kinds: readonly KindSpread[];
  effects: Record<string, readonly PlaceEffect[]>;
}) {
  const t = useTranslations("difference.effects");
  const difference = useTranslations("difference");
  const kindName = useTranslations("overview.institutionKind");
  const change = useChange();
  const changes = (kind: string) => (effects[kind] ?? []).flatMap(({ shown }) => shown?.change ?? []);
  const all = kinds.flatMap(({ kind }) => changes(kind));
  const [from, to] = [Math.floor(Math.min(-1, ...all)), Math.ceil(Math.max(1, ...all))];
  const told = kinds.filter(({ kind }) => changes(kind).length > 0);
  return (
    <Section id="effects" title={t("title")}>
      <p className="max-w-3xl">{t("lead")}</p>
      {told.length === 0 && <p className="mt-3">{t("nothing")}</p>}
      <div className="mt-4 grid gap-8 lg:grid-cols-2">
        {told.map(({ kind, places }) => {
          const values = changes(kind);
          const names = new Map(places.map(({ id, name }) => [id, name]));
          const [least, most] = [change(Math.min(...values)), change(Math.max(...values))];
          return (
            <figure key={kind} className="min-w-0 break-inside-avoid">
              <figcaption>
                {values.length === 1
                  ? t("one", { kind: kindName(kind), change: least })
                  : t("range", { kind: kindName(kind), least, most, count: values.length })}
              </figcaption>
              <div className="mt-3">
                <Strip
                  dots={distribution(values).map(({ value, institutions }) => ({
                    value,
                    count: institutions,
                  }))}
                  box={null}
                  from={from}
                  to={to}
                />
                <p aria-hidden className="text-muted text-center text-[0.8125rem]">
                  {t("steps")}
                </p>
              </div>
              <details>
                <summary className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
                  {difference("showTable")}
                </summary>
                <TableBox caption={t("table", { kind: kindName(kind) })}>
                  <EffectHead first={t("institution")} />
                  <tbody>
                    <EffectRows
                      effects={effects[kind] ?? []}
                      nameOf={(id) => names.get(id) ?? t("place", { number: Number(id) })}
                    />
                  </tbody>
                </TableBox>
              </details>
            </figure>
          );
        })}
      </div>
      <p className="text-muted mt-3 max-w-3xl text-[0.9375rem]">{t("hiddenNote")}</p>
    </Section>
  );
}

/** Answers by kind and which way they went, with what could point somebody out hidden. */
export function Answers({ kinds, shown }: AnswerTable) {
  const t = useTranslations("difference.answers");
  const kindName = useTranslations("overview.institutionKind");
  const numbers = [...shown.cells.flat(), ...shown.rowTotals, ...shown.columnTotals, shown.total];
  const isEmpty = numbers.every((value) => value === null);
  const columns = [...answerWays, "total"] as const;
  return (
    <Section id="answers" title={t("title")}>
      <p className="mb-2 max-w-3xl">{t("lead")}</p>
      {isEmpty ? (
        <p>{t("nothing")}</p>
      ) : (
        <TableBox caption={t("caption")}>
          <thead>
            <tr>
              <th scope="col">{t("kind")}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="text-right!">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind, row) => (
              <tr key={kind}>
                <th scope="row" className="font-normal!">
                  {kindName(kind)}
                </th>
                {[...shown.cells[row]!, shown.rowTotals[row]!].map((value, column) => (
                  <td key={column} className="text-right">
                    <Shown value={value} />
                  </td>
                ))}
              </tr>
            ))}
            <tr className="font-semibold">
              <th scope="row">{t("total")}</th>
              {[...shown.columnTotals, shown.total].map((value, column) => (
                <td key={column} className="text-right">
                  <Shown value={value} />
                </td>
              ))}
            </tr>
          </tbody>
        </TableBox>
      )}
      <p className="text-muted mt-3 max-w-3xl text-[0.9375rem]">{t("note")}</p>
    </Section>
  );
}
