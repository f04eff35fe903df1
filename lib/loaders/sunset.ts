import { today as todayInDenmark } from "@/lib/clock";
import { getMoveSubject } from "@/lib/db/expiry";
import { listRechecks, type RecheckItem } from "@/lib/db/recheck";
import {
  listEndings,
  listLeaningTrials,
  listLegalBases,
  listResponsiblePeople,
  type EndingAgreement,
} from "@/lib/db/sunset";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import { provisionEnd, type Ending, type EndingKind } from "@/lib/domain/sunset/ending";
import { filterSunset, sunsetFigures, type SunsetFigures } from "@/lib/domain/sunset/filter";
import {
  groupByCause,
  responsibleFor,
  sunsetList,
  type Landing,
  type LeaningTrial,
  type SunsetItem,
} from "@/lib/domain/sunset/leaning";
import { moveErrors, touchedByMove, withMovedAgreements, type MovePreview } from "@/lib/domain/sunset/move";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { canKeepNational } from "@/lib/policies/freedom";
import {
  canMoveExpiry,
  canMoveLaw,
  canRecheckProvisions,
  canSeeResponsible,
  sunsetInstitutions,
  sunsetReach,
} from "@/lib/policies/sunset";
import { canManageTrial } from "@/lib/policies/trial";
import { moveQuery, sunsetQuery, type MoveTarget, type SunsetQuery } from "@/lib/validation/sunset";
import type { RawQuery } from "@/lib/validation/trial-filter";

/** Trials on one page; everything is in the file. */
const PAGE_SIZE = 50;
/** Coming checks are shown this long before their day. */
const RECHECK_NOTICE_DAYS = 60;
/** Trials named in a preview. */
const NAMED = 40;

/** One trial on the list, as it is shown. */
export interface SunsetRow {
  id: string;
  title: string;
  area: WelfareArea;
  institution: string;
  endsOn: CalendarDate;
  daysLeft: number;
  landing: Landing | null;
  /** what else it leans on, with its day */
  alsoEnds: Pick<Ending, "kind" | "id" | "title" | "endsOn">[];
  /** names; null for those outside the municipality */
  responsible: string[] | null;
  mayChoose: boolean;
  /** what a wish for a longer exemption would start from */
  wish: WishStart;
}

/** A wish about a provision, or a challenge of a municipal rule. */
export interface WishStart {
  kind: "WISH" | "CHALLENGE";
  provision: string | null;
  rule: string | null;
  institution: string;
}

export interface SunsetGroup {
  kind: EndingKind;
  id: string;
  title: string;
  endsOn: CalendarDate;
  rows: SunsetRow[];
}

/** An agreement or a law whose last day can be seen, and moved by those who may. */
export interface MovableDate {
  kind: "AGREEMENT" | "LAW";
  id: string;
  title: string;
  areas: WelfareArea[];
  endsOn: CalendarDate | null;
  mayMove: boolean;
}

/** The national part: shown to those who keep laws and provisions. */
export interface NationalUpkeep {
  laws: MovableDate[];
  rechecks: RecheckItem[];
}

export interface Sunset {
  municipality: { id: string; name: string; areas: WelfareArea[] };
  choices: MunicipalityChoice[];
  today: CalendarDate;
  query: SunsetQuery;
  figures: SunsetFigures;
  /** of this page */
  groups: SunsetGroup[];
  /** what the filter lets through */
  total: number;
  pages: number;
  /** kinds that occur at all */
  kinds: EndingKind[];
  agreements: MovableDate[];
  /** the list keeps to the viewer's own institutions */
  isOwn: boolean;
  national: NationalUpkeep | null;
}

export type SunsetPage =
  | Sunset
  | {
      municipality: null;
      choices: MunicipalityChoice[];
      today: CalendarDate;
      national: NationalUpkeep | null;
    };

async function loadNational(viewer: Viewer, today: CalendarDate): Promise<NationalUpkeep | null> {
  if (!canRecheckProvisions(viewer)) return null;
  const [laws, rechecks] = await Promise.all([
    listLegalBases(),
    listRechecks(addDays(today, RECHECK_NOTICE_DAYS)),
  ]);
  return {
    laws: laws.map(({ id, areas, periods, ...name }) => ({
      ...{ kind: "LAW" as const, id, areas, title: name.law, endsOn: provisionEnd(periods) },
      mayMove: canMoveLaw(viewer),
    })),
    rechecks: rechecks.map(({ keeper, ...item }) => ({
      ...item,
      keeper: keeper && { id: keeper.id, name: keeper.name },
    })),
  };
}

interface Found {
  items: SunsetItem[];
  agreements: EndingAgreement[];
  rowOf: (item: SunsetItem) => SunsetRow;
}

/** The list of one municipality, within what the viewer may see, and how its rows are shown. */
async function find(viewer: Viewer, municipalityId: string, today: CalendarDate): Promise<Found> {
  const place = { municipalityId };
  const seesNames = canSeeResponsible(viewer, municipalityId);
  const [{ endings, agreements }, trials, people] = await Promise.all([
    listEndings(place),
    listLeaningTrials(scopeOf(viewer), place, sunsetInstitutions(viewer, municipalityId)),
    seesNames ? listResponsiblePeople(place) : [],
  ]);
  const rowOf = ({ trial, causes, endsOn, daysLeft }: SunsetItem): SunsetRow => ({
    ...{ id: trial.id, title: trial.title, area: trial.area, endsOn, daysLeft, landing: trial.landing },
    institution: trial.leadInstitution.name,
    alsoEnds: causes.slice(1).map(({ kind, id, title, endsOn }) => ({ kind, id, title, endsOn })),
    responsible: seesNames ? [...new Set(responsibleFor(trial, people).map(({ name }) => name))] : null,
    mayChoose: canManageTrial(viewer, { ...trial, leadInstitutionId: trial.leadInstitution.id }),
    wish: wishOf(trial, causes[0]),
  });
  return { items: sunsetList(trials, endings, today), agreements, rowOf };
}

function wishOf(trial: LeaningTrial, cause: Ending): WishStart {
  const institution = trial.leadInstitution.id;
  const uses = trial.uses.filter(({ need }) => need !== "NONE");
  // What the municipality's own agreement frees from is the municipality's to go on freeing from.
  if (cause.kind === "RULE" || (cause.kind === "AGREEMENT" && cause.agreementKind === "MUNICIPAL")) {
    const used = uses.find(({ municipalRuleId }) => municipalRuleId !== null)?.municipalRuleId ?? null;
    const rule = cause.kind === "RULE" ? cause.id : used;
    return { kind: "CHALLENGE", provision: null, rule, institution };
  }
  const used = uses.find(({ provisionId }) => provisionId !== null);
  const ended = cause.kind === "PROVISION" ? cause.id : cause.kind === "GRANT" ? cause.provisionId : null;
  return { kind: "WISH", provision: ended ?? used?.provisionId ?? null, rule: null, institution };
}

/** What ends in one municipality and the trials that lean on it, or the choice between those the viewer may see. */
export async function loadSunset(viewer: Viewer, raw: RawQuery): Promise<ActionResult<SunsetPage>> {
  const query = sunsetQuery(raw);
  const page = await loadMunicipalPage(viewer, sunsetReach(viewer), query.municipality);
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  const today = todayInDenmark();
  const national = await loadNational(viewer, today);
  if (municipality === null) return ok({ municipality, choices, today, national });
  const { items, agreements, rowOf } = await find(viewer, municipality.id, today);
  const shown = filterSunset(items, query, today);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
  const current = Math.min(query.page, pages);
  const onPage = shown.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  const kinds = new Set(items.flatMap(({ causes }) => causes.map(({ kind }) => kind)));
  return ok({
    ...{ municipality, choices, today, national, pages, total: shown.length },
    query: { ...query, page: current },
    figures: sunsetFigures(items, today),
    groups: groupByCause(onPage).map(({ ending: { kind, id, title, endsOn }, items: own }) => ({
      ...{ kind, id, title, endsOn },
      rows: own.map(rowOf),
    })),
    kinds: [...kinds],
    agreements: agreements.map((agreement) => ({
      ...{ kind: "AGREEMENT" as const, id: agreement.id, title: agreement.title, areas: agreement.areas },
      endsOn: agreement.expiresOn,
      mayMove: canMoveExpiry(viewer, agreement),
    })),
    isOwn: sunsetInstitutions(viewer, municipality.id) !== null,
  });
}

export interface SunsetExport {
  municipality: { id: string; name: string };
  today: CalendarDate;
  groups: SunsetGroup[];
}

/** The whole list, narrowed as on screen, for a file. */
export async function loadSunsetExport(viewer: Viewer, raw: RawQuery): Promise<ActionResult<SunsetExport>> {
  const query = sunsetQuery(raw);
  const page = await loadMunicipalPage(viewer, sunsetReach(viewer), query.municipality);
  if (!page.ok) return page;
  const { municipality } = page.data;
  if (municipality === null) return refused("NOT_FOUND");
  const today = todayInDenmark();
  const { items, rowOf } = await find(viewer, municipality.id, today);
  const groups = groupByCause(filterSunset(items, query, today)).map(({ ending, items: own }) => ({
    ...{ kind: ending.kind, id: ending.id, title: ending.title, endsOn: ending.endsOn },
    rows: own.map(rowOf),
  }));
  return ok({ municipality, today, groups });
}

export interface MovePage {
  target: MoveTarget;
  title: string;
  /** areas to choose from, for a law */
  areas: WelfareArea[];
  agreements: Pick<EndingAgreement, "id" | "title" | "expiresOn" | "version" | "areas">[];
  written: string;
  errors: FieldErrors;
  preview: MovePreview | null;
  today: CalendarDate;
}

/** The form that moves the last day of an agreement or a law, with what it would touch once a day is typed. */
export async function loadMoveExpiry(viewer: Viewer, raw: RawQuery): Promise<ActionResult<MovePage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const { target, written, date } = moveQuery(raw);
  if (!target) return refused("NOT_FOUND");
  if (target.kind === "LAW" && !canMoveLaw(viewer)) return refused("FORBIDDEN");
  const subject = await getMoveSubject(target, canKeepNational(viewer) ? null : municipalitiesOf(viewer));
  if (!subject) return refused("NOT_FOUND");
  const { agreements, law } = subject;
  if (!agreements.every((agreement) => canMoveExpiry(viewer, agreement))) return refused("FORBIDDEN");
  const today = todayInDenmark();
  const errors: FieldErrors = date
    ? moveErrors(agreements, date)
    : written.trim() === ""
      ? {}
      : { date: { key: "date", values: { value: written } } };
  if (law && target.areas.length > 0 && agreements.length === 0) errors.areas = { key: "chooseOne" };
  const isReady = date !== null && Object.keys(errors).length === 0 && agreements.length > 0;
  return ok({
    ...{ target, written, errors, today },
    title: law ? provisionLabelOfLaw(law) : agreements[0]!.title,
    areas: law ? welfareAreas.filter((area) => law.areas.includes(area)) : [],
    agreements: agreements.map(({ id, title, expiresOn, version, areas }) => ({
      ...{ id, title, expiresOn, version, areas },
    })),
    preview: isReady ? await preview(viewer, agreements, date, today) : null,
  });
}

const provisionLabelOfLaw = (law: Parameters<typeof provisionLabel>[0]) =>
  law.paragraph === null ? law.law : provisionLabel(law);

async function preview(
  viewer: Viewer,
  agreements: readonly EndingAgreement[],
  to: CalendarDate,
  today: CalendarDate,
): Promise<MovePreview> {
  const places = new Set(agreements.map(({ municipalityId }) => municipalityId));
  const only = places.size === 1 ? { municipalityId: [...places][0]! } : "EVERYWHERE";
  const ids = agreements.map(({ id }) => id);
  const [{ endings }, every, visible] = await Promise.all([
    listEndings(only),
    listLeaningTrials("EVERY_TRIAL", only),
    listLeaningTrials(scopeOf(viewer), only),
  ]);
  const touched = touchedByMove(every, endings, withMovedAgreements(endings, ids, to), today);
  const seen = new Set(visible.map(({ id }) => id));
  const named = touched.filter(({ trial }) => seen.has(trial.id));
  const sum = (key: "remindersBefore" | "remindersAfter") =>
    touched.reduce((all, each) => all + each[key].length, 0);
  return {
    date: to,
    total: touched.length,
    remindersBefore: sum("remindersBefore"),
    remindersAfter: sum("remindersAfter"),
    missing: touched.filter(({ trial }) => trial.landing === null).length,
    rows: named.slice(0, NAMED).map(({ trial, ...days }) => ({
      ...{ id: trial.id, title: trial.title, institution: trial.leadInstitution.name },
      ...days,
    })),
    unseen: touched.length - Math.min(named.length, NAMED),
  };
}
