import type { PlanPart } from "@/lib/domain/plan/change";
import { itemLimits } from "@/lib/domain/plan/item-form";
import { milestoneLimits } from "@/lib/domain/plan/milestone-form";
import { phaseLimits, wordingContext } from "@/lib/domain/plan/phase";
import type { PlanItem, PlanMilestone, PlanPhase } from "@/lib/domain/plan/plan";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { readDanishDate } from "@/lib/domain/shared/danish-date";
import { readWords } from "@/lib/i18n/plan-file";
import type { DraftOf, PlanDrafts } from "@/lib/validation/plan-file-draft";
import { choicesOf, type RowReader } from "@/lib/validation/plan-file-row";
import { readTime } from "@/lib/validation/wording";

// What the cells of a row say about its part: phases first, as times without a year have it from their phase.

function around(drafts: PlanDrafts, phaseId: string | null): WordingContext {
  return wordingContext({ phases: drafts.phasesNow }, drafts.context.agreement, phaseId);
}

function putTime(
  drafts: PlanDrafts,
  reader: RowReader,
  part: PlanPart["part"],
  text: string,
  context: WordingContext,
): void {
  const said = JSON.stringify([context, text]);
  const read = drafts.times.get(said) ?? readTime(text, context);
  drafts.times.set(said, read);
  if (read.ok) {
    // A phase and a milestone say no bound; the type of the part decides what is kept.
    const { bound, occurrences, ...time } = read.time;
    Object.assign(
      part,
      time,
      "title" in part ? { bound, occurrences } : "kind" in part ? { occurrences } : {},
    );
    return;
  }
  const { key, values = {} } = read.error;
  reader.fail("wording", key.includes(".") ? key : `common.validation.${key}`, values);
}

/** Every phase as the file says it is; what stands in it is read against these. */
export function readPhases(drafts: PlanDrafts): void {
  for (const { after, reader } of drafts.of<PlanPhase>("PHASE")) {
    const label = reader.text("title", phaseLimits.label, { line: true, required: true });
    const mainPhase = reader.text("under", phaseLimits.mainPhase, { line: true, required: false });
    const note = reader.text("note", phaseLimits.note, { line: false, required: false });
    if (label !== null) after.label = label;
    if (mainPhase !== null) after.mainPhase = mainPhase || null;
    if (note !== null) after.note = note || null;
    const said = reader.said("wording") ?? (reader.isNew ? "" : null);
    if (said !== null) putTime(drafts, reader, after, said, around(drafts, null));
  }
  drafts.phasesNow = drafts.result().phases;
}

function readStanding(drafts: PlanDrafts, reader: RowReader, part: PlanItem | PlanMilestone): void {
  const responsible = reader.text("responsible", itemLimits.responsible, {
    line: true,
    required: false,
  });
  if (responsible !== null && (responsible || null) !== part.responsible) {
    part.responsible = responsible || null;
    // The account belonged to whoever stood there before.
    part.responsibleId = null;
  }
  const kind = reader.said("kind");
  if (kind !== null && !(reader.isNew && kind === ""))
    part.kind = reader.choice("kind", kind, choicesOf.kind) ?? part.kind;
  const reached = reader.said("reachedOn");
  if (reached !== null) readReached(drafts, reader, part, reached);
  const state = reader.said("state");
  const isUnsaid = state === null || (reader.isNew && state === "");
  if (isUnsaid && reader.isNew && part.reachedOn !== null) part.state = "DONE";
  if (!isUnsaid) part.state = reader.choice("state", state, choicesOf.state) ?? part.state;
  if (state === null && reached === null) return;
  if (part.state === "DONE" && part.reachedOn === null && reader.errors.length === 0)
    reader.fail("reachedOn", "planFile.rowError.reachedMissing");
  if (part.state !== "DONE" && part.reachedOn !== null)
    reader.fail("reachedOn", "planFile.rowError.reachedNotDone");
}

function readReached(
  drafts: PlanDrafts,
  reader: RowReader,
  part: PlanItem | PlanMilestone,
  text: string,
): void {
  if (text === "") {
    part.reachedOn = null;
    return;
  }
  const read = readDanishDate(text);
  if (!read.ok) reader.fail("reachedOn", "common.validation.date", { value: read.written });
  else if (read.date > drafts.context.today) reader.fail("reachedOn", "planFile.rowError.reachedFuture");
  else part.reachedOn = read.date;
}

/** Every item as the file says it is; one without a time of its own has no days yet. */
export function readItems(drafts: PlanDrafts): void {
  const found = drafts.of<PlanItem>("ITEM");
  // Where everything stands comes first: a time without a year has it from its phase.
  for (const draft of found) readPlace(drafts, draft);
  const items = new Map(drafts.result().items.map((item) => [item.id, item]));
  for (const { after } of found) if (after.phaseId === "") after.phaseId = phaseUnder(after, items);
  for (const draft of found) {
    const { after, reader } = draft;
    const title = reader.text("title", itemLimits.title, { line: true, required: true });
    const note = reader.text("note", itemLimits.note, { line: false, required: false });
    if (title !== null) after.title = title;
    if (note !== null) after.note = note || null;
    readStanding(drafts, reader, after);
    readAttributes(drafts, reader, after);
    readItemTime(drafts, draft);
  }
}

function readPlace(drafts: PlanDrafts, { after, reader }: DraftOf<PlanItem>): void {
  const under = reader.said("under");
  if (under !== null)
    after.parentId = under === "" ? null : reader.reference("under", under, drafts.items, "Item");
  const phase = reader.said("phase") ?? (reader.isNew ? "" : null);
  if (phase === null) return;
  if (phase === "" && reader.isNew && after.parentId !== null) return;
  if (phase === "") reader.fail("phase", "common.validation.required");
  else after.phaseId = reader.reference("phase", phase, drafts.phases, "Phase") ?? after.phaseId;
}

function readAttributes(drafts: PlanDrafts, reader: RowReader, after: PlanItem): void {
  const level = reader.said("level");
  if (level !== null && !(reader.isNew && level === "")) {
    after.level = reader.choice("level", level, choicesOf.level) ?? after.level;
    if (after.level !== "LOCAL") after.institutionId = null;
  }
  const audience = reader.said("audience");
  if (audience !== null) {
    const said = audience.split(/[,;\n]/).map((each) => each.trim());
    const codes = said
      .filter(Boolean)
      .flatMap((each) => reader.choice("audience", each, choicesOf.audience) ?? []);
    after.audience = [...new Set(codes)];
  }
  const recurring = reader.said("recurring");
  if (recurring !== null && recurring !== "") {
    const read = readWords.yes(recurring);
    if (read === null) reader.fail("recurring", "planFile.rowError.yesNo");
    else after.recurring = read;
  } else if (recurring === "") after.recurring = false;
  const waitsFor = reader.said("waitsFor");
  if (waitsFor !== null) after.dependsOnIds = readWaits(drafts, reader, after, waitsFor);
}

function readWaits(drafts: PlanDrafts, reader: RowReader, item: PlanItem, text: string): string[] {
  // A title may hold a semicolon of its own.
  const whole = drafts.items.find(text);
  const said = typeof whole === "object" ? [text] : text.split(/[;\n]/).map((each) => each.trim());
  const ids = said
    .filter(Boolean)
    .flatMap((each) => reader.reference("waitsFor", each, drafts.items, "Item") ?? []);
  if (ids.includes(item.id)) reader.fail("waitsFor", "planFile.rowError.waitsForItself");
  return [...new Set(ids)];
}

function readItemTime(drafts: PlanDrafts, { before, after, reader }: DraftOf<PlanItem>): void {
  const said = reader.said("wording") ?? (reader.isNew ? "" : null);
  if (said !== null && said !== "") {
    putTime(drafts, reader, after, said, around(drafts, after.phaseId));
    return;
  }
  const isPlaced = before?.phaseId !== after.phaseId || before.parentId !== after.parentId;
  if (said === null && !(after.wording === null && isPlaced)) return;
  drafts.inheriting.add(after.id);
  const lasts = after.kind === "ONGOING_ACTIVITY" || after.recurring;
  const precision = before?.wording === null ? before.precision : lasts ? "ONGOING" : "RANGE";
  Object.assign(after, { wording: null, bound: null, occurrences: [], precision });
}

/** Every milestone as the file says it is. */
export function readMilestones(drafts: PlanDrafts): void {
  for (const { after, reader } of drafts.of<PlanMilestone>("MILESTONE")) {
    for (const column of ["stateText", "municipalText"] as const) {
      const text = reader.text(column, milestoneLimits.text, { line: false, required: false });
      if (text !== null) after[column] = text || null;
    }
    if (after.stateText === null && after.municipalText === null && reader.errors.length === 0)
      reader.fail("municipalText", "planFile.rowError.milestoneText");
    const remark = reader.text("note", milestoneLimits.remark, { line: false, required: false });
    if (remark !== null) after.remark = remark || null;
    const phase = reader.said("phase");
    if (phase !== null)
      after.phaseId = phase === "" ? null : reader.reference("phase", phase, drafts.phases, "Phase");
    readStanding(drafts, reader, after);
    const said = reader.said("wording") ?? (reader.isNew ? "" : null);
    if (said === null) continue;
    putTime(drafts, reader, after, said, around(drafts, after.phaseId));
    const { exactOn, start, end } = after;
    // The day in the text belonged to the time that stood there.
    if (exactOn !== null && (exactOn < start || exactOn > end)) after.exactOn = null;
  }
}

/** The phase of what stands above, however far up it says so. */
function phaseUnder(item: PlanItem, items: Map<string, PlanItem>): string {
  const seen = new Set<string>();
  let at: PlanItem | undefined = item;
  while (at && at.phaseId === "" && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.parentId === null ? undefined : items.get(at.parentId);
  }
  return at?.phaseId ?? "";
}
