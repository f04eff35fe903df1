import { useTranslations } from "next-intl";
import { useThemeText } from "@/components/harvest/theme-text";
import { buttonClass } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Link } from "@/components/ui/link";
import {
  harvestKinds,
  NO_THEME,
  type HarvestFilter as Filter,
  type HarvestGrouping,
  type HarvestThemeChoice,
} from "@/lib/domain/process/harvest";
import { routes } from "@/lib/routes";

interface Props {
  plan: { municipality: string; agreement: string };
  filter: Filter;
  by: HarvestGrouping;
  themes: HarvestThemeChoice[];
  sources: { id: string; kind: "round" | "group"; title: string }[];
  institutions: { id: string; name: string }[];
  shown: number;
  total: number;
}

/** The filter of the address in the words of its parameters. */
export function harvestQuery(filter: Filter) {
  return { ...filter, kind: filter.kind?.toLowerCase() };
}

/** Narrows the harvest; a plain form, so that what is shown is an address. */
export function HarvestFilter({ plan, filter, by, themes, sources, institutions, shown, total }: Props) {
  const t = useTranslations("harvest.filter");
  const kind = useTranslations("harvest.kind");
  const themeText = useThemeText(themes);
  const isFiltered = Object.values(filter).some((value) => value !== null);
  const select = (
    name: keyof Filter,
    label: string,
    chosen: string | null,
    options: { value: string; label: string }[],
  ) =>
    options.length === 0 ? null : (
      <Choice {...{ name, label, chosen, options }} all={t("all")} control="mt-1 w-full font-normal" />
    );
  const of = (which: "round" | "group") =>
    sources.filter((each) => each.kind === which).map(({ id, title }) => ({ value: id, label: title }));
  return (
    <form action={routes.harvest()} aria-label={t("label")} className="no-print mb-6">
      <input type="hidden" name="municipality" value={plan.municipality} />
      <input type="hidden" name="agreement" value={plan.agreement} />
      <input type="hidden" name="by" value={by.toLowerCase()} />
      <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
        {select(
          "kind",
          t("kind"),
          filter.kind?.toLowerCase() ?? null,
          harvestKinds.map((each) => ({ value: each.toLowerCase(), label: kind(each) })),
        )}
        {select("theme", t("theme"), filter.theme, [
          ...themes.map((theme) => ({ value: theme.id, label: themeText(theme) })),
          { value: NO_THEME, label: t("noTheme") },
        ])}
        {select("round", t("round"), filter.round, of("round"))}
        {select("group", t("group"), filter.group, of("group"))}
        {select(
          "institution",
          t("institution"),
          filter.institution,
          institutions.map(({ id, name }) => ({ value: id, label: name })),
        )}
        <button type="submit" className={buttonClass("secondary")}>
          {t("apply")}
        </button>
      </div>
      <p role="status" className="text-muted mt-3">
        {t("status", { shown, total })}
        {isFiltered && (
          <>
            {" · "}
            <Link href={routes.harvest({ ...plan, by: by.toLowerCase() })}>{t("clear")}</Link>
          </>
        )}
      </p>
    </form>
  );
}
