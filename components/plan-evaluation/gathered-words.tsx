import { useTranslations } from "next-intl";
import { Degree } from "@/components/plan-evaluation/degree";
import type { GatheredGoal } from "@/lib/domain/process/goal";

/** What institutions said of one goal, beside each other in their own words. */
export function GatheredWords({ said, none }: { said: GatheredGoal["said"]; none: string }) {
  if (said.length === 0) return <p className="text-muted">{none}</p>;
  return (
    <ul className="space-y-3">
      {said.map(({ institution, degree, text }) => (
        <li key={institution.id} className="border-line-strong border-l-4 pl-3">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
            {institution.name}
            <Degree degree={degree} />
          </p>
          <p className="[overflow-wrap:anywhere] whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  );
}

/** What institutions said of the year as a whole. */
export function GatheredSummaries({
  local,
}: {
  local: { id: string; institution: { name: string } | null; summary: string; consequence: string | null }[];
}) {
  const t = useTranslations("goal.year");
  return (
    <ul className="space-y-4">
      {local.map(({ id, institution, summary, consequence }) => (
        <li key={id} className="border-line-strong border-l-4 pl-3">
          <p className="font-semibold">{institution?.name}</p>
          <p className="[overflow-wrap:anywhere] whitespace-pre-line">{summary}</p>
          {consequence && (
            <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-line">
              <span className="text-muted">{t("consequence")}:</span> {consequence}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
