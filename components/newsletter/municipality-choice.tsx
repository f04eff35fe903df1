import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
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
      <Choice
        name="municipality"
        label={t("choose")}
        chosen={chosen}
        all={t("all")}
        options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <button type="submit" className={buttonClass("secondary")}>
        {t("show")}
      </button>
    </form>
  );
}
