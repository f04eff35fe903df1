import { useLocale, useTranslations } from "next-intl";
import { AddHeardForm, RemoveHeardForm } from "@/components/log/heard-forms";
import { Section } from "@/components/ui/page";
import { groupsHeard, type InvolvementRecord } from "@/lib/domain/log/record";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** Who was heard: one sentence, then each time with its day. */
export function Heard({
  trialId,
  heard,
  start,
}: {
  trialId: string;
  heard: InvolvementRecord[];
  start: { openedAt: string; today: CalendarDate } | null;
}) {
  const t = useTranslations("log");
  const locale = useLocale();
  const groups = groupsHeard(heard).map((group) => t(`groupInSentence.${group}`));
  return (
    <Section title={t("heard.title")} id="heard">
      <p className={heard.length > 0 ? undefined : "text-muted"}>
        {heard.length > 0
          ? t("heard.sentence", { groups: new Intl.ListFormat(locale).format(groups) })
          : t("heard.none")}
      </p>
      {heard.length > 0 && (
        <ul className="border-line mt-3 max-w-prose border-t">
          {heard.map(({ id, group, heardOn, note }) => {
            const date = formatDate(heardOn, locale);
            return (
              <li key={id} className="border-line flex items-start justify-between gap-4 border-b py-2.5">
                <div className="min-w-0">
                  <p>
                    <span className="font-semibold">{t(`group.${group}`)}</span>{" "}
                    <time dateTime={heardOn} className="text-muted">
                      {date}
                    </time>
                  </p>
                  {note && <p className="whitespace-pre-line">{note}</p>}
                </div>
                {start && (
                  <RemoveHeardForm
                    trialId={trialId}
                    id={id}
                    label={t("heard.removeOf", { group: t(`group.${group}`), date })}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {start && <AddHeardForm trialId={trialId} start={start} />}
    </Section>
  );
}
