import { useTranslations } from "next-intl";
import type { FeedChoice } from "@/lib/domain/plan/feed";

/** What a calendar shows, in a few words. */
export function useFeedName() {
  const t = useTranslations("calendar");
  const lane = useTranslations("plan.laneName");
  return ({ choice, about }: { choice: FeedChoice; about: string | null }): string =>
    about ??
    (choice.scope === "LEVEL" ? t("level", { level: lane(choice.level) }) : t(`scope.${choice.scope}`));
}
