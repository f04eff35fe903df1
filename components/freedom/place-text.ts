import { useTranslations } from "next-intl";
import type { AskedQuery, Places } from "@/components/freedom/question-form";

/** "Børnehuset, Rebild Kommune (Dagtilbud)": the place a question is asked for; null while it is not chosen. */
export function usePlaceText(): (query: AskedQuery, places: Places) => string | null {
  const area = useTranslations("common.area");
  return (query, places) => {
    const municipality = places.municipalities.find(({ id }) => id === query.municipality);
    if (!municipality || query.area === null) return null;
    const institution = places.institutions.find(({ id }) => id === query.institution);
    const names = [institution?.name, municipality.name].filter(Boolean).join(", ");
    return `${names} (${area(query.area)})`;
  };
}
