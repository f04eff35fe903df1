import { useLocale, useTranslations } from "next-intl";
import type { StatedFact } from "@/lib/domain/statistic/decided-fact";

/** The direction and framework the municipality itself has decided, as the sources state it. */
export function Decided({ facts }: { facts: StatedFact[] }) {
  const t = useTranslations("politics.trust");
  const locale = useLocale();
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="decided" className="bg-sand mb-12 break-inside-avoid rounded-lg p-5 sm:p-8">
      <h2 id="decided">{t("decided")}</h2>
      <ul
        lang={locale === "da" ? undefined : "da"}
        className="marker:text-petrol-700 mt-3 grid list-disc gap-x-12 gap-y-2 pl-5 lg:grid-cols-2"
      >
        {facts.map(({ key, value }) => (
          <li key={key}>{value}</li>
        ))}
      </ul>
    </section>
  );
}
