import { useLocale, useTranslations } from "next-intl";
import type { representation } from "@/lib/domain/process/working-group";

/** "3 ledere, 2 medarbejdere": on whose behalf people sit in a group, without a name. */
export function usePeopleText() {
  const t = useTranslations("workingGroup.people");
  const locale = useLocale();
  return (represented: ReturnType<typeof representation>): string =>
    new Intl.ListFormat(locale === "en" ? "en-GB" : "da-DK", { type: "conjunction" }).format(
      represented.map(({ represents, count }) => t(represents ?? "NONE", { count })),
    );
}
