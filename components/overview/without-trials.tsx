import { useLocale, useTranslations } from "next-intl";
import type { InstitutionStatus } from "@/lib/domain/statistic/institution-status";
import { byName } from "@/lib/i18n/format";

/** Institutions without trials, folded and by kind: 69 childminders must not bury the others. */
export function WithoutTrials({ statuses, open }: { statuses: InstitutionStatus[]; open: boolean }) {
  const t = useTranslations("overview.status");
  const kindName = useTranslations("overview.institutionKind");
  const locale = useLocale();
  if (statuses.length === 0) return null;
  const kinds = [...new Set(statuses.map(({ kind }) => kind))].sort(byName(locale, (kind) => kindName(kind)));
  return (
    <details id="without-trials" open={open} className="border-line mt-6 rounded-lg border">
      <summary className="text-petrol-700 min-h-11 px-4 py-3 font-semibold underline underline-offset-4">
        {t("without", { count: statuses.length })}
      </summary>
      <div className="border-line space-y-5 border-t p-4">
        {kinds.map((kind) => {
          const ofKind = statuses.filter((status) => status.kind === kind);
          return (
            <section key={kind}>
              <h3 className="text-base!">
                {t("withoutKind", { kind: kindName(kind), count: ofKind.length })}
              </h3>
              <ul className="mt-1 gap-x-8 sm:columns-2 lg:columns-3 xl:columns-4">
                {ofKind.map(({ id, name }) => (
                  <li key={id} className="py-0.5">
                    {name}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </details>
  );
}
