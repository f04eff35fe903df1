import { auditActor } from "@/lib/db/audit";
import {
  createWordGroup,
  deleteWordGroup,
  getLastWordGroupChange,
  getWordGroup,
  updateWordGroup,
  type KeptWordGroup,
} from "@/lib/db/upkeep/words";
import { valuesOfWordGroup, type WordGroupConflict } from "@/lib/domain/freedom/word-group";
import { membershipsOf, type Actor, type Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { canKeepNational } from "@/lib/policies/freedom";
import { canKeepWords, wordReach } from "@/lib/policies/upkeep";
import { parseWordGroup, versionedWordGroupSchema } from "@/lib/validation/upkeep";

type Saved = ActionResult<{ id: string }, WordGroupConflict>;

const rightsOf = (group: KeptWordGroup) => ({
  municipalityId: group.municipality?.id ?? null,
  areas: group.areas,
});

/** Adds words the freedom check understands. */
export async function createWordGroupCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canKeepNational(viewer) && membershipsOf(viewer, "ADMINISTRATION").length === 0) {
    return refused("FORBIDDEN");
  }
  const { input, errors } = parseWordGroup(raw);
  if (!canKeepWords(viewer, input)) {
    // Somebody who keeps one area's words must say so.
    const isOwnPlace = canKeepWords(viewer, { ...input, areas: ownAreas(viewer, input.municipalityId) });
    if (!isOwnPlace) return refused("FORBIDDEN");
    errors.areas ??= { key: "choose" };
  }
  if (Object.keys(errors).length > 0) return invalid(errors);
  return ok(await createWordGroup(input, auditActor(viewer, input.municipalityId)));
}

const ownAreas = (viewer: Viewer, municipalityId: string | null) =>
  membershipsOf(viewer, "ADMINISTRATION", municipalityId ?? undefined)
    .flatMap(({ area }) => area ?? [])
    .slice(0, 1);

async function conflictOn(viewer: Actor, group: KeptWordGroup): Promise<Failure<WordGroupConflict>> {
  const [newest, last] = await Promise.all([
    getWordGroup(group.id, wordReach(viewer)),
    getLastWordGroupChange(group.id),
  ]);
  if (!newest) return refused("NOT_FOUND");
  const values = valuesOfWordGroup({ ...newest, municipalityId: newest.municipality?.id ?? null });
  return {
    ok: false,
    code: "CONFLICT",
    current: { version: newest.version, values, savedBy: last?.actorName ?? null },
  };
}

async function readTarget(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ actor: Actor; group: KeptWordGroup; version: number }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = versionedWordGroupSchema.safeParse(raw);
  const group = target.success && (await getWordGroup(target.data.id, wordReach(viewer)));
  if (!group) return refused("NOT_FOUND");
  if (!canKeepWords(viewer, rightsOf(group))) return refused("FORBIDDEN");
  return ok({ actor: viewer, group, version: target.data.version });
}

/** Saves a group of words; whose it is does not change. */
export async function updateWordGroupCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const target = await readTarget(viewer, raw);
  if (!target.ok) return target;
  const { actor, group, version } = target.data;
  const municipalityId = group.municipality?.id ?? null;
  const { input, errors } = parseWordGroup({ ...(raw as object), municipalityId: municipalityId ?? "" });
  if (!canKeepWords(actor, { municipalityId, areas: input.areas })) errors.areas ??= { key: "choose" };
  if (Object.keys(errors).length > 0) return invalid(errors);
  const outcome = await updateWordGroup(group, version, input, auditActor(actor, municipalityId));
  return outcome === "SAVED" ? ok({ id: group.id }) : conflictOn(actor, group);
}

/** Removes a group of words; the history keeps them. */
export async function deleteWordGroupCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const target = await readTarget(viewer, raw);
  if (!target.ok) return target;
  const { actor, group, version } = target.data;
  const outcome = await deleteWordGroup(group, version, auditActor(actor, group.municipality?.id ?? null));
  return outcome === "SAVED" ? ok({ id: group.id }) : conflictOn(actor, group);
}
