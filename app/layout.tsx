import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { messagesFor } from "@/lib/i18n/messages";
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
  // Client components get the texts they use, not the whole dictionary.
  const { account, common, trial } = messagesFor(locale);
  const { mail: _onlyTheServerWritesMail, ...accountTexts } = account;
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col">
        <SiteHeader viewer={viewer} locale={locale} />
        <main id="content" tabIndex={-1} className="flex-1 outline-none">
          <NextIntlClientProvider messages={{ account: accountTexts, common, trial }}>
            {children}
          </NextIntlClientProvider>
        </main>
        <SiteFooter demo={demo} />
      </body>
    </html>
  );
}
