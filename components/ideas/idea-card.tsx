import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { CatalogueExample } from "@/lib/domain/trial/example";
import { routes } from "@/lib/routes";

/** One example on the shelf; the texts are the source's, in Danish. */
export function IdeaCard({ example }: { example: CatalogueExample }) {
  const t = useTranslations("ideas");
  const locale = useLocale();
  const danish = locale === "da" ? undefined : "da";
  return (
    <li className="border-line hover:border-petrol-300 relative flex flex-col rounded-lg border p-5">
      <h5 className="text-[1.0625rem] font-semibold" lang={danish}>
        <Link
          href={routes.idea(example.id)}
          className="text-petrol-700 decoration-petrol-300 underline underline-offset-4 after:absolute after:inset-0 hover:decoration-2"
        >
          {example.title}
        </Link>
      </h5>
      {(example.change ?? example.purpose) && (
        <p lang={danish} className="mt-1.5 line-clamp-3">
          {example.change ?? example.purpose}
        </p>
      )}
      {example.freedFrom && (
        <p className="text-muted mt-3 line-clamp-2 text-[0.9375rem]">
          <span className="font-semibold">{t("freedFrom")}: </span>
          <span lang={danish}>{example.freedFrom}</span>
        </p>
      )}
    </li>
  );
}
