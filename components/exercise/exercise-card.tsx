import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { ExerciseSummary } from "@/lib/domain/process/exercise";
import { routes } from "@/lib/routes";

/** Who an exercise is for, in the words of the catalogue; nothing where it is for all. */
export function useAudienceText(): (audience: readonly string[]) => string {
  const t = useTranslations("exercise.audience");
  return (audience) =>
    audience.flatMap((each) => (t.has(each as "STAFF") ? [t(each as "STAFF").toLowerCase()] : [])).join(", ");
}

/** One of the catalogue: what it is good for, how long it takes and whose it is. */
export function ExerciseCard({ exercise }: { exercise: ExerciseSummary }) {
  const t = useTranslations("exercise");
  const audienceText = useAudienceText();
  const { id, title, purpose, minutes, groupSize, audience, uses, institutionName, municipalityId } =
    exercise;
  const facts = [
    minutes === null ? null : t("minutes", { count: minutes }),
    groupSize,
    uses > 0 ? t("uses", { count: uses }) : null,
  ].filter(Boolean);
  return (
    <li className="border-line flex break-inside-avoid flex-col rounded-lg border p-4">
      <h3>
        <Link href={routes.exercise(id)} className="text-petrol-700 underline underline-offset-4">
          {title}
        </Link>
      </h3>
      {institutionName ? (
        <p className="mt-1.5">
          <Badge tone="petrol">{t("own", { institution: institutionName })}</Badge>
        </p>
      ) : (
        municipalityId && (
          <p className="mt-1.5">
            <Badge>{t("municipal")}</Badge>
          </p>
        )
      )}
      <p className="mt-1.5 flex-1">{purpose}</p>
      <p className="text-muted mt-2 text-[0.9375rem]">{facts.join(" · ")}</p>
      {audience.length > 0 && (
        <p className="text-muted text-[0.9375rem]">{t("for", { audience: audienceText(audience) })}</p>
      )}
    </li>
  );
}
