import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { NextMilestone } from "@/lib/domain/plan/plan";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What comes next in the plan, with its time as it was written and never more exactly. */
export function Milestones({
  milestones,
  municipalityId,
}: {
  milestones: NextMilestone[];
  municipalityId: string;
}) {
  const t = useTranslations("politics.milestones");
  const locale = useLocale();
  const date = useTranslations("common.date");
  const timeOf = ({ wording, precision, end }: NextMilestone) =>
    wording ??
    (precision === "DAY" ? formatDate(end, locale) : date("to", { date: formatDate(end, locale) }));
  return (
    <Section
      id="milestones"
      title={t("title")}
      action={<Link href={routes.plan({ municipality: municipalityId })}>{t("all")}</Link>}
    >
      {milestones.length === 0 ? (
        <p className="text-muted">{t("empty")}</p>
      ) : (
        <ol className="border-petrol-300 ml-1.5 border-l-2">
          {milestones.map((milestone) => (
            <li key={milestone.id} className="relative pb-5 pl-6 last:pb-0">
              <span
                aria-hidden
                className="bg-paper border-petrol-700 absolute top-1.5 -left-[0.4375rem] size-3 rotate-45 border-2"
              />
              <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] font-semibold">
                <span lang={locale === "da" ? undefined : "da"}>{timeOf(milestone)}</span>
                <Badge>{t(`level.${milestone.level}`)}</Badge>
              </p>
              <p lang={locale === "da" ? undefined : "da"} className="mt-0.5 font-semibold">
                {milestone.title}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
