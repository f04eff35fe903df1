"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { useSlips } from "@/components/effect/use-slips";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { SHOWN_FROM } from "@/lib/domain/effect/change";
import { indicatorLimits, type IndicatorKind } from "@/lib/domain/effect/indicator";
import { cellName, sides, type Side, type TypedPair } from "@/lib/domain/effect/pair";

/** Numbered lines with before and after: Enter and the arrows go up and down, a copied column can be pasted. */
export function SlipGrid({
  prefix,
  kind,
  start,
  error,
}: {
  /** parts the cells of this grid from those of others on the page */
  prefix: string;
  kind: Exclude<IndicatorKind, "TEXT">;
  start: TypedPair[];
  /** the sentence of what is wrong with a cell, by its name */
  error: (field: string) => string | undefined;
}) {
  const t = useTranslations("effect");
  const { slips, set, more, paste } = useSlips(start);
  const [pasted, setPasted] = useState<{ count: number; isAll: boolean } | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const line = t(kind === "SCALE" ? "numbers.slip" : "numbers.measurement");
  const idOf = (side: Side, number: number) => `${prefix}-${cellName(side, number)}`;
  const complete = slips.filter((slip) => sides.every((side) => slip[side].trim() !== "")).length;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, side: Side, number: number) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const next = table.current?.querySelector<HTMLInputElement>(`[id="${idOf(side, number + step)}"]`);
    next?.focus();
    next?.select();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, side: Side, number: number) => {
    const placed = paste(event.clipboardData.getData("text/plain"), { number, side });
    if (!placed) return;
    event.preventDefault();
    setPasted(placed);
  };
  return (
    <>
      <table ref={table} className="border-collapse text-left">
        <thead>
          <tr>
            <th scope="col" className="py-1 pr-3 font-semibold">
              {line}
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" className="px-1 py-1 font-semibold">
                {t(`result.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slips.map((slip, index) => {
            const number = index + 1;
            return (
              <tr key={number}>
                <th scope="row" className="text-muted py-0.5 pr-3 text-right font-normal tabular-nums">
                  {number}
                </th>
                {sides.map((side) => {
                  const name = cellName(side, number);
                  const id = idOf(side, number);
                  const wrong = error(name);
                  return (
                    <td key={side} className="px-1 py-0.5 align-top">
                      <input
                        id={id}
                        name={name}
                        value={slip[side]}
                        onChange={({ target }) => set(number, side, target.value)}
                        onKeyDown={(event) => onKeyDown(event, side, number)}
                        onPaste={(event) => onPaste(event, side, number)}
                        aria-label={t("numbers.cell", {
                          ...{ row: line, number, side },
                          before: t("result.before").toLowerCase(),
                          after: t("result.after").toLowerCase(),
                        })}
                        aria-invalid={wrong ? true : undefined}
                        aria-describedby={wrong ? `${id}-error` : undefined}
                        inputMode={kind === "SCALE" ? "numeric" : "decimal"}
                        enterKeyHint="next"
                        autoComplete="off"
                        maxLength={20}
                        className={cx(
                          "border-line-strong bg-paper block min-h-11 rounded-md border px-2 text-right tabular-nums",
                          "aria-invalid:border-2 aria-invalid:border-red-700",
                          kind === "SCALE" ? "w-20" : "w-28",
                        )}
                      />
                      {wrong && (
                        <p
                          id={`${id}-error`}
                          className="max-w-28 text-[0.9375rem] font-semibold text-red-700"
                        >
                          {wrong}
                        </p>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p role="status" className="mt-2 font-semibold empty:hidden">
        {pasted && t(pasted.isAll ? "numbers.pasted" : "numbers.pastedTooMany", { count: pasted.count })}
      </p>
      {slips.length < indicatorLimits.pairs && (
        <Button variant="quiet" className="-ml-3" onClick={more}>
          {t("numbers.more")}
        </Button>
      )}
      <p className="text-muted mb-3">
        {t("numbers.complete", { count: complete })}{" "}
        {kind === "SCALE" && complete < SHOWN_FROM && t("numbers.missing", { count: SHOWN_FROM - complete })}
      </p>
    </>
  );
}
