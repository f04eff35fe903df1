import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { ExampleFilter, ExampleGroup } from "@/lib/domain/trial/example-search";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { TriedFilter } from "@/lib/domain/trial/tried";
import { routes } from "@/lib/routes";

/** The choices that not everybody needs: theme, kind of institution, exemption. An ordinary form, opened when one is made. */
export function IdeaChoices({
  filter,
  asked,
  themes,
  kinds,
}: {
  filter: ExampleFilter;
  asked: TriedFilter;
  themes: NonNullable<ExampleGroup["theme"]>[];
  kinds: InstitutionKind[];
}) {
  const t = useTranslations("ideas.more");
  const kindName = useTranslations("overview.institutionKind");
  const locale = useLocale();
  const chosen = [filter.theme, asked.kind, filter.need].some(Boolean);
  const shownKinds = asked.kind && !kinds.includes(asked.kind) ? [...kinds, asked.kind] : kinds;
  const fields = [
    {
      ...{ name: "theme", label: t("theme"), all: t("allThemes"), value: filter.theme },
      options: themes.map(({ id, label, labelEn }) => ({
        value: id,
        text: locale === "en" ? labelEn : label,
      })),
    },
    {
      ...{ name: "kind", label: t("kind"), all: t("allKinds"), value: asked.kind },
      options: shownKinds.map((kind) => ({ value: kind as string, text: kindName(kind) })),
    },
    {
      ...{ name: "need", label: t("need"), all: t("allNeeds"), value: filter.need ?? null },
      options: [
        { value: "YES", text: t("needYes") },
        { value: "NO", text: t("needNo") },
      ],
    },
  ];
  return (
    <details open={chosen} className="mb-8">
      <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center font-semibold underline underline-offset-4">
        {t("open")}
      </summary>
      <form
        key={[filter.theme, asked.kind, filter.need].join("|")}
        action={routes.ideas()}
        method="get"
        className="mt-3 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]"
      >
        {filter.q && <input type="hidden" name="q" value={filter.q} />}
        {filter.area && <input type="hidden" name="area" value={filter.area} />}
        {asked.outcome && <input type="hidden" name="outcome" value={asked.outcome} />}
        {fields.map(({ name, label, all, value, options }) => (
          <div key={name} className="min-w-0">
            <label htmlFor={`idea-${name}`} className="mb-1 block">
              {label}
            </label>
            <select
              id={`idea-${name}`}
              name={name}
              defaultValue={value ?? ""}
              className="border-line-strong bg-paper min-h-11 w-full rounded-md border px-3 py-2"
            >
              <option value="">{all}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button type="submit" className={buttonClass("secondary")}>
          {t("apply")}
        </button>
      </form>
    </details>
  );
}
