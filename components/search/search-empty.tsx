import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/page";
import { routes } from "@/lib/routes";

const examples = ["first", "second", "third", "fourth"] as const;

/** Before anything is looked for: how one searches, and something to try. */
export function SearchBegin() {
  const t = useTranslations("search");
  return (
    <section className="max-w-prose">
      <p>{t("beginText")}</p>
      <h2 className="mt-6 mb-3 text-xl">{t("tryTitle")}</h2>
      <ul className="flex flex-wrap gap-2">
        {examples.map((each) => (
          <li key={each} lang="da">
            <Link
              href={routes.search({ q: t(`examples.${each}`) })}
              className="border-line-strong text-petrol-700 hover:bg-petrol-50 inline-flex min-h-11 items-center rounded-full border px-4 font-semibold no-underline"
            >
              {t(`examples.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing found: what else one can do. */
export function NothingFound({ q, isNarrowed }: { q: string; isNarrowed: boolean }) {
  const t = useTranslations("search");
  return (
    <EmptyState
      title={t("emptyTitle", { q })}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          {isNarrowed && (
            <ButtonLink variant="secondary" href={routes.search({ q })}>
              {t("searchWide")}
            </ButtonLink>
          )}
          <ButtonLink variant={isNarrowed ? "quiet" : "secondary"} href={routes.freedom({ q })}>
            {t("askFreedom")}
          </ButtonLink>
        </div>
      }
    >
      {t(isNarrowed ? "emptyNarrowed" : "emptyText")}
    </EmptyState>
  );
}
