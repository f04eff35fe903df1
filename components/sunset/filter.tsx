import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { EndingKind } from "@/lib/domain/sunset/ending";
import { routes } from "@/lib/routes";
import type { SunsetQuery } from "@/lib/validation/sunset";

const control = "border-line-strong bg-paper mt-1 block min-h-11 w-full rounded-md border px-3 py-2";

/** Narrows the list; a plain form, so that what is seen can be linked to. */
export function SunsetFilterForm({
  municipalityId,
  query,
  areas,
  kinds,
}: {
  municipalityId: string;
  query: SunsetQuery;
  areas: WelfareArea[];
  kinds: EndingKind[];
}) {
  const t = useTranslations("sunset.filter");
  const areaName = useTranslations("common.area");
  const kindName = useTranslations("sunset.kind");
  const isNarrowed = Boolean(query.area || query.kind || query.missing || query.due);
  const tick = (name: "missing" | "due") => (
    <label className="flex min-h-11 items-center gap-2.5 font-semibold">
      <input
        type="checkbox"
        name={name}
        value="1"
        defaultChecked={query[name]}
        className="accent-petrol-700 size-6 shrink-0"
      />
      {t(name)}
    </label>
  );
  return (
    <form
      action={`${routes.sunset()}#list`}
      role="search"
      aria-label={t("label")}
      className="no-print bg-mist mb-6 flex flex-wrap items-end gap-x-5 gap-y-3 rounded-lg p-4"
    >
      <input type="hidden" name="municipality" value={municipalityId} />
      {areas.length > 1 && (
        <label className="font-semibold max-sm:w-full">
          {t("area")}
          <select name="area" defaultValue={query.area ?? ""} className={control}>
            <option value="">{t("allAreas")}</option>
            {areas.map((area) => (
              <option key={area} value={area}>
                {areaName(area)}
              </option>
            ))}
          </select>
        </label>
      )}
      {kinds.length > 1 && (
        <label className="font-semibold max-sm:w-full">
          {t("kind")}
          <select name="kind" defaultValue={query.kind ?? ""} className={control}>
            <option value="">{t("allKinds")}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ))}
          </select>
        </label>
      )}
      {tick("missing")}
      {tick("due")}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className={buttonClass("secondary")}>
          {t("apply")}
        </button>
        {isNarrowed && (
          <Link
            href={`${routes.sunset({ municipality: municipalityId })}#list`}
            className={buttonClass("quiet")}
          >
            {t("clear")}
          </Link>
        )}
      </div>
    </form>
  );
}
