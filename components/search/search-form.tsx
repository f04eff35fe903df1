import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { SEARCH_LIMIT } from "@/lib/domain/search/query";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { routes } from "@/lib/routes";

const select = "border-line-strong bg-paper min-h-11 w-full rounded-md border px-3 py-2";

/** The search's own page: what is looked for and what it is narrowed to; an ordinary form. */
export function SearchForm({
  q,
  kind,
  municipality,
  area,
  municipalities,
}: {
  q: string;
  kind: string | null;
  municipality: string | null;
  area: WelfareArea | null;
  municipalities: { id: string; name: string }[];
}) {
  const t = useTranslations("search");
  const areaName = useTranslations("common.area");
  return (
    <form
      // New fields when the search was changed elsewhere, such as by a link.
      key={[q, municipality, area].join("|")}
      action={routes.search()}
      method="get"
      className="mb-6"
    >
      <label htmlFor="q" className="mb-1.5 block font-semibold">
        {t("begin")}
      </label>
      <div className="flex max-w-3xl gap-2">
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={SEARCH_LIMIT}
          placeholder={t("hint")}
          autoComplete="off"
          className="border-line-strong bg-paper placeholder:text-muted min-h-12 min-w-0 grow rounded-md border px-3 py-2 text-lg"
        />
        <button type="submit" className={buttonClass("primary")}>
          <Search aria-hidden className="size-5" />
          <span className="max-sm:sr-only">{t("submit")}</span>
        </button>
      </div>
      {kind && <input type="hidden" name="kind" value={kind} />}
      <div className="mt-3 grid max-w-3xl gap-3 sm:grid-cols-2">
        <div>
          <label htmlFor="search-municipality" className="mb-1 block">
            {t("municipality")}
          </label>
          <select
            id="search-municipality"
            name="municipality"
            defaultValue={municipality ?? ""}
            className={select}
          >
            <option value="">{t("allMunicipalities")}</option>
            {municipalities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="search-area" className="mb-1 block">
            {t("area")}
          </label>
          <select id="search-area" name="area" defaultValue={area ?? ""} className={select}>
            <option value="">{t("allAreas")}</option>
            {welfareAreas.map((each) => (
              <option key={each} value={each}>
                {areaName(each)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </form>
  );
}
