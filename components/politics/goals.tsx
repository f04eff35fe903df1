import { useLocale, useTranslations } from "next-intl";
import { GoalsEmpty } from "@/components/politics/goals-empty";
import { GoalRow } from "@/components/politics/goal-row";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { GoalAgreement, GoalTelling, PoliticalGoal } from "@/lib/domain/politics/goal";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { noGoalOf, type StageFigures } from "@/lib/domain/statistic/goal";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

export interface Board {
  agreement: Pick<GoalAgreement, "id" | "title" | "inForceFrom" | "expiresOn"> | null;
  /** agreements to choose between; empty when there is no choice */
  agreements: { id: string; title: string }[];
  goals: (PoliticalGoal & { figures: StageFigures; telling: GoalTelling })[];
  none: StageFigures;
  filter: TrialFilter;
  mayEdit: boolean;
  toBegin: { id: string; title: string } | null;
}

/** The municipality's goals: how far each is judged to be, what contributes to it and what came of that. */
export function Goals({
  board,
  municipalityId,
  area,
}: {
  board: Board;
  municipalityId: string;
  area: WelfareArea | null;
}) {
  const t = useTranslations("politics.goals");
  const locale = useLocale();
  const { agreement, goals, mayEdit, toBegin } = board;
  const edit = (id: string) => routes.planGoals({ municipality: municipalityId, agreement: id });
  return (
    <section aria-labelledby="goals" className="mb-12 print:mb-6">
      <div className="border-line flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b pb-2">
        <h2 id="goals">{t("title")}</h2>
        <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2">
          <AgreementChoice board={board} municipalityId={municipalityId} area={area} />
          {agreement && mayEdit && goals.length > 0 && <Link href={edit(agreement.id)}>{t("edit")}</Link>}
        </div>
      </div>
      {agreement && goals.length > 0 ? (
        <>
          <p className="text-muted mt-3 max-w-prose print:hidden">{t("lead")}</p>
          <ol className="divide-line divide-y">
            {goals.map((goal, index) => (
              <GoalRow key={goal.id} goal={goal} number={index + 1} filter={board.filter} />
            ))}
          </ol>
          <WithoutGoal none={board.none} filter={board.filter} agreementId={agreement.id} />
          <p className="text-muted mt-2 text-[0.9375rem]" lang={locale === "da" ? undefined : "da"}>
            {t("period", {
              agreement: agreement.title,
              from: formatDate(agreement.inForceFrom, locale),
              to: formatDate(agreement.expiresOn, locale),
            })}
          </p>
        </>
      ) : (
        <GoalsEmpty agreementId={agreement?.id ?? null} mayEdit={mayEdit} municipalityId={municipalityId} />
      )}
      {toBegin && goals.length > 0 && (
        <p className="no-print bg-mist mt-4 rounded-lg px-4 py-3">
          {t("toBegin", { agreement: toBegin.title })} <Link href={edit(toBegin.id)}>{t("toBeginLink")}</Link>
        </p>
      )}
    </section>
  );
}

/** Which agreement's goals, where several have some. A plain form, so that the choice is an address. */
function AgreementChoice({
  board: { agreements, agreement },
  municipalityId,
  area,
}: {
  board: Board;
  municipalityId: string;
  area: WelfareArea | null;
}) {
  const t = useTranslations("politics.goals");
  if (agreements.length < 2) return null;
  return (
    <form action={routes.politics()} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="municipality" value={municipalityId} />
      {area && <input type="hidden" name="area" value={area} />}
      <label className="flex flex-wrap items-center gap-2 text-[0.9375rem] font-semibold">
        {t("choose")}
        <select
          name="agreement"
          defaultValue={agreement?.id}
          className="border-line-strong bg-paper min-h-11 max-w-[min(18rem,calc(100vw-2.5rem))] rounded-md border px-3 py-2 font-normal"
        >
          {agreements.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={buttonClass("quiet")}>
        {t("show")}
      </button>
    </form>
  );
}

function WithoutGoal({
  none,
  filter,
  agreementId,
}: {
  none: StageFigures;
  filter: TrialFilter;
  agreementId: string;
}) {
  const t = useTranslations("politics.goals");
  const locale = useLocale();
  if (none.total === 0) return <p className="text-muted border-line border-t pt-3">{t("allContribute")}</p>;
  return (
    <p className="border-line border-t pt-3">
      <Link href={routes.trials(trialFilterQuery({ ...filter, goal: [noGoalOf(agreementId)] }))}>
        {formatNumber(none.total, locale)} {t("none", { count: none.total })}
      </Link>
      . <span className="text-muted print:hidden">{t("noneNote")}</span>
    </p>
  );
}
