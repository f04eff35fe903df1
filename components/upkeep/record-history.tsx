import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { usePeriodText } from "@/components/upkeep/period-text";
import { useRecordFieldText } from "@/components/upkeep/record-field-text";
import type { RecordFieldChange, RecordHistoryData } from "@/lib/domain/freedom/upkeep-history";
import { formatInstant } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** The versions of a record, and who did what and when with the fields before and after, newest first. */
export function RecordHistory({ history }: { history: RecordHistoryData }) {
  const t = useTranslations("upkeep.history");
  const upkeep = useTranslations("upkeep");
  const role = useTranslations("common.role");
  const locale = useLocale();
  const periodText = usePeriodText();
  const { type, versions, entries, names } = history;
  return (
    <>
      {versions.length > 1 && (
        <>
          <h2 className="text-xl">{t("versions")}</h2>
          <ol className="divide-line border-line mt-2 mb-8 divide-y border-y">
            {versions.map((version) => (
              <li key={version.id} className="py-2.5">
                {version.id === history.id ? (
                  <span className="font-semibold">
                    {version.title} ({t("thisOne")})
                  </span>
                ) : (
                  <Link href={routes.freedomRecord(type, version.id)}>{version.title}</Link>
                )}
                <span className="text-muted block text-[0.9375rem]">
                  {upkeep("now", { period: periodText(version) })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {entries.length === 0 && <p className="text-muted">{t("empty")}</p>}
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className="border-line-strong mb-8 border-l-4 pl-4 sm:pl-6">
            <h2 className="text-xl">{t(entry.kind)}</h2>
            <p className="text-muted mb-2">
              <time dateTime={entry.at}>{formatInstant(new Date(entry.at), locale)}</time>
              {" · "}
              {entry.actorRole
                ? t("by", { name: entry.actorName, role: role(entry.actorRole).toLocaleLowerCase(locale) })
                : entry.actorName}
            </p>
            {entry.kind === "CREATED" ? (
              <details>
                <summary className="text-petrol-700 min-h-11 py-2 underline underline-offset-4">
                  {t("showAll", { count: entry.changes.length })}
                </summary>
                <Changes changes={entry.changes} type={type} names={names} onlyAfter />
              </details>
            ) : (
              <Changes changes={entry.changes} type={type} names={names} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The changed fields under each other, before and after side by side where there is room. */
function Changes({
  changes,
  type,
  names,
  onlyAfter = false,
}: {
  changes: RecordFieldChange[];
  type: RecordHistoryData["type"];
  names: Record<string, string>;
  onlyAfter?: boolean;
}) {
  const t = useTranslations("upkeep");
  const text = useRecordFieldText(names);
  const side = (change: RecordFieldChange, which: "before" | "after") => (
    <div className={onlyAfter ? "sm:col-span-2" : undefined}>
      {!onlyAfter && <p className="text-muted text-[0.9375rem]">{t(`history.${which}`)}</p>}
      <p className="[overflow-wrap:anywhere] whitespace-pre-line">
        {text(change.field, change[which]) ?? (
          <span className="text-muted italic">{t("history.nothing")}</span>
        )}
      </p>
    </div>
  );
  if (changes.length === 0) return null;
  return (
    <ul className="border-line border-t">
      {changes.map((change) => (
        <li
          key={change.field}
          className="border-line grid gap-x-6 gap-y-1 border-b py-3 sm:grid-cols-[11rem_1fr_1fr]"
        >
          <p className="font-semibold">
            {t(`field.${change.field === "title" && type === "PROVISION" ? "topic" : change.field}`)}
          </p>
          {!onlyAfter && side(change, "before")}
          {side(change, "after")}
        </li>
      ))}
    </ul>
  );
}
