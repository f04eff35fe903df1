import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Link } from "@/components/ui/link";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { EndingKind } from "@/lib/domain/sunset/ending";
import { routes } from "@/lib/routes";
import type { SunsetQuery } from "@/lib/validation/sunset";

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
        <Choice
          name="area"
          label={t("area")}
          chosen={query.area}
          all={t("allAreas")}
          options={areas.map((area) => ({ value: area, label: areaName(area) }))}
          className="max-sm:w-full"
          control="mt-1 w-full"
        />
      )}
      {kinds.length > 1 && (
        <Choice
          name="kind"
          label={t("kind")}
          chosen={query.kind}
          all={t("allKinds")}
          options={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          className="max-sm:w-full"
          control="mt-1 w-full"
        />
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
