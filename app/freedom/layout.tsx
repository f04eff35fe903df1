import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SectionNav } from "@/components/layout/section-nav";
import { getViewer } from "@/lib/auth/viewer";
import { freedomNavigationFor } from "@/lib/policies/navigation";

export default async function FreedomLayout({ children }: { children: ReactNode }) {
  const [viewer, t] = await Promise.all([getViewer(), getTranslations("freedom.section")]);
  const items = freedomNavigationFor(viewer).map(({ key, href }) => ({ href, text: t(key) }));
  return (
    <>
      <SectionNav label={t("label")} items={items} />
      {children}
    </>
  );
}
