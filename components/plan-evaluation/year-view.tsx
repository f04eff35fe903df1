import { useTranslations } from "next-intl";
import { EvaluationText } from "@/components/plan-evaluation/evaluation-text";
import { GatheredSummaries, GatheredWords } from "@/components/plan-evaluation/gathered-words";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { DueEvaluation, EvaluationYear } from "@/lib/domain/process/evaluation-year";
import { routes } from "@/lib/routes";

interface Props extends EvaluationYear {
  plan: { municipality: string; agreement: string };
}

const link = "no-print text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4";

/** One year in its three layers, the widest first; the institutions' words gathered goal by goal. */
export function YearView(props: Props) {
  const { plan, year, goals, due, mayWriteInCommon } = props;
  const t = useTranslations("goal.year");
  const write = (layer: string, institution?: string) =>
    routes.writePlanEvaluation(year.year, { ...plan, layer, ...(institution && { institution }) });
  return (
    <>
      {(["MUNICIPAL", "NATIONAL"] as const).map((layer) => {
        const evaluation = layer === "MUNICIPAL" ? props.municipal : props.national;
        return (
          <Section
            key={layer}
            id={layer}
            title={t(layer)}
            action={
              mayWriteInCommon && (
                <Link href={write(layer)} className={link}>
                  {t(evaluation ? "edit" : "write")}
                </Link>
              )
            }
          >
            <DueLines due={due.filter((each) => each.layer === layer)} />
            {evaluation ? (
              <EvaluationText evaluation={evaluation} goals={goals} />
            ) : (
              <p className="text-muted">{t("none")}</p>
            )}
          </Section>
        );
      })}
      <Section id="LOCAL" title={t("LOCAL")}>
        <DueLines due={due.filter((each) => each.layer === "LOCAL")} />
        <Local {...props} write={write} />
      </Section>
    </>
  );
}

function DueLines({ due }: { due: DueEvaluation[] }) {
  const t = useTranslations("goal.year");
  return due.map(({ id, title, wording }) => (
    <p key={id} className="text-muted mb-2">
      {wording ? t("due", { title, wording }) : t("dueNoWording", { title })}
    </p>
  ));
}

function Local({
  local,
  gathered,
  goals,
  missing,
  own,
  write,
}: Props & { write: (layer: string, institution?: string) => string }) {
  const t = useTranslations("goal.year");
  const mine = own.map((institution) => ({
    institution,
    evaluation: local.find((each) => each.institution?.id === institution.id) ?? null,
  }));
  const finished = local.filter(({ finishedOn }) => finishedOn !== null);
  const withWords = gathered.filter(({ said, goal }) => said.length > 0 || !goal.isRemoved);
  return (
    <>
      {mine.map(({ institution, evaluation }) => (
        <div key={institution.id} id={`local-${institution.id}`} className="bg-mist mb-6 p-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h3 className="text-lg">{institution.name}</h3>
            <Link href={write("LOCAL", institution.id)} className={link}>
              {t(evaluation ? "editFor" : "writeFor", { institution: institution.name })}
            </Link>
          </div>
          {evaluation ? (
            <EvaluationText evaluation={evaluation} goals={goals} />
          ) : (
            <p className="text-muted">{t("none")}</p>
          )}
        </div>
      ))}
      {missing === null ? (
        <p className="text-muted">{t("closed")}</p>
      ) : finished.length === 0 ? (
        <p className="text-muted">{t("localNone")}</p>
      ) : (
        <>
          {withWords.length > 0 && (
            <>
              <h3 className="mb-3 text-lg">{t("byGoal")}</h3>
              <ul className="border-line divide-line mb-8 divide-y border-y">
                {withWords.map(({ goal, said }) => (
                  <li key={goal.id} className="grid gap-x-10 gap-y-3 py-5 lg:grid-cols-[20rem_minmax(0,1fr)]">
                    <h4 className="font-semibold [overflow-wrap:anywhere]">{goal.text}</h4>
                    <GatheredWords said={said} none={t("nothing")} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <h3 className="mb-3 text-lg">{t("summaries")}</h3>
          <div className="max-w-3xl">
            <GatheredSummaries local={finished} />
          </div>
        </>
      )}
      {missing !== null && finished.length > 0 && (
        <details className="mt-6">
          <summary className="text-petrol-700 min-h-11 w-fit cursor-pointer py-2">
            {missing.length === 0 ? t("missingNone") : t("missing", { count: missing.length })}
          </summary>
          <ul className="gap-x-8 sm:columns-2 lg:columns-3">
            {missing.map(({ id, name }) => (
              <li key={id} className="py-0.5">
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
