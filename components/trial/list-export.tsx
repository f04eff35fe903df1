import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { routes } from "@/lib/routes";

/** The whole list as a file, all of its pages, narrowed as it is on screen. */
export function ListExport({ filter }: { filter: TrialFilter }) {
  const t = useTranslations("download.list");
  return (
    <nav aria-label={t("label")} className="no-print mt-6">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {(["xlsx", "csv"] as const).map((format) => (
          <li key={format}>
            <a
              href={routes.trialExport({ ...trialFilterQuery(filter), format })}
              download
              className="text-petrol-700 inline-flex min-h-11 items-center gap-1.5 underline underline-offset-4"
            >
              <Download aria-hidden className="size-4" />
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
