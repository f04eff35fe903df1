import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DemoSignIn } from "@/components/member/demo-sign-in";
import { SignInForm } from "@/components/member/sign-in-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { safeReturnPath } from "@/lib/domain/member/return-path";
import { loadDemoAccounts } from "@/lib/loaders/account";
import { routes } from "@/lib/routes";

type Search = Promise<{ callbackUrl?: string | string[]; reason?: string | string[] }>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signIn.title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const [{ callbackUrl, reason }, t, demo] = await Promise.all([
    searchParams,
    getTranslations("account"),
    loadDemoAccounts(),
  ]);
  const returnPath = safeReturnPath(callbackUrl);
  const groups = demo && [{ name: t("demo.national"), accounts: demo.national }, ...demo.municipalities];
  return (
    <Page width={demo ? "wide" : "narrow"}>
      <div
        className={demo ? "grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]" : "max-w-lg"}
      >
        <div>
          <PageHeader title={t("signIn.title")} />
          {reason === "password-changed" && (
            <Notice tone="success" title={t("signIn.passwordChanged")} live />
          )}
          {reason === "signed-out-everywhere" && (
            <Notice tone="success" title={t("signIn.signedOutEverywhere")} live />
          )}
          <SignInForm callbackUrl={returnPath} />
          <p className="text-muted mt-8">{t("signIn.noAccess")}</p>
        </div>
        {demo && groups && (
          <section aria-labelledby="demo" className="bg-sand rounded-lg p-5 sm:p-7">
            <h2 id="demo">{t("demo.title")}</h2>
            <p className="text-muted mt-1 mb-4">{t("demo.lead", { password: demo.password })}</p>
            <DemoSignIn
              groups={groups.map(({ name, accounts }) => ({
                // The list is short of room, and everybody here is a municipality.
                name: name.replace(/ Kommune$/, ""),
                accounts: accounts.map(({ email, role }) => ({ email, role })),
              }))}
              password={demo.password}
              callbackUrl={returnPath}
            />
            <p className="mt-4">
              <Link href={routes.outbox()}>{t("demo.outbox")}</Link>
            </p>
          </section>
        )}
      </div>
    </Page>
  );
}
