import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientTexts } from "@/components/layout/client-texts";

export default async function WishesLayout({ children }: { children: ReactNode }) {
  return (
    <ClientTexts locale={await getLocale()} of={["wish"]}>
      {children}
    </ClientTexts>
  );
}
