import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { ChoiceField, TextField } from "@/components/ui/field";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** First half of a move: areas, where it is a law, and the new day. A plain form; its answer is the preview. */
export function MoveChoice({
  target,
  areas,
  agreements,
  written,
  errors,
  municipality,
}: {
  target: { kind: "AGREEMENT" | "LAW"; id: string; areas: WelfareArea[] };
  areas: WelfareArea[];
  agreements: { id: string; title: string; expiresOn: CalendarDate }[];
  written: string;
  errors: FieldErrors;
  municipality: string | null;
}) {
  const t = useTranslations("sunset.move");
  const validation = useTranslations("common.validation");
  const areaName = useTranslations("common.area");
  const locale = useLocale();
  const errorOf = (field: string) => {
    const error = errors[field];
    return error && validation(error.key as "required", error.values as never);
  };
  const areaError = errorOf("areas");
  return (
    <form action={routes.moveExpiry()} className="bg-mist mb-8 rounded-lg p-4 sm:p-6">
      <input type="hidden" name={target.kind === "LAW" ? "law" : "agreement"} value={target.id} />
      {municipality && <input type="hidden" name="municipality" value={municipality} />}
      {areas.length > 0 && (
        <fieldset className="mb-5">
          <legend className="font-semibold">{t("areas")}</legend>
          <p className="text-muted">{t("areasHint")}</p>
          {areaError && <p className="mt-1 font-semibold text-red-700">{areaError}</p>}
          {areas.map((area) => (
            <ChoiceField
              key={area}
              id={`area-${area}`}
              name="area"
              value={area}
              defaultChecked={target.areas.includes(area)}
              label={areaName(area)}
            />
          ))}
        </fieldset>
      )}
      {agreements.length > 0 && (
        <ul className="mb-5 list-disc pl-5">
          {agreements.map(({ id, title, expiresOn }) => (
            <li key={id}>{t("agreementRow", { title, date: formatDate(expiresOn, locale) })}</li>
          ))}
        </ul>
      )}
      <TextField
        id="date"
        label={t("date")}
        hint={t("dateHint")}
        defaultValue={written}
        error={errorOf("date")}
        autoComplete="off"
        className="max-w-60"
      />
      <button type="submit" className={buttonClass("secondary")}>
        {t("preview")}
      </button>
    </form>
  );
}
