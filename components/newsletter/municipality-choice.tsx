import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { routes } from "@/lib/routes";

/** Whose letters are listed. A plain form, so that it is an address. */
export function MunicipalityChoice({
  municipalities,
  chosen,
}: {
  municipalities: { id: string; name: string }[];
  chosen: string;
}) {
  const t = useTranslations("newsletter.public");
  if (municipalities.length < 2) return null;
  return (
    <form action={routes.letters()} className="mb-8 flex flex-wrap items-end gap-3">
      <label className="font-semibold">
        {t("choose")}
        <select
          name="municipality"
          defaultValue={chosen}
          className="border-line-strong bg-paper block min-h-11 rounded-md border px-3 py-2"
        >
          <option value="">{t("all")}</option>
          {municipalities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonClass("secondary")}>
        {t("show")}
      </button>
    </form>
  );
}
