import { TARGET_MINUTES, type Spread } from "@/lib/domain/effort/burden";

/**
 * A group's middle half as a band, its middle as a bar across it, and the target as a dashed line. Beside the same
 * numbers in words, so it is not read aloud.
 * @param end minutes at the right edge, the same for all that stand under each other
 */
export function RangeBar({ spread: { from, median, to }, end }: { spread: Spread; end: number }) {
  const at = (minutes: number) => `${(Math.min(minutes, end) / end) * 100}%`;
  const width = `${((Math.min(to, end) - Math.min(from, end)) / end) * 100}%`;
  return (
    <svg
      aria-hidden
      focusable="false"
      width="100%"
      height="24"
      className="block min-w-40 overflow-visible forced-color-adjust-none"
    >
      <line x1="0" x2="100%" y1="12" y2="12" stroke="var(--color-line)" />
      <rect x={at(from)} y="5" width={width} height="14" rx="3" fill="var(--color-petrol-300)" />
      <line x1={at(median)} x2={at(median)} y1="1" y2="23" stroke="var(--color-petrol-900)" strokeWidth="4" />
      <line
        {...{ x1: at(TARGET_MINUTES), x2: at(TARGET_MINUTES), y1: 0, y2: 24 }}
        stroke="var(--color-ink)"
        strokeWidth="1.5"
        strokeDasharray="4 3"
      />
    </svg>
  );
}
