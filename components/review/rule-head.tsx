import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { ReviewedRuleItem } from "@/lib/domain/freedom/review-page";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What a rule says, and what was decided about it since the round opened. */
export function RuleHead({ rule }: { rule: ReviewedRuleItem }) {
  const t = useTranslations("review");
  const locale = useLocale();
  const { outcome } = rule;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-lg [overflow-wrap:anywhere]">
          <Link href={routes.freedomRecord("RULE", outcome?.ruleId ?? rule.id)}>{rule.title}</Link>
        </h3>
        {outcome ? (
          <Badge tone="green">{t(`outcome.${outcome.status}`)}</Badge>
        ) : (
          <Badge>{t("page.now", { status: t(`status.${rule.status}`) })}</Badge>
        )}
      </div>
      {rule.summary !== rule.title && <p className="mt-1 max-w-prose">{rule.summary}</p>}
      {outcome && (
        <p className="text-muted mt-1 max-w-prose">
          {outcome.by &&
            outcome.on &&
            t("page.outcome", { by: t(`body.${outcome.by}`), on: formatDate(outcome.on, locale) })}
          {outcome.from && ` ${t("page.from", { from: formatDate(outcome.from, locale) })}`}
          {outcome.reason && ` ${t("page.reason", { reason: outcome.reason })}`}
        </p>
      )}
    </>
  );
}
