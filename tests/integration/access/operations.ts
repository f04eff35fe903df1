import { randomUUID } from "node:crypto";
import * as accountCommands from "@/lib/commands/account";
import * as linkCommands from "@/lib/commands/account-link";
import * as draftCommands from "@/lib/commands/draft";
import * as exemptionCommands from "@/lib/commands/exemption";
import * as freedomCommands from "@/lib/commands/freedom";
import * as memberCommands from "@/lib/commands/member";
import * as reviewCommands from "@/lib/commands/rule-review";
import * as sunsetCommands from "@/lib/commands/sunset";
import * as trialCommands from "@/lib/commands/trial";
import * as lifeCommands from "@/lib/commands/trial-life";
import * as upkeepCommands from "@/lib/commands/upkeep";
import * as wishCommands from "@/lib/commands/wish";
import * as wordGroupCommands from "@/lib/commands/word-group";
import type { Db } from "@/lib/db/client";
import { getTrial } from "@/lib/db/trial";
import type { Viewer } from "@/lib/domain/member/role";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import type { ActionResult } from "@/lib/domain/shared/result";
import { loadAccount } from "@/lib/loaders/account";
import { loadFreedomCheckJson } from "@/lib/loaders/freedom-api";
import { loadFreedomCheck } from "@/lib/loaders/freedom-check";
import { loadExemptionExport, loadExemptions } from "@/lib/loaders/exemption";
import { loadFencePostsJson, loadProvisionsJson } from "@/lib/loaders/freedom-list";
import { loadFreedomGlance, loadFreedomMap } from "@/lib/loaders/freedom-map";
import { loadFreedomRecord } from "@/lib/loaders/freedom-record";
import { loadHome, loadOwnHome, loadPublicHome } from "@/lib/loaders/home";
import { loadIdea, loadIdeas } from "@/lib/loaders/ideas";
import { loadInvite, loadMember, loadMembers } from "@/lib/loaders/member";
import { loadOverview, loadOverviewExport } from "@/lib/loaders/overview";
import { loadPlanJson, loadPlanPage } from "@/lib/loaders/plan";
import { loadPolitics } from "@/lib/loaders/politics";
import { loadReview, loadReviews } from "@/lib/loaders/rule-review";
import { loadTrialStatistics } from "@/lib/loaders/statistic";
import * as sunsetLoaders from "@/lib/loaders/sunset";
import { loadArchivedTrial, loadTrial, loadTrialHistory } from "@/lib/loaders/trial";
import { loadNewTrial, loadTrialForm } from "@/lib/loaders/trial-form";
import { loadTrialJson, loadTrialsJson } from "@/lib/loaders/trial-api";
import { loadTrialLife } from "@/lib/loaders/trial-life";
import { loadTrialList } from "@/lib/loaders/trial-list";
import {
  loadNewRecordForm,
  loadRecordExport,
  loadRecordForm,
  loadRecordHistory,
  loadRecordList,
} from "@/lib/loaders/upkeep";
import { loadWish } from "@/lib/loaders/wish";
import { loadNewWish } from "@/lib/loaders/wish-form";
import { loadWishList, loadWishRounds } from "@/lib/loaders/wish-list";
import { loadWordGroups } from "@/lib/loaders/word-group";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { WishKind, WishStage } from "@/lib/domain/wish/wish";
import { viewerNames, worldIds, type ViewerName } from "@/tests/support/world";

export type Outcome =
  "ok" | "NOT_FOUND" | "FORBIDDEN" | "SIGNED_OUT" | "INVALID" | "ALREADY_DONE" | "EXPIRED";

export interface Operation {
  /** the exported function, as "file.function", and what it is tried on */
  name: string;
  on: string;
  run: (viewer: Viewer, prisma: Db) => Promise<unknown>;
  expected: Record<ViewerName, Outcome>;
}

const everyone = viewerNames;
const atAlfa: ViewerName[] = [
  "own leader",
  "own staff",
  "leader next door",
  "staff next door",
  "own administration",
  "own politician",
  "own evaluator",
];
const national: ViewerName[] = ["national evaluator", "system administrator"];
const registering: ViewerName[] = [
  "own leader",
  "own staff",
  "leader next door",
  "staff next door",
  "own administration",
  "foreign leader",
  "foreign staff",
  "foreign administration",
];

/** Everybody answers `otherwise`, the signed-out SIGNED_OUT, but for those named. */
function outcomes(
  otherwise: Outcome,
  named: Partial<Record<Outcome, readonly ViewerName[]>>,
): Record<ViewerName, Outcome> {
  const result = Object.fromEntries(everyone.map((name) => [name, otherwise])) as Record<ViewerName, Outcome>;
  result["signed out"] = "SIGNED_OUT";
  for (const [outcome, names] of Object.entries(named)) {
    for (const name of names) result[name] = outcome as Outcome;
  }
  return result;
}

const allOk = outcomes("ok", { ok: ["signed out"] });
const membersOnly = outcomes("ok", {});

let count = 0;
let rounds = 0;
/** A trial of its own for one try, so that tries do not disturb each other. */
async function freshTrial(prisma: Db, sharing: "INSTITUTION" | "PUBLIC", archived = false): Promise<string> {
  const id = `fresh-${(count += 1)}`;
  await prisma.trial.create({
    data: {
      id,
      title: `Prøvehandling ${id}`,
      area: "DAYCARE",
      freedFrom: "fra",
      freedTo: "til",
      stage: "PREPARED",
      sharing,
      municipalityId: "alfa",
      leadInstitutionId: "alfa-one",
      archivedAt: archived ? new Date() : null,
      classifications: { create: { classificationId: worldIds.theme } },
    },
  });
  return id;
}

const trialForm = (institutionId: string) => ({
  leadInstitutionId: institutionId,
  title: "Børnemøde om morgenen",
  freedFrom: "Fast samling",
  freedTo: "At børnene bestemmer",
  themes: [worldIds.theme],
  sharing: "MUNICIPALITY",
});

const edited = (id: string) => ({ ...trialForm("alfa-one"), id, version: 1 });

async function freshMember(prisma: Db) {
  const user = await prisma.user.create({
    data: {
      email: `fresh-${(count += 1)}@example.dk`,
      name: "Ny person",
      memberships: { create: { role: "STAFF", municipalityId: "alfa", institutionId: "alfa-one" } },
    },
    select: { id: true, memberships: { select: { id: true } } },
  });
  return { userId: user.id, membershipId: user.memberships[0]!.id };
}

/** For what only concerns oneself: a throw-away actor with the viewer's memberships. */
async function twin(viewer: Viewer, prisma: Db): Promise<Viewer> {
  if (!viewer) return null;
  const user = await prisma.user.create({
    data: {
      email: `twin-${(count += 1)}@example.dk`,
      name: viewer.name,
      memberships: { create: viewer.memberships },
      sessions: { create: { expiresAt: new Date(Date.now() + 86_400_000) } },
    },
    select: { id: true, email: true, sessions: { select: { id: true } } },
  });
  return { ...viewer, userId: user.id, email: user.email, sessionId: user.sessions[0]!.id };
}

const managers: ViewerName[] = ["own administration", "system administrator"];
const foreignManager: ViewerName[] = ["foreign administration"];
const hiddenTrial = worldIds.trial("alfa-one", "INSTITUTION");
const publicTrial = worldIds.trial("alfa-one", "PUBLIC");
const seesHidden: ViewerName[] = ["own leader", "own staff", "own administration", "system administrator"];
const managesTrial: ViewerName[] = ["own leader", "own administration"];

const managingTrial = {
  hidden: outcomes("NOT_FOUND", { ok: managesTrial, FORBIDDEN: ["own staff", "system administrator"] }),
  public: outcomes("FORBIDDEN", { ok: managesTrial }),
};

const trialOperations: Operation[] = [
  {
    name: "commands/trial.createTrialCommand",
    on: "one's own institution",
    run: (viewer) =>
      trialCommands.createTrialCommand(viewer, { ...trialForm("alfa-one"), submissionKey: randomUUID() }),
    expected: outcomes("FORBIDDEN", {
      NOT_FOUND: registering,
      ok: ["own leader", "own staff", "own administration"],
    }),
  },
  {
    name: "commands/trial.updateTrialCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) =>
      trialCommands.updateTrialCommand(viewer, edited(await freshTrial(prisma, "INSTITUTION"))),
    expected: managingTrial.hidden,
  },
  {
    name: "commands/trial.updateTrialCommand",
    on: "a public trial",
    run: async (viewer, prisma) =>
      trialCommands.updateTrialCommand(viewer, edited(await freshTrial(prisma, "PUBLIC"))),
    expected: managingTrial.public,
  },
  {
    name: "commands/trial.archiveTrialCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) =>
      trialCommands.archiveTrialCommand(viewer, { id: await freshTrial(prisma, "INSTITUTION") }),
    expected: managingTrial.hidden,
  },
  {
    name: "commands/trial.archiveTrialCommand",
    on: "a public trial",
    run: async (viewer, prisma) =>
      trialCommands.archiveTrialCommand(viewer, { id: await freshTrial(prisma, "PUBLIC") }),
    expected: managingTrial.public,
  },
  {
    name: "commands/trial.restoreTrialCommand",
    on: "a public trial, archived",
    run: async (viewer, prisma) =>
      trialCommands.restoreTrialCommand(viewer, { id: await freshTrial(prisma, "PUBLIC", true) }),
    expected: outcomes("NOT_FOUND", { ok: managesTrial }),
  },
  {
    name: "commands/trial.findSimilarTrialsCommand",
    on: "the own institution's titles",
    run: (viewer) =>
      trialCommands.findSimilarTrialsCommand(viewer, {
        title: `Hemmelighed ${hiddenTrial}`,
        institutionId: "alfa-one",
        exceptId: null,
      }),
    expected: outcomes("FORBIDDEN", { ok: registering }),
  },
  {
    name: "commands/draft.saveTrialDraftCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) =>
      draftCommands.saveTrialDraftCommand(viewer, {
        trialId: await freshTrial(prisma, "INSTITUTION"),
        version: 1,
        values: trialForm("alfa-one"),
      }),
    expected: managingTrial.hidden,
  },
  {
    name: "commands/draft.saveTrialDraftCommand",
    on: "a new trial",
    run: (viewer) =>
      draftCommands.saveTrialDraftCommand(viewer, {
        trialId: null,
        version: null,
        values: trialForm("alfa-one"),
      }),
    expected: outcomes("FORBIDDEN", { ok: registering }),
  },
  {
    name: "commands/draft.discardTrialDraftCommand",
    on: "one's own draft",
    run: (viewer) => draftCommands.discardTrialDraftCommand(viewer, { trialId: null }),
    expected: membersOnly,
  },
  {
    name: "loaders/trial.loadTrial",
    on: "a trial kept to its institution",
    run: (viewer) => loadTrial(viewer, hiddenTrial),
    expected: outcomes("NOT_FOUND", { ok: seesHidden, NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/trial.loadTrial",
    on: "a public trial",
    run: (viewer) => loadTrial(viewer, publicTrial),
    expected: allOk,
  },
  {
    name: "loaders/trial.loadTrialHistory",
    on: "a public trial",
    run: (viewer) => loadTrialHistory(viewer, publicTrial),
    expected: outcomes("FORBIDDEN", { ok: seesHidden }),
  },
  {
    name: "loaders/trial.loadTrialHistory",
    on: "a trial kept to its institution",
    run: (viewer) => loadTrialHistory(viewer, hiddenTrial),
    expected: outcomes("NOT_FOUND", { ok: seesHidden, NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/trial.loadArchivedTrial",
    on: "an archived public trial",
    run: async (viewer, prisma) => {
      const found = await loadArchivedTrial(viewer, await freshTrial(prisma, "PUBLIC", true));
      return found ? { ok: true, data: found } : { ok: false, code: "NOT_FOUND" };
    },
    expected: outcomes("NOT_FOUND", { ok: managesTrial, NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/trial-form.loadNewTrial",
    on: "the own institution",
    run: (viewer) => loadNewTrial(viewer, { institution: "alfa-one" }),
    expected: outcomes("FORBIDDEN", { ok: registering }),
  },
  {
    name: "loaders/trial-form.loadTrialForm",
    on: "a trial kept to its institution",
    run: (viewer) => loadTrialForm(viewer, hiddenTrial),
    expected: outcomes("NOT_FOUND", {
      ok: managesTrial,
      FORBIDDEN: ["own staff", "system administrator"],
      NOT_FOUND: ["signed out"],
    }),
  },
  {
    name: "loaders/trial-list.loadTrialList",
    on: "everything there is",
    run: (viewer) => loadTrialList(viewer, {}),
    expected: allOk,
  },
  {
    name: "loaders/trial-list.loadTrialList",
    on: "a search for secrets",
    run: (viewer) => loadTrialList(viewer, { q: "hemmelighed", municipality: ["alfa", "beta"] }),
    expected: allOk,
  },
];

/** A statement of a trial of its own, reviewed once. */
async function freshStatement(prisma: Db, sharing: "INSTITUTION" | "PUBLIC"): Promise<string> {
  const use = await prisma.exemptionUse.create({
    data: {
      ...{ trialId: await freshTrial(prisma, sharing), level: "NATIONAL", statedNeed: "DIRECT" },
      ...{ reviewedNeed: "NONE", reviewedOn: new Date("2026-06-01"), reviewedByName: "Prøve" },
    },
    select: { id: true },
  });
  return use.id;
}
const stating = (id: string) => ({
  ...{ id, version: "1", lines: "1", "part-0": "", "basis-0": "NATIONAL", "need-0": "DIRECT" },
});

const exemptionOperations: Operation[] = [
  {
    name: "commands/exemption.stateExemptionsCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) =>
      exemptionCommands.stateExemptionsCommand(viewer, stating(await freshTrial(prisma, "INSTITUTION"))),
    expected: managingTrial.hidden,
  },
  {
    name: "commands/exemption.stateExemptionsCommand",
    on: "a public trial",
    run: async (viewer, prisma) =>
      exemptionCommands.stateExemptionsCommand(viewer, stating(await freshTrial(prisma, "PUBLIC"))),
    expected: managingTrial.public,
  },
  {
    name: "commands/exemption.reviewExemptionCommand",
    on: "a statement of a trial kept to its institution",
    run: async (viewer, prisma) =>
      exemptionCommands.reviewExemptionCommand(viewer, {
        ...{ use: await freshStatement(prisma, "INSTITUTION"), version: "1", need: "DIRECT" },
      }),
    expected: outcomes("NOT_FOUND", {
      ok: ["own administration"],
      FORBIDDEN: ["own leader", "own staff", "system administrator"],
    }),
  },
  {
    name: "commands/exemption.reviewExemptionCommand",
    on: "a statement of a public trial",
    run: async (viewer, prisma) =>
      exemptionCommands.reviewExemptionCommand(viewer, {
        ...{ use: await freshStatement(prisma, "PUBLIC"), version: "1", need: "DIRECT" },
      }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration", "own evaluator", "national evaluator"] }),
  },
  {
    name: "commands/exemption.commentExemptionCommand",
    on: "a statement of a trial kept to its institution",
    run: async (viewer, prisma) =>
      exemptionCommands.commentExemptionCommand(viewer, {
        ...{ use: await freshStatement(prisma, "INSTITUTION"), version: "1", comment: "Enige" },
      }),
    expected: outcomes("NOT_FOUND", {
      ok: ["own administration"],
      FORBIDDEN: ["own leader", "own staff", "system administrator"],
    }),
  },
  {
    name: "commands/exemption.commentExemptionCommand",
    on: "a statement of a public trial",
    run: async (viewer, prisma) =>
      exemptionCommands.commentExemptionCommand(viewer, {
        ...{ use: await freshStatement(prisma, "PUBLIC"), version: "1", comment: "Enige" },
      }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"] }),
  },
  {
    name: "loaders/exemption.loadExemptions",
    on: "every statement there is",
    run: (viewer) => loadExemptions(viewer, { municipality: "all", state: "ALL" }),
    expected: allOk,
  },
  {
    name: "loaders/exemption.loadExemptionExport",
    on: "every statement there is",
    run: (viewer) => loadExemptionExport(viewer, { municipality: "all" }),
    expected: allOk,
  },
];

const insightOperations: Operation[] = [
  {
    name: "loaders/overview.loadOverview",
    on: "the own municipality",
    run: (viewer) => loadOverview(viewer, { municipality: "alfa" }),
    expected: outcomes("FORBIDDEN", {
      ok: ["own administration", "own evaluator", ...national],
      NOT_FOUND: ["foreign administration", "foreign evaluator"],
    }),
  },
  {
    name: "loaders/overview.loadOverviewExport",
    on: "the own municipality",
    run: (viewer) => loadOverviewExport(viewer, { municipality: "alfa" }),
    expected: outcomes("FORBIDDEN", {
      ok: ["own administration", "own evaluator", ...national],
      NOT_FOUND: ["foreign administration", "foreign evaluator"],
    }),
  },
  {
    name: "loaders/politics.loadPolitics",
    on: "the own municipality",
    run: (viewer) => loadPolitics(viewer, { municipality: "alfa" }),
    expected: outcomes("NOT_FOUND", { ok: [...atAlfa, ...national] }),
  },
  {
    name: "loaders/statistic.loadTrialStatistics",
    on: "the own municipality",
    run: (viewer) => loadTrialStatistics(viewer, { municipality: "alfa" }),
    expected: allOk,
  },
  {
    name: "loaders/freedom-check.loadFreedomCheck",
    on: "the own municipality, with words of every trial",
    run: (viewer) =>
      loadFreedomCheck(viewer, { q: "hemmelighed og sprogvurdering", municipality: "alfa", area: "DAYCARE" }),
    expected: allOk,
  },
  {
    name: "loaders/freedom-api.loadFreedomCheckJson",
    on: "the own municipality, with words of every trial",
    run: (viewer) =>
      loadFreedomCheckJson(viewer, { q: "hemmelighed", municipality: "alfa", area: "DAYCARE" }),
    expected: allOk,
  },
  {
    name: "commands/freedom.checkTrialFreedomCommand",
    on: "a trial being written at the own institution",
    run: (viewer) =>
      freedomCommands.checkTrialFreedomCommand(viewer, {
        institutionId: "alfa-one",
        freedFrom: "Sprogvurdering",
        freedTo: "Egne ord",
        periodStart: "",
      }),
    expected: outcomes("NOT_FOUND", {
      ok: ["own leader", "own staff", "own administration"],
      FORBIDDEN: everyone.filter((name) => name !== "signed out" && !registering.includes(name)),
    }),
  },
  {
    name: "loaders/plan.loadPlanPage",
    on: "the own municipality",
    run: (viewer) => loadPlanPage(viewer, { municipality: "alfa" }),
    expected: allOk,
  },
  {
    name: "loaders/plan.loadPlanJson",
    on: "the own municipality",
    run: () => loadPlanJson({ municipality: "alfa" }),
    expected: allOk,
  },
  { name: "loaders/home.loadHome", on: "the start page", run: (viewer) => loadHome(viewer), expected: allOk },
  {
    name: "loaders/home.loadOwnHome",
    on: "one's own start page, or the public one",
    run: (viewer) => (viewer ? loadOwnHome(viewer) : loadPublicHome()),
    expected: allOk,
  },
  {
    name: "loaders/home.loadPublicHome",
    on: "the public start page",
    run: () => loadPublicHome(),
    expected: allOk,
  },
  {
    name: "loaders/trial-api.loadTrialsJson",
    on: "everything there is",
    run: (viewer) => loadTrialsJson(viewer, { limit: "200" }),
    expected: allOk,
  },
  {
    name: "loaders/trial-api.loadTrialJson",
    on: "a trial kept to its institution",
    run: (viewer) => loadTrialJson(viewer, hiddenTrial),
    expected: outcomes("NOT_FOUND", { ok: seesHidden, NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/ideas.loadIdeas",
    on: "the catalogue",
    run: (viewer) => loadIdeas(viewer, {}),
    expected: allOk,
  },
  {
    name: "loaders/ideas.loadIdea",
    on: "an unknown example",
    run: (viewer) => loadIdea(viewer, "no-such-example"),
    expected: outcomes("NOT_FOUND", { NOT_FOUND: everyone }),
  },
];

const managing = outcomes("FORBIDDEN", { ok: managers, NOT_FOUND: foreignManager });
/** Operations on a named account: who does not manage it is not told that it exists. */
const managingAccount = outcomes("NOT_FOUND", { ok: managers });

const memberOperations: Operation[] = [
  {
    name: "commands/member.inviteMember",
    on: "the own institution",
    run: (viewer) =>
      memberCommands.inviteMember(viewer, {
        email: `invited-${(count += 1)}@example.dk`,
        name: "Ny Leder",
        role: "LEADER",
        municipalityId: "alfa",
        institutionId: "alfa-one",
      }),
    expected: managing,
  },
  {
    name: "commands/member.inviteMember",
    on: "a national role",
    run: (viewer) =>
      memberCommands.inviteMember(viewer, {
        email: `national-${(count += 1)}@example.dk`,
        name: "Ny Evaluator",
        role: "SYSTEM_ADMIN",
      }),
    expected: outcomes("FORBIDDEN", { ok: ["system administrator"] }),
  },
  {
    name: "commands/member.changeMembership",
    on: "staff of the own institution",
    run: async (viewer, prisma) =>
      memberCommands.changeMembership(viewer, {
        membershipId: (await freshMember(prisma)).membershipId,
        role: "LEADER",
        institutionId: "alfa-two",
      }),
    expected: managingAccount,
  },
  {
    name: "commands/member.removeMembership",
    on: "staff of the own institution",
    run: async (viewer, prisma) => memberCommands.removeMembership(viewer, await freshMember(prisma)),
    expected: managingAccount,
  },
  {
    name: "commands/member.resendInvitation",
    on: "staff of the own institution",
    run: async (viewer, prisma) => memberCommands.resendInvitation(viewer, await freshMember(prisma)),
    expected: managingAccount,
  },
  {
    name: "commands/member.closeAccount",
    on: "staff of the own institution",
    run: async (viewer, prisma) => memberCommands.closeAccount(viewer, await freshMember(prisma)),
    expected: managingAccount,
  },
  {
    name: "commands/member.reopenAccount",
    on: "closed staff of the own institution",
    run: async (viewer, prisma) => {
      const member = await freshMember(prisma);
      await prisma.user.update({ where: { id: member.userId }, data: { closedAt: new Date() } });
      return memberCommands.reopenAccount(viewer, member);
    },
    expected: managingAccount,
  },
  {
    name: "loaders/member.loadMembers",
    on: "the own municipality",
    run: (viewer) => loadMembers(viewer, { municipality: "alfa" }),
    expected: managing,
  },
  {
    name: "loaders/member.loadMember",
    on: "staff of the own institution",
    run: async (viewer, prisma) => loadMember(viewer, { id: (await freshMember(prisma)).userId }),
    expected: managing,
  },
  {
    name: "loaders/member.loadInvite",
    on: "the own municipality",
    run: (viewer) => loadInvite(viewer, { municipality: "alfa" }),
    expected: managing,
  },
];

const accountOperations: Operation[] = [
  {
    name: "loaders/account.loadAccount",
    on: "oneself",
    run: (viewer) => loadAccount(viewer),
    expected: membersOnly,
  },
  {
    name: "commands/account.updateProfile",
    on: "oneself",
    run: async (viewer, prisma) =>
      accountCommands.updateProfile(await twin(viewer, prisma), { name: "Nyt Navn", locale: "da" }),
    expected: membersOnly,
  },
  {
    name: "commands/account.saveLocale",
    on: "oneself",
    run: async (viewer, prisma) => accountCommands.saveLocale(await twin(viewer, prisma), { locale: "en" }),
    expected: membersOnly,
  },
  {
    name: "commands/account.changePassword",
    on: "oneself, with a wrong current password",
    run: async (viewer, prisma) =>
      accountCommands.changePassword(await twin(viewer, prisma), {
        currentPassword: "forkert adgangskode",
        password: "en ny og lang adgangskode",
        passwordAgain: "en ny og lang adgangskode",
      }),
    expected: outcomes("INVALID", {}),
  },
  {
    name: "commands/account.revokeSession",
    on: "somebody else's session",
    run: async (viewer, prisma) => {
      const session = await prisma.session.create({
        data: { userId: (await freshMember(prisma)).userId, expiresAt: new Date(Date.now() + 86_400_000) },
      });
      return accountCommands.revokeSession(viewer, { sessionId: session.id });
    },
    expected: outcomes("NOT_FOUND", {}),
  },
  {
    name: "commands/account.revokeAllSessions",
    on: "oneself",
    run: async (viewer, prisma) => accountCommands.revokeAllSessions(await twin(viewer, prisma)),
    expected: membersOnly,
  },
  {
    name: "commands/account.signOut",
    on: "oneself",
    run: async (viewer, prisma) => accountCommands.signOut(await twin(viewer, prisma)),
    expected: allOk,
  },
  {
    name: "commands/account-link.requestPasswordReset",
    on: "any address: the answer never tells whether it is known",
    run: (viewer) => linkCommands.requestPasswordReset(viewer, { email: "ukendt@example.dk" }),
    expected: allOk,
  },
  {
    name: "commands/account-link.resetPassword",
    on: "a made-up link",
    run: (viewer) =>
      linkCommands.resetPassword(viewer, {
        token: "x".repeat(43),
        password: "en ny og lang adgangskode",
        passwordAgain: "en ny og lang adgangskode",
      }),
    expected: outcomes("EXPIRED", { EXPIRED: everyone }),
  },
  {
    name: "commands/account-link.acceptInvitation",
    on: "a made-up link",
    run: (viewer) =>
      linkCommands.acceptInvitation(viewer, {
        token: "y".repeat(43),
        name: "Ny",
        password: "en ny og lang adgangskode",
        passwordAgain: "en ny og lang adgangskode",
      }),
    expected: outcomes("EXPIRED", { EXPIRED: everyone }),
  },
];

/** A rule or fence-post of its own for one try. */
async function freshRecord(prisma: Db, kind: "rule" | "municipal" | "local" | "national"): Promise<string> {
  const id = `record-${(count += 1)}`;
  const text = { id, area: "DAYCARE", title: `Regel ${id}`, summary: "Tekst" } as const;
  const place = {
    municipalityId: kind === "national" ? null : "alfa",
    institutionId: kind === "local" ? "alfa-one" : null,
  };
  if (kind === "rule") {
    await prisma.municipalRule.create({
      data: { ...text, category: "PROCESS", status: "KEPT", municipalityId: "alfa" },
    });
  } else {
    const level = { municipal: "MUNICIPAL", local: "LOCAL", national: "NATIONAL" } as const;
    await prisma.fencePost.create({ data: { ...text, ...place, level: level[kind] } });
  }
  return id;
}

const ruleForm = {
  type: "RULE",
  place: "MUNICIPAL:alfa",
  areas: "DAYCARE",
  category: "PROCESS",
  title: "Fast skema",
  summary: "Et skema for hver dag",
  ruleStatus: "KEPT",
  decidedOn: "2020-01-01",
  decidedBy: "COMMITTEE",
};
const fencePostForm = {
  type: "FENCE_POST",
  areas: "DAYCARE",
  title: "Spisetider",
  summary: "Faste spisetider",
  fenceStatus: "KEPT",
};
const keepsRules: ViewerName[] = ["own administration"];
const administrations: ViewerName[] = ["own administration", "foreign administration"];

async function freshWordGroup(prisma: Db, municipalityId: string | null): Promise<string> {
  const data = { kind: "SYNONYM", words: ["stue", "gruppe"], municipalityId } as const;
  return (await prisma.wordGroup.create({ data: { ...data, words: [...data.words] } })).id;
}
const wordForm = { kind: "SYNONYM", words: "stue\ngruppe\nrum" };
/** A municipality's own words are not told to others. */
const ownWords = outcomes("NOT_FOUND", {
  ok: ["own administration"],
  FORBIDDEN: [...atAlfa.filter((name) => name !== "own administration"), ...national],
});

const upkeepOperations: Operation[] = [
  {
    name: "commands/upkeep.createRecordCommand",
    on: "a rule of the own municipality",
    run: (viewer) => upkeepCommands.createRecordCommand(viewer, ruleForm),
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "commands/upkeep.createRecordCommand",
    on: "a fence-post of the own institution",
    run: (viewer) =>
      upkeepCommands.createRecordCommand(viewer, { ...fencePostForm, place: "LOCAL:alfa-one" }),
    expected: outcomes("FORBIDDEN", { ok: ["own leader"] }),
  },
  {
    name: "commands/upkeep.createRecordCommand",
    on: "a fence-post for the whole country",
    run: (viewer) => upkeepCommands.createRecordCommand(viewer, { ...fencePostForm, place: "NATIONAL" }),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/upkeep.editRecordCommand",
    on: "a rule of the own municipality",
    run: async (viewer, prisma) =>
      upkeepCommands.editRecordCommand(viewer, {
        ...ruleForm,
        id: await freshRecord(prisma, "rule"),
        version: 1,
      }),
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "commands/upkeep.editRecordCommand",
    on: "a provision",
    run: (viewer) =>
      upkeepCommands.editRecordCommand(viewer, {
        ...{
          type: "PROVISION",
          id: worldIds.provision,
          version: 1,
          law: "Dagtilbudsloven",
          paragraph: "§ 11",
        },
        ...{ title: "Sprogvurdering", summary: "Vurdering af sprog", areas: "DAYCARE", freed: "YES" },
        ...{ role: "EXEMPTED", keywords: "" },
      }),
    // Whoever comes second is told that somebody else saved, or that nothing is new.
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/upkeep.supersedeRecordCommand",
    on: "a fence-post of the own municipality",
    run: async (viewer, prisma) =>
      upkeepCommands.supersedeRecordCommand(viewer, {
        ...fencePostForm,
        id: await freshRecord(prisma, "municipal"),
        version: 1,
        validFrom: "2027-01-01",
        decidedOn: "2020-01-01",
        decidedBy: "COMMITTEE",
      }),
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "commands/upkeep.endRecordCommand",
    on: "a fence-post of the own institution",
    run: async (viewer, prisma) =>
      upkeepCommands.endRecordCommand(viewer, {
        ...{ type: "FENCE_POST", id: await freshRecord(prisma, "local"), version: 1 },
        validTo: "2027-01-01",
      }),
    expected: outcomes("FORBIDDEN", { ok: ["own leader"] }),
  },
  {
    name: "commands/upkeep.previewRecordChange",
    on: "the provision of every trial",
    run: async (viewer, prisma) => {
      const { id, version } = (await prisma.legalProvision.findUnique({
        where: { id: worldIds.provision },
      }))!;
      const form = { type: "PROVISION", id, version, mode: "end", validTo: "2027-01-01" };
      return upkeepCommands.previewRecordChange(viewer, form);
    },
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/upkeep.previewRecordChange",
    on: "a new fence-post with the word of every secret",
    run: (viewer) =>
      upkeepCommands.previewRecordChange(viewer, {
        ...{ ...fencePostForm, mode: "new", place: "MUNICIPAL:alfa", keywords: "hemmelighed" },
        ...{ decidedOn: "2020-01-01", decidedBy: "COMMITTEE" },
      }),
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "loaders/upkeep.loadNewRecordForm",
    on: "a new rule",
    run: (viewer) => loadNewRecordForm(viewer, "RULE"),
    expected: outcomes("FORBIDDEN", { ok: administrations }),
  },
  {
    name: "loaders/upkeep.loadRecordForm",
    on: "a rule of the own municipality",
    run: async (viewer, prisma) => {
      const id = await freshRecord(prisma, "rule");
      return loadRecordForm(viewer, { type: "RULE", id, mode: "supersede" });
    },
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "loaders/upkeep.loadRecordForm",
    on: "a fence-post of the own institution",
    run: async (viewer, prisma) => {
      const id = await freshRecord(prisma, "local");
      return loadRecordForm(viewer, { type: "FENCE_POST", id, mode: "edit" });
    },
    expected: outcomes("FORBIDDEN", { ok: ["own leader"] }),
  },
  {
    name: "loaders/upkeep.loadRecordHistory",
    on: "a fence-post for the whole country",
    run: async (viewer, prisma) =>
      loadRecordHistory(viewer, { type: "FENCE_POST", id: await freshRecord(prisma, "national") }),
    expected: membersOnly,
  },
  {
    name: "loaders/upkeep.loadRecordHistory",
    on: "a rule of the own municipality",
    run: async (viewer, prisma) =>
      loadRecordHistory(viewer, { type: "RULE", id: await freshRecord(prisma, "rule") }),
    expected: outcomes("FORBIDDEN", { ok: [...atAlfa, "system administrator"] }),
  },
  {
    name: "loaders/upkeep.loadRecordList",
    on: "everything there is",
    run: (viewer) => loadRecordList(viewer, { whose: "all" }),
    expected: membersOnly,
  },
  {
    name: "loaders/upkeep.loadRecordExport",
    on: "everything there is",
    run: (viewer) => loadRecordExport(viewer, { whose: "all" }),
    expected: membersOnly,
  },
  {
    name: "commands/word-group.createWordGroupCommand",
    on: "the own municipality's words",
    run: (viewer) =>
      wordGroupCommands.createWordGroupCommand(viewer, { ...wordForm, municipalityId: "alfa" }),
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "commands/word-group.createWordGroupCommand",
    on: "everybody's words",
    run: (viewer) => wordGroupCommands.createWordGroupCommand(viewer, { ...wordForm, municipalityId: "" }),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/word-group.updateWordGroupCommand",
    on: "the own municipality's words",
    run: async (viewer, prisma) =>
      wordGroupCommands.updateWordGroupCommand(viewer, {
        ...wordForm,
        id: await freshWordGroup(prisma, "alfa"),
        version: 1,
      }),
    expected: ownWords,
  },
  {
    name: "commands/word-group.deleteWordGroupCommand",
    on: "the own municipality's words",
    run: async (viewer, prisma) =>
      wordGroupCommands.deleteWordGroupCommand(viewer, {
        id: await freshWordGroup(prisma, "alfa"),
        version: 1,
      }),
    expected: ownWords,
  },
  {
    name: "commands/word-group.deleteWordGroupCommand",
    on: "everybody's words",
    run: async (viewer, prisma) =>
      wordGroupCommands.deleteWordGroupCommand(viewer, {
        id: await freshWordGroup(prisma, null),
        version: 1,
      }),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "loaders/word-group.loadWordGroups",
    on: "all words, with the form of the own municipality's",
    run: async (viewer, prisma) => loadWordGroups(viewer, { edit: await freshWordGroup(prisma, "alfa") }),
    expected: membersOnly,
  },
];

/** A wish of the own institution, of its own for one try. */
async function freshWish(
  prisma: Db,
  kind: WishKind,
  stage: WishStage,
): Promise<{ id: string; version: number }> {
  const id = `wish-${(count += 1)}`;
  const on = new Date("2025-01-10T00:00:00Z");
  const deadlineOn = new Date("2025-04-01T00:00:00Z");
  const round = await prisma.wishRound.upsert({ where: { deadlineOn }, create: { deadlineOn }, update: {} });
  await prisma.exemptionWish.create({
    data: {
      ...{ id, kind, stage, area: "DAYCARE", title: `Ønske ${id}`, lawText: "Loven", submittedOn: on },
      ...{
        why: "Det står i vejen",
        wouldEnable: "Mere tid",
        municipalityId: "alfa",
        institutionId: "alfa-one",
      },
      roundId: kind === "WISH" ? round.id : null,
      steps: {
        create: [...new Set<WishStage>(["SUBMITTED", stage])].map((each) => ({
          ...{ stage: each, on, actorName: "Hemmelig Person" },
        })),
      },
    },
  });
  return { id, version: 1 };
}

const wishStep = { on: "2025-02-01", note: "Fordi" };
const wishRefusal = { answer: "REFUSED", on: "2025-02-01", reason: "Nej" };
const moving = (move: string, kind: WishKind, stage: WishStage, may: ViewerName[]): Operation => ({
  name: "commands/wish.moveWishCommand",
  on: `${move}: a ${kind} that is ${stage}`,
  run: async (viewer, prisma) =>
    wishCommands.moveWishCommand(viewer, { ...(await freshWish(prisma, kind, stage)), ...wishStep, move }),
  expected: outcomes("FORBIDDEN", { ok: may }),
});
const answering = (kind: WishKind, stage: WishStage, may: ViewerName[]): Operation => ({
  name: "commands/wish.answerWishCommand",
  on: `a ${kind} that is ${stage}`,
  run: async (viewer, prisma) =>
    wishCommands.answerWishCommand(viewer, { ...(await freshWish(prisma, kind, stage)), ...wishRefusal }),
  expected: outcomes("FORBIDDEN", { ok: may }),
});
const sendingWishes: ViewerName[] = [
  "own leader",
  "leader next door",
  "own administration",
  "foreign leader",
  "foreign administration",
];

const wishOperations: Operation[] = [
  {
    name: "commands/wish.createWishCommand",
    on: "one's own institution",
    run: (viewer) =>
      wishCommands.createWishCommand(viewer, {
        ...{ kind: "CHALLENGE", place: "i:alfa-one", title: "Færre skemaer", lawText: "Månedsskemaet" },
        ...{ why: "Vi skriver det samme to gange", wouldEnable: "Mere tid", submissionKey: randomUUID() },
      }),
    expected: outcomes("FORBIDDEN", { NOT_FOUND: sendingWishes, ok: ["own leader", "own administration"] }),
  },
  moving("TO_COMMITTEE", "WISH", "SUBMITTED", ["own administration"]),
  moving("SEND", "WISH", "COMMITTEE", ["own administration"]),
  moving("RECOMMEND", "WISH", "COMMITTEE", ["own administration", "own politician"]),
  moving("TURN_DOWN", "WISH", "CITY_COUNCIL", ["own administration", "own politician"]),
  moving("WITHDRAW", "WISH", "SENT", ["own leader", "own administration"]),
  answering("WISH", "SENT", ["own administration", ...national]),
  answering("CHALLENGE", "SUBMITTED", ["own administration"]),
  answering("CHALLENGE", "COMMITTEE", ["own administration", "own politician"]),
  {
    name: "commands/wish.saveRoundCommand",
    on: "a new round",
    run: (viewer) => wishCommands.saveRoundCommand(viewer, { deadlineOn: `${2030 + (rounds += 1)}-04-01` }),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "loaders/wish.loadWish",
    on: "a wish a hidden trial waits for",
    run: (viewer) => loadWish(viewer, worldIds.wish),
    expected: allOk,
  },
  {
    name: "loaders/wish-list.loadWishList",
    on: "everything there is",
    run: (viewer) => loadWishList(viewer, {}),
    expected: allOk,
  },
  {
    name: "loaders/wish-list.loadWishRounds",
    on: "all rounds",
    run: (viewer) => loadWishRounds(viewer),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "loaders/wish-form.loadNewWish",
    on: "the own places",
    run: (viewer) => loadNewWish(viewer, { institution: "alfa-one" }),
    expected: outcomes("FORBIDDEN", { ok: sendingWishes }),
  },
];

/** Rules are everybody's to read; the trials beside them are the viewer's own scope. */
const ruleOperations: Operation[] = [
  {
    name: "loaders/freedom-map.loadFreedomMap",
    on: "another's municipality",
    run: (viewer) => loadFreedomMap(viewer, { municipality: "alfa", area: "DAYCARE" }),
    expected: allOk,
  },
  {
    name: "loaders/freedom-map.loadFreedomGlance",
    on: "another's municipality",
    run: (viewer) =>
      loadFreedomGlance(viewer, {
        ...{ municipalityId: "alfa", area: "DAYCARE" },
        on: toCalendarDate("2026-06-01"),
      }),
    expected: allOk,
  },
  {
    name: "loaders/freedom-record.loadFreedomRecord",
    on: "a provision",
    run: (viewer) => loadFreedomRecord(viewer, "PROVISION", worldIds.provision),
    expected: allOk,
  },
  {
    name: "loaders/freedom-record.loadFreedomRecord",
    on: "an id of another type",
    run: (viewer) => loadFreedomRecord(viewer, "RULE", worldIds.provision),
    expected: outcomes("NOT_FOUND", { NOT_FOUND: ["signed out"] }),
  },
  {
    name: "loaders/freedom-list.loadFencePostsJson",
    on: "a municipality",
    run: (viewer) => loadFencePostsJson(viewer, { municipality: "alfa" }),
    expected: allOk,
  },
  {
    name: "loaders/freedom-list.loadProvisionsJson",
    on: "an area",
    run: (viewer) => loadProvisionsJson(viewer, { area: "DAYCARE" }),
    expected: allOk,
  },
];

/** A trial of its own that began its test a moment ago, by somebody else; or one that awaits its committee. */
async function movedTrial(prisma: Db, sharing: "INSTITUTION" | "PUBLIC") {
  const id = await freshTrial(prisma, sharing);
  const row = { trialId: id, from: new Date("2026-03-01"), actorName: "Prøve" };
  await prisma.trialStageChange.create({ data: { ...row, stage: "PREPARED" } });
  const { id: moveId } = await prisma.trialStageChange.create({
    data: { ...row, stage: "IN_TEST", move: "START" },
    select: { id: true },
  });
  await prisma.trial.update({ where: { id }, data: { stage: "IN_TEST" } });
  return { id, moveId, version: 1 };
}

async function awaitingTrial(prisma: Db) {
  const id = await freshTrial(prisma, "PUBLIC");
  const agreement = await prisma.agreement.create({
    data: {
      ...{ kind: "MUNICIPAL", title: "Aftale med udvalg", areas: ["OTHER"], municipalityId: "alfa" },
      ...{ inForceFrom: new Date("2023-11-01"), expiresOn: new Date("2027-12-31") },
      approvalRules: { create: { order: 1, trigger: "ALWAYS", body: "COMMITTEE" } },
    },
    select: { id: true },
  });
  await prisma.trial.update({
    where: { id },
    data: { stage: "AWAITING_APPROVAL", agreementId: agreement.id },
  });
  return { id, version: 1 };
}

const lifeOperations: Operation[] = [
  {
    name: "commands/trial-life.moveTrialCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) => {
      const id = await freshTrial(prisma, "INSTITUTION");
      const test = { move: "START", on: "2026-03-01", periodEnd: "2026-06-01" };
      return lifeCommands.moveTrialCommand(viewer, { id, version: 1, ...test });
    },
    expected: managingTrial.hidden,
  },
  {
    name: "commands/trial-life.moveTrialCommand",
    on: "a public trial",
    run: async (viewer, prisma) => {
      const id = await freshTrial(prisma, "PUBLIC");
      const test = { move: "START", on: "2026-03-01", periodEnd: "2026-06-01" };
      return lifeCommands.moveTrialCommand(viewer, { id, version: 1, ...test });
    },
    expected: managingTrial.public,
  },
  {
    name: "commands/trial-life.moveTrialCommand",
    on: "a public trial that awaits the committee",
    run: async (viewer, prisma) => {
      const approval = { ...(await awaitingTrial(prisma)), move: "APPROVE", on: "2026-03-01" };
      return lifeCommands.moveTrialCommand(viewer, approval);
    },
    expected: outcomes("FORBIDDEN", { ok: ["own administration", "own politician"] }),
  },
  ...(["INSTITUTION", "PUBLIC"] as const).flatMap((sharing): Operation[] => [
    {
      name: "commands/trial-life.undoMoveCommand",
      on: `a trial shared with ${sharing}`,
      run: async (viewer, prisma) => lifeCommands.undoMoveCommand(viewer, await movedTrial(prisma, sharing)),
      expected: sharing === "PUBLIC" ? managingTrial.public : managingTrial.hidden,
    },
    {
      name: "commands/trial-life.correctMoveDateCommand",
      on: `a trial shared with ${sharing}`,
      run: async (viewer, prisma) =>
        lifeCommands.correctMoveDateCommand(viewer, {
          ...(await movedTrial(prisma, sharing)),
          on: "2026-03-15",
        }),
      expected: sharing === "PUBLIC" ? managingTrial.public : managingTrial.hidden,
    },
  ]),
  {
    name: "loaders/trial-life.loadTrialLife",
    on: "a public trial",
    run: async (viewer) => {
      const trial = await getTrial(publicTrial, scopeOf(viewer));
      const life = await loadTrialLife(viewer, trial!, toCalendarDate("2026-06-01"));
      return life ? { ok: true, data: life } : { ok: false, code: "NOT_FOUND" };
    },
    expected: outcomes("NOT_FOUND", { ok: [...seesHidden, "own politician"], NOT_FOUND: ["signed out"] }),
  },
];

/** A law, and one agreement that rests on it. */
async function freshLaw(prisma: Db): Promise<{ law: string; agreement: string }> {
  const law = `law-${(count += 1)}`;
  await prisma.legalProvision.create({
    data: {
      ...{ id: law, law: "Lov om forsøg", topic: "Hjemmel", summary: "Hjemmel" },
      ...{ areas: ["ELDERCARE"], freed: "NO", role: "LEGAL_BASIS" },
    },
  });
  await prisma.agreement.create({
    data: {
      ...{ id: `agreement-${law}`, kind: "STATUTORY", title: "Efter loven", areas: ["ELDERCARE"] },
      ...{ inForceFrom: new Date("2021-05-15"), expiresOn: new Date("2024-09-30") },
      ...{ municipalityId: "alfa", legalBasisId: law },
    },
  });
  return { law, agreement: `agreement-${law}` };
}

/** The agreement and the law go again, so that they stand in nobody else's way. */
async function withLaw(prisma: Db, run: (ids: { law: string; agreement: string }) => Promise<unknown>) {
  const ids = await freshLaw(prisma);
  const result = await run(ids);
  await prisma.agreement.delete({ where: { id: ids.agreement } });
  await prisma.legalProvision.delete({ where: { id: ids.law } });
  return result;
}

const moved = (kind: "AGREEMENT" | "LAW", id: string, agreement: string, version: number) => ({
  ...{ kind, id, areas: kind === "LAW" ? ["ELDERCARE"] : [], date: `31-12-20${30 + (count % 60)}` },
  ...{ reason: "Forlænget", seen: [`${agreement}:${version}`] },
});

const movingMunicipal = outcomes("NOT_FOUND", {
  FORBIDDEN: [...atAlfa, ...national],
  ok: ["own administration"],
});

const sunsetOperations: Operation[] = [
  ...(["loadSunset", "loadSunsetExport"] as const).map((name) => ({
    name: `loaders/sunset.${name}`,
    on: "the own municipality",
    run: (viewer: Viewer) => sunsetLoaders[name](viewer, { municipality: "alfa" }),
    expected: outcomes("NOT_FOUND", { ok: [...atAlfa, ...national] }),
  })),
  {
    name: "loaders/sunset.loadMoveExpiry",
    on: "the own municipality's agreement",
    run: (viewer) =>
      sunsetLoaders.loadMoveExpiry(viewer, { agreement: worldIds.agreement("alfa"), date: "30-06-2028" }),
    expected: movingMunicipal,
  },
  {
    name: "loaders/sunset.loadMoveExpiry",
    on: "a law",
    run: (viewer, prisma) =>
      withLaw(prisma, ({ law }) =>
        sunsetLoaders.loadMoveExpiry(viewer, { law, area: "ELDERCARE", date: "31-07-2025" }),
      ),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/sunset.moveExpiryCommand",
    on: "the own municipality's agreement",
    run: async (viewer, prisma) => {
      const id = worldIds.agreement("alfa");
      const { version, expiresOn } = await prisma.agreement.findUniqueOrThrow({ where: { id } });
      const result = await sunsetCommands.moveExpiryCommand(viewer, moved("AGREEMENT", id, id, version));
      await prisma.agreement.update({ where: { id }, data: { expiresOn } });
      return result;
    },
    expected: movingMunicipal,
  },
  {
    name: "commands/sunset.moveExpiryCommand",
    on: "an agreement by law",
    run: (viewer, prisma) =>
      withLaw(prisma, ({ agreement }) =>
        sunsetCommands.moveExpiryCommand(viewer, moved("AGREEMENT", agreement, agreement, 1)),
      ),
    expected: outcomes("NOT_FOUND", { FORBIDDEN: atAlfa, ok: national }),
  },
  {
    name: "commands/sunset.moveExpiryCommand",
    on: "a law",
    run: (viewer, prisma) =>
      withLaw(prisma, ({ law, agreement }) =>
        sunsetCommands.moveExpiryCommand(viewer, moved("LAW", law, agreement, 1)),
      ),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/sunset.chooseLandingCommand",
    on: "a trial kept to its institution",
    run: async (viewer, prisma) =>
      sunsetCommands.chooseLandingCommand(viewer, {
        ...{ trialId: await freshTrial(prisma, "INSTITUTION"), version: "0", way: "STOP", reason: "Færdig" },
      }),
    expected: managingTrial.hidden,
  },
  {
    name: "commands/sunset.chooseLandingCommand",
    on: "a public trial",
    run: async (viewer, prisma) =>
      sunsetCommands.chooseLandingCommand(viewer, {
        ...{ trialId: await freshTrial(prisma, "PUBLIC"), version: "0", way: "STOP", reason: "Færdig" },
      }),
    expected: managingTrial.public,
  },
  {
    name: "commands/sunset.markRecheckedCommand",
    on: "a provision",
    run: async (viewer, prisma) => {
      const { id, version } = await prisma.legalProvision.findUniqueOrThrow({
        where: { id: worldIds.provision },
      });
      return sunsetCommands.markRecheckedCommand(viewer, { id, version: String(version), months: "6" });
    },
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
];

/** A round of the own municipality about one rule, of its own for one try. */
async function freshReview(prisma: Db, closesOn = "2199-01-01") {
  const suffix = (count += 1);
  const place = { municipalityId: "alfa", area: "DAYCARE" } as const;
  const { id: ruleId } = await prisma.municipalRule.create({
    data: {
      ...{ ...place, id: `rule-${suffix}`, category: "DOCUMENTATION", status: "KEPT" },
      ...{ title: `Regel ${suffix}`, summary: "Et skema hver uge" },
    },
  });
  const { id } = await prisma.ruleReview.create({
    data: {
      ...{ ...place, id: `review-${suffix}`, title: `Gennemgang ${suffix}` },
      opensOn: new Date("2020-01-01"),
      closesOn: new Date(closesOn),
    },
  });
  return { id, reviewId: id, ruleId, institutionId: "alfa-one", version: "0", verdict: "IN_THE_WAY" };
}
const decidingAtAlfa: ViewerName[] = ["own administration", "own politician"];
const reviewOperations: Operation[] = [
  {
    name: "commands/rule-review.openReviewCommand",
    on: "the own municipality",
    run: (viewer) =>
      reviewCommands.openReviewCommand(viewer, {
        ...{ place: "MUNICIPAL:alfa DAYCARE", title: `Ny runde ${(count += 1)}`, category: "PROCESS" },
        ...{ opensOn: "2026-01-01", closesOn: "2199-01-01", rules: "Et skema\nEn liste" },
      }),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"] }),
  },
  {
    name: "commands/rule-review.markRuleCommand",
    on: "the own institution in an open round",
    run: async (viewer, prisma) => reviewCommands.markRuleCommand(viewer, await freshReview(prisma)),
    expected: outcomes("NOT_FOUND", { FORBIDDEN: [...atAlfa, ...national], ok: ["own leader"] }),
  },
  {
    name: "commands/rule-review.markRuleCommand",
    on: "the own institution in a closed round",
    run: async (viewer, prisma) =>
      reviewCommands.markRuleCommand(viewer, await freshReview(prisma, "2020-02-01")),
    expected: outcomes("NOT_FOUND", { FORBIDDEN: [...atAlfa, ...national], INVALID: ["own leader"] }),
  },
  {
    name: "commands/rule-review.decideRulesCommand",
    on: "a rule of the own municipality",
    run: async (viewer, prisma) => {
      const { id, ruleId } = await freshReview(prisma);
      return reviewCommands.decideRulesCommand(viewer, {
        ...{ id, rules: `1 ${ruleId}`, status: "REMOVED", decidedOn: "2025-01-01", reason: "Overflødig" },
        ...{ decidedBy: "COMMITTEE", validFrom: "" },
      });
    },
    expected: outcomes("NOT_FOUND", { FORBIDDEN: [...atAlfa, ...national], ok: decidingAtAlfa }),
  },
  {
    name: "loaders/rule-review.loadReviews",
    on: "the rounds of one's municipality",
    run: (viewer) => loadReviews(viewer),
    expected: membersOnly,
  },
  {
    name: "loaders/rule-review.loadReview",
    on: "a round of the own municipality",
    run: async (viewer, prisma) => loadReview(viewer, (await freshReview(prisma)).id),
    expected: outcomes("NOT_FOUND", { ok: [...atAlfa, ...national] }),
  },
];

export const operations: Operation[] = [
  ...reviewOperations,
  ...trialOperations,
  ...lifeOperations,
  ...ruleOperations,
  ...upkeepOperations,
  ...exemptionOperations,
  ...insightOperations,
  ...wishOperations,
  ...sunsetOperations,
  ...memberOperations,
  ...accountOperations,
];

/** What a result says, in one word. */
export function outcomeOf(result: unknown): Outcome {
  const { ok, code } = result as ActionResult<unknown> & { code?: Outcome };
  return ok ? "ok" : code!;
}
