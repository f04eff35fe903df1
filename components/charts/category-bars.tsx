"use client";

import { Bar, BarChart, LabelList, Rectangle, XAxis, YAxis, type BarShapeProps } from "recharts";
import { useId } from "react";
import { ROW_HEIGHT, type ChartItem } from "@/components/charts/item";
import { useWidth } from "@/components/charts/use-width";

/** A label that wraps and is the link to the bar's list; SVG text can do neither. */
function LabelTick({ x, y, width, item }: { x: number; y: number; width: number; item?: ChartItem }) {
  if (!item) return null;
  return (
    <foreignObject x={x - width} y={y - ROW_HEIGHT / 2} width={width} height={ROW_HEIGHT}>
      <div className="flex h-full items-center pr-3">
        <a
          href={item.href}
          aria-label={item.linkText}
          className="text-petrol-700 hover:text-petrol-900 line-clamp-3 text-[0.875rem] leading-[1.15] [overflow-wrap:anywhere] hyphens-auto underline decoration-1 underline-offset-2 hover:decoration-2"
        >
          {item.label}
        </a>
      </div>
    </foreignObject>
  );
}

/** Horizontal bars, one row per category, from zero. Drawn without movement. */
export default function CategoryBars({ items }: { items: ChartItem[] }) {
  const hatch = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const labels = Math.round(Math.min(280, width * 0.46));
  const height = items.length * ROW_HEIGHT;
  const byKey = new Map(items.map((item) => [item.key, item]));

  return (
    // Until the drawing follows a narrower window it must not push the page sideways.
    <div ref={ref} style={{ height }} className="-mx-1 overflow-x-clip px-1">
      {width > 0 && (
        <BarChart
          width={width}
          height={height}
          data={items}
          layout="vertical"
          barCategoryGap="28%"
          margin={{ top: 0, right: 40, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <defs>
            <pattern
              id={hatch}
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="7" height="7" fill="var(--color-petrol-100)" />
              <line x1="0" y1="0" x2="0" y2="7" stroke="var(--color-petrol-600)" strokeWidth="3" />
            </pattern>
          </defs>
          <XAxis type="number" domain={[0, "dataMax"]} hide />
          <YAxis
            type="category"
            dataKey="key"
            width={labels}
            interval={0}
            tickLine={false}
            axisLine={{ stroke: "var(--color-line-strong)" }}
            tick={({
              x,
              y,
              payload,
            }: {
              x: number | string;
              y: number | string;
              payload: { value: string };
            }) => (
              <LabelTick x={Number(x) + 8} y={Number(y)} width={labels} item={byKey.get(payload.value)} />
            )}
          />
          <Bar
            dataKey="value"
            isAnimationActive={false}
            shape={(bar: BarShapeProps) => (
              <Rectangle
                {...bar}
                radius={[0, 3, 3, 0]}
                fill={(bar.payload as ChartItem).hatched ? `url(#${hatch})` : "var(--color-petrol-600)"}
              />
            )}
          >
            <LabelList
              dataKey="valueText"
              position="right"
              fill="var(--color-ink)"
              className="text-[0.9375rem] font-semibold tabular-nums"
            />
          </Bar>
        </BarChart>
      )}
    </div>
  );
}
