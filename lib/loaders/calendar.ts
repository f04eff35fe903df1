import { createHash } from "node:crypto";
import { createTranslator } from "next-intl";
import { now } from "@/lib/clock";
import {
  getFeedByToken,
  listFeedMeetings,
  listFeedPlaces,
  listFeeds,
  listPlanTimes,
  noteFeedRead,
  type FeedRecord,
  type TimedMeeting,
} from "@/lib/db/calendar";
import { listCalendarMeetings } from "@/lib/db/following-meeting";
import { getPlan } from "@/lib/db/plan";
import type { Viewer } from "@/lib/domain/member/role";
import { calendarEvents, meetingEvents, type CalendarEvent } from "@/lib/domain/plan/calendar-event";
import { levelsOfFeed, partOfFeed, type FeedChoice, type FeedScope } from "@/lib/domain/plan/feed";
import { milestoneTarget } from "@/lib/domain/plan/marks";
import { planLevels } from "@/lib/domain/plan/plan";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { planIcs } from "@/lib/documents/plan-ics";
import { qrCode, type QrCode } from "@/lib/documents/qr";
import { absoluteUrl } from "@/lib/env";
import { calendarWords, meetingDescription } from "@/lib/i18n/calendar-words";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { canHaveFeed } from "@/lib/policies/calendar";
import { isInvited } from "@/lib/policies/following-meeting";
import { routes } from "@/lib/routes";
import { tokenOfFile } from "@/lib/validation/calendar";

const HOUR_MS = 3_600_000;

/** A choice with the name of what it is about. */
export interface NamedChoice {
  choice: FeedChoice;
  about: string | null;
}

export interface ListedFeed extends NamedChoice {
  id: string;
  agreement: FeedRecord["agreement"];
  municipality: FeedRecord["municipality"];
  createdAt: Date;
  lastReadAt: Date | null;
  /** false once the owner no longer belongs where it is about: then its address answers nobody */
  isAnswered: boolean;
  address: string;
  /** the same for programs that subscribe by a click */
  subscribe: string;
  qr: QrCode;
}

export interface CalendarPage extends ChosenPlan {
  /** what a new calendar of the chosen plan can carry */
  choices: NamedChoice[];
  feeds: ListedFeed[];
}

const placeOf = ({ choice, municipality }: Pick<FeedRecord, "choice" | "municipality">) => ({
  ...{ scope: choice.scope, municipalityId: municipality.id },
  institutionId: choice.scope === "INSTITUTION" ? choice.id : null,
});

function listed(viewer: Viewer, { token, ownerId: _own, ...feed }: FeedRecord): ListedFeed {
  const address = absoluteUrl(routes.calendarFeed(token));
  const subscribe = address.replace(/^https?:/, "webcal:");
  const isAnswered = canHaveFeed(viewer, placeOf(feed));
  return { ...feed, address, subscribe, isAnswered, qr: qrCode(subscribe) };
}

/**
 * One's own calendars, and what a new one of the chosen plan can carry. Only for who is signed in; at most four queries.
 * @param query the address's parameters, as they came
 */
export async function loadCalendarFeeds(viewer: Viewer, query: unknown): Promise<ActionResult<CalendarPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement } = chosen.data;
  const [feeds, { groups, institutions }] = await Promise.all([
    listFeeds(viewer.userId),
    listFeedPlaces(agreement),
  ]);
  const named = (
    scope: FeedScope & ("GROUP" | "INSTITUTION"),
    { id, name }: { id: string; name: string },
  ) => ({
    ...{ choice: { scope, id }, about: name },
  });
  const choices: NamedChoice[] = [
    { choice: { scope: "PERSON" }, about: null },
    { choice: { scope: "PLAN" }, about: null },
    ...planLevels.map((level): NamedChoice => ({ choice: { scope: "LEVEL", level }, about: null })),
    ...groups.map((group) => named("GROUP", group)),
    ...institutions.map((institution) => named("INSTITUTION", institution)),
  ];
  return ok({
    ...chosen.data,
    choices: choices.filter(({ choice }) =>
      canHaveFeed(viewer, placeOf({ choice, municipality: agreement.municipality })),
    ),
    feeds: feeds.map((feed) => listed(viewer, feed)),
  });
}

/** What a calendar is called in the program that shows it. */
function nameOf({ choice, about, municipality }: FeedRecord, locale: Locale): string {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "calendar" });
  const level = createTranslator({ locale, messages, namespace: "plan.laneName" });
  const what = about ?? (choice.scope === "LEVEL" ? level(choice.level) : t(`scope.${choice.scope}`));
  return t("event.calendar", { municipality: municipality.name, what });
}

function addressOf({ subject, id }: CalendarEvent, { agreement, municipality }: FeedRecord): string {
  if (subject === "ITEM") return absoluteUrl(routes.planItem(id));
  if (subject === "MEETING") return absoluteUrl(routes.workingGroup(id));
  const plan = routes.plan({ municipality: municipality.id, agreement: agreement.id });
  return absoluteUrl(`${plan}#${milestoneTarget(id)}`);
}

function meetingsOf({ choice, agreement, ownerId }: FeedRecord): Promise<TimedMeeting[]> {
  if (choice.scope === "GROUP") return listFeedMeetings(agreement.id, { groupId: choice.id });
  if (choice.scope === "PERSON") return listFeedMeetings(agreement.id, { memberId: ownerId });
  return Promise.resolve([]);
}

/** A calendar file with what tells one state of it from another. */
export interface CalendarFile {
  text: string;
  etag: string;
  /** when anything in it was last changed; for an empty one when it was made */
  changedAt: Date;
}

/**
 * The calendar of a secret address, for whoever has it and without signing in; at most ten queries. NOT_FOUND for one
 * that is revoked or never was, and for one whose owner no longer belongs there.
 * @param file the last part of the address: token and ".ics"
 */
export async function loadCalendarFile(file: string): Promise<ActionResult<CalendarFile>> {
  const token = tokenOfFile(file);
  const feed = token === null ? null : await getFeedByToken(token);
  if (!feed || !canHaveFeed(feed.owner, placeOf(feed))) return refused("NOT_FOUND");
  const { agreement, municipality, choice, ownerId, owner } = feed;
  const isFollowing = choice.scope === "PERSON" && isInvited(owner, municipality.id);
  const [plan, times, meetings, following] = await Promise.all([
    getPlan(agreement.id),
    listPlanTimes(agreement.id),
    meetingsOf(feed),
    isFollowing ? listCalendarMeetings(municipality.id) : [],
  ]);
  const at = now();
  if (feed.lastReadAt === null || at.getTime() - feed.lastReadAt.getTime() >= HOUR_MS) {
    await noteFeedRead(feed.id, at);
  }
  const changed = new Map([...times, ...meetings.map(({ id, changedAt }) => [id, changedAt] as const)]);
  const events = [
    ...calendarEvents(partOfFeed(plan, choice, ownerId), levelsOfFeed(choice)),
    ...meetingEvents(meetings),
  ].map((event) => ({
    ...event,
    url: addressOf(event, feed),
    changedAt: changed.get(event.subject === "MEETING" ? event.key : event.id) ?? feed.createdAt,
  }));
  const invitations = following.map((meeting) => {
    const url = absoluteUrl(routes.followingMeeting(meeting.id));
    return { ...meeting, url, description: meetingDescription(owner.locale, url) };
  });
  const text = planIcs(nameOf(feed, owner.locale), events, calendarWords(owner.locale), invitations);
  const changes = [...events, ...invitations].map((event) => event.changedAt.getTime());
  const latest = Math.max(feed.createdAt.getTime(), ...changes);
  return ok({
    text,
    etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`,
    changedAt: new Date(latest),
  });
}
