import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientTexts } from "@/components/layout/client-texts";

export default async function ItemsLayout({ children }: { children: ReactNode }) {
  return (
    <ClientTexts locale={await getLocale()} of={["planItem", "plan"]}>
      {children}
    </ClientTexts>
  );
}
