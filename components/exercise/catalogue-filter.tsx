import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Choice, rowControl } from "@/components/ui/choice";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import {
  exerciseAudiences,
  exerciseKinds,
  lengthChoices,
  type ExerciseFilter,
} from "@/lib/domain/process/exercise";
import { routes } from "@/lib/routes";

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
            className={cx(rowControl, "placeholder:text-muted mt-1 w-full font-normal")}
          />
        </label>
        <Choice
          name="kind"
          label={t("filter.kind")}
          chosen={filter.kind?.toLowerCase()}
          all={t("filter.all")}
          options={exerciseKinds.map((kind) => ({ value: kind.toLowerCase(), label: t(`kinds.${kind}`) }))}
          control="mt-1 w-full font-normal"
        />
        <Choice
          name="audience"
          label={t("filter.audience")}
          chosen={filter.audience?.toLowerCase()}
          all={t("filter.all")}
          options={exerciseAudiences.map((audience) => ({
            value: audience.toLowerCase(),
            label: t(`audience.${audience}`),
          }))}
          control="mt-1 w-full font-normal"
        />
        <Choice
          name="minutes"
          label={t("filter.minutes")}
          chosen={filter.minutes}
          all={t("filter.all")}
          options={lengthChoices.map((count) => ({ value: count, label: t("filter.upTo", { count }) }))}
          control="mt-1 w-full font-normal"
        />
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
