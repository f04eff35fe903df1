import { useLocale, useTranslations } from "next-intl";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { exemptionNeeds } from "@/lib/domain/exemption/need";
import { isListField, type TrialField } from "@/lib/domain/trial/input";
import { sharingLevels } from "@/lib/domain/trial/sharing";
import { trialStages } from "@/lib/domain/trial/stage";
import { initiators } from "@/lib/domain/trial/trial";
import { formatDate, formatNumber } from "@/lib/i18n/format";

/** Names of what fields refer to by id. */
export type Names = Record<string, { da: string; en: string }>;

const among = <T extends string>(options: readonly T[], value: string): T | undefined =>
  options.find((option) => option === value);

/**
 * Puts a field's value in words, whether it comes from the form (text and lists of ids) or from the history
 * (typed values). Empty values become null.
 */
export function useFieldText(names: Names): (field: TrialField, value: unknown) => string | null {
  const t = useTranslations("trial");
  const locale = useLocale();
  const nameOf = (id: unknown) => names[String(id)]?.[locale] ?? t("value.removed");

  return (field, value) => {
    if (value === null || value === undefined || value === "") {
      return field === "nationalNeed" || field === "municipalNeed" ? t("need.UNKNOWN") : null;
    }
    if (isListField(field)) {
      const ids = Array.isArray(value) ? value : [value];
      return ids.length > 0 ? ids.map(nameOf).join("\n") : null;
    }
    if (Array.isArray(value)) return value.length > 0 ? value.join("\n") : null;
    const text = String(value);
    switch (field) {
      case "leadInstitutionId":
        return nameOf(text);
      case "periodStart":
      case "periodEnd":
        return isCalendarDate(text) ? formatDate(text, locale) : text;
      case "participantCount":
        return /^\d+$/.test(text) ? formatNumber(Number(text), locale) : text;
      case "costsMoney":
        return t(text === "YES" || text === "true" ? "value.yes" : "value.no");
      case "stage": {
        const stage = among(trialStages, text);
        return stage ? t(`stage.${stage}`) : text;
      }
      case "initiator": {
        const initiator = among(initiators, text);
        return initiator ? t(`initiator.${initiator}`) : text;
      }
      case "sharing": {
        const level = among(sharingLevels, text);
        return level ? t(`sharing.${level}`) : text;
      }
      case "nationalNeed":
      case "municipalNeed": {
        const need = among(exemptionNeeds, text);
        return need ? t(`need.${need}`) : text;
      }
      default:
        return text;
    }
  };
}
