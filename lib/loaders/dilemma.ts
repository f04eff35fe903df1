import { randomUUID } from "node:crypto";
import {
  getAskingTrial,
  getDilemma,
  listAskingInstitutions,
  listDilemmaEvents,
  listDilemmas,
  listReflections,
  listSharedDilemmas,
  type AskingInstitution,
  type AskingTrial,
  type DilemmaList,
} from "@/lib/db/dilemma";
import { getLogEntry } from "@/lib/db/log";
import { listMunicipalities } from "@/lib/db/municipality";
import type { Viewer } from "@/lib/domain/member/role";
import {
  dilemmaLimits,
  placeOfDilemma,
  questionIn,
  type DilemmaEvent,
  type DilemmaRecord,
  type DilemmaStanding,
  type Reflection,
} from "@/lib/domain/politics/dilemma";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import {
  askingReach,
  canAskFor,
  canAskSomewhere,
  canChangeReflection,
  canReadDilemma,
  canReflect,
  readsReflections,
} from "@/lib/policies/dilemma";
import { isReaching, isWithin } from "@/lib/policies/overview";
import { politicsReach } from "@/lib/policies/politics";
import { dilemmaQuerySchema, newDilemmaQuerySchema, prefillText } from "@/lib/validation/dilemma";

const PAGE = 20;
const SHARED = 5;

export interface DilemmasPage {
  /** what the list is narrowed to */
  filter: { municipality: string | null; area: WelfareArea | null; standing: DilemmaStanding | null };
  /** the municipalities to choose from; empty where there is no choice */
  choices: { id: string; name: string }[];
  list: DilemmaList;
  /** from 1 */
  page: number;
  pages: number;
  /** what other municipalities share; null for those who see nothing but that */
  shared: DilemmaList | null;
  mayAsk: boolean;
  /** the municipality's name belongs to every line */
  isMixed: boolean;
}

/**
 * Dilemmas of the municipalities within reach and the newest that others share; to everybody else what is shared. Three
 * queries at most.
 */
export async function loadDilemmas(viewer: Viewer, query: unknown): Promise<ActionResult<DilemmasPage>> {
  const { municipality, area, standing, page } = dilemmaQuerySchema.parse(query ?? {});
  const reach = politicsReach(viewer);
  const window = { limit: PAGE, offset: (page - 1) * PAGE };
  const pagesOf = ({ total }: DilemmaList) => Math.max(1, Math.ceil(total / PAGE));
  if (!isReaching(reach)) {
    const list = await listSharedDilemmas([], window);
    return ok({
      filter: { municipality: null, area: null, standing: null },
      ...{ choices: [], list, page, pages: pagesOf(list), shared: null, mayAsk: false, isMixed: true },
    });
  }
  if (municipality !== null && !isWithin(reach, municipality)) return refused("NOT_FOUND");
  const isOne = reach !== "ALL" && reach.length === 1;
  const [list, shared, all] = await Promise.all([
    listDilemmas(
      { municipalities: municipality === null ? reach : [municipality], area, standing },
      viewer?.userId ?? null,
      window,
    ),
    reach === "ALL" ? null : listSharedDilemmas(reach, { limit: SHARED, offset: 0 }),
    isOne ? [] : listMunicipalities(),
  ]);
  return ok({
    filter: { municipality, area, standing },
    choices: all.filter(({ id }) => isWithin(reach, id)).map(({ id, name }) => ({ id, name })),
    ...{ list, page, pages: pagesOf(list), shared, mayAsk: canAskSomewhere(viewer) },
    isMixed: !isOne && municipality === null,
  });
}

export interface DilemmaPage {
  /** without the asker's name for those outside the municipality */
  dilemma: Omit<DilemmaRecord, "authorName"> & { authorName: string | null };
  /** null: outside the municipality, where politicians' words do not go */
  reflections: (Reflection & { mayChange: boolean })[] | null;
  events: DilemmaEvent[];
  /** may change the question, let it rest, wake it and take it back */
  mayAsk: boolean;
  mayReflect: boolean;
  submissionKey: string;
}

/** One dilemma with what stands under it, as far as the viewer may read it. Three queries. */
export async function loadDilemma(viewer: Viewer, id: string): Promise<ActionResult<DilemmaPage>> {
  const reader = { scope: scopeOf(viewer), userId: viewer?.userId ?? null };
  const dilemma = await getDilemma(id, reader);
  if (!dilemma || dilemma.isRemoved) return refused("NOT_FOUND");
  const place = placeOfDilemma(dilemma);
  const { municipalityId } = place;
  if (!canReadDilemma(viewer, { municipalityId, shared: dilemma.shared })) {
    return refused(viewer ? "NOT_FOUND" : "SIGNED_OUT");
  }
  const isWithinMunicipality = readsReflections(viewer, municipalityId);
  const [reflections, events] = isWithinMunicipality
    ? await Promise.all([listReflections(id), listDilemmaEvents(id, viewer!.userId)])
    : [null, []];
  return ok({
    dilemma: { ...dilemma, authorName: isWithinMunicipality ? dilemma.authorName : null },
    reflections:
      reflections?.map((reflection) => ({
        ...reflection,
        mayChange: canChangeReflection(viewer, place, {
          authorId: reflection.authorId,
          isFromMeeting: reflection.meeting !== null,
        }),
      })) ?? null,
    events,
    mayAsk: canAskFor(viewer, place),
    mayReflect: canReflect(viewer, place) && dilemma.restedOn === null,
    submissionKey: randomUUID(),
  });
}

/** What the form of a new dilemma begins with. */
export interface NewDilemmaPage {
  institutions: AskingInstitution[];
  institutionId: string | null;
  trial: AskingTrial | null;
  values: { title: string; text: string; question: string };
  isFromLog: boolean;
  submissionKey: string;
}

/** The form of a new dilemma; the address may say which trial and which entry of its log it comes from. */
export async function loadNewDilemma(viewer: Viewer, query: unknown): Promise<ActionResult<NewDilemmaPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canAskSomewhere(viewer)) return refused("FORBIDDEN");
  const asked = newDilemmaQuerySchema.parse(query ?? {});
  const [all, trial] = await Promise.all([
    listAskingInstitutions(askingReach(viewer)),
    asked.trial === null ? null : getAskingTrial(asked.trial, scopeOf(viewer)),
  ]);
  if (asked.trial !== null && !trial) return refused("NOT_FOUND");
  const fitting = trial ? all.filter(({ id }) => trial.institutionIds.includes(id)) : all;
  if (fitting.length === 0) return refused("FORBIDDEN");
  const entry = trial && asked.entry !== null ? await getLogEntry(trial.id, asked.entry) : null;
  if (asked.entry !== null && (!entry || entry.change !== null)) return refused("NOT_FOUND");
  const named = fitting.find(({ id }) => id === asked.institution)?.id;
  return ok({
    institutions: fitting,
    institutionId: named ?? (fitting.length === 1 ? fitting[0]!.id : null),
    trial,
    values: {
      title: "",
      text: prefillText(entry?.text ?? "", dilemmaLimits.text),
      question: prefillText(questionIn(entry?.text ?? ""), dilemmaLimits.question),
    },
    isFromLog: entry !== null,
    submissionKey: randomUUID(),
  });
}

/** The form that puts a question right. */
export async function loadEditDilemma(
  viewer: Viewer,
  id: string,
): Promise<ActionResult<{ dilemma: DilemmaRecord }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const dilemma = await getDilemma(id, { scope: scopeOf(viewer), userId: viewer.userId });
  if (!dilemma || dilemma.isRemoved) return refused("NOT_FOUND");
  const place = placeOfDilemma(dilemma);
  const { municipalityId } = place;
  if (!canReadDilemma(viewer, { municipalityId, shared: dilemma.shared })) return refused("NOT_FOUND");
  return canAskFor(viewer, place) ? ok({ dilemma }) : refused("FORBIDDEN");
}
