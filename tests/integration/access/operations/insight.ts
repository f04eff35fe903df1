import * as freedomCommands from "@/lib/commands/freedom";
import { loadFreedomCheckJson } from "@/lib/loaders/freedom-api";
import { loadFreedomCheck } from "@/lib/loaders/freedom-check";
import { loadHome, loadOwnHome, loadPublicHome } from "@/lib/loaders/home";
import { loadIdea, loadIdeas } from "@/lib/loaders/ideas";
import { loadOverview, loadOverviewExport } from "@/lib/loaders/overview";
import { loadPlanJson, loadPlanPage } from "@/lib/loaders/plan";
import { loadPolitics } from "@/lib/loaders/politics";
import { loadMunicipalityStatistics, loadTrialHistory, loadTrialStatistics } from "@/lib/loaders/statistic";
import { loadTrialJson, loadTrialsJson } from "@/lib/loaders/trial-api";
import {
  Operation,
  everyone,
  atAlfa,
  national,
  registering,
  outcomes,
  allOk,
  hiddenTrial,
  seesHidden,
} from "@/tests/integration/access/operations/support";

export const insightOperations: Operation[] = [
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
    name: "loaders/statistic.loadMunicipalityStatistics",
    on: "all municipalities",
    run: (viewer) => loadMunicipalityStatistics(viewer, {}),
    expected: allOk,
  },
  {
    name: "loaders/statistic.loadTrialHistory",
    on: "the own municipality",
    run: (viewer) => loadTrialHistory(viewer, { municipality: "alfa" }),
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
