import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAudienceText } from "@/components/exercise/exercise-card";
import { Link } from "@/components/ui/link";
import { StandingBadge } from "@/components/workshop/standing-badge";
import { Section } from "@/components/ui/page";
import { stepsOf, type ExerciseRecord, type ExerciseSummary } from "@/lib/domain/process/exercise";
import type { WorkshopStanding } from "@/lib/domain/process/workshop";
import { routes } from "@/lib/routes";

interface Use {
  workshopId: string;
  workshopTitle: string;
  wording: string;
  standing: WorkshopStanding;
  institutionName: string | null;
  minutes: number | null;
  text: string | null;
}

/** What an exercise is good for and how it is done, then how others used and adapted it. */
export function ExerciseStory({
  exercise,
  adaptations,
  uses,
  usesElsewhere,
}: {
  exercise: ExerciseRecord;
  adaptations: ExerciseSummary[];
  uses: Use[];
  usesElsewhere: number;
}) {
  const t = useTranslations("exercise");
  const audienceText = useAudienceText();
  const facts: [string, ReactNode][] = [
    [t("page.minutes"), exercise.minutes === null ? null : t("minutes", { count: exercise.minutes })],
    [t("page.groupSize"), exercise.groupSize],
    [t("page.audience"), audienceText(exercise.audience)],
    [t("page.materials"), exercise.materials],
  ];
  return (
    <>
      <dl className="mb-8 grid gap-x-8 gap-y-3 sm:grid-cols-2 print:grid-cols-2">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt className="text-muted text-[0.9375rem]">{label}</dt>
              <dd className="font-semibold first-letter:uppercase">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Section id="steps" title={t("page.steps")}>
        <ol className="marker:text-petrol-700 max-w-prose list-decimal space-y-2.5 pl-6 marker:font-semibold">
          {stepsOf(exercise.text).map((step, index) => (
            <li key={index} className="pl-1">
              {step}
            </li>
          ))}
        </ol>
      </Section>
      <div className="no-print">
        <Section id="adaptations" title={t("page.adaptations")}>
          {adaptations.length === 0 ? (
            <p className="text-muted">{t("page.adaptationsNone")}</p>
          ) : (
            <ul className="space-y-3">
              {adaptations.map(({ id, title, purpose, institutionName }) => (
                <li key={id}>
                  <Link href={routes.exercise(id)}>{title}</Link>
                  {institutionName && <span className="text-muted"> · {institutionName}</span>}
                  <p className="max-w-prose">{purpose}</p>
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section id="uses" title={t("page.usesTitle")}>
          {uses.length === 0 && <p className="text-muted">{t("page.usesNone")}</p>}
          <ul>
            {uses.map((use, index) => (
              <UseItem key={index} use={use} original={exercise.text} />
            ))}
          </ul>
          {usesElsewhere > 0 && (
            <p className="text-muted mt-3">{t("page.usesElsewhere", { count: usesElsewhere })}</p>
          )}
        </Section>
      </div>
    </>
  );
}

function UseItem({ use, original }: { use: Use; original: string }) {
  const t = useTranslations("exercise");
  const where = [use.institutionName, use.wording].filter(Boolean).join(" · ");
  return (
    <li className="border-line border-b py-3 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={routes.workshop(use.workshopId)}>{use.workshopTitle}</Link>
        <StandingBadge standing={use.standing} />
        <span className="text-muted">
          {where}
          {use.minutes !== null && ` · ${t("minutes", { count: use.minutes })}`}
        </span>
      </p>
      {use.text && use.text !== original && (
        <details>
          <summary className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4">
            {t("page.howThere")}
          </summary>
          <p className="max-w-prose whitespace-pre-line">{use.text}</p>
        </details>
      )}
    </li>
  );
}
