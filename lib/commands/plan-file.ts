import { createHash, randomUUID } from "node:crypto";
import { planEditor, type EditedPlan, type PlanEditor } from "@/lib/commands/parts/plan-editing";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { getPlan } from "@/lib/db/plan";
import { createParts, lockPlan, updateParts } from "@/lib/db/plan-write";
import type { Viewer } from "@/lib/domain/member/role";
import type { PlanFileProblem, PlanFileRow } from "@/lib/domain/plan/file";
import { partTitle, type PlanFileReading, type PlanImportPreview } from "@/lib/domain/plan/file-preview";
import type { Plan } from "@/lib/domain/plan/plan";
import { invalid, ok, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import { planFileReason, planTarget, postedRows, readPlanRows } from "@/lib/validation/plan-file";
import { readPlanFile } from "@/lib/validation/plan-table";

async function readPlace(viewer: Viewer, raw: unknown): Promise<ActionResult<PlanEditor>> {
  const target = planTarget.safeParse(raw);
  return planEditor(viewer, target.success ? target.data.agreement : null);
}

/** What a file would do to which versions, in few characters: saving does what was shown, or nothing. */
function fingerprint({ created, changed, following }: PlanFileReading): string {
  const told = [
    ...created.map((each) => [
      each.subject,
      partTitle(each),
      each.part.wording,
      each.part.start,
      each.part.end,
    ]),
    ...changed.map(({ before, cells }) => [before.subject, before.part.id, before.part.version, cells]),
    ...following.map(({ before }) => [before.part.id, before.part.version]),
  ];
  return createHash("sha256").update(JSON.stringify(told)).digest("base64url");
}

function preview(
  rows: PlanFileRow[],
  plan: Plan,
  agreement: EditedPlan,
  ignored: string[],
): PlanImportPreview {
  // In order, so that new parts of the same day stand as they stood in the file.
  const ids = rows.map(() => randomUUID() as string).sort();
  const newId = () => ids.shift()!;
  const reading = readPlanRows(rows, plan, { today: today(), agreement, newId });
  return { reading, rows, ignored, seen: fingerprint(reading) };
}

const problem = (key: PlanFileProblem) => invalid({ file: { key } });

/**
 * Reads a file (XLSX or CSV) and tells what it would change in a plan. Nothing is written.
 * @returns INVALID with a `PlanFileProblem` as the key of `file` when it cannot be used at all
 */
export async function previewPlanImport(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<PlanImportPreview>> {
  const found = await readPlace(viewer, raw);
  if (!found.ok) return found;
  const file = (raw as { file?: unknown }).file;
  // A form without a chosen file posts an empty one without a name.
  if (!(file instanceof File) || (file.size === 0 && file.name === "")) return problem("NONE");
  const read = await readPlanFile(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return problem(read.problem);
  const { place } = found.data;
  const answer = preview(read.rows, await getPlan(place.id), place, read.ignored);
  return ok({
    ...answer,
    reading: { ...answer.reading, errors: [...read.errors, ...answer.reading.errors] },
  });
}

function parsedRows(raw: unknown): PlanFileRow[] | null {
  const { rows } = raw as { rows?: unknown };
  try {
    const parsed = postedRows.safeParse(JSON.parse(typeof rows === "string" ? rows : "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The same of rows that were read before and came back with the form. */
export async function previewPlanRows(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<PlanImportPreview>> {
  const found = await readPlace(viewer, raw);
  if (!found.ok) return found;
  const rows = parsedRows(raw);
  if (!rows) return problem("NONE");
  const { place } = found.data;
  return ok(preview(rows, await getPlan(place.id), place, []));
}

/** Undoes the transaction and becomes the command's answer. */
class Refusal extends Error {
  constructor(readonly failure: Failure<PlanImportPreview>) {
    super(failure.code);
  }
}

/** Saying that something will not happen needs a reason, as everywhere in the plan. */
const dropsSomething = ({ changed, created }: PlanFileReading) =>
  [...changed, ...created.map((after) => ({ before: null, after }))].some(
    ({ before, after }) =>
      "state" in after.part &&
      after.part.state === "DROPPED" &&
      !(before && "state" in before.part && before.part.state === "DROPPED"),
  );

const MOST_TIME = 60_000;

/**
 * Writes what a file says, all of it or nothing, if that still is what the preview showed.
 * @returns with CONFLICT a new preview: of the file against the plan as it is now
 */
export async function importPlan(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ created: number; changed: number }, PlanImportPreview>> {
  const found = await readPlace(viewer, raw);
  if (!found.ok) return found;
  const { actor, place } = found.data;
  const rows = parsedRows(raw);
  if (!rows) return problem("NONE");
  const parsed = planFileReason.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { reason, seen } = parsed.data;
  const prisma = await db();
  try {
    return await prisma.$transaction(
      async (tx) => {
        await lockPlan(tx, place.id);
        const current = preview(rows, await getPlan(place.id, tx), place, []);
        const { created, changed, following, errors } = current.reading;
        if (current.seen !== seen || errors.length > 0) return { ok: false, code: "CONFLICT", current };
        if (reason === null && dropsSomething(current.reading))
          return invalid({ reason: { key: "required" } });
        const editing = {
          ...{ by: actor, agreementId: place.id, municipalityId: place.municipalityId, reason },
          batchId: randomUUID(),
        };
        if (created.length > 0) await createParts(tx, editing, created);
        if (!(await updateParts(tx, editing, [...changed, ...following])))
          throw new Refusal({ ok: false, code: "CONFLICT", current });
        return ok({ created: created.length, changed: changed.length + following.length });
      },
      { timeout: MOST_TIME },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, code: "CONFLICT", current: preview(rows, await getPlan(place.id), place, []) };
  }
}
