import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import {
  exerciseAudiences,
  exerciseKinds,
  lengthChoices,
  type ExerciseFilter,
} from "@/lib/domain/process/exercise";
import { routes } from "@/lib/routes";

const control =
  "border-line-strong bg-paper mt-1 block min-h-11 w-full rounded-md border px-3 py-2 font-normal";

/** Words, kind, audience and time; a plain form, so that a search is an address. */
export function CatalogueFilter({
  filter,
  plan,
  shown,
  total,
}: {
  filter: ExerciseFilter;
  plan: { municipality: string; agreement: string };
  shown: number;
  total: number;
}) {
  const t = useTranslations("exercise");
  const isFiltered = filter.q !== "" || Boolean(filter.kind ?? filter.audience ?? filter.minutes);
  return (
    <form action={routes.exercises()} aria-label={t("filter.label")} className="no-print mb-8">
      <input type="hidden" name="municipality" value={plan.municipality} />
      <input type="hidden" name="agreement" value={plan.agreement} />
      <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))_auto]">
        <label className="font-semibold max-lg:col-span-2">
          {t("filter.q")}
          <input
            name="q"
            type="search"
            key={filter.q}
            defaultValue={filter.q}
            placeholder={t("filter.qHint")}
            className={`${control} placeholder:text-muted`}
          />
        </label>
        <label className="font-semibold">
          {t("filter.kind")}
          <select
            name="kind"
            key={filter.kind}
            defaultValue={filter.kind?.toLowerCase() ?? ""}
            className={control}
          >
            <option value="">{t("filter.all")}</option>
            {exerciseKinds.map((kind) => (
              <option key={kind} value={kind.toLowerCase()}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="font-semibold">
          {t("filter.audience")}
          <select
            name="audience"
            key={filter.audience}
            defaultValue={filter.audience?.toLowerCase() ?? ""}
            className={control}
          >
            <option value="">{t("filter.all")}</option>
            {exerciseAudiences.map((audience) => (
              <option key={audience} value={audience.toLowerCase()}>
                {t(`audience.${audience}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="font-semibold">
          {t("filter.minutes")}
          <select name="minutes" key={filter.minutes} defaultValue={filter.minutes ?? ""} className={control}>
            <option value="">{t("filter.all")}</option>
            {lengthChoices.map((count) => (
              <option key={count} value={count}>
                {t("filter.upTo", { count })}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={buttonClass("secondary")}>
          {t("filter.apply")}
        </button>
      </div>
      <p role="status" className="text-muted mt-3">
        {t("filter.status", { shown, total })}
        {isFiltered && (
          <>
            {" · "}
            <Link href={routes.exercises(plan)}>{t("filter.clear")}</Link>
          </>
        )}
      </p>
    </form>
  );
}
