import { useLocale, useTranslations } from "next-intl";
import type { Reason } from "@/lib/domain/freedom/answer";
import { reasonValues } from "@/lib/i18n/reason";

/** The sentence of a reason, its day written out. */
export function useReasonText(): (reason: Reason) => string {
  const t = useTranslations("freedom.reason");
  const locale = useLocale();
  return (reason) => t(reason.key, reasonValues(reason, locale)).trim();
}
