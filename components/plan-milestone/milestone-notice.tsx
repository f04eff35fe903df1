import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

const kinds = ["created", "updated", "removed", "restored"] as const;

/** What was done to a milestone, after which one came here. */
export function MilestoneNotice({ saved }: { saved: unknown }) {
  const t = useTranslations("planMilestone.saved");
  const kind = kinds.find((each) => saved === `milestone-${each}`);
  return kind ? <Notice tone="success" title={t(kind)} live /> : null;
}
