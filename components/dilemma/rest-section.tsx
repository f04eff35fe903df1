import { useLocale, useTranslations } from "next-intl";
import { RestForm, TakeBackForm, WakeForm } from "@/components/dilemma/rest-forms";
import { Section } from "@/components/ui/page";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** What the institution took home, and how it lets its dilemma rest, wakes it and takes it back. */
export function RestSection({
  dilemma,
  mayAsk,
}: {
  dilemma: { id: string; version: number; takenHome: string | null; restedOn: CalendarDate | null };
  mayAsk: boolean;
}) {
  const t = useTranslations("dilemma");
  const locale = useLocale();
  const { id, version, takenHome, restedOn } = dilemma;
  const asked = { id, version, takenHome };
  if (restedOn !== null) {
    return (
      <Section id="taken-home" title={t("rest.title")}>
        <p
          lang={locale === "da" ? undefined : "da"}
          className="max-w-prose text-lg [overflow-wrap:anywhere] whitespace-pre-line"
        >
          {takenHome}
        </p>
        <p className="text-muted mt-2">
          {t("rest.since", { date: formatDate(restedOn, locale) })}. {t("reflections.rests")}
        </p>
        {mayAsk && (
          <div className="no-print mt-4 max-w-2xl">
            <WakeForm key={`wake-${version}`} dilemma={asked} />
            <details className="mt-2">
              <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
                {t("rest.edit")}
              </summary>
              <RestForm key={version} dilemma={asked} />
            </details>
            <TakeBackForm key={`back-${version}`} dilemma={asked} />
          </div>
        )}
      </Section>
    );
  }
  if (!mayAsk) return null;
  return (
    <div className="no-print border-line mb-12 max-w-3xl rounded-lg border p-5">
      <h2 className="mb-2 text-xl">{t("rest.open")}</h2>
      <RestForm key={version} dilemma={asked} />
      <TakeBackForm key={`back-${version}`} dilemma={asked} />
    </div>
  );
}
