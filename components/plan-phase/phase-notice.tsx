import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

const kinds = ["created", "updated", "removed", "restored"] as const;

/** What was saved, after which one came here. */
export function PhaseNotice({ query }: { query: Record<string, string | string[] | undefined> }) {
  const t = useTranslations("planPhase.saved");
  const saved = kinds.find((kind) => kind === query.saved);
  if (!saved) return null;
  const followed = Number(query.followed);
  const text = saved === "updated" && followed > 0 ? t("followed", { count: followed }) : t(saved);
  return <Notice tone="success" title={text} live />;
}
