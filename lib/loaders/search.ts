import { today as todayInDenmark } from "@/lib/clock";
import { listMunicipalities } from "@/lib/db/municipality";
import { findEverywhere, listTitlesLike, type SearchFilter } from "@/lib/db/search/find";
import type { SearchReach } from "@/lib/db/search/source";
import { getSearchVocabulary } from "@/lib/db/search/vocabulary";
import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import type { FoundPage, KindCounts } from "@/lib/domain/search/hit";
import { looksForSomething, readSearch, type SearchQuery } from "@/lib/domain/search/query";
import { meantWords, type SearchVocabulary } from "@/lib/domain/search/vocabulary";
import { ok, type Success } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { respelled } from "@/lib/domain/trial/spelling";
import { searchesWithin } from "@/lib/policies/search";
import { parseSearchAddress, type SearchAddress } from "@/lib/validation/search";
import type { RawQuery } from "@/lib/validation/trial-filter";

export const SEARCH_PAGE = 20;

export interface SearchPage extends FoundPage {
  /** as asked for; `page` is one that exists */
  address: SearchAddress;
  /** nothing was found; shown is what this search finds instead */
  correction: string | null;
  /** all of the kind chosen, or of every kind */
  total: number;
  municipalities: { id: string; name: string }[];
  /** false: nothing was looked for yet */
  searched: boolean;
}

/** Words put right when nothing is found; more would be another search. */
const WORDS_PUT_RIGHT = 5;
const SHORTEST_SLIP = 4;

const sum = (counts: KindCounts) => Object.values(counts).reduce((all, each) => all + each, 0);

/**
 * Another spelling of a search that found nothing: from public words, and from titles the viewer may read and no others.
 */
async function putRight(
  reach: SearchReach,
  query: SearchQuery,
  vocabulary: SearchVocabulary,
): Promise<SearchQuery | null> {
  const words = query.terms
    .flatMap((term) => (term.not ? [] : term.words))
    .filter((word) => word.length >= SHORTEST_SLIP && /^\p{L}+$/u.test(word))
    .slice(0, WORDS_PUT_RIGHT);
  if (words.length === 0) return null;
  const titles = await listTitlesLike(reach, words);
  const text = respelled(query.text, [...titles, ...words.flatMap((word) => meantWords(vocabulary, word))]);
  return text === null ? null : readSearch(text);
}

/**
 * What is found for whoever is looking, as the address asks: the best first, with the number of each kind. When nothing is
 * found, what a search spelled otherwise finds.
 * @param raw the address's parameters, as they came
 */
export async function loadSearch(viewer: Viewer, raw: RawQuery): Promise<Success<SearchPage>> {
  const address = parseSearchAddress(raw);
  const reach: SearchReach = {
    scope: scopeOf(viewer),
    within: searchesWithin(viewer),
    own: municipalitiesOf(viewer),
  };
  const [municipalities, vocabulary] = [await listMunicipalities(), await getSearchVocabulary()];
  const filter: SearchFilter = {
    ...address,
    municipality: municipalities.find(({ id }) => id === address.municipality)?.id ?? null,
  };
  const today = todayInDenmark();
  const read = (query: SearchQuery, page: number) => {
    const window = { offset: (page - 1) * SEARCH_PAGE, limit: SEARCH_PAGE, today };
    return findEverywhere(reach, query, vocabulary, filter, window);
  };
  const totalOf = ({ counts }: FoundPage) => (filter.kind ? counts[filter.kind] : sum(counts));

  let found = await read(address.query, address.page);
  let correction: string | null = null;
  if (looksForSomething(address.query) && sum(found.counts) === 0) {
    const meant = await putRight(reach, address.query, vocabulary);
    const instead = meant && (await read(meant, address.page));
    if (meant && instead && sum(instead.counts) > 0) {
      found = instead;
      correction = meant.text;
    }
  }
  let page = address.page;
  if (found.hits.length === 0 && totalOf(found) > 0) {
    page = Math.ceil(totalOf(found) / SEARCH_PAGE);
    found = await read(correction === null ? address.query : readSearch(correction), page);
  }
  return ok({
    ...found,
    ...{ correction, municipalities, total: totalOf(found), searched: looksForSomething(address.query) },
    address: { ...address, municipality: filter.municipality, page },
  });
}
