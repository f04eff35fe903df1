import type { FreedomRecordType } from "@/lib/domain/freedom/record";

type Query = Record<string, string | number | undefined | null | readonly string[]>;

function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== "") search.append(key, String(item));
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

const recordFolders = { FENCE_POST: "fence-posts", PROVISION: "provisions", RULE: "rules" } as const;
const recordPath = (type: FreedomRecordType) => `/freedom/${recordFolders[type]}`;

/** Every address of the product, in one place. */
export const routes = {
  home: () => "/",
  signIn: (query?: { callbackUrl?: string; reason?: string }) => withQuery("/sign-in", query),
  resetPassword: () => "/reset-password",
  resetPasswordWith: (token: string) => `/reset-password/${token}`,
  invitation: (token: string) => `/invitation/${token}`,
  account: () => "/account",
  settingsUsers: (query?: Query) => withQuery("/settings/users", query),
  settingsUser: (id: string, query?: Query) => withQuery(`/settings/users/${encodeURIComponent(id)}`, query),
  inviteUser: (query?: Query) => withQuery("/settings/users/new", query),
  outbox: () => "/demo/outbox",
  trials: (query?: Query) => withQuery("/trials", query),
  newTrial: (query?: Query) => withQuery("/trials/new", query),
  trialExport: (query?: Query) => withQuery("/trials/export", query),
  trial: (id: string, query?: Query) => withQuery(`/trials/${encodeURIComponent(id)}`, query),
  editTrial: (id: string) => `/trials/${encodeURIComponent(id)}/edit`,
  trialHistory: (id: string) => `/trials/${encodeURIComponent(id)}/history`,
  /** the picture beside a shared link */
  trialCard: (id: string) => `/trials/${encodeURIComponent(id)}/card.png`,
  sitemapPart: (part: number) => `/sitemap/${part}.xml`,
  trialBoard: (query?: Query) => withQuery("/trials/board", query),
  approvals: (query?: Query) => withQuery("/trials/approvals", query),
  agreements: (query?: Query) => withQuery("/settings/agreements", query),
  municipalities: (query?: Query) => withQuery("/settings/municipalities", query),
  approvalPolicy: (query?: Query) => withQuery("/settings/policy", query),
  newLogEntry: (trialId: string, query?: Query) =>
    withQuery(`/trials/${encodeURIComponent(trialId)}/log/new`, query),
  logEntry: (trialId: string, id: string) =>
    `/trials/${encodeURIComponent(trialId)}/log/${encodeURIComponent(id)}`,
  /** for whoever has no trial at hand: chooses one first */
  quickLog: () => "/log",
  logPhoto: (trialId: string, id: string, query?: Query) =>
    withQuery(`/trials/${encodeURIComponent(trialId)}/photos/${encodeURIComponent(id)}`, query),
  effect: (trialId: string, query?: Query) =>
    withQuery(`/trials/${encodeURIComponent(trialId)}/effect`, query),
  evaluation: (trialId: string, query?: Query) =>
    withQuery(`/trials/${encodeURIComponent(trialId)}/evaluation`, query),
  adoptTrial: (trialId: string) => `/trials/${encodeURIComponent(trialId)}/adopt`,
  effort: (query?: Query) => withQuery("/effort", query),
  ideaBox: (query?: Query) => withQuery("/ideas/box", query),
  ideaInBox: (id: string, query?: Query) => withQuery(`/ideas/box/${encodeURIComponent(id)}`, query),
  ideaLinks: (query?: Query) => withQuery("/ideas/links", query),
  ideaLink: (id: string, query?: Query) => withQuery(`/ideas/links/${encodeURIComponent(id)}`, query),
  /** the address behind a QR code: as short as it can be */
  proposal: (token: string, query?: Query) => withQuery(`/i/${encodeURIComponent(token)}`, query),
  followIdea: (token: string, query?: Query) => withQuery(`/i/follow/${encodeURIComponent(token)}`, query),
  handOvers: (query?: Query) => withQuery("/settings/hand-over", query),
  handOver: (id: string, query?: Query) => withQuery(`/settings/hand-over/${encodeURIComponent(id)}`, query),
  mailQueue: () => "/settings/mail",
  /** where the mail program's own button posts to (RFC 8058) */
  unsubscribePost: (token: string) => `/api/unsubscribe/${encodeURIComponent(token)}`,
  unsubscribe: (token: string) => `/unsubscribe/${encodeURIComponent(token)}`,
  ideas: (query?: Query) => withQuery("/ideas", query),
  whatWorks: (query?: Query) => withQuery("/ideas/what-works", query),
  idea: (id: string) => `/ideas/${encodeURIComponent(id)}`,
  overview: (query?: Query) => withQuery("/overview", query),
  overviewExport: (query?: Query) => withQuery("/overview/export", query),
  politics: (query?: Query) => withQuery("/politics", query),
  goal: (id: string, query?: Query) => withQuery(`/politics/goals/${encodeURIComponent(id)}`, query),
  dilemmas: (query?: Query) => withQuery("/politics/dilemmas", query),
  newDilemma: (query?: Query) => withQuery("/politics/dilemmas/new", query),
  dilemma: (id: string, query?: Query) => withQuery(`/politics/dilemmas/${encodeURIComponent(id)}`, query),
  editDilemma: (id: string) => `/politics/dilemmas/${encodeURIComponent(id)}/edit`,
  followingMeetings: (query?: Query) => withQuery("/politics/meetings", query),
  newFollowingMeeting: (query?: Query) => withQuery("/politics/meetings/new", query),
  followingMeeting: (id: string, query?: Query) =>
    withQuery(`/politics/meetings/${encodeURIComponent(id)}`, query),
  followingMeetingCalendar: (id: string) => `/politics/meetings/${encodeURIComponent(id)}/calendar.ics`,
  editFollowingMeeting: (id: string) => `/politics/meetings/${encodeURIComponent(id)}/edit`,
  heatMapExport: (query?: Query) => withQuery("/overview/heat-map/export", query),
  differences: (query?: Query) => withQuery("/overview/differences", query),
  institution: (id: string, query?: Query) => withQuery(`/institutions/${encodeURIComponent(id)}`, query),
  compare: (query?: Query) => withQuery("/compare", query),
  compareDownload: (format: "svg" | "png" | "csv" | "xlsx", query?: Query) =>
    withQuery(`/compare/download/${format}`, query),
  reports: (query?: Query) => withQuery("/reports", query),
  newReport: (query?: Query) => withQuery("/reports/new", query),
  report: (id: string, query?: Query) => withQuery(`/reports/${encodeURIComponent(id)}`, query),
  refreshReport: (id: string, query?: Query) =>
    withQuery(`/reports/${encodeURIComponent(id)}/refresh`, query),
  reportVersions: (id: string, query?: Query) =>
    withQuery(`/reports/${encodeURIComponent(id)}/versions`, query),
  compareReport: (id: string, query?: Query) =>
    withQuery(`/reports/${encodeURIComponent(id)}/compare`, query),
  printReport: (id: string, query?: Query) => withQuery(`/reports/${encodeURIComponent(id)}/print`, query),
  reportDocument: (id: string, query?: Query) =>
    withQuery(`/reports/${encodeURIComponent(id)}/document`, query),
  newsletters: (query?: Query) => withQuery("/reports/newsletters", query),
  newsletter: (id: string, query?: Query) =>
    withQuery(`/reports/newsletters/${encodeURIComponent(id)}`, query),
  /** where anybody reads the letters, asks for them and is taken off */
  letters: (query?: Query) => withQuery("/newsletters", query),
  letter: (id: string) => `/newsletters/${encodeURIComponent(id)}`,
  letterFeed: (query?: Query) => withQuery("/newsletters/feed", query),
  subscribeToLetters: (query?: Query) => withQuery("/newsletters/subscribe", query),
  confirmLetters: (token: string) => `/newsletters/confirm/${encodeURIComponent(token)}`,
  leaveLetters: (token: string) => `/newsletters/leave/${encodeURIComponent(token)}`,
  /** where the mail program's own button posts to (RFC 8058) */
  leaveLettersPost: (token: string) => `/api/newsletters/leave/${encodeURIComponent(token)}`,
  search: (query?: Query) => withQuery("/search", query),
  freedom: (query?: Query) => withQuery("/freedom", query),
  freedomMap: (query?: Query) => withQuery("/freedom/map", query),
  freedomMapExport: (query?: Query) => withQuery("/freedom/map/export", query),
  freedomRecord: (type: FreedomRecordType, id: string, query?: Query) =>
    withQuery(`${recordPath(type)}/${encodeURIComponent(id)}`, query),
  editFreedomRecord: (type: FreedomRecordType, id: string, query?: Query) =>
    withQuery(`${recordPath(type)}/${encodeURIComponent(id)}/edit`, query),
  newFreedomRecord: (type: FreedomRecordType, query?: Query) => withQuery(`${recordPath(type)}/new`, query),
  freedomRecords: (query?: Query) => withQuery("/freedom/records", query),
  freedomRecordsExport: (query?: Query) => withQuery("/freedom/records/export", query),
  freedomWords: (query?: Query) => withQuery("/freedom/words", query),
  ruleReviews: (query?: Query) => withQuery("/freedom/reviews", query),
  ruleReview: (id: string, query?: Query) => withQuery(`/freedom/reviews/${encodeURIComponent(id)}`, query),
  exemptions: (query?: Query) => withQuery("/freedom/exemptions", query),
  exemptionExport: (query?: Query) => withQuery("/freedom/exemptions/export", query),
  wishes: (query?: Query) => withQuery("/freedom/wishes", query),
  newWish: (query?: Query) => withQuery("/freedom/wishes/new", query),
  wish: (id: string, query?: Query) => withQuery(`/freedom/wishes/${encodeURIComponent(id)}`, query),
  wishRounds: () => "/freedom/wishes/rounds",
  sunset: (query?: Query) => withQuery("/freedom/sunset", query),
  sunsetExport: (query?: Query) => withQuery("/freedom/sunset/export", query),
  moveExpiry: (query?: Query) => withQuery("/freedom/sunset/move", query),
  plan: (query?: Query) => withQuery("/plan", query),
  newPlanItem: (query?: Query) => withQuery("/plan/items/new", query),
  planItem: (id: string, query?: Query) => withQuery(`/plan/items/${encodeURIComponent(id)}`, query),
  editPlanItem: (id: string) => `/plan/items/${encodeURIComponent(id)}/edit`,
  newMilestone: (query?: Query) => withQuery("/plan/milestones/new", query),
  editMilestone: (id: string) => `/plan/milestones/${encodeURIComponent(id)}/edit`,
  planPhases: (query?: Query) => withQuery("/plan/phases", query),
  newPhase: (query?: Query) => withQuery("/plan/phases/new", query),
  editPhase: (id: string) => `/plan/phases/${encodeURIComponent(id)}/edit`,
  planChanges: (query?: Query) => withQuery("/plan/changes", query),
  planChangesExport: (query?: Query) => withQuery("/plan/changes/export", query),
  /** a plan from a template, and templates from a plan */
  planTemplates: (query?: Query) => withQuery("/plan/templates", query),
  planTemplate: (id: string, query?: Query) => withQuery(`/plan/templates/${encodeURIComponent(id)}`, query),
  movePlanStart: (query?: Query) => withQuery("/plan/start", query),
  planDrawing: (format: "svg" | "png" | "pdf", query?: Query) => withQuery(`/plan/drawing/${format}`, query),
  /** when one part of a plan is, for whoever does not drag it in the drawing */
  movePart: (query: Query) => withQuery("/plan/move", query),
  moveStops: (query: Query) => withQuery("/plan/move/stops", query),
  planExport: (query?: Query) => withQuery("/plan/export", query),
  planImport: (query?: Query) => withQuery("/plan/import", query),
  calendarFeeds: (query?: Query) => withQuery("/plan/calendar", query),
  calendarFeed: (token: string) => `/api/v1/calendar/${encodeURIComponent(token)}.ics`,
  workingGroups: (query?: Query) => withQuery("/plan/groups", query),
  workingGroup: (id: string, query?: Query) => withQuery(`/plan/groups/${encodeURIComponent(id)}`, query),
  newWorkingGroup: (query?: Query) => withQuery("/plan/groups/new", query),
  editWorkingGroup: (id: string) => `/plan/groups/${encodeURIComponent(id)}/edit`,
  newGroupMeeting: (groupId: string) => `/plan/groups/${encodeURIComponent(groupId)}/meetings/new`,
  groupMeeting: (groupId: string, id: string) =>
    `/plan/groups/${encodeURIComponent(groupId)}/meetings/${encodeURIComponent(id)}`,
  workshops: (query?: Query) => withQuery("/plan/workshops", query),
  newWorkshop: (query?: Query) => withQuery("/plan/workshops/new", query),
  workshop: (id: string, query?: Query) => withQuery(`/plan/workshops/${encodeURIComponent(id)}`, query),
  editWorkshop: (id: string) => `/plan/workshops/${encodeURIComponent(id)}/edit`,
  newWorkshopRound: (query?: Query) => withQuery("/plan/workshops/rounds/new", query),
  editWorkshopRound: (id: string) => `/plan/workshops/rounds/${encodeURIComponent(id)}`,
  exercises: (query?: Query) => withQuery("/plan/catalogue", query),
  newExercise: (query?: Query) => withQuery("/plan/catalogue/new", query),
  exercise: (id: string, query?: Query) => withQuery(`/plan/catalogue/${encodeURIComponent(id)}`, query),
  editExercise: (id: string) => `/plan/catalogue/${encodeURIComponent(id)}/edit`,
  harvest: (query?: Query) => withQuery("/plan/harvest", query),
  newHarvest: (query?: Query) => withQuery("/plan/harvest/new", query),
  harvestNote: (id: string) => `/plan/harvest/${encodeURIComponent(id)}`,
  harvestExport: (query?: Query) => withQuery("/plan/harvest/export", query),
  planEvaluations: (query?: Query) => withQuery("/plan/evaluations", query),
  planGoals: (query?: Query) => withQuery("/plan/evaluations/goals", query),
  planEvaluation: (year: number, query?: Query) => withQuery(`/plan/evaluations/${year}`, query),
  writePlanEvaluation: (year: number, query?: Query) => withQuery(`/plan/evaluations/${year}/write`, query),
} as const;
