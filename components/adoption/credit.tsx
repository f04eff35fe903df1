import { Sprout } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePlaceName } from "@/components/trial/place-name";
import { Link } from "@/components/ui/link";
import type { Credit, Family } from "@/lib/domain/trial/adoption";
import { routes } from "@/lib/routes";

/** Where the idea came from: the place it was taken from, and where it began. Nothing for one's own idea. */
export function AdoptionCredit({ family: { from, first, example } }: { family: Family }) {
  const t = useTranslations("adoption");
  const locale = useLocale();
  const placeOf = usePlaceName();
  const told = (credit: Credit, words: "from" | "first"): ReactNode => {
    if (credit.kind === "ELSEWHERE") return words === "from" ? t("fromElsewhere") : null;
    if (credit.kind === "MUNICIPALITY") return t(`${words}Municipality`, { name: credit.name });
    const { trial } = credit;
    return t.rich(words, {
      place: placeOf(trial),
      municipality: trial.municipality.name,
      trial: (text) => <Link href={routes.trial(trial.id)}>{text}</Link>,
    });
  };
  const lines = [
    from && told(from, "from"),
    first && told(first, "first"),
    example &&
      t.rich("example", {
        title: example.title,
        idea: (text) => (
          <Link href={routes.idea(example.id)} lang={locale === "da" ? undefined : "da"}>
            {text}
          </Link>
        ),
      }),
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <ul className="text-muted -mt-2 mb-6 space-y-1">
      {lines.map((line, index) => (
        <li key={index} className="flex items-start gap-2">
          <Sprout aria-hidden className="text-petrol-700 mt-0.5 size-5 shrink-0" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
