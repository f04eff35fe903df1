import { useLocale, useTranslations } from "next-intl";
import { useContributionText } from "@/components/contribution/history-text";
import { useExemptionText } from "@/components/exemption/history-text";
import { useLogHistoryText } from "@/components/log/history-text";
import { useEvaluationText, useWaiverText } from "@/components/evaluation/history-text";
import { useLandingText } from "@/components/sunset/history-text";
import { useFieldText, type Names } from "@/components/trial/field-text";
import { useMoveHistoryText } from "@/components/trial/life/told-text";
import { EmptyState } from "@/components/ui/page";
import { isExemptionField, type FieldChange, type HistoryEntry } from "@/lib/domain/trial/history";
import { formatInstant } from "@/lib/i18n/format";

/** Who did what and when, with the changed fields before and after, newest first. */
export function TrialHistory({
  entries,
  names,
  createdAt,
}: {
  entries: HistoryEntry[];
  names: Names;
  createdAt: string;
}) {
  const t = useTranslations("trial.history");
  const role = useTranslations("common.role");
  const locale = useLocale();
  const when = (at: string) => formatInstant(new Date(at), locale);
  if (entries.length === 0) {
    return <EmptyState title={t("empty")}>{t("emptyText", { date: when(createdAt) })}</EmptyState>;
  }
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.id} className="border-line-strong mb-8 border-l-4 pl-4 sm:pl-6">
          <h2 className="text-xl">{t(entry.operation)}</h2>
          <p className="text-muted mb-3">
            <time dateTime={entry.at}>{when(entry.at)}</time>
            {" · "}
            {entry.actorRole
              ? t("by", { name: entry.actorName, role: role(entry.actorRole).toLocaleLowerCase(locale) })
              : entry.actorName}
          </p>
          {entry.operation === "CREATE" ? (
            <details>
              <summary className="text-petrol-700 min-h-11 py-2 underline underline-offset-4">
                {t("showAll", { count: entry.changes.length })}
              </summary>
              <Changes changes={entry.changes} names={names} only="after" />
            </details>
          ) : (
            entry.changes.length > 0 && <Changes changes={entry.changes} names={names} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** The changed fields under each other, before and after side by side where there is room. */
function Changes({ changes, names, only }: { changes: FieldChange[]; names: Names; only?: "after" }) {
  const t = useTranslations("trial");
  const fieldText = useFieldText(names);
  const exemptionText = useExemptionText();
  const contributionText = useContributionText();
  const landingText = useLandingText();
  const evaluationText = useEvaluationText();
  const waiverText = useWaiverText();
  const moveText = useMoveHistoryText();
  const logText = useLogHistoryText();
  const text = ({ field }: FieldChange, value: unknown) => {
    if (field === "adopted")
      return value ? t(`history.adopted.${value === "EXAMPLE" ? "EXAMPLE" : "TRIAL"}`) : null;
    if (field === "contribution") return contributionText(value);
    if (field === "learningQuestion") return typeof value === "string" ? value : null;
    if (field === "landing") return landingText(value);
    if (field === "evaluation") return evaluationText(value);
    if (field === "waiver") return waiverText(value);
    if (field === "move") return moveText(value);
    if (field === "log" || field === "heard") return logText(value);
    return isExemptionField(field) ? exemptionText(value) : fieldText(field, value);
  };
  const side = (change: FieldChange, which: "before" | "after") => (
    <div className={only ? "sm:col-span-2" : undefined}>
      {!only && <p className="text-muted text-[0.9375rem]">{t(`history.${which}`)}</p>}
      <p className="whitespace-pre-line">
        {text(change, change[which]) ?? <span className="text-muted italic">{t("value.empty")}</span>}
      </p>
    </div>
  );
  return (
    <ul className="border-line border-t">
      {changes.map((change) => (
        <li
          key={change.field}
          className="border-line grid gap-x-6 gap-y-1 border-b py-3 sm:grid-cols-[11rem_1fr_1fr]"
        >
          <h3 className="text-base">{t(`field.${change.field}`)}</h3>
          {!only && side(change, "before")}
          {side(change, "after")}
        </li>
      ))}
    </ul>
  );
}
