import { useTranslations } from "next-intl";

/** Puts what the history keeps of how a trial contributes to a goal in words; null when nothing was said. */
export function useContributionText(): (value: unknown) => string | null {
  const t = useTranslations("contribution");
  return (value) => {
    if (typeof value !== "object" || value === null) return null;
    const { goal, note } = value as { goal?: unknown; note?: unknown };
    return typeof goal === "string" && typeof note === "string" ? t("told", { goal, note }) : null;
  };
}
