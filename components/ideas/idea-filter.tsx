import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Pills } from "@/components/ui/pills";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { ExampleFilter } from "@/lib/domain/trial/example-search";
import { routes } from "@/lib/routes";

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
      <Pills
        label={t("areas")}
        pills={[
          { href: routes.ideas({ q }), text: t("allAreas"), isChosen: filter.area === null },
          ...byArea.map(({ area, count }) => ({
            ...{ href: routes.ideas({ q, area }), text: common(`area.${area}`), count },
            isChosen: filter.area === area,
          })),
        ]}
      />
    </div>
  );
}
