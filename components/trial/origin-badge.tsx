import { BookOpenText, Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { DataOrigin } from "@/lib/domain/shared/area";

/** Marks what no user registered; nothing is drawn for ordinary records. */
export function OriginBadge({ origin }: { origin: DataOrigin }) {
  const t = useTranslations("common.origin");
  if (origin === "REGISTERED") return null;
  const Icon = origin === "DEMO" ? Sparkles : BookOpenText;
  return (
    <Badge title={t(origin === "DEMO" ? "demoHint" : "referenceHint")} Icon={Icon}>
      {t(origin)}
    </Badge>
  );
}
