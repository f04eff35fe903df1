import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { dilemmaStandings, type DilemmaStanding } from "@/lib/domain/politics/dilemma";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { routes } from "@/lib/routes";

const control = "border-line-strong bg-paper mt-1 block min-h-11 rounded-md border px-3 py-2 font-normal";

/** Narrows the list; a plain form, so that what is shown is an address. */
export function DilemmaFilter({
  filter,
  choices,
}: {
  filter: { municipality: string | null; area: WelfareArea | null; standing: DilemmaStanding | null };
  choices: { id: string; name: string }[];
}) {
  const t = useTranslations("dilemma.filter");
  const area = useTranslations("common.area");
  const choice = useTranslations("overview.choice");
  return (
    <form action={routes.dilemmas()} className="no-print mb-6 flex flex-wrap items-end gap-3">
      {choices.length > 1 && (
        <label className="font-semibold">
          {choice("label")}
          <select name="municipality" defaultValue={filter.municipality ?? ""} className={control}>
            <option value="">{t("all")}</option>
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="font-semibold">
        {choice("area")}
        <select name="area" defaultValue={filter.area ?? ""} className={control}>
          <option value="">{t("everyArea")}</option>
          {welfareAreas.map((each) => (
            <option key={each} value={each}>
              {area(each)}
            </option>
          ))}
        </select>
      </label>
      <label className="font-semibold">
        {t("label")}
        <select name="standing" defaultValue={filter.standing ?? ""} className={control}>
          <option value="">{t("all")}</option>
          {dilemmaStandings.map((each) => (
            <option key={each} value={each}>
              {t(each)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonClass("secondary")}>
        {choice("show")}
      </button>
    </form>
  );
}
