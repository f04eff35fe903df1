import { useLocale, useTranslations } from "next-intl";
import { useFieldText, type Names } from "@/components/trial/field-text";
import { EmptyState } from "@/components/ui/page";
import { TableBox } from "@/components/ui/table";
import type { FieldChange, HistoryEntry } from "@/lib/domain/trial/history";
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
              ? t("by", { name: entry.actorName, role: role(entry.actorRole) })
              : entry.actorName}
          </p>
          {entry.operation === "CREATE" ? (
            <details>
              <summary className="text-petrol-700 min-h-11 py-2 underline underline-offset-4">
                {t("showAll", { count: entry.changes.length })}
              </summary>
              <Changes
                changes={entry.changes}
                names={names}
                caption={t("caption", { when: when(entry.at) })}
                only="after"
              />
            </details>
          ) : (
            entry.changes.length > 0 && (
              <Changes
                changes={entry.changes}
                names={names}
                caption={t("caption", { when: when(entry.at) })}
              />
            )
          )}
        </li>
      ))}
    </ol>
  );
}

function Changes({
  changes,
  names,
  caption,
  only,
}: {
  changes: FieldChange[];
  names: Names;
  caption: string;
  only?: "after";
}) {
  const t = useTranslations("trial");
  const fieldText = useFieldText(names);
  const text = ({ field }: FieldChange, value: unknown) =>
    field === "partExemptions"
      ? partExemptionText(value, (need) => t(`need.${need}`))
      : fieldText(field, value);
  const cell = (change: FieldChange, value: unknown) => (
    <td className="w-2/5 [overflow-wrap:anywhere] whitespace-pre-line">
      {text(change, value) ?? <span className="text-muted italic">{t("value.empty")}</span>}
    </td>
  );
  return (
    <TableBox caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t("history.field")}</th>
          {!only && <th scope="col">{t("history.before")}</th>}
          <th scope="col">{t("history.after")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row" className="!border-line min-w-32 !border-b align-top">
              {t(`field.${change.field}`)}
            </th>
            {!only && cell(change, change.before)}
            {cell(change, change.after)}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function partExemptionText(
  value: unknown,
  word: (need: "DIRECT" | "INDIRECT" | "NONE") => string,
): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  return (value as { part?: string; statedNeed: "DIRECT" | "INDIRECT" | "NONE" }[])
    .map(({ part, statedNeed }) => `${part ?? "–"}: ${word(statedNeed)}`)
    .join("\n");
}
