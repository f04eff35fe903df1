import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { routes } from "@/lib/routes";

/** Where somebody is to work decides which roles and institutions there are; it lies in the address. */
export function PlaceChoice({
  places,
  place,
  known,
}: {
  places: { id: string; name: string }[];
  place: string;
  known: { email?: string; name?: string };
}) {
  const t = useTranslations("account");
  return (
    <form
      action={routes.inviteUser()}
      className="bg-mist mb-8 flex flex-wrap items-end gap-x-4 rounded-lg px-5 pt-5"
    >
      {known.email && <input type="hidden" name="email" value={known.email} />}
      {known.name && <input type="hidden" name="name" value={known.name} />}
      <div className="grow">
        <SelectField
          id="municipality"
          label={t("invite.where")}
          defaultValue={place}
          placeholder={t("invite.wherePlaceholder")}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <Button type="submit" variant="secondary" className="mb-5">
        {t("members.show")}
      </Button>
    </form>
  );
}
