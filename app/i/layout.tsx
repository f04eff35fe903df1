import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientTexts } from "@/components/layout/client-texts";

/** Whoever has one of these addresses may use it, so no search engine finds them. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function ProposalLayout({ children }: { children: ReactNode }) {
  return (
    <ClientTexts locale={await getLocale()} of={["idea"]}>
      {children}
    </ClientTexts>
  );
}
