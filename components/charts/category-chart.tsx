"use client";

import dynamic from "next/dynamic";
import { ROW_HEIGHT, type ChartItem } from "@/components/charts/item";

// The drawing library is fetched after the page's words and numbers are there.
const CategoryBars = dynamic(() => import("@/components/charts/category-bars"), { ssr: false });

/** Horizontal bars; keeps their room while the drawing is on its way. */
export function CategoryChart({ items }: { items: ChartItem[] }) {
  return (
    <div style={{ minHeight: items.length * ROW_HEIGHT }}>
      <CategoryBars items={items} />
    </div>
  );
}
