import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SectionNav } from "@/components/layout/section-nav";
import { getViewer } from "@/lib/auth/viewer";
import { overviewNavigationFor } from "@/lib/policies/navigation";

export default async function ReportsLayout({ children }: { children: ReactNode }) {
  const [viewer, t] = await Promise.all([getViewer(), getTranslations("overview.section")]);
  const items = overviewNavigationFor(viewer).map(({ key, href }) => ({ href, text: t(key) }));
  return (
    <>
      <SectionNav label={t("label")} items={items} />
      {children}
    </>
  );
}
