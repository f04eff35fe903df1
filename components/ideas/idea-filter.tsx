import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { ExampleFilter } from "@/lib/domain/trial/example-search";
import { routes } from "@/lib/routes";

const pill = (current: boolean) =>
  cx(
    "inline-flex min-h-11 items-center gap-2 rounded-full border px-4 font-semibold no-underline",
    current
      ? "border-petrol-700 bg-petrol-700 text-white"
      : "border-line-strong text-petrol-700 hover:bg-petrol-50",
  );

/** Search and areas of the catalogue; an ordinary form and ordinary links. */
export function IdeaFilter({
  filter,
  byArea,
}: {
  filter: ExampleFilter;
  byArea: { area: WelfareArea; count: number }[];
}) {
  const t = useTranslations("ideas");
  const common = useTranslations("common");
  const q = filter.q || undefined;
  return (
    <div className="mb-8">
      <form action={routes.ideas()} method="get" role="search" className="mb-5">
        <label htmlFor="q" className="mb-1.5 block font-semibold">
          {t("search")}
        </label>
        <div className="flex max-w-2xl gap-2">
          <input
            key={filter.q}
            id="q"
            name="q"
            type="search"
            defaultValue={filter.q}
            placeholder={t("searchHint")}
            autoComplete="off"
            className="border-line-strong bg-paper placeholder:text-muted min-h-11 min-w-0 grow rounded-md border px-3 py-2"
          />
          {filter.area && <input type="hidden" name="area" value={filter.area} />}
          <button type="submit" className={buttonClass("secondary")}>
            <Search aria-hidden className="size-5" />
            <span className="max-sm:sr-only">{common("actions.search")}</span>
          </button>
        </div>
      </form>
      <nav aria-label={t("areas")}>
        <ul className="flex flex-wrap gap-2">
          <li>
            <Link
              href={routes.ideas({ q })}
              aria-current={filter.area === null ? "true" : undefined}
              className={pill(filter.area === null)}
            >
              {t("allAreas")}
            </Link>
          </li>
          {byArea.map(({ area, count }) => (
            <li key={area}>
              <Link
                href={routes.ideas({ q, area })}
                aria-current={filter.area === area ? "true" : undefined}
                className={pill(filter.area === area)}
              >
                {common(`area.${area}`)} <span className="tabular font-normal">{count}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
