import { randomUUID } from "node:crypto";
import { now, today as todayInDenmark } from "@/lib/clock";
import { listMeetingReflections } from "@/lib/db/dilemma";
import { getFollowingMeeting, getLastHeldOn, listFollowingMeetings } from "@/lib/db/following-meeting";
import { getFollowingNews } from "@/lib/db/following-news";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { meetingIcs } from "@/lib/documents/meeting-ics";
import type { Viewer } from "@/lib/domain/member/role";
import { openProposals, proposalKey, type ProposedPoint } from "@/lib/domain/politics/agenda";
import type { Reflection } from "@/lib/domain/politics/dilemma";
import {
  figuresDay,
  newSinceFor,
  type MeetingRecord,
  type MeetingSummary,
} from "@/lib/domain/politics/meeting";
import { followingFiguresOf, type FollowingFigures } from "@/lib/domain/politics/news";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { absoluteUrl } from "@/lib/env";
import { agendaProposals } from "@/lib/i18n/agenda-words";
import { meetingDescription } from "@/lib/i18n/calendar-words";
import type { Locale } from "@/lib/i18n/locale";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import {
  canKeepMeetings,
  canReadMeetings,
  followingGroupScope,
  keptMunicipalities,
} from "@/lib/policies/following-meeting";
import { politicsReach } from "@/lib/policies/politics";
import { routes } from "@/lib/routes";
import { meetingQuerySchema } from "@/lib/validation/following-meeting";

export interface MeetingsPage {
  municipality: { id: string; name: string };
  choices: MunicipalityChoice[];
  coming: MeetingSummary[];
  past: MeetingSummary[];
  mayKeep: boolean;
}

/** The meetings of one municipality's following group, or the choice between those the viewer may see. */
export async function loadFollowingMeetings(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<MeetingsPage | { municipality: null; choices: MunicipalityChoice[] }>> {
  const { municipality: asked } = meetingQuerySchema.parse(query ?? {});
  const page = await loadMunicipalPage(viewer, politicsReach(viewer), asked);
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  if (municipality === null) return ok({ municipality, choices });
  const { id, name } = municipality;
  const meetings = await listFollowingMeetings(id);
  const today = todayInDenmark();
  const isComing = ({ heldOn, cancelledAt, meetsOn }: MeetingSummary) =>
    heldOn === null && (cancelledAt === null ? true : meetsOn >= today);
  return ok({
    ...{ municipality: { id, name }, choices, mayKeep: canKeepMeetings(viewer, id) },
    // The next one is read first.
    coming: meetings.filter(isComing).toReversed(),
    past: meetings.filter((meeting) => !isComing(meeting)),
  });
}

export interface NewMeetingPage {
  municipalities: { id: string; name: string }[];
  municipalityId: string;
  newSince: CalendarDate;
  lastHeldOn: CalendarDate | null;
  submissionKey: string;
}

/** The form that calls a meeting; what is new is counted from the last one that was held. */
export async function loadNewFollowingMeeting(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<NewMeetingPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const kept = keptMunicipalities(viewer);
  const { municipality: asked } = meetingQuerySchema.parse(query ?? {});
  const id = asked ?? kept[0];
  if (id === undefined) return refused("FORBIDDEN");
  if (!canReadMeetings(viewer, id)) return refused("NOT_FOUND");
  if (!canKeepMeetings(viewer, id)) return refused("FORBIDDEN");
  const page = await loadMunicipalPage(viewer, kept, id);
  if (!page.ok) return page;
  if (page.data.municipality === null) return refused("NOT_FOUND");
  const today = todayInDenmark();
  const lastHeldOn = await getLastHeldOn(id, today);
  const { name } = page.data.municipality;
  return ok({
    municipalities: page.data.choices.length > 1 ? page.data.choices : [{ id, name }],
    municipalityId: id,
    newSince: newSinceFor(lastHeldOn, today),
    lastHeldOn,
    submissionKey: randomUUID(),
  });
}

/** The form that changes what a meeting says about itself. */
export async function loadEditFollowingMeeting(
  viewer: Viewer,
  id: string,
): Promise<ActionResult<{ meeting: MeetingRecord }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const meeting = await getFollowingMeeting(id, scopeOf(viewer));
  if (!meeting || !canReadMeetings(viewer, meeting.municipality.id)) return refused("NOT_FOUND");
  return canKeepMeetings(viewer, meeting.municipality.id) ? ok({ meeting }) : refused("FORBIDDEN");
}

/** What is not the reader's to see is not sent to them. */
function readable(meeting: MeetingRecord): MeetingRecord {
  return {
    ...meeting,
    agenda: meeting.agenda.map((point) =>
      point.isVisible
        ? point
        : { ...point, text: null, note: null, trialId: null, dilemmaId: null, wishId: null, partId: null },
    ),
  };
}

export interface MeetingPage {
  meeting: MeetingRecord;
  today: CalendarDate;
  mayKeep: boolean;
  /** what was said of each dilemma on the agenda at this meeting, by the dilemma's id */
  reflections: Record<string, Reflection[]>;
  figures: { then: FollowingFigures; now: FollowingFigures; thenOn: CalendarDate; nowOn: CalendarDate };
  /** what is new and not on the agenda; null for those who only read */
  proposals: { key: string; point: ProposedPoint }[] | null;
  submissionKey: string;
}

/** A meeting with its agenda, as far as the viewer may see what it is about. */
export async function loadFollowingMeeting(viewer: Viewer, id: string): Promise<ActionResult<MeetingPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const scope = scopeOf(viewer);
  const meeting = await getFollowingMeeting(id, scope);
  if (!meeting || !canReadMeetings(viewer, meeting.municipality.id)) return refused("NOT_FOUND");
  const today = todayInDenmark();
  const mayKeep = canKeepMeetings(viewer, meeting.municipality.id);
  const nowOn = figuresDay(meeting, today);
  const filter = trialFilter({ municipality: [meeting.municipality.id] });
  const figuresOn = async (day: CalendarDate) =>
    followingFiguresOf((await getTrialFigures(scope, filter, today, day, false)).figures);
  const isOpen = mayKeep && meeting.heldOn === null && meeting.cancelledAt === null;
  const place = meeting.municipality.id;
  const [then, present, said, news] = await Promise.all([
    figuresOn(meeting.newSince < nowOn ? meeting.newSince : nowOn),
    figuresOn(nowOn),
    listMeetingReflections(id),
    isOpen ? getFollowingNews(place, followingGroupScope(place), meeting.newSince, today, false) : null,
  ]);
  const reflections: Record<string, Reflection[]> = {};
  for (const { dilemmaId, reflection } of said) (reflections[dilemmaId] ??= []).push(reflection);
  return ok({
    meeting: readable(meeting),
    ...{ today, mayKeep, reflections },
    figures: { then, now: present, thenOn: meeting.newSince, nowOn },
    proposals:
      news &&
      openProposals(agendaProposals(news), meeting.agenda).map((point) => ({
        key: proposalKey(point),
        point,
      })),
    submissionKey: randomUUID(),
  });
}

/** One meeting as a calendar file, for those who may read it. */
export async function loadMeetingCalendar(
  viewer: Viewer,
  id: string,
  locale: Locale,
): Promise<ActionResult<{ text: string; name: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const meeting = await getFollowingMeeting(id, scopeOf(viewer));
  if (!meeting || !canReadMeetings(viewer, meeting.municipality.id)) return refused("NOT_FOUND");
  const url = absoluteUrl(routes.followingMeeting(id));
  const description = meetingDescription(locale, url);
  const text = meetingIcs({ ...meeting, url, description, changedAt: now() });
  return ok({ text, name: `moede-${meeting.meetsOn}.ics` });
}
