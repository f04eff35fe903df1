import { getTranslations } from "next-intl/server";
import { SectionNav } from "@/components/layout/section-nav";
import type { Viewer } from "@/lib/domain/member/role";
import { planNavigationFor } from "@/lib/policies/navigation";

/** The pages about one plan beside each other. Stands above each of them, since only the page knows which plan is meant. */
export async function PlanNav({
  viewer,
  municipality,
  agreement,
}: {
  viewer: Viewer;
  /** ids */
  municipality: string;
  agreement: string;
}) {
  const t = await getTranslations("plan.section");
  const items = planNavigationFor(viewer, { municipality, agreement });
  return <SectionNav label={t("label")} items={items.map(({ key, href }) => ({ href, text: t(key) }))} />;
}
