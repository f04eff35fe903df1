import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DigestForm } from "@/components/digest/digest-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { ActionButton } from "@/components/member/action-button";
import { ChangePasswordForm } from "@/components/member/change-password-form";
import { membershipText } from "@/components/member/membership-text";
import { ProfileForm } from "@/components/member/profile-form";
import { SessionList } from "@/components/member/session-list";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { revokeAllSessionsAction } from "@/lib/actions/account";
import { getViewer } from "@/lib/auth/viewer";
import { loadAccount } from "@/lib/loaders/account";
import { pageData } from "@/lib/loaders/page-data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("account.title") };
}

export default async function AccountPage() {
  const account = pageData(await loadAccount(await getViewer()));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  return (
    <Page width="narrow">
      <PageHeader title={t("account.account.title")} lead={account.email} />
      <Section title={t("account.account.profile")} id="profile">
        <div className="max-w-lg">
          <ProfileForm name={account.name} />
        </div>
      </Section>
      <Section title={t("digest.account.title")} id="mails">
        <p className="text-muted mb-4">{t("digest.account.lead")}</p>
        <div className="max-w-lg">
          <ClientTexts locale={locale} of={["digest"]}>
            <DigestForm digest={account.digest} />
          </ClientTexts>
        </div>
      </Section>
      <Section title={t("account.account.access")} id="access">
        <ul className="list-disc pl-5">
          {account.memberships.map((membership) => (
            <li key={membership.id}>
              {membershipText(membership, (role) => t(`common.role.${role}`), t("account.members.national"))}
            </li>
          ))}
        </ul>
        {account.memberships.length === 0 && <p>{t("account.account.noAccess")}</p>}
      </Section>
      <Section title={t("account.account.password")} id="password">
        <div className="max-w-lg">
          <ChangePasswordForm email={account.email} />
        </div>
      </Section>
      <Section title={t("account.account.sessions")} id="sessions">
        <p className="text-muted mb-4">{t("account.account.sessionsLead")}</p>
        <SessionList sessions={account.sessions} />
        <div className="mt-6">
          <ActionButton action={revokeAllSessionsAction} values={{}} variant="danger">
            {t("account.account.signOutEverywhere")}
          </ActionButton>
        </div>
      </Section>
    </Page>
  );
}
