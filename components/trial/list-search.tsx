import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { SEARCH_LIMIT } from "@/lib/validation/trial-filter";

/** The search field of the list with its button; part of the list's form. */
export function ListSearch({ q }: { q: string }) {
  const t = useTranslations("trial.list");
  const common = useTranslations("common.actions");
  return (
    <div className="mb-6">
      <label htmlFor="q" className="mb-1.5 block font-semibold">
        {t("search")}
      </label>
      <div className="flex max-w-2xl gap-2">
        <input
          // A new search field when the search was changed elsewhere, such as by removing it.
          key={q}
          id="q"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={SEARCH_LIMIT}
          placeholder={t("searchHint")}
          autoComplete="off"
          className="border-line-strong bg-paper placeholder:text-muted min-h-11 min-w-0 grow rounded-md border px-3 py-2"
        />
        <button type="submit" className={buttonClass("secondary")}>
          <Search aria-hidden className="size-5" />
          <span className="max-sm:sr-only">{common("search")}</span>
        </button>
      </div>
    </div>
  );
}
