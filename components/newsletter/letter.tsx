import { useLocale, useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { Link } from "@/components/ui/link";
import { letterItemPath } from "@/lib/documents/letter-link";
import {
  inSection,
  isQuoted,
  keyOfItem,
  letterSections,
  type LetterItem,
  type LetterRecord,
} from "@/lib/domain/newsletter/letter";
import { formatMonth } from "@/lib/i18n/format";

function Item({ item, municipalityId }: { item: LetterItem; municipalityId: string }) {
  const t = useTranslations("newsletter.letter");
  const hidden = useTranslations("trial.place");
  const kind = useTranslations("overview.institutionKind");
  // The letter is written in Danish, whatever the page around it speaks.
  const foreign = useLocale() === "da" ? undefined : "da";
  const { place } = item;
  return (
    <li className="border-line break-inside-avoid border-b py-5 first:pt-0 last:border-0">
      {item.wording && (
        <p lang={foreign} className="text-muted font-semibold">
          {item.wording}
        </p>
      )}
      <h3 lang={foreign} className="[overflow-wrap:anywhere]">
        <Link href={letterItemPath(item, municipalityId)}>{item.title}</Link>
      </h3>
      {place && (
        <p className="text-muted [overflow-wrap:anywhere]">
          {place.name ?? hidden("anonymised", { kind: kind(place.kind) })}
        </p>
      )}
      {item.outcome && (
        <p className="mt-2">
          <DecisionBadge outcome={item.outcome} />
        </p>
      )}
      {item.text && (
        <p
          lang={foreign}
          className={
            item.source === "QUOTE"
              ? "border-petrol-300 mt-2 border-l-4 pl-4 text-lg [overflow-wrap:anywhere]"
              : "mt-2 [overflow-wrap:anywhere] whitespace-pre-line"
          }
        >
          {item.source === "QUOTE" && !isQuoted(item.text) ? t("quote", { text: item.text }) : item.text}
        </p>
      )}
    </li>
  );
}

/** A letter as it is read on the web; the same in its preview, in whatever width it is given. */
export function Letter({
  letter,
  heading: Heading = "h1",
}: {
  letter: Pick<LetterRecord, "title" | "greeting" | "month" | "municipality" | "content">;
  heading?: "h1" | "h2";
}) {
  const t = useTranslations("newsletter.letter");
  const locale = useLocale();
  const foreign = locale === "da" ? undefined : "da";
  const { content, municipality, month } = letter;
  const sections = letterSections.filter((section) => inSection(content.items, section).length > 0);
  return (
    <article>
      <header className="border-petrol-700 mb-8 border-b-4 pb-5">
        <p className="text-muted font-semibold">
          {t("kicker", { municipality: municipality.name, month: formatMonth(month, locale) })}
        </p>
        <Heading lang={foreign} className="mt-1 [overflow-wrap:anywhere]">
          {letter.title}
        </Heading>
      </header>
      {letter.greeting && (
        <p lang={foreign} className="mb-8 text-lg [overflow-wrap:anywhere] whitespace-pre-line">
          {letter.greeting}
        </p>
      )}
      {sections.length === 0 && <p className="text-muted">{t("gone")}</p>}
      {sections.map((section) => (
        <section key={section} className="mb-10" aria-labelledby={`letter-${section}`}>
          <h2 id={`letter-${section}`} className="text-petrol-700 mb-4 text-xl">
            {t(`section.${section}`)}
          </h2>
          <ul>
            {inSection(content.items, section).map((item) => (
              <Item key={keyOfItem(item)} item={item} municipalityId={municipality.id} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
