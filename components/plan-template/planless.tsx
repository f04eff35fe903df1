import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmptyState } from "@/components/ui/page";
import type { Viewer } from "@/lib/domain/member/role";
import type { PlannedAgreement } from "@/lib/domain/plan/choice";
import { canEditPlan } from "@/lib/policies/plan";
import { routes } from "@/lib/routes";

/** An agreement without a plan; whoever may make one is led to the templates. */
export async function Planless({ viewer, agreement }: { viewer: Viewer; agreement: PlannedAgreement }) {
  const [t, plan] = await Promise.all([getTranslations("planTemplate.empty"), getTranslations("plan.empty")]);
  const { id, municipality, areas } = agreement;
  const mayMake = canEditPlan(viewer, { municipalityId: municipality.id, areas });
  const address = { municipality: municipality.id, agreement: id };
  return (
    <EmptyState
      title={plan("title")}
      action={mayMake && <ButtonLink href={routes.planTemplates(address)}>{t("use")}</ButtonLink>}
    >
      {plan("text")}
    </EmptyState>
  );
}

/** What was just done to the whole plan; the number of parts comes from the address and is only told when it is one. */
export async function PlanSaved({ saved, parts }: { saved?: unknown; parts?: unknown }) {
  const t = await getTranslations("planTemplate");
  const count = typeof parts === "string" && /^\d{1,5}$/.test(parts) ? Number(parts) : null;
  if (saved === "template") {
    return (
      <Notice tone="success" title={t("made")} live>
        {t("madeText")}
      </Notice>
    );
  }
  if (saved !== "moved" || count === null) return null;
  return (
    <Notice tone="success" title={t("start.moved", { count })} live>
      {t("start.movedText")}
    </Notice>
  );
}
