import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import { canManageSomeIdeas, canOpenIdeaBox } from "@/lib/policies/idea";
import { canManageMunicipalities } from "@/lib/policies/agreement";
import { canOpenApprovals, canOpenPolicy } from "@/lib/policies/approval";
import { canOpenMailQueue } from "@/lib/policies/mail";
import { canOpenLetters } from "@/lib/policies/newsletter";
import { canOpenHandOvers } from "@/lib/policies/hand-over";
import { canReadHarvest } from "@/lib/policies/harvest";
import { canManageMembers } from "@/lib/policies/member";
import { canOpenOverview, isReaching } from "@/lib/policies/overview";
import { canOpenPolitics, politicsReach } from "@/lib/policies/politics";
import { canOpenTemplates } from "@/lib/policies/plan-template";
import { canOpenReports } from "@/lib/policies/report";
import { routes } from "@/lib/routes";

/**
 * The main menu: nobody is shown a page that would turn them away.
 * @returns keys under `common.nav` with their addresses, in order
 */
export function navigationFor(viewer: Viewer) {
  const items = [
    { key: "freedom", href: routes.freedom(), shown: true },
    { key: "trials", href: routes.trials(), shown: true },
    { key: "ideas", href: routes.ideas(), shown: true },
    { key: "plan", href: routes.plan(), shown: true },
    { key: "overview", href: routes.overview(), shown: canOpenOverview(viewer) },
    { key: "politics", href: routes.politics(), shown: canOpenPolitics(viewer) },
    { key: "compare", href: routes.compare(), shown: true },
    { key: "settings", href: routes.settingsUsers(), shown: canManageMembers(viewer) },
  ] as const;
  return items.filter(({ shown }) => shown).map(({ key, href }) => ({ key, href }));
}

/**
 * The pages about freedom: rules and wishes are open to all, what ends and what is reviewed to a municipality's own.
 * @returns keys under `freedom.section` with their addresses, in order
 */
export function freedomNavigationFor(viewer: Viewer) {
  const belongs = isReaching(politicsReach(viewer));
  const items = [
    { key: "check", href: routes.freedom(), shown: true },
    { key: "map", href: routes.freedomMap(), shown: true },
    { key: "wishes", href: routes.wishes(), shown: true },
    { key: "exemptions", href: routes.exemptions(), shown: true },
    { key: "reviews", href: routes.ruleReviews(), shown: belongs },
    { key: "sunset", href: routes.sunset(), shown: belongs },
    { key: "records", href: routes.freedomRecords(), shown: viewer !== null },
  ] as const;
  return items.filter(({ shown }) => shown).map(({ key, href }) => ({ key, href }));
}

/**
 * The pages about trials beside each other.
 * @returns keys under `trial.section` with their addresses, in order
 */
export function trialNavigationFor(viewer: Viewer) {
  const items = [
    { key: "list", href: routes.trials(), shown: true },
    { key: "board", href: routes.trialBoard(), shown: true },
    { key: "approvals", href: routes.approvals(), shown: canOpenApprovals(viewer) },
    { key: "effort", href: routes.effort(), shown: true },
  ] as const;
  return items.filter(({ shown }) => shown).map(({ key, href }) => ({ key, href }));
}

/**
 * The pages about ideas: the catalogue is open to all, the box is an institution's own.
 * @returns keys under `ideas.section` with their addresses, in order
 */
export function ideaNavigationFor(viewer: Viewer) {
  const items = [
    { key: "catalogue", href: routes.ideas(), shown: true },
    { key: "whatWorks", href: routes.whatWorks(), shown: true },
    { key: "box", href: routes.ideaBox(), shown: canOpenIdeaBox(viewer) },
    { key: "links", href: routes.ideaLinks(), shown: canManageSomeIdeas(viewer) },
  ] as const;
  return items.filter(({ shown }) => shown).map(({ key, href }) => ({ key, href }));
}

const administers = (viewer: Viewer, municipality: string) =>
  membershipsOf(viewer, "ADMINISTRATION", municipality).length > 0;

/**
 * The pages about one plan beside each other.
 * @param plan the agreement whose plan is looked at
 * @returns keys under `plan.section` with their addresses, in order
 */
export function planNavigationFor(viewer: Viewer, plan: { municipality: string; agreement: string }) {
  const items = [
    { key: "timeline", href: routes.plan(plan), shown: true },
    { key: "phases", href: routes.planPhases(plan), shown: true },
    { key: "changes", href: routes.planChanges(plan), shown: true },
    { key: "groups", href: routes.workingGroups(plan), shown: true },
    { key: "workshops", href: routes.workshops(plan), shown: true },
    { key: "catalogue", href: routes.exercises(plan), shown: true },
    { key: "harvest", href: routes.harvest(plan), shown: canReadHarvest(viewer, plan.municipality) },
    { key: "evaluations", href: routes.planEvaluations(plan), shown: true },
    { key: "templates", href: routes.planTemplates(plan), shown: canOpenTemplates(viewer) },
    { key: "file", href: routes.planImport(plan), shown: administers(viewer, plan.municipality) },
    { key: "calendar", href: routes.calendarFeeds(plan), shown: viewer !== null },
  ] as const;
  return items.filter(({ shown }) => shown).map(({ key, href }) => ({ key, href }));
}

/**
 * The pages where the administration keeps order.
 * @returns keys under `common.settings` with their addresses, in order
 */
export function settingsNavigationFor(viewer: Viewer) {
  const items = [
    { key: "users", href: routes.settingsUsers(), shown: canManageMembers(viewer) },
    { key: "handOver", href: routes.handOvers(), shown: canOpenHandOvers(viewer) },
    { key: "agreements", href: routes.agreements(), shown: canOpenPolicy(viewer) },
    { key: "policy", href: routes.approvalPolicy(), shown: canOpenPolicy(viewer) },
    { key: "municipalities", href: routes.municipalities(), shown: canManageMunicipalities(viewer) },
    { key: "mail", href: routes.mailQueue(), shown: canOpenMailQueue(viewer) },
  ] as const;
  return items.filter(({ shown }) => shown).map(({ key, href }) => ({ key, href }));
}

/**
 * What politicians come for, beside each other.
 * @returns keys under `politics.section` with their addresses, in order
 */
export function politicsNavigationFor(viewer: Viewer) {
  const items = [
    { key: "purpose", href: routes.politics(), shown: canOpenPolitics(viewer) },
    { key: "dilemmas", href: routes.dilemmas(), shown: true },
    { key: "meetings", href: routes.followingMeetings(), shown: canOpenPolitics(viewer) },
  ] as const;
  return items.filter(({ shown }) => shown).map(({ key, href }) => ({ key, href }));
}

/**
 * What the administration follows and reports, beside each other.
 * @returns keys under `overview.section` with their addresses, in order
 */
export function overviewNavigationFor(viewer: Viewer) {
  const items = [
    { key: "status", href: routes.overview(), shown: canOpenOverview(viewer) },
    { key: "differences", href: routes.differences(), shown: canOpenOverview(viewer) },
    { key: "reports", href: routes.reports(), shown: canOpenReports(viewer) },
    { key: "newsletters", href: routes.newsletters(), shown: canOpenLetters(viewer) },
  ] as const;
  return items.filter(({ shown }) => shown).map(({ key, href }) => ({ key, href }));
}
