import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";

export function SiteFooter({ demo }: { demo: boolean }) {
  const t = useTranslations("common.footer");
  return (
    <footer className="no-print border-line bg-mist mt-auto border-t">
      <div className="text-muted mx-auto grid w-full max-w-7xl gap-2 px-4 py-8 text-[0.9375rem] sm:px-6 lg:px-8">
        <p className="text-ink font-semibold">{t("about")}</p>
        <p>{t("sources")}</p>
        <p>
          <Link
            href={routes.effort()}
            className="inline-flex min-h-6 items-center underline underline-offset-4"
          >
            {t("effort")}
          </Link>
        </p>
        <p>
          <Link
            href={routes.letters()}
            className="inline-flex min-h-6 items-center underline underline-offset-4"
          >
            {t("letters")}
          </Link>
        </p>
        {demo && <p>{t("demo")}</p>}
      </div>
    </footer>
  );
}
