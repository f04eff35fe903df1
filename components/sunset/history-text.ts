import { useTranslations } from "next-intl";
import { landingWays } from "@/lib/domain/trial/landing";

/** Puts a landing of the history in words; null when there was none. */
export function useLandingText(): (value: unknown) => string | null {
  const t = useTranslations("sunset.way");
  return (value) => {
    if (typeof value !== "object" || value === null) return null;
    const { way, reason } = value as { way?: unknown; reason?: unknown };
    const known = landingWays.find((each) => each === way);
    return [known && t(known), typeof reason === "string" && reason].filter(Boolean).join("\n") || null;
  };
}
