import { useLocale } from "next-intl";
import { formatNumber } from "@/lib/i18n/format";

const HEIGHT = 44;
const AXIS = 18;
/** Room at both ends for half a bubble, in per cent of the width. */
const EDGE = 4;
const RADIUS = { least: 5, most: 16 };

interface StripProps {
  dots: readonly { value: number; count: number }[];
  /** middle half and middle */
  box: { from: number; middle: number; to: number } | null;
  /** the same for all strips that stand below each other */
  from: number;
  to: number;
}

/** Values on one line: bubbles by how many share a value, the middle half behind them. The words and a table tell the same. */
export function Strip({ dots, box, from, to }: StripProps) {
  const locale = useLocale();
  const span = Math.max(1e-9, to - from);
  const place = (value: number) => EDGE + ((value - from) / span) * (100 - 2 * EDGE);
  const at = (value: number) => `${place(value)}%`;
  const most = Math.max(1, ...dots.map(({ count }) => count));
  const middle = HEIGHT / 2;
  const width = (start: number, end: number) => `${Math.max(0.6, place(end) - place(start))}%`;
  return (
    <svg aria-hidden width="100%" height={HEIGHT + AXIS} className="block overflow-visible">
      <line
        x1={at(from)}
        x2={at(to)}
        y1={middle}
        y2={middle}
        className="stroke-line-strong"
        strokeWidth="1"
      />
      {box && (
        <>
          <rect
            x={at(box.from)}
            y={middle - 18}
            width={width(box.from, box.to)}
            height="36"
            rx="4"
            className="fill-petrol-100"
          />
          <line
            x1={at(box.middle)}
            x2={at(box.middle)}
            y1={middle - 21}
            y2={middle + 21}
            className="stroke-petrol-900"
            strokeWidth="3"
          />
        </>
      )}
      {dots.map(({ value, count }) => (
        <circle
          key={value}
          cx={at(value)}
          cy={middle}
          r={RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt((count - 1) / Math.max(1, most - 1))}
          className="fill-petrol-600 stroke-paper"
          fillOpacity="0.85"
          strokeWidth="1.5"
        />
      ))}
      {[from, to].map((value, index) => (
        <text
          key={index}
          x={at(value)}
          y={HEIGHT + AXIS - 4}
          textAnchor="middle"
          className="fill-muted text-[0.8125rem]"
        >
          {formatNumber(value, locale)}
        </text>
      ))}
    </svg>
  );
}
