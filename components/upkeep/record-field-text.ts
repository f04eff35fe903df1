import { useLocale, useTranslations } from "next-intl";
import {
  decidingBodies,
  fencePostStatuses,
  freedStatuses,
  municipalRuleCategories,
  municipalRuleStatuses,
  provisionRoles,
} from "@/lib/domain/freedom/record";
import type { RecordField } from "@/lib/domain/freedom/upkeep";
import { welfareAreas } from "@/lib/domain/shared/area";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

const among = <T extends string>(options: readonly T[], value: string): T | undefined =>
  options.find((option) => option === value);

/** Puts a value of the history in words; empty values become null. */
export function useRecordFieldText(
  names: Record<string, string>,
): (field: RecordField, value: unknown) => string | null {
  const t = useTranslations();
  const locale = useLocale();
  const one = (field: RecordField, text: string): string => {
    switch (field) {
      case "areas": {
        const area = among(welfareAreas, text);
        return area ? t(`common.area.${area}`) : text;
      }
      case "category": {
        const category = among(municipalRuleCategories, text);
        return category ? t(`freedom.ruleCategory.${category}`) : text;
      }
      case "fenceStatus": {
        const status = among(fencePostStatuses, text);
        return status ? t(`freedom.fencePostStatus.${status}`) : text;
      }
      case "ruleStatus": {
        const status = among(municipalRuleStatuses, text);
        return status ? t(`freedom.ruleStatus.${status}`) : text;
      }
      case "freed": {
        const freed = among(freedStatuses, text);
        return freed ? t(`freedom.freed.${freed}`) : text;
      }
      case "role": {
        const role = among(provisionRoles, text);
        return role ? t(`freedom.role.${role}`) : text;
      }
      case "decidedBy": {
        const body = among(decidingBodies, text);
        return body ? t(`trial.detail.body.${body}`) : text;
      }
      case "provisionIds":
      case "keeperId":
        return names[text] ?? t("upkeep.history.removed");
      default:
        return isCalendarDate(text) ? formatDate(text, locale) : text;
    }
  };
  return (field, value) => {
    const values = (Array.isArray(value) ? value : [value]).filter(
      (each) => each !== null && each !== undefined && each !== "",
    );
    return values.length === 0 ? null : values.map((each) => one(field, String(each))).join("\n");
  };
}
