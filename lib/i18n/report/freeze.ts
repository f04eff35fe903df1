import { keyFiguresOf, type ReportFacts } from "@/lib/domain/report/fact";
import type { Frozen, FrozenPart } from "@/lib/domain/report/frozen";
import {
  partsOfSection,
  reportSections,
  type ReportPart,
  type ReportSection,
} from "@/lib/domain/report/part";
import { outsideAgreements } from "@/lib/domain/report/period";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { figureParts } from "@/lib/i18n/report/figure-parts";
import { REPORT_LOCALE, tellingOf, type Telling } from "@/lib/i18n/report/telling";
import { toldParts } from "@/lib/i18n/report/told-parts";

/** What the reader is told of the period before anything else. */
function noticesOf({ facts, t, span, locale }: Telling): string[] {
  const { period } = facts;
  const told: string[] = [];
  if (facts.agreements.length === 0) told.push(t("notice.noAgreement"));
  else {
    const outside = outsideAgreements(period, facts.agreements);
    const [only] = outside;
    const whole = only?.from === period.from && only.to === period.to;
    const spans = outside.map(({ from, to }) => formatPeriod(from, to, locale)).join(", ");
    if (whole) told.push(t("notice.outside", { period: span }));
    else if (outside.length > 0) told.push(t("notice.partly", { periods: spans }));
  }
  return told;
}

/**
 * The facts in finished words and numbers, as of the period's last day, with the addresses of the lists behind them.
 * @param wanted the sections that are part of the report
 */
export function freeze(
  facts: ReportFacts,
  wanted: readonly ReportSection[],
  locale: Locale = REPORT_LOCALE,
): Frozen {
  const telling = tellingOf(facts, locale);
  const parts: Record<ReportPart, () => FrozenPart> = { ...figureParts(telling), ...toldParts(telling) };
  const names = reportSections
    .filter((section) => wanted.includes(section))
    .flatMap((each) => [...partsOfSection[each]]);
  return {
    ...{ asOf: facts.period.to, from: facts.period.from, frozenOn: facts.today },
    ...{ municipality: facts.municipality, area: facts.area, notices: noticesOf(telling) },
    figures: keyFiguresOf(facts.now.figures),
    parts: Object.fromEntries(names.map((name) => [name, parts[name]()])),
  };
}
