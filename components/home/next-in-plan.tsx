import { CalendarPlus, CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { milestoneTarget } from "@/lib/domain/plan/marks";
import type { NextPart } from "@/lib/domain/plan/next";
import { routes } from "@/lib/routes";

function hrefOf({ subject, id, agreementId, municipality }: NextPart): string {
  if (subject === "ITEM") return routes.planItem(id);
  return `${routes.plan({ municipality: municipality.id, agreement: agreementId })}#${milestoneTarget(id)}`;
}

/** What is next in the plan, with its time as it was written and never more exactly; each leads to where it stands. */
export function NextInPlan({
  parts,
  municipalityId,
  signedIn,
}: {
  parts: NextPart[];
  /** the reader's own; null for who belongs to none, and is told which municipality each thing is of */
  municipalityId: string | null;
  /** the public's page has room for them side by side */
  signedIn: boolean;
}) {
  const t = useTranslations("home.next");
  const level = useTranslations("plan.laneName");
  const foreign = useLocale() === "da" ? undefined : "da";
  const badge = ({ whose, level: lane }: NextPart) =>
    whose === "MUNICIPALITY" ? level(lane) : t(whose === "MINE" ? "mine" : "institution");
  return (
    <Section
      id="next"
      title={t(municipalityId === null ? "titleAll" : "title")}
      action={
        <Link href={routes.plan({ municipality: municipalityId })}>
          {t(municipalityId === null ? "plans" : "all")}
        </Link>
      }
    >
      {parts.length === 0 ? (
        <p className="text-muted">{t("empty")}</p>
      ) : (
        <ol
          className={
            signedIn
              ? "border-petrol-300 ml-1.5 border-l-2"
              : "grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4"
          }
        >
          {parts.map((part) => (
            <li
              key={`${part.subject}-${part.id}`}
              className={signedIn ? "relative pb-5 pl-6 last:pb-0" : "border-petrol-300 border-l-2 pl-4"}
            >
              {signedIn && (
                <span
                  aria-hidden
                  className={cx(
                    "bg-paper absolute top-1.5 -left-[0.4375rem] size-3 rotate-45 border-2",
                    part.isLate ? "border-red-700" : "border-petrol-700",
                  )}
                />
              )}
              <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9375rem] font-semibold">
                <span lang={foreign}>{part.wording}</span>
                {part.isLate && (
                  <Badge tone="red" Icon={CircleAlert}>
                    {t("late")}
                  </Badge>
                )}
                <Badge tone={part.whose === "MINE" ? "petrol" : "neutral"}>{badge(part)}</Badge>
              </p>
              <p lang={foreign} className="mt-0.5 font-semibold [overflow-wrap:anywhere]">
                <Link href={hrefOf(part)}>{part.title}</Link>
              </p>
              {municipalityId === null && (
                <p className="text-muted text-[0.9375rem]">{part.municipality.name}</p>
              )}
            </li>
          ))}
        </ol>
      )}
      {signedIn && (
        <p className="mt-4 flex items-center gap-2">
          <CalendarPlus aria-hidden className="text-petrol-700 size-5 shrink-0" />
          <Link href={routes.calendarFeeds({ municipality: municipalityId })}>{t("calendar")}</Link>
        </p>
      )}
    </Section>
  );
}
