import { useLocale, useTranslations } from "next-intl";
import type { KeptRecordView } from "@/components/freedom/record/record-view";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { Period } from "@/lib/domain/freedom/validity";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

function usePeriod(): (period: Period) => string {
  const t = useTranslations("freedom.record");
  const locale = useLocale();
  return ({ validFrom, validTo }) => {
    const from = validFrom && formatDate(validFrom, locale);
    const to = validTo && formatDate(validTo, locale);
    if (from && to) return t("validBetween", { from, to });
    if (from) return t("validFrom", { from });
    return to ? t("validTo", { to }) : t("validAlways");
  };
}

interface Version extends Period {
  id: string;
  title: string;
}

interface Grant {
  municipality: { id: string; name: string };
  area: WelfareArea;
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
  condition: string | null;
}

/** When the rule holds, what came before and after it, and which municipalities were exempted by themselves. */
export function ValiditySection({
  record,
  versions,
  grants,
}: {
  record: KeptRecordView;
  versions: Version[];
  grants: Grant[];
}) {
  const t = useTranslations("freedom.record");
  const area = useTranslations("common.area");
  const period = usePeriod();
  const { type, id, input, periods } = record;
  return (
    <Section id="validity" title={t("validity")}>
      {periods.length > 0 ? (
        <ol className="border-petrol-300 ml-1.5 border-l-2">
          {periods.map((each, index) => (
            <li key={index} className="relative pb-4 pl-6 last:pb-0">
              <span
                aria-hidden
                className="bg-paper border-petrol-700 absolute top-1.5 -left-[0.4375rem] size-3 rotate-45 border-2"
              />
              <p className="font-semibold">
                {t(`kind.${each.kind}`)}
                <span className="text-muted font-normal"> · {period(each)}</span>
              </p>
              {each.note && <p lang="da">{each.note}</p>}
            </li>
          ))}
        </ol>
      ) : (
        <p>{period(input)}</p>
      )}
      {versions.length > 1 && (
        <>
          <h3 className="mt-6 mb-1">{t("versions")}</h3>
          <ol className="border-line divide-line divide-y border-y">
            {versions.map((version) => (
              <li key={version.id} className="py-2.5">
                {version.id === id ? (
                  <strong lang="da">{version.title}</strong>
                ) : (
                  <Link href={routes.freedomRecord(type, version.id)} lang="da">
                    {version.title}
                  </Link>
                )}
                <span className="text-muted block text-[0.9375rem]">
                  {version.id === id && `${t("versionThis")} · `}
                  {period(version)}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {grants.length > 0 && (
        <>
          <h3 className="mt-6 mb-1">{t("grants")}</h3>
          <ul className="border-line divide-line divide-y border-y">
            {grants.map((grant) => (
              <li key={`${grant.municipality.id} ${grant.area} ${grant.validFrom}`} className="py-2.5">
                <strong>
                  {t("grant", { municipality: grant.municipality.name, area: area(grant.area) })}
                </strong>
                <span className="text-muted block text-[0.9375rem]">{period(grant)}</span>
                {grant.condition && (
                  <span className="block">
                    {t("condition")}: <span lang="da">{grant.condition}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
