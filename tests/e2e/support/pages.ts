import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";

/** One line of the site map, as the smoke tests visit it. */
export interface SitePage {
  name: string;
  /** demo account, or null for the public */
  as: string | null;
  /** the address, or how to find it from a page that is open already */
  path: string | ((page: Page) => Promise<string>);
  /** expected status; 200 unless said otherwise */
  status?: number;
}

/** The first address on `from` that looks like `pattern`. */
const firstLink = (from: string, pattern: RegExp, suffix = "") => {
  return async (page: Page): Promise<string> => {
    await page.goto(from);
    const links = await page
      .locator("main a[href]")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")!));
    const found = links.find((href) => pattern.test(href));
    if (!found) throw new Error(`No link like ${pattern} on ${from}: ${links.join(" ")}`);
    return found + suffix;
  };
};
const editLink = /^\/freedom\/[a-z-]+\/[^/?]+\/edit$/;
const reviewLink = /^\/freedom\/reviews\/[^/?]+$/;
const trialLink = /^\/trials\/(?!new|export|board|approvals)[^/?]+$/;
const handOverLink = /^\/settings\/hand-over\/[^/?]+$/;
const wishLink = /^\/freedom\/wishes\/(?!new|rounds)[^/?]+$/;
const workshopLink = /^\/plan\/workshops\/(?!new|rounds)[^/?]+$/;
const ownWorkshopLink = /^\/plan\/workshops\/[^/?]*skovbrynet[^/?]*$/;
/** A place and a day of the freedom check. */
const at = (municipality: string, area: string, on: string) => ({ municipality, area, on });

const municipalPlan = "aftale-frisaettelse-afbureaukratisering";
const leader = "leder@rebild.demo";
const staff = "personale@rebild.demo";
const administration = "forvaltning@rebild.demo";
const politician = "politiker@rebild.demo";
const evaluator = "evaluator@frisat.demo";
const systemAdmin = "admin@frisat.demo";

/** Every page for fitting roles. A new page joins by adding a line. */
export const sitePages: SitePage[] = [
  { name: "public start page", as: null, path: routes.home() },
  { name: "sign in", as: null, path: routes.signIn() },
  { name: "forgotten password", as: null, path: routes.resetPassword() },
  { name: "expired reset link", as: null, path: routes.resetPasswordWith("findes-ikke") },
  { name: "expired invitation", as: null, path: routes.invitation("findes-ikke") },
  { name: "demo outbox", as: null, path: routes.outbox() },
  { name: "broken unsubscribe link", as: null, path: routes.unsubscribe("findes-ikke") },
  { name: "published trials", as: null, path: routes.trials() },
  { name: "a published trial", as: null, path: firstLink(routes.trials(), trialLink) },
  { name: "time account", as: null, path: routes.effort() },
  { name: "idea catalogue", as: null, path: routes.ideas() },
  { name: "search results", as: null, path: routes.search({ q: "samtaler" }) },
  { name: "what works", as: null, path: routes.whatWorks() },
  {
    name: "what works in one theme",
    as: null,
    path: firstLink(routes.whatWorks(), /^\/ideas\/what-works\?theme=/),
  },
  { name: "an idea", as: null, path: firstLink(routes.ideas(), /^\/ideas\/(?!box|links|what-works)[^/?]+$/) },
  { name: "proposing by a link", as: null, path: routes.proposal("demo-helsingoer-foraeldremoede") },
  { name: "a closed link", as: null, path: routes.proposal("demo-rebild-sommerfest") },
  { name: "an unknown link", as: null, path: routes.proposal("findes-ikke-findes-ikke"), status: 404 },
  { name: "a proposal to follow", as: null, path: routes.followIdea("demo-follow-holbaek-lektiefri") },
  { name: "an answered proposal", as: null, path: routes.followIdea("demo-follow-middelfart-mandag") },
  { name: "shared dilemmas", as: null, path: routes.dilemmas() },
  { name: "a dilemma", as: politician, path: routes.dilemma("demo-dilemma-rebild-tidlig-aabning") },
  { name: "a dilemma at rest", as: leader, path: routes.dilemma("demo-dilemma-rebild-to-huse") },
  { name: "new dilemma", as: leader, path: routes.newDilemma({ trial: "demo-rebild-daycare-5" }) },
  { name: "edit a dilemma", as: leader, path: routes.editDilemma("demo-dilemma-rebild-tidlig-aabning") },
  { name: "following group's meetings", as: politician, path: routes.followingMeetings() },
  {
    name: "a meeting to come",
    as: administration,
    path: routes.followingMeeting("demo-following-rebild-naeste"),
  },
  { name: "a meeting held", as: politician, path: routes.followingMeeting("demo-following-rebild-efteraar") },
  { name: "new meeting", as: administration, path: routes.newFollowingMeeting() },
  {
    name: "edit a meeting",
    as: administration,
    path: routes.editFollowingMeeting("demo-following-rebild-naeste"),
  },
  { name: "wishes", as: null, path: routes.wishes() },
  { name: "a wish", as: null, path: firstLink(routes.wishes(), wishLink) },
  { name: "public plan", as: null, path: routes.plan() },
  {
    name: "a plan beside the plan as agreed",
    as: null,
    path: routes.plan({ agreement: municipalPlan, compare: "2024-01-25" }),
  },
  { name: "phases of a plan", as: null, path: routes.planPhases() },
  { name: "changes of a plan", as: null, path: routes.planChanges({ agreement: municipalPlan }) },
  { name: "changes of an unchanged plan", as: null, path: routes.planChanges({ municipality: "langeland" }) },
  { name: "own phases", as: administration, path: routes.planPhases() },
  { name: "new phase", as: administration, path: routes.newPhase() },
  { name: "edit a phase", as: administration, path: routes.editPhase("demo-rebild-alle-phase-3") },
  { name: "own changes", as: administration, path: routes.planChanges({ agreement: municipalPlan }) },
  { name: "new milestone", as: administration, path: routes.newMilestone() },
  {
    name: "edit a milestone",
    as: administration,
    path: routes.editMilestone("demo-rebild-alle-milestone-6"),
  },
  { name: "working groups", as: null, path: routes.workingGroups() },
  { name: "a working group", as: null, path: routes.workingGroup("tilsyn") },
  { name: "goals and evaluations", as: null, path: routes.planEvaluations() },
  {
    name: "a year's evaluations",
    as: null,
    path: routes.planEvaluation(1, { agreement: "velfaerdsaftale-rebild" }),
  },
  { name: "freedom check", as: null, path: routes.freedom() },
  {
    name: "freedom check: set free",
    as: null,
    path: routes.freedom({ q: "droppe sprogvurdering", ...at("rebild", "DAYCARE", "2022-03-01") }),
  },
  {
    name: "freedom check: held",
    as: null,
    path: routes.freedom({ q: "droppe afgangsprøverne", ...at("esbjerg", "SCHOOL", "2022-03-01") }),
  },
  {
    name: "freedom check: free already",
    as: null,
    path: routes.freedom({ q: "børnemøde om morgenen", ...at("rebild", "DAYCARE", "2022-03-01") }),
  },
  {
    name: "freedom check: another law",
    as: null,
    path: routes.freedom({ q: "droppe sprogvurdering", ...at("rebild", "DAYCARE", "2026-11-22") }),
  },
  {
    name: "freedom check: no agreement",
    as: null,
    path: routes.freedom({ q: "droppe elevplaner", ...at("esbjerg", "SCHOOL", "2026-11-22") }),
  },
  {
    name: "freedom check: not understood",
    as: null,
    path: routes.freedom({ q: "xyzzy", ...at("rebild", "DAYCARE", "2022-03-01") }),
  },
  { name: "map of freedom, choice", as: null, path: routes.freedomMap() },
  { name: "map of freedom", as: null, path: routes.freedomMap(at("rebild", "DAYCARE", "2022-03-01")) },
  { name: "map without agreement", as: null, path: routes.freedomMap(at("esbjerg", "SCHOOL", "2026-11-22")) },
  { name: "a fence-post", as: null, path: routes.freedomRecord("FENCE_POST", "fp-nat-sc-afgangsproever") },
  { name: "a provision", as: null, path: routes.freedomRecord("PROVISION", "fsl-13-3") },
  { name: "a municipal rule", as: null, path: routes.freedomRecord("RULE", "rebild-aabningstider") },
  { name: "missing rule", as: null, path: routes.freedomRecord("RULE", "findes-ikke"), status: 404 },
  { name: "public exemption account", as: null, path: routes.exemptions() },
  { name: "missing page", as: null, path: "/findes-ikke", status: 404 },
  { name: "missing trial", as: null, path: routes.trial("findes-ikke"), status: 404 },
  { name: "signed out", as: null, path: routes.account(), status: 401 },
  { name: "leader's start page", as: leader, path: routes.home() },
  { name: "leader's list", as: leader, path: routes.trials() },
  { name: "leader's search", as: leader, path: routes.trials({ q: "børn" }) },
  { name: "nothing found", as: leader, path: routes.trials({ q: "xyzzyxyzzy" }) },
  { name: "new trial", as: leader, path: routes.newTrial() },
  { name: "leader's trial", as: leader, path: firstLink(routes.home(), trialLink) },
  { name: "edit a trial", as: leader, path: firstLink(routes.home(), trialLink, "/edit") },
  { name: "before and after of a trial", as: leader, path: firstLink(routes.home(), trialLink, "/effect") },
  { name: "choose what to log", as: leader, path: routes.quickLog() },
  {
    name: "write in the log",
    as: leader,
    path: firstLink(routes.quickLog(), /^\/trials\/[^/?]+\/log\/new$/),
  },
  {
    name: "correct an entry of the log",
    as: "leder@langeland.demo",
    path: routes.logEntry("demo-langeland-eldercare-1", "demo-log-demo-langeland-eldercare-1-1"),
  },
  { name: "history of a trial", as: leader, path: firstLink(routes.home(), trialLink, "/history") },
  {
    name: "needs by part",
    as: leader,
    path: firstLink(routes.home(), trialLink, "?edit=exemptions"),
  },
  { name: "leader's exemption account", as: leader, path: routes.exemptions({ state: "ALL" }) },
  { name: "leader's freedom check", as: leader, path: routes.freedom() },
  { name: "leader's map of freedom", as: leader, path: routes.freedomMap() },
  { name: "leader's plan", as: leader, path: routes.plan() },
  { name: "an item of the plan", as: null, path: routes.planItem("demo-rebild-alle-item-2") },
  { name: "an item one may change", as: administration, path: routes.planItem("demo-rebild-alle-item-10") },
  { name: "editing an item", as: administration, path: routes.editPlanItem("demo-rebild-alle-item-10") },
  { name: "a leader's new item", as: leader, path: routes.newPlanItem() },
  { name: "plan as a spreadsheet", as: administration, path: routes.planImport({ municipality: "rebild" }) },
  {
    name: "moving a part of the plan",
    as: administration,
    path: routes.movePart({ subject: "PHASE", id: "forberedende" }),
  },
  { name: "public workshops", as: null, path: routes.workshops() },
  { name: "a public workshop", as: null, path: firstLink(routes.workshops(), workshopLink) },
  { name: "workshops' catalogue", as: null, path: routes.exercises() },
  { name: "an exercise", as: null, path: routes.exercise("vt-fri-fra-fri-til") },
  { name: "leader's workshops", as: leader, path: routes.workshops() },
  { name: "leader's workshop", as: leader, path: firstLink(routes.workshops(), ownWorkshopLink) },
  { name: "correct a workshop", as: leader, path: firstLink(routes.workshops(), ownWorkshopLink, "/edit") },
  { name: "plan a workshop", as: leader, path: routes.newWorkshop({ round: "demo-round-rebild-3" }) },
  { name: "leader's exercise", as: leader, path: routes.exercise("oe-stop-en-uge") },
  { name: "adapt an exercise", as: leader, path: routes.newExercise({ from: "vt-dagens-rytme" }) },
  { name: "correct an adaptation", as: leader, path: routes.editExercise("demo-exercise-rebild") },
  { name: "leader's harvest", as: leader, path: routes.harvest() },
  { name: "harvest a note", as: leader, path: routes.newHarvest() },
  { name: "templates of plans", as: administration, path: routes.planTemplates({ municipality: "rebild" }) },
  {
    name: "a template with its plan",
    as: administration,
    path: routes.planTemplate("skabelon-velfaerdsaftale", { start: "2027-03-01" }),
  },
  { name: "an own template", as: administration, path: routes.planTemplate("demo-skabelon-workshops") },
  {
    name: "moving a whole plan",
    as: administration,
    path: routes.movePlanStart({ municipality: "rebild", start: "2021-02-01" }),
  },
  { name: "administration's harvest by round", as: administration, path: routes.harvest({ by: "source" }) },
  {
    name: "correct a note",
    as: administration,
    path: firstLink(routes.harvest(), /^\/plan\/harvest\/(?!new|export)[^/?]+$/),
  },
  { name: "new round of workshops", as: administration, path: routes.newWorkshopRound() },
  { name: "a round of workshops", as: administration, path: routes.editWorkshopRound("demo-round-rebild-3") },
  { name: "new exercise", as: administration, path: routes.newExercise() },
  { name: "leader's calendars", as: leader, path: routes.calendarFeeds() },
  { name: "calendars of whoever is signed out", as: null, path: routes.calendarFeeds(), status: 401 },
  { name: "leader's evaluations", as: leader, path: routes.planEvaluations() },
  {
    name: "an evaluation of the own institution",
    as: leader,
    path: routes.writePlanEvaluation(3, {
      ...{ layer: "LOCAL", institution: "rebild-boernehuset-skovbrynet" },
    }),
  },
  { name: "new meeting of a group", as: leader, path: routes.newGroupMeeting("ledelsessporet") },
  { name: "public letters", as: null, path: routes.letters() },
  {
    name: "a public letter",
    as: null,
    path: firstLink(routes.letters(), /^\/newsletters\/demo-letter[^/?]+$/),
  },
  { name: "asking for letters", as: null, path: routes.subscribeToLetters() },
  { name: "leaving the letters once more", as: null, path: routes.leaveLetters("brugt-foer-i-tiden") },
  { name: "letters to write", as: administration, path: routes.newsletters() },
  {
    name: "a draft of a letter",
    as: "forvaltning@viborg.demo",
    path: firstLink(routes.newsletters(), /^\/reports\/newsletters\/[^/?]+$/),
  },
  { name: "own institution", as: leader, path: routes.institution("rebild-boernehuset-skovbrynet") },
  {
    name: "an institution without trials",
    as: null,
    path: routes.institution("rebild-boernehuset-sommerfuglen"),
  },
  { name: "leader's account", as: leader, path: routes.account() },
  { name: "no access", as: leader, path: routes.settingsUsers(), status: 403 },
  { name: "leader's idea box", as: leader, path: routes.ideaBox() },
  { name: "leader's idea", as: leader, path: routes.ideaInBox("demo-idea-rebild-bytte-hus") },
  { name: "links to propose by", as: leader, path: routes.ideaLinks() },
  {
    name: "a link with its poster",
    as: leader,
    path: routes.ideaLink("demo-idea-link-rebild-foraeldreraad"),
  },
  { name: "new wish", as: leader, path: routes.newWish() },
  { name: "leader's wish", as: leader, path: firstLink(routes.wishes({ municipality: "rebild" }), wishLink) },
  { name: "staff's idea box", as: staff, path: routes.ideaBox() },
  { name: "administration's idea box", as: administration, path: routes.ideaBox({ sort: "newest" }) },
  { name: "no idea box", as: politician, path: routes.ideaBox(), status: 403 },
  { name: "staff's start page", as: staff, path: routes.home() },
  { name: "staff's new idea", as: staff, path: routes.newTrial() },
  { name: "administration's start page", as: administration, path: routes.home() },
  {
    name: "a trial to be decided",
    as: administration,
    path: firstLink(routes.trials({ municipality: "rebild", stage: "EVALUATING" }), trialLink),
  },
  {
    name: "an evaluation to be written",
    as: administration,
    path: firstLink(routes.trials({ municipality: "rebild", stage: "EVALUATING" }), trialLink, "/evaluation"),
  },
  {
    name: "an evaluation that was decided on",
    as: administration,
    path: firstLink(routes.trials({ municipality: "rebild", stage: "DECIDED" }), trialLink, "/evaluation"),
  },
  { name: "administration's working group", as: administration, path: routes.workingGroup("ledelsessporet") },
  { name: "new working group", as: administration, path: routes.newWorkingGroup() },
  { name: "correct a working group", as: administration, path: routes.editWorkingGroup("tilsyn") },
  {
    name: "a meeting of a group",
    as: administration,
    path: routes.groupMeeting("tilsyn", "tilsyn-meeting-1"),
  },
  { name: "goals to edit", as: administration, path: routes.planGoals() },
  {
    name: "the municipality's evaluation",
    as: administration,
    path: routes.writePlanEvaluation(3, { layer: "MUNICIPAL" }),
  },
  {
    name: "evaluations of a year, gathered",
    as: administration,
    path: routes.planEvaluation(2),
  },
  { name: "overview", as: administration, path: routes.overview() },
  { name: "status reports", as: administration, path: routes.reports() },
  { name: "new status report", as: administration, path: routes.newReport() },
  {
    name: "a status report under way",
    as: "forvaltning@viborg.demo",
    path: routes.report("demo-report-viborg-kladde"),
  },
  {
    name: "new figures for a status report",
    as: "forvaltning@viborg.demo",
    path: routes.refreshReport("demo-report-viborg-kladde"),
  },
  {
    name: "versions of a status report",
    as: administration,
    path: routes.reportVersions("demo-report-rebild-efteraar"),
  },
  {
    name: "versions of a status report compared",
    as: administration,
    path: routes.compareReport("demo-report-rebild-efteraar"),
  },
  {
    name: "a status report that was put forward",
    as: politician,
    path: routes.report("demo-report-rebild-efteraar"),
  },
  {
    name: "a status report for paper",
    as: politician,
    path: routes.printReport("demo-report-rebild-efteraar"),
  },
  { name: "differences between institutions", as: administration, path: routes.differences() },
  { name: "administration's numbers", as: administration, path: routes.politics() },
  { name: "administration's wishes", as: administration, path: routes.wishes() },
  { name: "administration's new wish", as: administration, path: routes.newWish({ kind: "CHALLENGE" }) },
  {
    name: "a wish to treat",
    as: administration,
    path: firstLink(routes.wishes({ municipality: "rebild" }), wishLink),
  },
  { name: "users", as: administration, path: routes.settingsUsers() },
  { name: "agreements", as: administration, path: routes.agreements() },
  { name: "changes of leader", as: administration, path: routes.handOvers() },
  {
    name: "a change of leader, as the one who leaves",
    as: "leder@langeland.demo",
    path: firstLink(routes.handOvers(), handOverLink),
  },
  {
    name: "a change of leader to carry out",
    as: "forvaltning@viborg.demo",
    path: firstLink(routes.handOvers(), handOverLink),
  },
  {
    name: "a change of leader, as the one who took over",
    as: "leder@holbaek.demo",
    path: firstLink(routes.home(), handOverLink),
  },
  { name: "who approves", as: administration, path: routes.approvalPolicy() },
  {
    name: "who approves, to look at",
    as: systemAdmin,
    path: routes.approvalPolicy({ municipality: "langeland" }),
  },
  { name: "approvals, nothing waits", as: administration, path: routes.approvals() },
  { name: "approvals to enter", as: "forvaltning@langeland.demo", path: routes.approvals() },
  {
    name: "implementation to decide",
    as: "politiker@viborg.demo",
    path: routes.approvals({ body: "COMMITTEE" }),
  },
  { name: "no approvals", as: leader, path: routes.approvals(), status: 403 },
  { name: "what ends", as: "forvaltning@esbjerg.demo", path: routes.sunset() },
  { name: "exemptions to review", as: administration, path: routes.exemptions() },
  { name: "records to keep", as: administration, path: routes.freedomRecords() },
  {
    name: "every record",
    as: administration,
    path: routes.freedomRecords({ whose: "all", level: "NATIONAL" }),
  },
  { name: "new rule", as: administration, path: routes.newFreedomRecord("RULE") },
  { name: "new fence-post", as: administration, path: routes.newFreedomRecord("FENCE_POST") },
  {
    name: "correct a rule",
    as: administration,
    path: firstLink(routes.freedomRecords({ type: "RULE" }), editLink),
  },
  {
    name: "replace a rule",
    as: administration,
    path: firstLink(routes.freedomRecords({ type: "RULE" }), editLink, "?mode=supersede"),
  },
  {
    name: "end a fence-post",
    as: administration,
    path: firstLink(routes.freedomRecords({ type: "FENCE_POST" }), editLink, "?mode=end"),
  },
  { name: "the check's words", as: administration, path: routes.freedomWords() },
  { name: "new words", as: administration, path: routes.freedomWords({ edit: "new" }) },
  { name: "politician's start page", as: politician, path: routes.home() },
  { name: "politics", as: politician, path: routes.politics() },
  { name: "a goal with trials to tie", as: administration, path: routes.goal(`${municipalPlan}-goal-1`) },
  { name: "politician's wishes", as: politician, path: routes.wishes() },
  { name: "what ends, for politicians", as: "politiker@esbjerg.demo", path: routes.sunset() },
  { name: "politician's list", as: politician, path: routes.trials() },
  { name: "evaluator's start page", as: evaluator, path: routes.home() },
  { name: "evaluator's list", as: evaluator, path: routes.trials() },
  { name: "evaluator's exemptions", as: evaluator, path: routes.exemptions({ state: "DISAGREEING" }) },
  { name: "evaluator's overview", as: evaluator, path: routes.overview() },
  { name: "differences between municipalities", as: evaluator, path: routes.differences() },
  {
    name: "history of a provision",
    as: evaluator,
    path: routes.freedomRecord("PROVISION", "fsl-13-3", { history: "1" }),
  },
  {
    name: "a wish to answer",
    as: evaluator,
    path: firstLink(routes.wishes({ municipality: "holbaek", stage: "SENT" }), wishLink),
  },
  { name: "rule reviews", as: "forvaltning@middelfart.demo", path: routes.ruleReviews() },
  ...["leder", "personale", "forvaltning", "politiker"].map((mailbox) => ({
    name: `a rule review as ${mailbox}`,
    as: `${mailbox}@middelfart.demo`,
    path: firstLink(routes.ruleReviews(), reviewLink),
  })),
  { name: "no rule reviews", as: leader, path: routes.ruleReviews() },
  { name: "rounds of wishes", as: systemAdmin, path: routes.wishRounds() },
  { name: "what ends, for all", as: systemAdmin, path: routes.sunset() },
  {
    name: "what moving a law's last day would touch",
    as: evaluator,
    path: routes.moveExpiry({ law: "lva-dagtilbud-folkeskole", area: ["SCHOOL"], date: "31-07-2027" }),
  },
  {
    name: "a later last day and what it changes",
    as: systemAdmin,
    path: routes.moveExpiry({
      law: "lva-dagtilbud-folkeskole",
      area: ["DAYCARE", "SCHOOL"],
      date: "2025-07-31",
    }),
  },
  { name: "new provision", as: systemAdmin, path: routes.newFreedomRecord("PROVISION") },
  {
    name: "correct a provision",
    as: systemAdmin,
    path: firstLink(routes.freedomRecords({ type: "PROVISION" }), editLink),
  },
  { name: "system administrator's start page", as: systemAdmin, path: routes.home() },
  { name: "all users", as: systemAdmin, path: routes.settingsUsers() },
  { name: "municipalities", as: systemAdmin, path: routes.municipalities() },
  { name: "mail queue", as: systemAdmin, path: routes.mailQueue() },
];
