import { useLocale, useTranslations } from "next-intl";
import type { StatedFact } from "@/lib/domain/statistic/decided-fact";

/** What the page is for and what it is not, and what the municipality itself has decided. */
export function Trust({ decided }: { decided: StatedFact[] }) {
  const t = useTranslations("politics.trust");
  const locale = useLocale();
  return (
    <section
      aria-labelledby="trust"
      className="bg-sand mb-12 grid break-inside-avoid gap-x-12 gap-y-6 rounded-lg p-5 sm:p-8 lg:grid-cols-2"
    >
      <div>
        <h2 id="trust">{t("title")}</h2>
        <p className="mt-2 max-w-prose">{t("text")}</p>
      </div>
      {decided.length > 0 && (
        <div>
          <h3>{t("decided")}</h3>
          <ul lang={locale === "da" ? undefined : "da"} className="mt-2 list-disc space-y-1.5 pl-5">
            {decided.map(({ key, value }) => (
              <li key={key}>{value}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
