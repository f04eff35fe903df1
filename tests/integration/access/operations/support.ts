import type { Db } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/member/role";
import type { ActionResult } from "@/lib/domain/shared/result";
import { viewerNames, worldIds, type ViewerName } from "@/tests/support/world";

export type Outcome =
  "ok" | "NOT_FOUND" | "FORBIDDEN" | "SIGNED_OUT" | "INVALID" | "ALREADY_DONE" | "EXPIRED";

export interface Operation {
  /** the exported function, as "file.function", and what it is tried on */
  name: string;
  on: string;
  run: (viewer: Viewer, prisma: Db) => Promise<unknown>;
  expected: Record<ViewerName, Outcome>;
}

export const everyone = viewerNames;
export const atAlfa: ViewerName[] = [
  "own leader",
  "own staff",
  "leader next door",
  "staff next door",
  "own administration",
  "own politician",
  "own evaluator",
];
export const national: ViewerName[] = ["national evaluator", "system administrator"];
export const registering: ViewerName[] = [
  "own leader",
  "own staff",
  "leader next door",
  "staff next door",
  "own administration",
  "foreign leader",
  "foreign staff",
  "foreign administration",
];

/** Everybody answers `otherwise`, the signed-out SIGNED_OUT, but for those named. */
export function outcomes(
  otherwise: Outcome,
  named: Partial<Record<Outcome, readonly ViewerName[]>>,
): Record<ViewerName, Outcome> {
  const result = Object.fromEntries(everyone.map((name) => [name, otherwise])) as Record<ViewerName, Outcome>;
  result["signed out"] = "SIGNED_OUT";
  for (const [outcome, names] of Object.entries(named)) {
    for (const name of names) result[name] = outcome as Outcome;
  }
  return result;
}

export const allOk = outcomes("ok", { ok: ["signed out"] });
export const membersOnly = outcomes("ok", {});

let count = 0;
/** A number that no other row of this run has. */
export const nextNumber = () => (count += 1);
/** A trial of its own for one try, so that tries do not disturb each other. */
export async function freshTrial(
  prisma: Db,
  sharing: "INSTITUTION" | "PUBLIC",
  archived = false,
): Promise<string> {
  const id = `fresh-${nextNumber()}`;
  await prisma.trial.create({
    data: {
      id,
      title: `Prøvehandling ${id}`,
      area: "DAYCARE",
      freedFrom: "fra",
      freedTo: "til",
      stage: "PREPARED",
      sharing,
      municipalityId: "alfa",
      leadInstitutionId: "alfa-one",
      archivedAt: archived ? new Date() : null,
      classifications: { create: { classificationId: worldIds.theme } },
    },
  });
  return id;
}

export const trialForm = (institutionId: string) => ({
  leadInstitutionId: institutionId,
  title: "Børnemøde om morgenen",
  freedFrom: "Fast samling",
  freedTo: "At børnene bestemmer",
  themes: [worldIds.theme],
  sharing: "MUNICIPALITY",
});

export const edited = (id: string) => ({ ...trialForm("alfa-one"), id, version: 1 });

export async function freshMember(prisma: Db) {
  const user = await prisma.user.create({
    data: {
      email: `fresh-${nextNumber()}@example.dk`,
      name: "Ny person",
      memberships: { create: { role: "STAFF", municipalityId: "alfa", institutionId: "alfa-one" } },
    },
    select: { id: true, memberships: { select: { id: true } } },
  });
  return { userId: user.id, membershipId: user.memberships[0]!.id };
}

/** For what only concerns oneself: a throw-away actor with the viewer's memberships. */
export async function twin(viewer: Viewer, prisma: Db): Promise<Viewer> {
  if (!viewer) return null;
  const user = await prisma.user.create({
    data: {
      email: `twin-${nextNumber()}@example.dk`,
      name: viewer.name,
      memberships: { create: viewer.memberships },
      sessions: { create: { expiresAt: new Date(Date.now() + 86_400_000) } },
    },
    select: { id: true, email: true, sessions: { select: { id: true } } },
  });
  return { ...viewer, userId: user.id, email: user.email, sessionId: user.sessions[0]!.id };
}

export const managers: ViewerName[] = ["own administration", "system administrator"];
export const foreignManager: ViewerName[] = ["foreign administration"];
export const hiddenTrial = worldIds.trial("alfa-one", "INSTITUTION");
export const publicTrial = worldIds.trial("alfa-one", "PUBLIC");
export const seesHidden: ViewerName[] = [
  "own leader",
  "own staff",
  "own administration",
  "system administrator",
];
export const managesTrial: ViewerName[] = ["own leader", "own administration"];

export const managingTrial = {
  hidden: outcomes("NOT_FOUND", { ok: managesTrial, FORBIDDEN: ["own staff", "system administrator"] }),
  public: outcomes("FORBIDDEN", { ok: managesTrial }),
};

/** What a result says, in one word. */
export function outcomeOf(result: unknown): Outcome {
  const { ok, code } = result as ActionResult<unknown> & { code?: Outcome };
  return ok ? "ok" : code!;
}
