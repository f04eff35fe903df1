import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FollowStory } from "@/components/idea/follow-story";
import { Page } from "@/components/ui/page";
import { pageData } from "@/lib/loaders/page-data";
import { loadFollowedIdea } from "@/lib/loaders/proposal";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("idea.follow"))("heading") };
}

export default async function FollowPage({ params, searchParams }: PageProps<"/i/follow/[token]">) {
  const [{ token }, { new: isNew, forgotten }] = await Promise.all([params, searchParams]);
  const idea = pageData(await loadFollowedIdea(token));
  return (
    <Page width="narrow">
      <FollowStory idea={idea} token={token} isNew={isNew === "1"} isForgotten={forgotten === "1"} />
    </Page>
  );
}
