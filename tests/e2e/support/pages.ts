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
const trialLink = /^\/trials\/(?!new|export)[^/?]+$/;

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
  { name: "published trials", as: null, path: routes.trials() },
  { name: "a published trial", as: null, path: firstLink(routes.trials(), trialLink) },
  { name: "idea catalogue", as: null, path: routes.ideas() },
  { name: "an idea", as: null, path: firstLink(routes.ideas(), /^\/ideas\/[^/?]+$/) },
  { name: "public plan", as: null, path: routes.plan() },
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
  { name: "history of a trial", as: leader, path: firstLink(routes.home(), trialLink, "/history") },
  {
    name: "needs by part",
    as: leader,
    path: firstLink(routes.home(), trialLink, "?edit=exemptions"),
  },
  { name: "leader's exemption account", as: leader, path: routes.exemptions({ state: "ALL" }) },
  { name: "leader's plan", as: leader, path: routes.plan() },
  { name: "leader's account", as: leader, path: routes.account() },
  { name: "no access", as: leader, path: routes.settingsUsers(), status: 403 },
  { name: "staff's start page", as: staff, path: routes.home() },
  { name: "staff's new idea", as: staff, path: routes.newTrial() },
  { name: "administration's start page", as: administration, path: routes.home() },
  { name: "overview", as: administration, path: routes.overview() },
  { name: "administration's numbers", as: administration, path: routes.politics() },
  { name: "users", as: administration, path: routes.settingsUsers() },
  { name: "exemptions to review", as: administration, path: routes.exemptions() },
  { name: "politician's start page", as: politician, path: routes.home() },
  { name: "politics", as: politician, path: routes.politics() },
  { name: "politician's list", as: politician, path: routes.trials() },
  { name: "evaluator's start page", as: evaluator, path: routes.home() },
  { name: "evaluator's list", as: evaluator, path: routes.trials() },
  { name: "evaluator's exemptions", as: evaluator, path: routes.exemptions({ state: "DISAGREEING" }) },
  { name: "evaluator's overview", as: evaluator, path: routes.overview() },
  { name: "system administrator's start page", as: systemAdmin, path: routes.home() },
  { name: "all users", as: systemAdmin, path: routes.settingsUsers() },
];
