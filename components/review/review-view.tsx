import { useLocale, useTranslations } from "next-intl";
import { DecideForm } from "@/components/review/decide-form";
import { MarkList } from "@/components/review/mark-list";
import { TallyList } from "@/components/review/tally-list";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { EmptyState, Section } from "@/components/ui/page";
import type { ReviewRound, ReviewState } from "@/lib/domain/freedom/review";
import type { ReviewedRuleItem } from "@/lib/domain/freedom/review-page";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Institution {
  id: string;
  name: string;
}

/** A round as its reader meets it: the own institution's answers first, then what all say and what is decided. */
export function ReviewView({
  review,
  state,
  rules,
  answered,
  asked,
  institution,
  institutions,
  mayDecide,
}: {
  review: ReviewRound;
  state: ReviewState;
  rules: ReviewedRuleItem[];
  answered: number;
  asked: number;
  institution: (Institution & { mayMark: boolean }) | null;
  institutions: Institution[];
  mayDecide: boolean;
}) {
  const t = useTranslations("review.page");
  const locale = useLocale();
  if (rules.length === 0) return <EmptyState title={t("noRulesTitle")}>{t("noRulesText")}</EmptyState>;
  const lead = {
    OPEN: t(institution?.mayMark ? "markLead" : "staff"),
    COMING: t("markComing", { date: formatDate(review.opensOn, locale) }),
    CLOSED: t("markClosed", { date: formatDate(review.closesOn, locale) }),
  }[state];
  const done = rules.filter(({ own }) => own !== null).length;
  return (
    <>
      {institution && (
        <Section
          id="mark"
          title={t("mark")}
          action={
            <span className="text-muted">
              {state !== "COMING" && t("progress", { done, count: rules.length })}
            </span>
          }
        >
          {institutions.length > 1 && <InstitutionChoice {...{ review, institution, institutions }} />}
          <p className="mb-4 max-w-prose">{lead}</p>
          <MarkList reviewId={review.id} institution={institution} state={state} rules={rules} />
        </Section>
      )}
      {(mayDecide || !institution) && (
        <Section id="tally" title={t(mayDecide ? "decide" : "tally")}>
          <p className="mb-4 max-w-prose">
            {state === "COMING"
              ? t("markComing", { date: formatDate(review.opensOn, locale) })
              : t("answered", { answered, asked })}
          </p>
          {mayDecide && state !== "COMING" ? (
            <DecideForm reviewId={review.id} rules={rules} />
          ) : (
            <TallyList rules={rules} />
          )}
        </Section>
      )}
    </>
  );
}

/** For a leader of several institutions: a plain form, so that the choice is an address. */
function InstitutionChoice({
  review,
  institution,
  institutions,
}: {
  review: ReviewRound;
  institution: Institution;
  institutions: Institution[];
}) {
  const t = useTranslations("review.page");
  return (
    <form action={routes.ruleReview(review.id)} className="flex flex-wrap items-end gap-x-3">
      <SelectField
        id="institution"
        label={t("for")}
        defaultValue={institution.id}
        options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit" variant="secondary" className="mb-5">
        {t("show")}
      </Button>
    </form>
  );
}
