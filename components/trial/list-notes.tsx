import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { trialListQuery, type TrialListQuery } from "@/lib/domain/trial/filter";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What the reader must know before reading the list: another day, another spelling, parts of the
 * address left out. */
export function ListNotes({
  query,
  correction,
  ignored,
}: {
  query: TrialListQuery;
  correction: string | null;
  ignored: { name: string; value: string }[];
}) {
  const t = useTranslations("trial.list");
  const locale = useLocale();
  const { asOf } = query.filter;
  return (
    <>
      {ignored.length > 0 && (
        <Notice tone="warning" title={t("ignoredTitle")}>
          <p className="[overflow-wrap:anywhere]">
            {t("ignoredText", {
              values: ignored
                .slice(0, 8)
                .map(({ name, value }) => `${name}=${value}`)
                .join(", "),
            })}
          </p>
        </Notice>
      )}
      {asOf !== null && (
        <Notice title={t("asOfTitle", { date: formatDate(asOf, locale) })}>
          <p>{t("asOfText")}</p>
          <p className="mt-1">
            <Link
              href={routes.trials(
                trialListQuery({ ...query, filter: { ...query.filter, asOf: null }, page: 1 }),
              )}
            >
              {t("asOfNow")}
            </Link>
          </p>
        </Notice>
      )}
      {correction !== null && (
        <Notice
          title={
            <Link
              href={routes.trials(
                trialListQuery({ ...query, filter: { ...query.filter, q: correction }, page: 1 }),
              )}
            >
              {t("correctionTitle", { suggestion: correction })}
            </Link>
          }
        >
          <p>{t("correctionText", { q: query.filter.q, suggestion: correction })}</p>
        </Notice>
      )}
    </>
  );
}
