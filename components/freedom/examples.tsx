import { useTranslations } from "next-intl";
import type { AskedQuery } from "@/components/freedom/question-form";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";

const numbers = [1, 2, 3] as const;

/** Three questions to begin with, of the area one asks from. */
export function Examples({ query }: { query: AskedQuery }) {
  const t = useTranslations("freedom");
  const { municipality, institution, on } = query;
  const area = query.area ?? "DAYCARE";
  return (
    <section aria-labelledby="examples" className="mb-10">
      <h2 id="examples" className="mb-3 text-lg">
        {t("check.examplesTitle")}
      </h2>
      <ul className="flex flex-wrap gap-2.5">
        {numbers.map((number) => {
          const q = t(`examples.${area}${number}`);
          return (
            <li key={number}>
              <Link
                href={routes.freedom({ q, municipality, area: query.area, institution, on })}
                lang="da"
                className="border-petrol-300 text-petrol-700 hover:bg-petrol-50 inline-flex min-h-11 items-center rounded-full border px-4 py-2 font-semibold no-underline"
              >
                {q}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
