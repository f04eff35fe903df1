import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { fencePostLevels, freedomRecordTypes } from "@/lib/domain/freedom/record";
import { recordStates, type RecordListFilter, type RecordSort } from "@/lib/domain/freedom/upkeep-list";
import { welfareAreas } from "@/lib/domain/shared/area";
import { routes } from "@/lib/routes";

/** Search and three choices, the rest folded; a plain form, so that the address holds the choice. */
export function RecordFilter({
  filter,
  sort,
  keepsAny,
  municipalities,
}: {
  filter: RecordListFilter;
  sort: RecordSort;
  keepsAny: boolean;
  municipalities: { id: string; name: string }[];
}) {
  const t = useTranslations();
  const list = useTranslations("upkeep.list");
  const anyMore = filter.level !== null || filter.area !== null || filter.municipality !== null;
  return (
    <form action={routes.freedomRecords()} className="mb-4">
      {sort !== "title" && <input type="hidden" name="sort" value={sort} />}
      <div className="grid items-end gap-x-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField id="q" type="search" label={list("search")} defaultValue={filter.q} />
        {keepsAny && (
          <SelectField
            id="whose"
            label={list("whose")}
            defaultValue={filter.mine ? "mine" : "all"}
            options={[
              { value: "mine", label: list("mine") },
              { value: "all", label: list("all") },
            ]}
          />
        )}
        <SelectField
          id="type"
          label={list("type")}
          defaultValue={filter.type ?? ""}
          placeholder={list("any")}
          options={freedomRecordTypes.map((type) => ({ value: type, label: t(`upkeep.types.${type}`) }))}
        />
        <SelectField
          id="state"
          label={list("state")}
          defaultValue={filter.state ?? ""}
          placeholder={list("any")}
          options={recordStates.map((state) => ({ value: state, label: list(state) }))}
        />
      </div>
      <details open={anyMore} className="mb-4">
        <summary className="text-petrol-700 min-h-11 py-2 font-semibold underline underline-offset-4">
          {list("more")}
        </summary>
        <div className="mt-2 grid items-end gap-x-4 sm:grid-cols-3">
          <SelectField
            id="level"
            label={list("level")}
            defaultValue={filter.level ?? ""}
            placeholder={list("any")}
            options={fencePostLevels.map((level) => ({ value: level, label: t(`freedom.level.${level}`) }))}
          />
          <SelectField
            id="area"
            label={list("area")}
            defaultValue={filter.area ?? ""}
            placeholder={list("any")}
            options={welfareAreas.map((area) => ({ value: area, label: t(`common.area.${area}`) }))}
          />
          <SelectField
            id="municipality"
            label={list("municipality")}
            defaultValue={filter.municipality ?? ""}
            placeholder={list("any")}
            options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      </details>
      <Button type="submit" variant="secondary">
        {list("find")}
      </Button>
    </form>
  );
}
