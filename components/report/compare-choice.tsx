import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import type { VersionSummary } from "@/lib/domain/report/report";
import { routes } from "@/lib/routes";

/** Which two versions are held against each other. A plain form, so that it is an address. */
export function CompareChoice({
  id,
  versions,
  before,
  after,
  mayWrite,
}: {
  id: string;
  versions: VersionSummary[];
  before: number | null;
  after: number | null;
  mayWrite: boolean;
}) {
  const t = useTranslations("report.compare");
  const version = useTranslations("report.versions");
  const options = versions.map(({ number }) => ({ value: number, label: version("number", { number }) }));
  return (
    <form action={routes.compareReport(id)} className="flex flex-wrap items-end gap-3">
      <Choice name="before" label={t("before")} chosen={before} options={options} />
      <Choice
        name="after"
        label={t("after")}
        chosen={after}
        all={mayWrite ? t("draft") : undefined}
        options={options}
      />
      <button type="submit" className={buttonClass("secondary")}>
        {t("show")}
      </button>
    </form>
  );
}
