import { CircleCheck, CircleDashed, CircleMinus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ClientTexts } from "@/components/layout/client-texts";
import { TakeUpForm, WaiveForm } from "@/components/trial/life/waive-form";
import { Link } from "@/components/ui/link";
import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isWaivable, type CheckItem, type CheckResult } from "@/lib/domain/trial/checklist";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

export interface ChecklistData {
  items: CheckResult[];
  startsOn: CalendarDate;
  mayWaive: boolean;
}

const icons = { DONE: CircleCheck, WAIVED: CircleMinus, MISSING: CircleDashed };
const tones = { DONE: "text-green-700", WAIVED: "text-muted", MISSING: "text-yellow-800" };

/** Where each item is put right. */
function fixAt(item: CheckItem, trialId: string): string {
  switch (item) {
    case "PURPOSE":
      return `${routes.editTrial(trialId)}#purpose`;
    case "STAFF_HEARD":
      return "#heard";
    case "EXEMPTION":
      return `${routes.trial(trialId, { edit: "exemptions" })}#parts`;
    case "APPROVAL":
      return "#cycle";
    case "LEARNING":
      return routes.effect(trialId);
  }
}

const isInPlace = ({ state }: CheckResult) => state !== "MISSING";

/** What is looked at before the start: ticked by itself, folded together when nothing is missing. */
export function Checklist({ trialId, list }: { trialId: string; list: ChecklistData }) {
  const t = useTranslations("evaluation");
  const locale = useLocale();
  const { items, startsOn, mayWaive } = list;
  const done = items.filter(isInPlace).length;
  return (
    <details id="checklist" className="mt-6 max-w-3xl" open={done < items.length || undefined}>
      <summary className="min-h-11 cursor-pointer py-2">
        <h3 className="inline">{t("checklist.title")}</h3>
        <span className="text-muted"> · {t("checklist.done", { done, all: items.length })}</span>
      </summary>
      <p className="text-muted">
        {t("checklist.lead")} {t("checklist.startsOn", { date: formatDate(startsOn, locale) })}
      </p>
      <ClientTexts locale={locale} of={["evaluation"]}>
        <ul className="border-line mt-3 border-t">
          {items.map((each) => (
            <li key={each.item} className="border-line border-b py-2.5">
              <Item {...{ trialId, mayWaive }} result={each} />
            </li>
          ))}
        </ul>
      </ClientTexts>
    </details>
  );
}

function Item({
  trialId,
  result: { item, state, missing, waiver },
  mayWaive,
}: {
  trialId: string;
  result: CheckResult;
  mayWaive: boolean;
}) {
  const t = useTranslations("evaluation");
  const locale = useLocale();
  const Icon = icons[state];
  const values = Object.entries(missing?.values ?? {}).map(([name, value]) => [
    name,
    isCalendarDate(value) ? formatDate(value, locale) : value,
  ]);
  return (
    <div className="flex gap-3">
      <Icon aria-hidden className={`mt-0.5 size-6 shrink-0 ${tones[state]}`} />
      <div className="min-w-0 grow">
        <p>
          <span className="font-semibold">{t(`check.${item}`)}</span>{" "}
          <span className={tones[state]}>({t(`checklist.state.${state}`)})</span>
        </p>
        {waiver && (
          <p className="[overflow-wrap:anywhere]">
            {t("checklist.waivedBy", { reason: waiver.reason, name: waiver.authorName })}
          </p>
        )}
        {missing && state === "MISSING" && (
          <p>
            {t(`missing.${missing.key}`, Object.fromEntries(values) as never)}{" "}
            {mayWaive && <Link href={fixAt(item, trialId)}>{t(`checklist.fix.${item}`)}</Link>}
          </p>
        )}
        {mayWaive && state === "MISSING" && isWaivable(item) && <WaiveForm trialId={trialId} item={item} />}
        {mayWaive && state === "WAIVED" && <TakeUpForm trialId={trialId} item={item} />}
      </div>
    </div>
  );
}

/** The same in one line, where the test is begun. */
export function CheckedBefore({ items }: { items: CheckResult[] }) {
  const t = useTranslations("evaluation");
  const locale = useLocale();
  const missing = items.filter((each) => !isInPlace(each)).map(({ item }) => t(`short.${item}`));
  if (missing.length === 0) return <p className="mb-4">{t("checklist.shortReady")}</p>;
  return (
    <p className="mb-4">
      {t("checklist.shortMissing", { items: new Intl.ListFormat(locale).format(missing) })}{" "}
      <a href="#checklist">{t("checklist.title")}</a>
    </p>
  );
}
