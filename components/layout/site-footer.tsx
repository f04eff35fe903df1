import { useTranslations } from "next-intl";

export function SiteFooter({ demo }: { demo: boolean }) {
  const t = useTranslations("common.footer");
  return (
    <footer className="no-print border-line bg-mist mt-auto border-t">
      <div className="text-muted mx-auto grid w-full max-w-7xl gap-2 px-4 py-8 text-[0.9375rem] sm:px-6 lg:px-8">
        <p className="text-ink font-semibold">{t("about")}</p>
        <p>{t("sources")}</p>
        {demo && <p>{t("demo")}</p>}
      </div>
    </footer>
  );
}
