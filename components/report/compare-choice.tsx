import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { VersionSummary } from "@/lib/domain/report/report";
import { routes } from "@/lib/routes";

const control = "border-line-strong bg-paper block min-h-11 rounded-md border px-3 py-2";

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
  const options = versions.map(({ number }) => (
    <option key={number} value={number}>
      {version("number", { number })}
    </option>
  ));
  return (
    <form action={routes.compareReport(id)} className="flex flex-wrap items-end gap-3">
      <label className="font-semibold">
        {t("before")}
        <select name="before" defaultValue={before ?? ""} className={control}>
          {options}
        </select>
      </label>
      <label className="font-semibold">
        {t("after")}
        <select name="after" defaultValue={after ?? ""} className={control}>
          {mayWrite && <option value="">{t("draft")}</option>}
          {options}
        </select>
      </label>
      <button type="submit" className={buttonClass("secondary")}>
        {t("show")}
      </button>
    </form>
  );
}
