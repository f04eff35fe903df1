import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientTexts } from "@/components/layout/client-texts";
import { SectionNav } from "@/components/layout/section-nav";
import { getViewer } from "@/lib/auth/viewer";
import { trialNavigationFor } from "@/lib/policies/navigation";

export default async function TrialsLayout({ children }: { children: ReactNode }) {
  const [viewer, t] = await Promise.all([getViewer(), getTranslations("trial.section")]);
  const items = trialNavigationFor(viewer).map(({ key, href }) => ({ href, text: t(key) }));
  return (
    <ClientTexts locale={await getLocale()} of={["trial"]}>
      <SectionNav label={t("label")} items={items} />
      {children}
    </ClientTexts>
  );
}
