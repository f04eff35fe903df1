import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InviteForm } from "@/components/member/invite-form";
import { PlaceChoice } from "@/components/member/place-choice";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { INVITATION_DAYS } from "@/lib/auth/link-token";
import { getViewer } from "@/lib/auth/viewer";
import { loadInvite } from "@/lib/loaders/member";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("invite.title") };
}

export default async function InvitePage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const invite = await loadInvite(await getViewer(), await searchParams);
  const { places, place, roles, institutions, known } = pageData(invite);
  const t = await getTranslations();
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.settingsUsers(), text: t("account.members.title") },
          { text: t("account.invite.title") },
        ]}
      />
      <PageHeader
        title={t("account.invite.title")}
        kicker={place?.name}
        lead={t("account.invite.lead", { days: INVITATION_DAYS })}
      />
      <div className="max-w-lg">
        {places.length > 1 && <PlaceChoice places={places} place={place?.id ?? ""} known={known} />}
        <InviteForm
          key={place?.id ?? "national"}
          municipalityId={place?.id ?? ""}
          roles={roles}
          institutions={institutions}
          {...known}
        />
      </div>
    </Page>
  );
}
