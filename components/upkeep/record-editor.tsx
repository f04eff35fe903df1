import { useLocale, useTranslations } from "next-intl";
import { ClientTexts } from "@/components/layout/client-texts";
import { RecordForm } from "@/components/upkeep/record-form";
import type { RecordOptions } from "@/components/upkeep/record-fields";
import {
  freedStatuses,
  municipalRuleCategories,
  municipalRuleStatuses,
  provisionRoles,
  type FencePostStatus,
} from "@/lib/domain/freedom/record";
import { fenceStatusesAt, municipalBodies } from "@/lib/domain/freedom/upkeep";
import type { RecordFormStart } from "@/lib/domain/freedom/upkeep-form";

/** The form of a record with its choices in words. */
export function RecordEditor({ start }: { start: RecordFormStart }) {
  const t = useTranslations();
  const locale = useLocale();
  const { places, values } = start;
  const levels = places.length > 0 ? places.map(({ level }) => level) : [start.level];
  const known = values.fenceStatus ? [values.fenceStatus as FencePostStatus] : [];
  const statuses = new Set([...levels.flatMap((level) => fenceStatusesAt(level)), ...known]);
  const inWords = <T extends string>(list: Iterable<T>, word: (value: T) => string) =>
    [...list].map((value) => ({ value, label: word(value) }));
  const options: RecordOptions = {
    place: places.map(({ value, level, name }) => ({
      value,
      label:
        name === null
          ? t("upkeep.wholeCountry")
          : level === "LOCAL"
            ? t("upkeep.atInstitution", { name })
            : name,
    })),
    areas: inWords(start.areas, (area) => t(`common.area.${area}`)),
    category: inWords(municipalRuleCategories, (category) => t(`freedom.ruleCategory.${category}`)),
    fenceStatus: inWords(statuses, (status) => t(`freedom.fencePostStatus.${status}`)),
    freed: inWords(freedStatuses, (freed) => t(`freedom.freed.${freed}`)),
    role: inWords(provisionRoles, (role) => t(`freedom.role.${role}`)),
    ruleStatus: inWords(municipalRuleStatuses, (status) => t(`freedom.ruleStatus.${status}`)),
    decidedBy: inWords(municipalBodies, (body) => {
      const word = t(`trial.detail.body.${body}`);
      return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
    }),
    provisionIds: start.provisions.map(({ id, label }) => ({ value: id, label })),
    keeperId: start.keepers.map(({ id, name }) => ({ value: id, label: name })),
  };
  return (
    <ClientTexts locale={locale} of={["trial", "upkeep"]}>
      <RecordForm start={start} options={options} />
    </ClientTexts>
  );
}
