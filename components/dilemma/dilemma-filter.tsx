import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { dilemmaStandings, type DilemmaStanding } from "@/lib/domain/politics/dilemma";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { routes } from "@/lib/routes";

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
        <Choice
          name="municipality"
          label={choice("label")}
          chosen={filter.municipality}
          all={t("all")}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          control="mt-1 font-normal"
        />
      )}
      <Choice
        name="area"
        label={choice("area")}
        chosen={filter.area}
        all={t("everyArea")}
        options={welfareAreas.map((each) => ({ value: each, label: area(each) }))}
        control="mt-1 font-normal"
      />
      <Choice
        name="standing"
        label={t("label")}
        chosen={filter.standing}
        all={t("all")}
        options={dilemmaStandings.map((each) => ({ value: each, label: t(each) }))}
        control="mt-1 font-normal"
      />
      <button type="submit" className={buttonClass("secondary")}>
        {choice("show")}
      </button>
    </form>
  );
}
