import { db } from "@/lib/db/client";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { isRowId } from "@/lib/domain/shared/row-id";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

const published = { sharing: "PUBLIC", archivedAt: null } as const;

/** What a link to a published trial shows of it. */
export interface PublicTrial {
  id: string;
  title: string;
  area: WelfareArea;
  freedFrom: string;
  freedTo: string;
  stage: TrialStage;
  updatedAt: Date;
  municipality: { name: string };
  decision: DecisionOutcome | null;
}

/** A published trial; null for every other, whoever asks, since what is made of it is kept by others. */
export async function getPublicTrial(id: string): Promise<PublicTrial | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const row = await prisma.trial.findFirst({
    where: { ...published, id },
    select: {
      ...{ id: true, title: true, area: true, freedFrom: true, freedTo: true, stage: true, updatedAt: true },
      municipality: { select: { name: true } },
      decisions: {
        where: { supersededAt: null },
        orderBy: { decidedOn: "desc" },
        take: 1,
        select: { outcome: true },
      },
    },
  });
  if (!row) return null;
  const { decisions, ...trial } = row;
  return { ...trial, decision: decisions[0]?.outcome ?? null };
}

/** How many trials are published. */
export async function countPublicTrials(): Promise<number> {
  const prisma = await db();
  return prisma.trial.count({ where: published });
}

/** Published trials in the order in which they were registered, so that a part stays the same while others come. */
export async function listPublicTrials(
  offset: number,
  limit: number,
): Promise<{ id: string; updatedAt: Date }[]> {
  const prisma = await db();
  return prisma.trial.findMany({
    where: published,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, updatedAt: true },
    skip: offset,
    take: limit,
  });
}

/** Examples of the idea catalogue, which are public. */
export async function listPublicExamples(): Promise<{ id: string }[]> {
  const prisma = await db();
  return prisma.catalogueExample.findMany({ select: { id: true }, orderBy: { id: "asc" } });
}
