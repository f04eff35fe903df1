import { CircleCheck, CircleDashed, Equal, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Dumbbell, Mark } from "@/components/effect/dumbbell";
import { TableBox } from "@/components/ui/table";
import type { Effect, Verdict } from "@/lib/domain/effect/change";
import type { Indicator } from "@/lib/domain/effect/indicator";
import { formatNumber } from "@/lib/i18n/format";

const icons: Record<Verdict, typeof CircleCheck> = {
  TOO_FEW: CircleDashed,
  UNCLEAR: Equal,
  BETTER: CircleCheck,
  WORSE: TriangleAlert,
};

type Shown = Pick<Indicator, "kind" | "title" | "unit" | "beforeText" | "afterText">;

/** What everybody sees of one indicator: words, or means with what can be said of the change. */
export function EffectResult({ indicator, effect }: { indicator: Shown; effect: Effect | null }) {
  const t = useTranslations("effect");
  if (indicator.kind === "TEXT") return <Words indicator={indicator} />;
  if (!effect) {
    return (
      <p className="text-muted">
        {t(`result.${indicator.kind === "SCALE" ? "hiddenScale" : "hiddenCount"}`)}
      </p>
    );
  }
  return <Figures indicator={indicator} effect={effect} />;
}

function Words({ indicator: { beforeText, afterText } }: { indicator: Shown }) {
  const t = useTranslations("effect.result");
  if (!beforeText && !afterText) return <p className="text-muted">{t("hiddenText")}</p>;
  const told = [
    { side: "before" as const, text: beforeText },
    { side: "after" as const, text: afterText },
  ];
  return (
    <dl className="grid max-w-prose gap-x-8 gap-y-3 sm:grid-cols-2">
      {told.map(({ side, text }) => (
        <div key={side}>
          <dt className="text-muted font-semibold">{t(side)}</dt>
          <dd className="whitespace-pre-line">
            {text ?? <span className="text-muted italic">{t("notYet")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Figures({ indicator, effect }: { indicator: Shown; effect: Effect }) {
  const t = useTranslations("effect");
  const locale = useLocale();
  const { kind, title, unit } = indicator;
  const { n, before, after, change, spread, verdict } = effect;
  const number = (value: number) => formatNumber(value, locale);
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value).replace("-", "−"));
  const Icon = icons[verdict];
  const measuredIn =
    kind === "SCALE"
      ? t("result.scale")
      : unit
        ? t("result.unit", { unit })
        : kind === "MINUTES" && t("result.minutes");
  const rows = [
    { name: t("table.n"), value: number(n) },
    { name: t("table.before"), value: number(before) },
    { name: t("table.after"), value: number(after) },
    { name: t("table.change"), value: signed(change) },
    ...(spread
      ? [
          { name: t("table.deviation"), value: number(spread.deviation) },
          {
            name: t("table.interval"),
            value: t("table.between", { from: signed(spread.from), to: signed(spread.to) }),
          },
        ]
      : []),
  ];
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        {(["before", "after"] as const).map((side) => (
          <span key={side} className="flex items-baseline gap-2">
            <Mark of={side} />
            {t(`result.${side}`)} <b className="text-2xl leading-none tabular-nums">{number(effect[side])}</b>
          </span>
        ))}
      </p>
      <Dumbbell before={before} after={after} isScale={kind === "SCALE"} />
      <p className="mt-2 flex items-start gap-2 font-semibold">
        <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
        {t(`verdict.${verdict}`)}
      </p>
      <p className="text-muted text-[0.9375rem]">
        {[t(`result.${kind === "SCALE" ? "answers" : "measured"}`, { n }), measuredIn]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <details className="mt-1">
        <summary className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-11 cursor-pointer items-center font-semibold underline underline-offset-4">
          {t("table.show")}
          <span className="sr-only">: {title}</span>
        </summary>
        <TableBox caption={t("table.caption", { title })} className="max-w-lg">
          <thead>
            <tr>
              <th scope="col">{t("table.measure")}</th>
              <th scope="col" className="text-right!">
                {t("table.value")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row" className="font-normal!">
                  {name}
                </th>
                <td className="text-right">{value}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      </details>
    </>
  );
}
