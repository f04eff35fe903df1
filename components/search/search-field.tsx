import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { SearchKey } from "@/components/search/search-key";
import { Link } from "@/components/ui/link";
import { SEARCH_LIMIT } from "@/lib/domain/search/query";
import { routes } from "@/lib/routes";

const FIELD = "site-search";

/** The search of every page: a field where there is room, else the way to the page that has one. Works without script. */
export function SearchField() {
  const t = useTranslations("search");
  return (
    <>
      <form
        action={routes.search()}
        method="get"
        role="search"
        aria-label={t("label")}
        className="relative hidden md:block"
      >
        <label htmlFor={FIELD} className="sr-only">
          {t("label")}
        </label>
        <input
          id={FIELD}
          name="q"
          type="search"
          maxLength={SEARCH_LIMIT}
          placeholder={t("placeholder")}
          title={t("shortcut")}
          aria-keyshortcuts="/"
          autoComplete="off"
          className="border-line-strong bg-paper placeholder:text-muted min-h-11 w-44 rounded-md border py-1.5 pr-11 pl-3 lg:w-72"
        />
        <button
          type="submit"
          className="text-petrol-700 hover:bg-petrol-50 absolute inset-y-0 right-0 grid w-11 place-items-center rounded-r-md"
        >
          <Search aria-hidden className="size-5" />
          <span className="sr-only">{t("submit")}</span>
        </button>
        <SearchKey field={FIELD} />
      </form>
      <Link
        href={routes.search()}
        aria-label={t("open")}
        className="text-petrol-700 grid h-11 w-9 place-items-center md:hidden"
      >
        <Search aria-hidden className="size-6" />
      </Link>
    </>
  );
}
