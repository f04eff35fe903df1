import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResetRequestForm } from "@/components/member/reset-request-form";
import { Link } from "@/components/ui/link";
import { Page, PageHeader } from "@/components/ui/page";
import { RESET_HOURS } from "@/lib/auth/link-token";
import { loadFrame } from "@/lib/loaders/frame";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("reset.title") };
}

export default async function ResetPasswordPage() {
  const [t, { demo }] = await Promise.all([getTranslations("account"), loadFrame()]);
  return (
    <Page width="narrow">
      <div className="max-w-lg">
        <PageHeader title={t("reset.title")} lead={t("reset.lead", { hours: RESET_HOURS })} />
        <ResetRequestForm />
        {demo && (
          <p className="mt-8">
            <Link href={routes.outbox()}>{t("demo.outbox")}</Link>
          </p>
        )}
      </div>
    </Page>
  );
}
