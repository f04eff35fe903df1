import { writeAmount } from "@/lib/domain/effect/pair";

/** Room at both ends of the line, so that no mark is cut off. */
const EDGE = 2;

/** The end of the axis: a round number not below the largest value. */
function niceEnd(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(largest, 1)));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((end) => end >= largest) ?? largest;
}

/**
 * Before and after on one line: an open ring before, a filled square after. The words and figures stand beside it, so
 * the drawing is not read aloud.
 */
export function Dumbbell({ before, after, isScale }: { before: number; after: number; isScale: boolean }) {
  const [start, end] = isScale ? [1, 10] : [0, niceEnd(Math.max(before, after))];
  const at = (value: number) => EDGE + ((value - start) / (end - start)) * (100 - 2 * EDGE);
  const percent = (value: number) => `${at(value)}%`;
  const steps = isScale ? Array.from({ length: 10 }, (_, index) => index + 1) : [start, end];
  return (
    <div aria-hidden className="max-w-lg">
      <svg width="100%" height="34" className="block overflow-visible" focusable="false">
        <line
          {...{ x1: percent(start), x2: percent(end), y1: 17, y2: 17 }}
          stroke="var(--color-line-strong)"
          strokeWidth="1"
        />
        {steps.map((step) => (
          <line
            key={step}
            {...{ x1: percent(step), x2: percent(step), y1: 12, y2: 22 }}
            stroke="var(--color-line-strong)"
          />
        ))}
        <line
          {...{ x1: percent(before), x2: percent(after), y1: 17, y2: 17 }}
          stroke="var(--color-petrol-300)"
          strokeWidth="5"
        />
        <circle
          {...{ cx: percent(before), cy: 17, r: 8 }}
          fill="var(--color-paper)"
          stroke="var(--color-petrol-700)"
          strokeWidth="3"
        />
        <svg x={percent(after)} y="17" className="overflow-visible">
          <rect x="-7" y="-7" width="14" height="14" rx="2" fill="var(--color-petrol-700)" />
        </svg>
      </svg>
      <div className="text-muted flex justify-between text-[0.9375rem] tabular-nums">
        <span>{writeAmount(start)}</span>
        <span>{writeAmount(end)}</span>
      </div>
    </div>
  );
}

/** The marks of the drawing, for its legend. */
export function Mark({ of }: { of: "before" | "after" }) {
  return (
    <svg aria-hidden width="18" height="18" className="inline-block shrink-0 align-[-3px]" focusable="false">
      {of === "before" ? (
        <circle cx="9" cy="9" r="6" fill="none" stroke="var(--color-petrol-700)" strokeWidth="3" />
      ) : (
        <rect x="2" y="2" width="14" height="14" rx="2" fill="var(--color-petrol-700)" />
      )}
    </svg>
  );
}
