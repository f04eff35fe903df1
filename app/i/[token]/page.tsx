import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PublicForm } from "@/components/idea/public-form";
import { PublicIdeas } from "@/components/idea/public-ideas";
import { Notice } from "@/components/ui/notice";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { supporterOfRequest } from "@/lib/auth/supporter-cookie";
import { initiators } from "@/lib/domain/trial/trial";
import { pageData } from "@/lib/loaders/page-data";
import { loadProposal } from "@/lib/loaders/proposal";

/** The title and the page share one read. */
const load = cache(async (token: string) => loadProposal(token, await supporterOfRequest()));

export async function generateMetadata({ params }: PageProps<"/i/[token]">): Promise<Metadata> {
  const result = await load((await params).token);
  return result.ok ? { title: result.data.title } : {};
}

export default async function ProposalPage({ params, searchParams }: PageProps<"/i/[token]">) {
  const [{ token }, { failed }] = await Promise.all([params, searchParams]);
  const { title, institution, open } = pageData(await load(token));
  const t = await getTranslations();
  if (!open) {
    return (
      <Page width="narrow">
        <PageHeader title={title} />
        <EmptyState title={t("idea.public.closedTitle")}>
          {t("idea.public.closedText", { institution })}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page width="narrow">
      {failed && <Notice tone="error" title={t("idea.public.failed")} live />}
      <PageHeader
        kicker={title}
        title={t("idea.public.heading", { institution })}
        lead={t("idea.public.lead")}
      />
      <PublicForm
        token={token}
        submissionKey={open.submissionKey}
        group={open.group ?? ""}
        groups={initiators.map((value) => ({ value, label: t(`trial.initiator.${value}`) }))}
      />
      <PublicIdeas ideas={open.ideas} token={token} />
    </Page>
  );
}
