import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientTexts } from "@/components/layout/client-texts";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { loadFrame } from "@/lib/loaders/frame";
import "./globals.css";

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#0f5563" };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: `${t("appName")} – ${t("tagline")}`, template: `%s – ${t("appName")}` },
    description: t("footer.about"),
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, { viewer, demo }] = await Promise.all([getLocale(), loadFrame()]);
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col">
        <SiteHeader viewer={viewer} locale={locale} />
        <main id="content" tabIndex={-1} className="flex-1 outline-none">
          <ClientTexts locale={locale} of={["account"]}>
            {children}
          </ClientTexts>
        </main>
        <SiteFooter demo={demo} />
      </body>
    </html>
  );
}
