"use client";

import { useState } from "react";
import { indicatorLimits } from "@/lib/domain/effect/indicator";
import { cellName, placePasted, readCells, type Side, type TypedPair } from "@/lib/domain/effect/pair";

/** Lines there are from the beginning, and further ones at a time. */
const LINES = 10;

const blank = (): TypedPair => ({ before: "", after: "" });

function filledUp(slips: TypedPair[], lines: number): TypedPair[] {
  const missing = Math.min(lines, indicatorLimits.pairs) - slips.length;
  return missing > 0 ? [...slips, ...Array.from({ length: missing }, blank)] : slips;
}

/** The cells of a grid as they are typed: one more line when the last is used, many when a column is pasted. */
export function useSlips(start: TypedPair[]) {
  const [slips, setSlips] = useState(() => filledUp(start, Math.max(LINES, start.length + 2)));

  const put = (cells: { number: number; side: Side; text: string }[]) =>
    setSlips((present) => {
      const last = Math.max(0, ...cells.map(({ number }) => number));
      const next = filledUp(present, last + 1).map((slip) => ({ ...slip }));
      for (const { number, side, text } of cells) next[number - 1]![side] = text;
      return next;
    });

  return {
    slips,
    set: (number: number, side: Side, text: string) => put([{ number, side, text }]),
    more: () => setSlips((present) => filledUp(present, present.length + LINES)),
    /** @returns how many cells were filled in and whether there was room for all; null when it is one cell only */
    paste: (text: string, at: { number: number; side: Side }) => {
      const cells = readCells(text);
      if (cells.length === 1 && cells[0]!.length === 1) return null;
      const placed = placePasted(cells, at);
      put(placed);
      const isAll = at.number + cells.length - 1 <= indicatorLimits.pairs;
      return { count: placed.filter((cell) => cell.text !== "").length, isAll };
    },
  };
}

/** Values as they were posted, as slips by number; for a form that comes back without script. */
export function slipsOf(values: Record<string, string>): TypedPair[] {
  const numbers = Object.keys(values).flatMap((name) => /^(?:before|after)-(\d{1,3})$/.exec(name)?.[1] ?? []);
  const last = Math.min(indicatorLimits.pairs, Math.max(0, ...numbers.map(Number)));
  return Array.from({ length: last }, (_, index) => ({
    before: values[cellName("before", index + 1)] ?? "",
    after: values[cellName("after", index + 1)] ?? "",
  }));
}
