import { ArrowRight } from "lucide-react";

/** The two halves of every trial: what one is freed from, and what one does instead. */
export function FreedPair({
  from,
  to,
  labels,
}: {
  from: string | null;
  to: string | null;
  labels: { from: string; to: string };
}) {
  if (!from && !to) return null;
  return (
    <dl className="border-line bg-sand grid overflow-hidden rounded-lg border sm:grid-cols-2">
      {from && (
        <div className="p-5 sm:p-6">
          <dt className="text-muted font-semibold">{labels.from}</dt>
          <dd className="mt-1 text-lg">{from}</dd>
        </div>
      )}
      {to && (
        <div className="bg-petrol-50 border-line p-5 max-sm:border-t sm:border-l sm:p-6">
          <dt className="text-petrol-700 flex items-center gap-1.5 font-semibold">
            <ArrowRight aria-hidden className="size-4" />
            {labels.to}
          </dt>
          <dd className="mt-1 text-lg">{to}</dd>
        </div>
      )}
    </dl>
  );
}
