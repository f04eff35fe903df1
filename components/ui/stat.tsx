import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** A figure that links to the list it counts. */
export function Stat({
  value,
  label,
  note,
  href,
}: {
  value: string;
  label: string;
  note?: ReactNode;
  href?: string;
}) {
  const figure = (
    <span className="block text-4xl leading-none font-bold tracking-tight tabular-nums">{value}</span>
  );
  return (
    <div className="border-line bg-paper rounded-lg border p-5">
      {href ? (
        <Link href={href} className="group text-petrol-700 hover:text-petrol-900 block no-underline">
          {figure}
          <span className="mt-2 block font-semibold underline underline-offset-4 group-hover:decoration-2">
            {label}
          </span>
        </Link>
      ) : (
        <>
          {figure}
          <span className="mt-2 block font-semibold">{label}</span>
        </>
      )}
      {note && <p className="text-muted mt-1.5 text-[0.9375rem]">{note}</p>}
    </div>
  );
}
