import { useTranslations } from "next-intl";
import { overviewLinkQuery, type PageState } from "@/components/overview/link-query";
import { buttonClass } from "@/components/ui/button";
import { Choice, rowControl } from "@/components/ui/choice";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { firstDirection } from "@/lib/domain/statistic/institution-status";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import { stageGroups } from "@/lib/domain/statistic/stage-group";
import { routes } from "@/lib/routes";

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
        <input
          type="search"
          name="text"
          defaultValue={filter.text}
          maxLength={100}
          className={cx(rowControl, "mt-1 w-full")}
        />
      </label>
      {areas.length > 1 && (
        <Choice
          name="area"
          label={t("area")}
          chosen={filter.area}
          all={t("allAreas")}
          options={areas.map((area) => ({ value: area, label: areaName(area) }))}
          control="mt-1 w-full"
        />
      )}
      {kinds.length > 1 && (
        <Choice
          name="kind"
          label={t("kind")}
          chosen={filter.kind}
          all={t("allKinds")}
          options={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          control="mt-1 w-full"
        />
      )}
      <Choice
        name="group"
        label={t("group")}
        chosen={filter.group}
        all={t("allGroups")}
        options={stageGroups.map((group) => ({ value: group, label: t(group) }))}
        control="mt-1 w-full"
      />
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
