import { useTranslations } from "next-intl";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";

interface Placed {
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
}

/** Where a trial happens. Of one whose source hides the place only its kind is told, not the made-up name. */
export function usePlaceName(): (trial: Placed) => string {
  const t = useTranslations("trial.place");
  const kindName = useTranslations("overview.institutionKind");
  return ({ anonymised, leadInstitution: { name, kind } }) =>
    anonymised ? t("anonymised", { kind: kindName(kind) }) : name;
}
