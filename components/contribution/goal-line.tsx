import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";

/** What a trial contributes to, in one line; nothing where it says nothing. */
export function GoalLine({
  goals,
  isLinked,
}: {
  goals: { id: string; text: string }[];
  /** the reader may open the goals' pages */
  isLinked: boolean;
}) {
  const t = useTranslations("contribution");
  if (goals.length === 0) return null;
  return (
    <p className="-mt-2 mb-6 flex gap-2">
      <Flag aria-hidden className="text-petrol-700 mt-0.5 size-5 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="text-muted">{t("line")}</span>{" "}
        {goals.map(({ id, text }, index) => (
          <Fragment key={id}>
            {index > 0 && <span className="text-muted"> · </span>}
            {isLinked ? <Link href={routes.goal(id)}>{text}</Link> : text}
          </Fragment>
        ))}
      </span>
    </p>
  );
}
