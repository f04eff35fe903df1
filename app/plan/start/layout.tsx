import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientTexts } from "@/components/layout/client-texts";

export default async function StartLayout({ children }: { children: ReactNode }) {
  return (
    <ClientTexts locale={await getLocale()} of={["planTemplate"]}>
      {children}
    </ClientTexts>
  );
}
