"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SlipGrid } from "@/components/effect/slip-grid";
import { slipsOf } from "@/components/effect/use-slips";
import { AlertBox } from "@/components/forms/alert-box";
import { ErrorSummary } from "@/components/forms/error-summary";
import { noteTouched } from "@/components/forms/note-touched";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import { saveMeasurementsAction } from "@/lib/actions/effect";
import { indicatorLimits, type Indicator } from "@/lib/domain/effect/indicator";
import { cellName, changedNumbers, readAmount, writeAmount, type TypedPair } from "@/lib/domain/effect/pair";
import { routes } from "@/lib/routes";

type Measured = Pick<Indicator, "id" | "kind" | "version" | "pairs" | "beforeText" | "afterText">;

/** The slips as they lie in the database, one line for each number up to the last. */
function typedPairs({ pairs }: Measured): TypedPair[] {
  const last = Math.max(0, ...pairs.map(({ number }) => number));
  const lines = Array.from({ length: last }, () => ({ before: "", after: "" }));
  for (const { number, before, after } of pairs)
    lines[number - 1] = { before: writeAmount(before), after: writeAmount(after) };
  return lines;
}

/** Enters before and after of one indicator: numbers in a grid, or words. */
export function MeasurementForm({ trialId, indicator }: { trialId: string; indicator: Measured }) {
  const t = useTranslations("effect");
  const { state, pending, form, error, typed, current } = useFormAction(saveMeasurementsAction);
  const { id, kind, version } = indicator;
  const [start] = useState(() => (state ? slipsOf(state.values) : typedPairs(indicator)));
  const theirs = current?.indicator;
  const line = t(kind === "SCALE" ? "numbers.slip" : "numbers.measurement");
  const labels = Object.fromEntries(
    Object.keys(state?.fieldErrors ?? {}).map((field) => {
      const [side, number] = field.split("-") as ["before" | "after", string];
      return [field, number ? `${line} ${number}, ${t(`result.${side}`).toLowerCase()}` : labelOf(field)];
    }),
  );
  function labelOf(field: string): string {
    return t(field === "beforeText" ? "numbers.beforeText" : "numbers.afterText");
  }
  const words = (name: "beforeText" | "afterText") => (
    <TextAreaField
      id={`${id}-${name}`}
      name={name}
      label={labelOf(name)}
      error={error(name)}
      defaultValue={typed(name, indicator[name])}
    />
  );
  return (
    <form {...form} onFocus={noteTouched}>
      {state && !theirs && <ErrorSummary failure={state} labels={labels} prefix={id} />}
      {theirs && state && <Conflict trialId={trialId} theirs={theirs} mine={state.values} line={line} />}
      <input type="hidden" name="trialId" value={trialId} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={current?.version ?? version} />
      <input type="hidden" name="openedAt" defaultValue="" />
      {kind === "TEXT" ? (
        <>
          {words("beforeText")}
          {words("afterText")}
        </>
      ) : (
        <>
          <p className="text-muted mb-3 max-w-prose">
            {t(`numbers.hint${kind}`)} {t("numbers.paste")}
          </p>
          <SlipGrid prefix={id} kind={kind} start={start} error={error} />
        </>
      )}
      <Button type="submit" aria-disabled={pending}>
        {t(kind === "TEXT" ? "numbers.saveWords" : "numbers.save")}
      </Button>
    </form>
  );
}

/** What somebody else saved meanwhile, where it differs from what is typed here. */
function Conflict({
  trialId,
  theirs,
  mine,
  line,
}: {
  trialId: string;
  theirs: Measured;
  mine: Record<string, string>;
  line: string;
}) {
  const t = useTranslations("effect");
  const read = (name: string) => {
    const value = readAmount(mine[name] ?? "");
    return value === "UNREADABLE" ? null : value;
  };
  const own = Array.from({ length: indicatorLimits.pairs }, (_, index) => ({
    number: index + 1,
    before: read(cellName("before", index + 1)),
    after: read(cellName("after", index + 1)),
  })).filter(({ before, after }) => before !== null || after !== null);
  const different = theirs.kind === "TEXT" ? [] : changedNumbers(theirs.pairs, own);
  const saved = (number: number, side: "before" | "after") => {
    const value = theirs.pairs.find((pair) => pair.number === number)?.[side] ?? null;
    return value === null ? "–" : writeAmount(value);
  };
  return (
    <AlertBox about={theirs}>
      <h4 className="text-xl">{t("numbers.conflictTitle")}</h4>
      <p className="mt-1">
        {t("numbers.conflict")} <a href={routes.effect(trialId)}>{t("numbers.reload")}</a>
      </p>
      {theirs.kind === "TEXT" && (
        <dl className="mt-2">
          {(["beforeText", "afterText"] as const).map((name) => (
            <div key={name} className="mt-1">
              <dt className="font-semibold">{t(`numbers.${name}`)}</dt>
              <dd className="whitespace-pre-line">{theirs[name] ?? "–"}</dd>
            </div>
          ))}
        </dl>
      )}
      {different.length > 0 && (
        <>
          <p className="mt-2">{t("numbers.conflictSlips")}</p>
          <ul className="list-disc pl-5">
            {different.slice(0, 20).map((number) => (
              <li key={number}>
                {line} {number}:{" "}
                {t("result.beforeAfter", { before: saved(number, "before"), after: saved(number, "after") })}
              </li>
            ))}
          </ul>
        </>
      )}
    </AlertBox>
  );
}
