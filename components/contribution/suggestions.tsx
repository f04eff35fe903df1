import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/member/action-button";
import { usePlaceName } from "@/components/trial/place-name";
import { StageBadge } from "@/components/trial/stage-badge";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { linkGoalAction } from "@/lib/actions/contribution";
import type { SuggestedTrial } from "@/lib/domain/politics/goal";
import { MOST_GOALS_OF_TRIAL } from "@/lib/domain/trial/contribution";
import { routes } from "@/lib/routes";

/** Trials that could contribute to a goal, with what speaks for each, and one button to tie it. */
export function Suggestions({
  goalId,
  find,
  trials,
}: {
  goalId: string;
  find: string;
  trials: SuggestedTrial[];
}) {
  const t = useTranslations("contribution.suggest");
  return (
    <section aria-labelledby="suggest" className="no-print bg-mist mt-8 rounded-lg p-5 sm:p-6">
      <h3 id="suggest" className="text-lg">
        {t("title")}
      </h3>
      <p className="text-muted mt-1 max-w-prose">{t("lead")}</p>
      <form
        role="search"
        action={`${routes.goal(goalId)}#suggest`}
        className="mt-3 flex flex-wrap items-end gap-x-3 gap-y-2"
      >
        <label className="min-w-0 grow font-semibold sm:max-w-96">
          {t("find")}
          <input
            type="search"
            name="find"
            defaultValue={find}
            className="border-line-strong bg-paper block min-h-11 w-full rounded-md border px-3 py-2 font-normal"
          />
        </label>
        <button type="submit" className={buttonClass("secondary")}>
          {t("search")}
        </button>
        {find && (
          <Link href={`${routes.goal(goalId)}#suggest`} className={buttonClass("quiet")}>
            {t("clear")}
          </Link>
        )}
      </form>
      {trials.length === 0 ? (
        <p className="mt-4">{find ? t("foundNone", { words: find }) : t("none")}</p>
      ) : (
        <ul className="divide-line mt-3 divide-y">
          {trials.map((each) => (
            <SuggestedRow key={each.trial.id} goalId={goalId} suggested={each} />
          ))}
        </ul>
      )}
      <p className="text-muted mt-3 text-[0.9375rem]">{t("full", { max: MOST_GOALS_OF_TRIAL })}</p>
    </section>
  );
}

function SuggestedRow({ goalId, suggested }: { goalId: string; suggested: SuggestedTrial }) {
  const t = useTranslations("contribution.suggest");
  const { trial, words, sharesTheme } = suggested;
  const place = usePlaceName()(trial);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={routes.trial(trial.id)} className="font-semibold">
            {trial.title}
          </Link>
          <StageBadge stage={trial.stage} />
        </p>
        <p className="text-muted text-[0.9375rem]">
          {[place, words.length > 0 && t("words", { words: words.join(", ") }), sharesTheme && t("theme")]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <ActionButton
        action={linkGoalAction}
        values={{ goalId, trialId: trial.id }}
        label={t("linkAria", { trial: trial.title })}
      >
        {t("link")}
      </ActionButton>
    </li>
  );
}
