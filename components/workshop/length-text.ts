import { useTranslations } from "next-intl";

/** "1 t 30 min". */
export function useLengthText(): (minutes: number) => string {
  const t = useTranslations("workshop.programme");
  return (minutes) => t("minutes", { hours: Math.floor(minutes / 60), minutes: minutes % 60 }).trim();
}
