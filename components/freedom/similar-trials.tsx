import { useTranslations } from "next-intl";
import { ListItem } from "@/components/trial/list-item";
import { Link } from "@/components/ui/link";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { TrialListItem } from "@/lib/domain/trial/list";
import { routes } from "@/lib/routes";

/** "Det har andre prøvet": the trials that resemble the question, within what the viewer may see. */
export function SimilarTrials({ trials, area }: { trials: TrialListItem[]; area: WelfareArea }) {
  const t = useTranslations("freedom.check");
  return (
    <section aria-labelledby="similar" className="mb-10">
      <div className="border-line mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b pb-2">
        <h2 id="similar">{t("similarTitle")}</h2>
        <Link href={routes.trials({ area })}>{t("similarAll")}</Link>
      </div>
      {trials.length === 0 ? (
        <p className="text-muted">{t("similarEmpty")}</p>
      ) : (
        <>
          <p className="text-muted mb-3">{t("similarLead")}</p>
          <ol>
            {trials.map((trial) => (
              <ListItem key={trial.id} trial={trial} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
