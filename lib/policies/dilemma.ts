import { membershipsOf, type Membership, type Viewer } from "@/lib/domain/member/role";
import type { DilemmaPlace } from "@/lib/domain/politics/dilemma";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { readsLocalEvaluations } from "@/lib/policies/plan-evaluation";

const isOfArea = ({ area }: Membership, asked: WelfareArea) => area === null || area === asked;

/**
 * Reads a municipality's dilemmas with what its politicians think of them: its own people, and those who look at all
 * municipalities. A politician thinks aloud among their own; that is why the words go no further, whoever a dilemma is
 * shared with.
 */
export function readsReflections(viewer: Viewer, municipalityId: string): boolean {
  return readsLocalEvaluations(viewer, municipalityId);
}

/** May read the dilemma itself: also everybody, where its institution shares it. */
export function canReadDilemma(
  viewer: Viewer,
  dilemma: { municipalityId: string; shared: boolean },
): boolean {
  return dilemma.shared || readsReflections(viewer, dilemma.municipalityId);
}

/** The institutions somebody puts questions for: those they lead, and those they administer. */
export interface AskingReach {
  institutionIds: string[];
  administered: { municipalityId: string; area: WelfareArea | null }[];
}

export function askingReach(viewer: Viewer): AskingReach {
  return {
    institutionIds: [
      ...new Set(membershipsOf(viewer, "LEADER").flatMap(({ institutionId }) => institutionId ?? [])),
    ],
    administered: membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId, area }) =>
      municipalityId === null ? [] : [{ municipalityId, area }],
    ),
  };
}

/** There is somewhere this person may ask for at all; decides whether the page and its button exist. */
export function canAskSomewhere(viewer: Viewer): boolean {
  const { institutionIds, administered } = askingReach(viewer);
  return institutionIds.length + administered.length > 0;
}

/**
 * May ask in an institution's name, change the question, let it rest, wake it and take it back: its leader, and the
 * administration on its behalf. Staff write what they see in the log; to ask the politicians is the institution's word,
 * and its leader gives it.
 */
export function canAskFor(viewer: Viewer, { municipalityId, institutionId, area }: DilemmaPlace): boolean {
  return (
    membershipsOf(viewer, "LEADER", municipalityId).some(
      (membership) => membership.institutionId === institutionId,
    ) || membershipsOf(viewer, "ADMINISTRATION", municipalityId).some((each) => isOfArea(each, area))
  );
}

/** May reflect in writing: the municipality's politicians, within their area. Nobody decides. */
export function canReflect(
  viewer: Viewer,
  { municipalityId, area }: Pick<DilemmaPlace, "municipalityId" | "area">,
): boolean {
  return membershipsOf(viewer, "POLITICIAN", municipalityId).some((each) => isOfArea(each, area));
}

/** May note what was said at a meeting: the administration, which keeps the minutes. */
export function canNoteReflection(
  viewer: Viewer,
  { municipalityId, area }: Pick<DilemmaPlace, "municipalityId" | "area">,
): boolean {
  return membershipsOf(viewer, "ADMINISTRATION", municipalityId).some((each) => isOfArea(each, area));
}

/**
 * May change a reflection, take it back and put it in again: whoever wrote it, as long as they may reflect; what was
 * noted at a meeting whoever keeps the minutes.
 */
export function canChangeReflection(
  viewer: Viewer,
  place: Pick<DilemmaPlace, "municipalityId" | "area">,
  reflection: { authorId: string | null; isFromMeeting: boolean },
): boolean {
  if (reflection.isFromMeeting) return canNoteReflection(viewer, place);
  return viewer !== null && reflection.authorId === viewer.userId && canReflect(viewer, place);
}

/** Where somebody may reflect: their municipalities, each for one area or all (null). */
export function reflectingReach(viewer: Viewer): { municipalityId: string; area: WelfareArea | null }[] {
  return membershipsOf(viewer, "POLITICIAN").flatMap(({ municipalityId, area }) =>
    municipalityId === null ? [] : [{ municipalityId, area }],
  );
}
