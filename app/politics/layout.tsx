import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SectionNav } from "@/components/layout/section-nav";
import { getViewer } from "@/lib/auth/viewer";
import { politicsNavigationFor } from "@/lib/policies/navigation";

export default async function PoliticsLayout({ children }: { children: ReactNode }) {
  const [viewer, t] = await Promise.all([getViewer(), getTranslations("politics.section")]);
  const items = politicsNavigationFor(viewer).map(({ key, href }) => ({ href, text: t(key) }));
  return (
    <>
      <SectionNav label={t("label")} items={items} />
      {children}
    </>
  );
}
