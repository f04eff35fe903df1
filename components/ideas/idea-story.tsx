import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { CatalogueExampleDetails } from "@/lib/domain/trial/example";
import { routes } from "@/lib/routes";

/** What the source tells about an example, in its own order: why, what, and what came of it. */
export function IdeaStory({ example }: { example: CatalogueExampleDetails }) {
  const t = useTranslations("ideas");
  const locale = useLocale();
  const danish = locale === "da" ? undefined : "da";
  const told = [
    { title: t("purpose"), text: example.purpose },
    { title: t("change"), text: example.change },
  ];
  return (
    <div className="max-w-3xl space-y-7">
      {told.map(
        ({ title, text }) =>
          text && (
            <section key={title}>
              <h2 className="text-xl">{title}</h2>
              <p lang={danish} className="mt-1.5">
                {text}
              </p>
            </section>
          ),
      )}
      {example.components.length > 0 && (
        <section>
          <h2 className="text-xl">{t("components")}</h2>
          <ul lang={danish} className="mt-1.5 list-disc space-y-1 pl-5">
            {example.components.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </section>
      )}
      {example.observedEffect && (
        <section>
          <h2 className="text-xl">{t("effect")}</h2>
          <p lang={danish} className="mt-1.5">
            {example.observedEffect}
          </p>
          <p className="text-muted mt-1.5">{t("effectNote")}</p>
        </section>
      )}
      <section>
        <h2 className="text-xl">{t("exemption")}</h2>
        <p className="mt-1.5">{t(`need.${example.needsExemption}`)}</p>
        {example.provisions.length > 0 && (
          <>
            <h3 className="mt-3 text-base">{t("provisions")}</h3>
            <ul lang={danish} className="mt-1 list-disc space-y-1 pl-5">
              {example.provisions.map(({ id, law, paragraph, subsection, topic }) => (
                <li key={id}>
                  {[law, paragraph, subsection].filter(Boolean).join(" ")}: {topic}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {example.classifications.length > 0 && (
        <section>
          <h2 className="text-xl">{t("themes")}</h2>
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
            {example.classifications.map(({ id, label, labelEn }) => (
              <li key={id}>
                <Link href={routes.ideas({ theme: id })}>{locale === "en" ? labelEn : label}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {example.source && (
        <p className="text-muted border-line border-t pt-4 text-[0.9375rem]">
          {t("source")}: {t("sourceText", { refs: example.source.refs.join(", ") })}
        </p>
      )}
    </div>
  );
}
