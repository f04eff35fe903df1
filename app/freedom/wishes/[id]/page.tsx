import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Breadcrumb, Page } from "@/components/ui/page";
import { wishSavedKinds, WishSavedNotice } from "@/components/wish/saved-notice";
import { WishStory } from "@/components/wish/wish-story";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadWish } from "@/lib/loaders/wish";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string) => loadWish(await getViewer(), id));

export async function generateMetadata({ params }: PageProps<"/freedom/wishes/[id]">): Promise<Metadata> {
  const result = await load((await params).id);
  return result.ok ? { title: result.data.wish.title } : {};
}

export default async function WishPage({ params, searchParams }: PageProps<"/freedom/wishes/[id]">) {
  const [{ id }, { saved: given }] = await Promise.all([params, searchParams]);
  const page = pageData(await load(id));
  const saved = wishSavedKinds.find((kind) => kind === given);
  const t = await getTranslations();
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.freedom(), text: t("common.nav.freedom") },
          { href: routes.wishes(), text: t("wish.title") },
          { text: page.wish.title },
        ]}
      />
      {saved && <WishSavedNotice saved={saved} round={page.wish.round} missed={page.missed} />}
      <WishStory page={page} />
    </Page>
  );
}
