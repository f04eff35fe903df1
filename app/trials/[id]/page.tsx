import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { notedFrom } from "@/components/log/noted-notice";
import { FromIdeaNotice } from "@/components/idea/from-idea-notice";
import { SavedNotice } from "@/components/trial/detail/saved-notice";
import { TrialStory } from "@/components/trial/detail/trial-story";
import { publicTrialData, trialMetadata } from "@/app/trials/[id]/metadata";
import { JsonLd } from "@/components/ui/json-ld";
import { Breadcrumb, Page } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadTrial } from "@/lib/loaders/trial";
import { absoluteUrl } from "@/lib/env";
import { routes } from "@/lib/routes";
import { parseLogPage } from "@/lib/validation/log";

const savedKinds = [
  "new",
  "edit",
  "restored",
  "exemptions",
  "moved",
  "undone",
  "corrected",
  "evaluated",
] as const;
/** The title and the page share one read. */
const load = cache(async (id: string, justSaved: boolean, statingNeeds: boolean, logPage: number) =>
  loadTrial(await getViewer(), id, { justSaved, statingNeeds, logPage }),
);

async function read({ params, searchParams }: PageProps<"/trials/[id]">) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const { saved: given, edit } = query;
  const saved = savedKinds.find((kind) => kind === given) ?? null;
  const result = await load(id, saved !== null, edit === "exemptions", parseLogPage(query.log));
  return { saved, fromIdea: given === "idea", noted: notedFrom(query), result };
}

export async function generateMetadata(props: PageProps<"/trials/[id]">): Promise<Metadata> {
  const { result } = await read(props);
  return result.ok ? trialMetadata(result.data.trial, await getTranslations("common")) : {};
}

export default async function TrialPage(props: PageProps<"/trials/[id]">) {
  const { saved, fromIdea, noted, result } = await read(props);
  const { similar, log, ...page } = pageData(result);
  const { trial } = page;
  const t = await getTranslations();
  return (
    <Page>
      <Breadcrumb items={[{ href: routes.trials(), text: t("common.nav.trials") }, { text: trial.title }]} />
      {publicTrialData(trial) && <JsonLd data={publicTrialData(trial)!} />}
      {fromIdea && <FromIdeaNotice trialId={trial.id} />}
      {saved && <SavedNotice saved={saved} trialId={trial.id} at={trial.updatedAt} similar={similar} />}
      <TrialStory {...page} url={absoluteUrl(routes.trial(trial.id))} log={{ log, noted }} />
    </Page>
  );
}
