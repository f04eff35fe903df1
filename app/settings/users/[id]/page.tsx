import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountState } from "@/components/member/account-state";
import { MemberStatus } from "@/components/member/member-status";
import { MembershipEditor } from "@/components/member/membership-editor";
import { membershipText } from "@/components/member/membership-text";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadMember } from "@/lib/loaders/member";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ invited?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("members.title") };
}

export default async function UserPage({ params, searchParams }: Props) {
  const [{ id }, { invited }] = await Promise.all([params, searchParams]);
  const { member, memberships, hasOthers, isSelf, mayClose } = pageData(
    await loadMember(await getViewer(), { id }),
  );
  const t = await getTranslations();
  const place = memberships.find(({ municipality }) => municipality !== null);
  const { email, name } = member;
  const toInvite = routes.inviteUser({ email, name, municipality: place?.municipalityId });
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[{ href: routes.settingsUsers(), text: t("account.members.title") }, { text: name }]}
      />
      <PageHeader
        title={name}
        lead={email}
        action={<MemberStatus accepted={member.accepted} closed={member.closedAt !== null} />}
      />
      {invited && <Notice tone="success" title={t("account.member.invited", { email })} live />}
      <Section title={t("account.member.access")} id="access">
        <ul className="divide-line divide-y">
          {memberships.map((membership) => (
            <MembershipEditor
              key={membership.id}
              id={membership.id}
              text={membershipText(
                membership,
                (role) => t(`common.role.${role}`),
                t("account.members.national"),
              )}
              role={membership.role}
              institutionId={membership.institutionId}
              roles={membership.roles}
              institutions={membership.institutions}
            />
          ))}
        </ul>
        {memberships.length === 0 && <p className="text-muted">{t("account.members.noMembership")}</p>}
        {!member.closedAt && (
          <p className="mt-4">
            <ButtonLink href={toInvite} variant="secondary">
              {t("account.member.add")}
            </ButtonLink>
          </p>
        )}
      </Section>
      <AccountState
        member={member}
        isSelf={isSelf}
        mayClose={mayClose}
        elsewhere={hasOthers ? t("account.member.elsewhere", { place: place?.municipality ?? "" }) : null}
      />
    </Page>
  );
}
