import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { searchKinds, type KindCounts, type SearchKind } from "@/lib/domain/search/hit";
import { formatNumber } from "@/lib/i18n/format";

/** How many there are of each kind; each number is the number of rows behind it. */
export function KindTabs({
  counts,
  chosen,
  addressOf,
}: {
  counts: KindCounts;
  chosen: SearchKind | null;
  addressOf: (kind: SearchKind | null) => string;
}) {
  const t = useTranslations("search");
  const locale = useLocale();
  const all = searchKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const tabs = [
    { kind: null, text: t("all"), count: all },
    ...searchKinds
      .filter((kind) => counts[kind] > 0 || kind === chosen)
      .map((kind) => ({ kind, text: t(`kind.${kind}`), count: counts[kind] })),
  ];
  return (
    <nav aria-label={t("kinds")} className="mb-5">
      <ul className="flex flex-wrap gap-2">
        {tabs.map(({ kind, text, count }) => (
          <li key={kind ?? "ALL"}>
            <Link
              href={addressOf(kind)}
              aria-current={kind === chosen ? "true" : undefined}
              className={cx(
                "inline-flex min-h-11 items-center gap-2 rounded-full border px-4 font-semibold no-underline",
                kind === chosen
                  ? "border-petrol-700 bg-petrol-700 text-white"
                  : "border-line-strong text-petrol-700 hover:bg-petrol-50",
              )}
            >
              {text} <span className="tabular font-normal">{formatNumber(count, locale)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
