import { randomUUID } from "node:crypto";
import {
  getHarvestNote,
  listHarvest,
  listHarvestOrigins,
  listHarvestThemes,
  type HarvestOrigin,
} from "@/lib/db/harvest";
import { listPlanningInstitutions } from "@/lib/db/workshop";
import type { Viewer } from "@/lib/domain/member/role";
import {
  gatherHarvest,
  harvestKinds,
  passesHarvestFilter,
  type Gathered,
  type HarvestFilter,
  type HarvestGrouping,
  type HarvestNote,
  type HarvestThemeChoice,
} from "@/lib/domain/process/harvest";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { canChangeNote, canReadHarvest, canWriteHarvest, harvestInstitutions } from "@/lib/policies/harvest";
import { canEditPlan } from "@/lib/policies/plan";
import { parseHarvestQuery, parseHarvestStart, sourceValue } from "@/lib/validation/harvest";

export interface HarvestPage extends ChosenPlan {
  gathered: Gathered;
  filter: HarvestFilter;
  by: HarvestGrouping;
  themes: HarvestThemeChoice[];
  /** rounds and working groups that have notes, by id */
  sources: { id: string; kind: "round" | "group"; title: string }[];
  institutions: { id: string; name: string }[];
  /** notes before filtering */
  total: number;
  mayWrite: boolean;
  /** ids of the notes this viewer may change */
  changeable: string[];
}

const byId = <T extends { id: string }>(items: (T | null)[]): T[] => [
  ...new Map(items.flatMap((item) => (item ? [[item.id, item] as const] : []))).values(),
];

async function readHarvest(viewer: Viewer, query: unknown): Promise<ActionResult<HarvestPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement } = chosen.data;
  const place = { municipalityId: agreement.municipality.id, areas: agreement.areas };
  if (!canReadHarvest(viewer, place.municipalityId)) return refused("FORBIDDEN");
  const [all, themes] = await Promise.all([listHarvest(agreement.id), listHarvestThemes(agreement.areas)]);
  const { filter, by } = parseHarvestQuery(query);
  const sources = [
    ...byId(all.map(({ round }) => round)).map(({ id, title }) => ({ id, kind: "round" as const, title })),
    ...byId(all.map(({ workingGroup }) => workingGroup)).map(({ id, name }) => ({
      ...{ id, kind: "group" as const, title: name },
    })),
  ];
  const order = {
    THEME: themes.map(({ id }) => id),
    SOURCE: sources.map(({ id }) => id),
    KIND: [...harvestKinds],
  }[by];
  const notes = all.filter((note) => passesHarvestFilter(note, filter));
  return ok({
    ...chosen.data,
    ...{ filter, by, themes, sources },
    gathered: gatherHarvest(notes, by, order),
    institutions: byId(all.map(({ institution }) => institution)),
    total: all.length,
    mayWrite: canWriteHarvest(viewer, place),
    changeable: notes.filter((note) => canChangeNote(viewer, place, note)).map(({ id }) => id),
  });
}

/** What was brought home under a plan, gathered across institutions by theme, round or kind. */
export async function loadHarvest(viewer: Viewer, query: unknown): Promise<ActionResult<HarvestPage>> {
  return readHarvest(viewer, query);
}

/** The same notes, each once, for a file. */
export async function loadHarvestExport(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<Pick<HarvestPage, "agreement" | "today" | "themes"> & { notes: HarvestNote[] }>> {
  const page = await readHarvest(viewer, query);
  if (!page.ok) return page;
  const { agreement, today, themes, gathered } = page.data;
  const notes = byId(gathered.groups.flatMap((group) => group.notes));
  return ok({ agreement, today, themes, notes });
}

export interface NewHarvestPage {
  agreement: { id: string; title: string; municipalityId: string };
  origins: HarvestOrigin[];
  /** the value of the one the note most likely comes from */
  source: string;
  institutions: { id: string; name: string }[];
  /** may be learned in common: nobody's own */
  mayCommon: boolean;
  themes: HarvestThemeChoice[];
  submissionKey: string;
}

/** The form of a new note; the address may say where it was learned. */
export async function loadNewHarvest(viewer: Viewer, query: unknown): Promise<ActionResult<NewHarvestPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement } = chosen.data;
  const municipalityId = agreement.municipality.id;
  const place = { municipalityId, areas: agreement.areas };
  if (!canWriteHarvest(viewer, place)) return refused("FORBIDDEN");
  const own = canEditPlan(viewer, place) ? null : harvestInstitutions(viewer, municipalityId);
  const [institutions, found, themes] = await Promise.all([
    listPlanningInstitutions(place, own),
    listHarvestOrigins(agreement.id),
    listHarvestThemes(agreement.areas),
  ]);
  if (own !== null && institutions.length === 0) return refused("FORBIDDEN");
  const origins = found.filter(
    ({ institutionId }) =>
      own === null || institutionId === null || institutions.some(({ id }) => id === institutionId),
  );
  const asked = parseHarvestStart(query);
  const start = origins.find(({ kind, id }) => kind === asked?.kind && id === asked.id) ?? origins[0];
  return ok({
    agreement: { id: agreement.id, title: agreement.title, municipalityId },
    ...{ origins, institutions, themes },
    source: start ? sourceValue(start) : "",
    mayCommon: own === null,
    submissionKey: randomUUID(),
  });
}

export interface HarvestNotePage {
  note: HarvestNote;
  themes: HarvestThemeChoice[];
  plan: { municipality: string; agreement: string };
}

/** The form that corrects a note. */
export async function loadHarvestNote(viewer: Viewer, id: string): Promise<ActionResult<HarvestNotePage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const found = await getHarvestNote(id);
  if (!found || !canReadHarvest(viewer, found.place.municipalityId)) return refused("NOT_FOUND");
  if (!canChangeNote(viewer, found.place, found.note)) return refused("FORBIDDEN");
  return ok({
    note: found.note,
    themes: await listHarvestThemes(found.place.areas),
    plan: { municipality: found.place.municipalityId, agreement: found.place.agreementId },
  });
}
