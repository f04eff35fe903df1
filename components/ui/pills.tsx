import { useLocale } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { formatNumber } from "@/lib/i18n/format";

interface Pill {
  href: string;
  text: string;
  /** how many stand behind it, where that is told */
  count?: number;
  isChosen: boolean;
}

/** Links beside each other, one of which is chosen. */
export function Pills({ label, pills, className }: { label: string; pills: Pill[]; className?: string }) {
  const locale = useLocale();
  return (
    <nav aria-label={label} className={className}>
      <ul className="flex flex-wrap gap-2">
        {pills.map(({ href, text, count, isChosen }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isChosen ? "true" : undefined}
              className={cx(
                "inline-flex min-h-11 items-center gap-2 rounded-full border px-4 font-semibold no-underline",
                isChosen
                  ? "border-petrol-700 bg-petrol-700 text-white"
                  : "border-line-strong text-petrol-700 hover:bg-petrol-50",
              )}
            >
              {text}
              {count !== undefined && (
                <>
                  {" "}
                  <span className="tabular font-normal">{formatNumber(count, locale)}</span>
                </>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
