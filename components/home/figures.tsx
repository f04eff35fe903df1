import { Link } from "@/components/ui/link";

export interface HomeFigure {
  key: string;
  value: string;
  label: string;
  href: string;
}

/** A quiet row of figures, each a link to the list it counts. */
export function Figures({ label, figures }: { label: string; figures: HomeFigure[] }) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-x-8 gap-y-6 lg:grid-cols-4">
      {figures.map(({ key, value, label: text, href }) => (
        <li key={key} className="border-petrol-700 border-t-3 pt-3">
          <Link href={href} className="group text-ink block no-underline">
            <span className="tabular text-petrol-700 block text-4xl leading-none font-bold tracking-tight">
              {value}
            </span>{" "}
            <span className="decoration-petrol-300 mt-1.5 block leading-snug underline underline-offset-4 group-hover:decoration-2">
              {text}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
