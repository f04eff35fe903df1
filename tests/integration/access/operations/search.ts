import { loadShareImage, loadSitemap, loadSitemapParts } from "@/lib/loaders/public-trial";
import { loadSearch } from "@/lib/loaders/search";
import { loadWhatWorks } from "@/lib/loaders/what-works";
import { worldIds } from "@/tests/support/world";
import { allOk, everyone, outcomes, type Operation } from "@/tests/integration/access/operations/support";

export const searchOperations: Operation[] = [
  {
    name: "loaders/search.loadSearch",
    on: "a word of every trial",
    run: (viewer) => loadSearch(viewer, { q: "hemmelighed" }),
    expected: allOk,
  },
  {
    name: "loaders/what-works.loadWhatWorks",
    on: "a theme with a public trial",
    run: (viewer) => loadWhatWorks(viewer, { theme: worldIds.theme }),
    expected: allOk,
  },
  {
    name: "loaders/public-trial.loadShareImage",
    on: "a trial that is not published: nobody's picture, whoever may see the trial",
    run: () => loadShareImage(worldIds.trial("alfa-one", "AGREEMENT_MUNICIPALITIES"), null),
    expected: outcomes("NOT_FOUND", { NOT_FOUND: everyone }),
  },
  {
    name: "loaders/public-trial.loadSitemap",
    on: "a part that does not exist",
    run: () => loadSitemap(999),
    expected: outcomes("NOT_FOUND", { NOT_FOUND: everyone }),
  },
  {
    name: "loaders/public-trial.loadSitemapParts",
    on: "everything public",
    run: () => loadSitemapParts(),
    expected: allOk,
  },
];
