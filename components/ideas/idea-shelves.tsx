import { useLocale, useTranslations } from "next-intl";
import { IdeaCard } from "@/components/ideas/idea-card";
import { welfareAreas } from "@/lib/domain/shared/area";
import type { ExampleGroup } from "@/lib/domain/trial/example-search";

/** The catalogue by area and theme. */
export function IdeaShelves({ groups }: { groups: ExampleGroup[] }) {
  const t = useTranslations("ideas");
  const area = useTranslations("common.area");
  const locale = useLocale();
  return welfareAreas
    .filter((each) => groups.some((group) => group.area === each))
    .map((each) => (
      <section key={each} aria-labelledby={each} className="mb-12">
        <h3 id={each} className="mb-4 text-[1.375rem]">
          {area(each)}
        </h3>
        {groups
          .filter((group) => group.area === each)
          .map(({ theme, examples }) => (
            <div key={theme?.id ?? ""} className="mb-8">
              <h4 className="mb-3 text-[1.125rem]">
                {theme ? (locale === "en" ? theme.labelEn : theme.label) : t("otherTheme")}{" "}
                <span className="text-muted font-normal">({examples.length})</span>
              </h4>
              <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
                {examples.map((example) => (
                  <IdeaCard key={example.id} example={example} />
                ))}
              </ul>
            </div>
          ))}
      </section>
    ));
}
