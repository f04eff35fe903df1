import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { routes } from "@/lib/routes";

/** Search, and the municipality where there are several; a plain form, so that the address holds the choice. */
export function MemberFilter({
  search,
  places,
  place,
}: {
  search: string;
  places: { id: string; name: string }[];
  place: string;
}) {
  const t = useTranslations("account.members");
  return (
    <form
      action={routes.settingsUsers()}
      className="mb-4 grid items-end gap-x-4 sm:grid-cols-[minmax(0,24rem)_auto_auto] sm:justify-start"
    >
      <TextField id="q" type="search" label={t("search")} defaultValue={search} />
      {places.length > 1 && (
        <SelectField
          id="municipality"
          label={t("municipality")}
          defaultValue={place}
          placeholder={t("allMunicipalities")}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Button type="submit" variant="secondary" className="mb-5 justify-self-start">
        {t("find")}
      </Button>
    </form>
  );
}
