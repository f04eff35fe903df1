import { db } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import type {
  FencePostLevel,
  FencePostStatus,
  FreedStatus,
  ProvisionRole,
} from "@/lib/domain/freedom/record";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";
import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { byName } from "@/lib/i18n/format";

/** A fence-post as the JSON interface lists it; ids are the reference's own. */
export interface ListedFencePost {
  id: string;
  level: FencePostLevel;
  area: WelfareArea;
  title: string;
  summary: string;
  topics: string[];
  status: FencePostStatus;
  exception: string | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  decidedOn: CalendarDate | null;
  municipality: { id: string; name: string } | null;
  institution: { id: string; name: string } | null;
  provisions: string[];
  replaces: string | null;
  origin: DataOrigin;
  source: unknown;
}

/**
 * Fence-posts by level and title, whatever the day; public.
 * @param where.municipality also the national ones, which hold there, too
 */
export async function listFencePosts(where: {
  municipality?: string;
  area?: WelfareArea;
}): Promise<ListedFencePost[]> {
  const prisma = await db();
  const rows = await prisma.fencePost.findMany({
    where: {
      ...(where.area && { area: where.area }),
      ...(where.municipality && { OR: [{ level: "NATIONAL" }, { municipalityId: where.municipality }] }),
    },
    select: {
      ...{ id: true, level: true, area: true, title: true, summary: true, topics: true, status: true },
      ...{ exception: true, validFrom: true, validTo: true, decidedOn: true, origin: true, source: true },
      replacesId: true,
      municipality: { select: { id: true, name: true } },
      institution: { select: { id: true, name: true } },
      provisions: { select: { provisionId: true }, orderBy: { provisionId: "asc" } },
    },
    orderBy: [{ level: "asc" }, { area: "asc" }, { title: "asc" }, { id: "asc" }],
  });
  return rows.map(({ provisions, replacesId, validFrom, validTo, decidedOn, ...post }) => ({
    ...post,
    validFrom: fromDbDate(validFrom),
    validTo: fromDbDate(validTo),
    decidedOn: fromDbDate(decidedOn),
    provisions: provisions.map(({ provisionId }) => provisionId),
    replaces: replacesId,
  }));
}

/** A provision as the JSON interface lists it. */
export interface ListedProvision {
  id: string;
  law: string;
  paragraph: string | null;
  subsection: string | null;
  topic: string;
  summary: string;
  areas: WelfareArea[];
  freed: FreedStatus;
  role: ProvisionRole;
  note: string | null;
  validity: ProvisionPeriod[];
  grants: {
    municipality: string;
    area: WelfareArea;
    validFrom: CalendarDate;
    validTo: CalendarDate | null;
  }[];
  fencePosts: string[];
  replaces: string | null;
  origin: DataOrigin;
  source: unknown;
}

/** Provisions by law and paragraph, whatever the day; public. */
export async function listProvisions(where: { area?: WelfareArea }): Promise<ListedProvision[]> {
  const prisma = await db();
  const rows = await prisma.legalProvision.findMany({
    where: where.area ? { areas: { has: where.area } } : {},
    select: {
      ...{ id: true, law: true, paragraph: true, subsection: true, topic: true, summary: true, areas: true },
      ...{ freed: true, role: true, note: true, origin: true, source: true, replacesId: true },
      validity: {
        select: { kind: true, validFrom: true, validTo: true, note: true },
        orderBy: { order: "asc" },
      },
      grants: {
        select: { municipalityId: true, area: true, validFrom: true, validTo: true },
        orderBy: [{ validFrom: "asc" }, { id: "asc" }],
      },
      fencePosts: { select: { fencePostId: true }, orderBy: { fencePostId: "asc" } },
    },
  });
  const place = ({ law, paragraph, subsection, id }: (typeof rows)[number]) =>
    [law, paragraph ?? "", subsection ?? "", id].join(" ");
  return rows.sort(byName("da", place)).map(({ validity, grants, fencePosts, replacesId, ...provision }) => ({
    ...provision,
    validity: validity.map(({ kind, note, validFrom, validTo }) => ({
      ...{ kind, note },
      validFrom: fromDbDate(validFrom),
      validTo: fromDbDate(validTo),
    })),
    grants: grants.map(({ municipalityId, area, validFrom, validTo }) => ({
      ...{ municipality: municipalityId, area },
      validFrom: fromDbDate(validFrom),
      validTo: fromDbDate(validTo),
    })),
    fencePosts: fencePosts.map(({ fencePostId }) => fencePostId),
    replaces: replacesId,
  }));
}
