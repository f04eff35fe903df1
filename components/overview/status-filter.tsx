import { useTranslations } from "next-intl";
import { overviewLinkQuery, type PageState } from "@/components/overview/link-query";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { firstDirection } from "@/lib/domain/statistic/institution-status";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import { stageGroups } from "@/lib/domain/statistic/stage-group";
import { routes } from "@/lib/routes";

const control = "border-line-strong bg-paper mt-1 block min-h-11 w-full rounded-md border px-3 py-2";

/** Narrows the table; a plain form, so that what is seen can be linked to. */
export function StatusFilterForm({
  municipalityId,
  query,
  areas,
  kinds,
}: {
  municipalityId: string;
  query: PageState;
  areas: WelfareArea[];
  kinds: InstitutionKind[];
}) {
  const t = useTranslations("overview.status");
  const areaName = useTranslations("common.area");
  const kindName = useTranslations("overview.institutionKind");
  const { filter, sort, direction } = query;
  const address = overviewLinkQuery(municipalityId, query);
  const isNarrowed = Boolean(filter.area || filter.kind || filter.group || filter.text);
  return (
    <form
      action={`${routes.overview()}#status`}
      role="search"
      aria-label={t("filters")}
      className="no-print bg-mist mb-4 grid grid-cols-2 items-end gap-x-3 gap-y-3 rounded-lg p-4 lg:flex lg:gap-x-4"
    >
      <input type="hidden" name="municipality" value={municipalityId} />
      {(["quiet", "map", "mapPage", "mapAll"] as const).map(
        (name) => address[name] && <input key={name} type="hidden" name={name} value={address[name]} />,
      )}
      {sort !== "trials" && <input type="hidden" name="sort" value={sort} />}
      {direction !== firstDirection(sort) && <input type="hidden" name="direction" value={direction} />}
      <label className="col-span-2 font-semibold lg:flex-1">
        {t("search")}
        <input type="search" name="text" defaultValue={filter.text} maxLength={100} className={control} />
      </label>
      {areas.length > 1 && (
        <label className="font-semibold">
          {t("area")}
          <select name="area" defaultValue={filter.area ?? ""} className={control}>
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
        <label className="font-semibold">
          {t("kind")}
          <select name="kind" defaultValue={filter.kind ?? ""} className={control}>
            <option value="">{t("allKinds")}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="font-semibold">
        {t("group")}
        <select name="group" defaultValue={filter.group ?? ""} className={control}>
          <option value="">{t("allGroups")}</option>
          {stageGroups.map((group) => (
            <option key={group} value={group}>
              {t(group)}
            </option>
          ))}
        </select>
      </label>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className={buttonClass("secondary")}>
          {t("apply")}
        </button>
        {isNarrowed && (
          <Link
            href={`${routes.overview({ municipality: municipalityId })}#status`}
            className={buttonClass("quiet")}
          >
            {t("clear")}
          </Link>
        )}
      </div>
    </form>
  );
}
