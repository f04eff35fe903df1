import type { Prisma } from "@/lib/db/client";
import type { FencePostLevel, FencePostStatus } from "@/lib/db/generated/enums";
import { freedomKeywords } from "@/prisma/seed/word-group";
import { reconcile } from "@/prisma/seed/reconcile";
import { readData, type SourceArea, type SourcePlace } from "@/prisma/seed/source";

interface SourceFencePost {
  id: string;
  level: FencePostLevel;
  welfareArea: SourceArea;
  municipality: string | null;
  title: string;
  summary: string;
  topics: string[];
  status: FencePostStatus;
  exception: string | null;
  provisions: string[];
  source: SourcePlace;
}

/** National, municipal and local fence-posts. The source names no institution for the local ones. */
export async function loadFencePosts(tx: Prisma.TransactionClient): Promise<void> {
  const { fencePosts } = readData<{ fencePosts: SourceFencePost[] }>("fence-posts.json");
  const keywords = freedomKeywords();
  const rows: Prisma.FencePostCreateManyInput[] = fencePosts.map((post) => ({
    id: post.id,
    level: post.level,
    area: post.welfareArea,
    title: post.title,
    summary: post.summary,
    topics: post.topics,
    keywords: keywords(post.id),
    status: post.status,
    exception: post.exception,
    origin: "REFERENCE",
    source: { ...post.source },
    municipalityId: post.municipality,
  }));
  const added = await reconcile(tx, tx.fencePost, rows);
  await tx.fencePostProvision.createMany({
    data: fencePosts
      .filter(({ id }) => added.has(id))
      .flatMap(({ id, provisions }) => provisions.map((provisionId) => ({ fencePostId: id, provisionId }))),
  });
}
