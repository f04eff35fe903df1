import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import { routes } from "@/lib/routes";

/** Other rules about the same matter, and the everyday words the check knows this one by. */
export function LinkedSection({
  linked,
  keywords,
}: {
  linked: { type: FreedomRecordType; id: string; title: string; place: string | null }[];
  keywords: string[];
}) {
  const t = useTranslations("freedom");
  return (
    <>
      {linked.length > 0 && (
        <Section id="linked" title={t("record.linked")}>
          <ul className="border-line divide-line -mt-4 divide-y">
            {linked.map(({ type, id, title, place }) => (
              <li key={`${type} ${id}`} className="py-3">
                <Link href={routes.freedomRecord(type, id)} lang="da">
                  {title}
                </Link>
                <span className="text-muted block text-[0.9375rem]">
                  {[t(`type.${type}`), place].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {keywords.length > 0 && (
        <Section id="words" title={t("record.words")}>
          <p className="text-muted -mt-2 mb-3">{t("record.wordsLead")}</p>
          <ul lang="da" className="flex flex-wrap gap-2">
            {keywords.map((word) => (
              <li key={word} className="bg-mist border-line rounded-full border px-3 py-0.5 text-[0.9375rem]">
                {word}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
