import { Menu, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { NavLinks } from "@/components/layout/nav-links";
import { Wordmark } from "@/components/layout/wordmark";
import { SearchField } from "@/components/search/search-field";
import { Link } from "@/components/ui/link";
import { setLocaleAction } from "@/lib/actions/locale";
import { signOutAction } from "@/lib/actions/account";
import type { Viewer } from "@/lib/domain/member/role";
import type { Locale } from "@/lib/i18n/locale";
import { navigationFor } from "@/lib/policies/navigation";
import { routes } from "@/lib/routes";

const quietButton =
  "flex min-h-11 items-center gap-2 px-1 font-semibold text-petrol-700 underline-offset-4 hover:underline sm:px-2";

/** On a phone the opened menu takes the width of the screen, so that nothing of it lies outside. */
const panel =
  "border-line-strong bg-paper absolute right-0 z-20 mt-1 min-w-60 rounded-lg border p-3 shadow-xl " +
  "max-sm:fixed max-sm:inset-x-3 max-sm:top-16";

/** Brand, main menu, language and the person. Works without script: the small menu is a disclosure. */
export function SiteHeader({ viewer, locale }: { viewer: Viewer; locale: Locale }) {
  const t = useTranslations("common");
  const items = navigationFor(viewer).map(({ key, href }) => ({ href, text: t(`nav.${key}`) }));
  return (
    <header className="no-print border-line bg-paper border-b">
      <a
        href="#content"
        className="focus:bg-paper sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:p-3 focus:font-semibold"
      >
        {t("skipToContent")}
      </a>
      <div className="mx-auto flex w-full max-w-7xl flex-wrap items-center justify-between gap-x-2 px-4 py-2 sm:px-6 lg:px-8">
        <Link
          href={routes.home()}
          className="py-2 no-underline"
          aria-label={`${t("appName")}, ${t("nav.home")}`}
        >
          <Wordmark name={t("appName")} />
        </Link>
        <div className="ml-auto flex items-center gap-x-1 max-[22.5rem]:gap-x-0 sm:gap-3">
          <SearchField />
          <form action={setLocaleAction}>
            <input type="hidden" name="locale" value={locale === "da" ? "en" : "da"} />
            <button type="submit" className={quietButton} lang={locale === "da" ? "en" : "da"}>
              {t("language.switch")}
            </button>
          </form>
          {viewer ? (
            <details className="group relative" name="site-header">
              <summary className={`${quietButton} list-none [&::-webkit-details-marker]:hidden`}>
                <UserRound aria-hidden className="size-5" />
                <span className="max-w-40 truncate max-sm:sr-only">{viewer.name}</span>
              </summary>
              <div className={panel}>
                <p className="border-line border-b px-2 pb-2">
                  <span className="block font-semibold">{viewer.name}</span>
                  <span className="text-muted">
                    {[...new Set(viewer.memberships.map(({ role }) => t(`role.${role}`)))].join(", ")}
                  </span>
                </p>
                <Link href={routes.account()} className={quietButton}>
                  {t("nav.account")}
                </Link>
                <form action={signOutAction}>
                  <button type="submit" className={quietButton}>
                    {t("nav.signOut")}
                  </button>
                </form>
              </div>
            </details>
          ) : (
            <Link href={routes.signIn()} className={quietButton}>
              <UserRound aria-hidden className="size-5 max-sm:hidden" />
              {t("nav.signIn")}
            </Link>
          )}
          <details className="relative lg:hidden" name="site-header">
            <summary className={`${quietButton} list-none [&::-webkit-details-marker]:hidden`}>
              <Menu aria-hidden className="size-6" />
              <span className="max-sm:sr-only">{t("menu")}</span>
            </summary>
            <nav aria-label={t("nav.main")} className={panel}>
              <ul>
                <NavLinks items={items} stacked />
              </ul>
            </nav>
          </details>
        </div>
      </div>
      <nav aria-label={t("nav.main")} className="mx-auto hidden w-full max-w-7xl px-8 lg:block">
        <ul className="-mb-px flex gap-7">
          <NavLinks items={items} />
        </ul>
      </nav>
    </header>
  );
}
