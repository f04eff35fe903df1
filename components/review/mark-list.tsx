import { useTranslations } from "next-intl";
import { MarkForm } from "@/components/review/mark-form";
import { RuleHead } from "@/components/review/rule-head";
import { TallyView, verdictIcons } from "@/components/review/tally-view";
import type { ReviewState } from "@/lib/domain/freedom/review";
import type { ReviewedRuleItem } from "@/lib/domain/freedom/review-page";

/** Every rule of the round with one institution's answer: to be set by its leader while it is open, else to be read. */
export function MarkList({
  reviewId,
  institution,
  state,
  rules,
}: {
  reviewId: string;
  institution: { id: string; mayMark: boolean };
  state: ReviewState;
  rules: ReviewedRuleItem[];
}) {
  return (
    <ol className="border-line divide-line divide-y border-y">
      {rules.map((rule) => (
        <li key={rule.id} className="py-5">
          <RuleHead rule={rule} />
          {institution.mayMark && state === "OPEN" ? (
            <MarkForm
              key={`${institution.id} ${rule.id}`}
              reviewId={reviewId}
              institutionId={institution.id}
              rule={rule}
            />
          ) : (
            state !== "COMING" && <OwnMark own={rule.own} />
          )}
          {state === "CLOSED" && <TallyView rule={rule} />}
        </li>
      ))}
    </ol>
  );
}

function OwnMark({ own }: { own: ReviewedRuleItem["own"] }) {
  const t = useTranslations("review");
  if (!own) return <p className="text-muted mt-2">{t("page.noAnswer")}</p>;
  const Icon = verdictIcons[own.verdict];
  return (
    <p className="mt-2">
      <span className="inline-flex items-center gap-1.5 font-semibold">
        <Icon aria-hidden className="size-5 shrink-0" />
        {t("mark.verdict")}: {t(`verdict.${own.verdict}`)}
      </span>
      {own.comment && <span className="text-muted block whitespace-pre-line">{own.comment}</span>}
    </p>
  );
}
