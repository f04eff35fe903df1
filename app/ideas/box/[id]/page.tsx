import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { IdeaStory } from "@/components/idea/idea-story";
import { IdeaFailedNotice, IdeaSavedNotice } from "@/components/idea/notices";
import { Breadcrumb, Page } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadIdeaInBox } from "@/lib/loaders/idea-box";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string) => loadIdeaInBox(await getViewer(), id));

export async function generateMetadata({ params }: PageProps<"/ideas/box/[id]">): Promise<Metadata> {
  const result = await load((await params).id);
  return result.ok ? { title: result.data.title } : {};
}

export default async function IdeaInBoxPage({ params, searchParams }: PageProps<"/ideas/box/[id]">) {
  const [{ id }, { saved, failed }] = await Promise.all([params, searchParams]);
  const idea = pageData(await load(id));
  const t = await getTranslations();
  return (
    <Page>
      <Breadcrumb items={[{ href: routes.ideaBox(), text: t("idea.box.title") }, { text: idea.title }]} />
      <IdeaSavedNotice saved={saved} />
      <IdeaFailedNotice failed={failed} />
      <IdeaStory idea={idea} />
    </Page>
  );
}
