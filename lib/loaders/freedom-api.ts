import type { LayerEntry } from "@/lib/domain/freedom/answer";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, type ActionResult } from "@/lib/domain/shared/result";
import type { TrialListItem } from "@/lib/domain/trial/list";
import { answerQuery } from "@/lib/loaders/freedom-check";
import { parseFreedomQuery } from "@/lib/validation/freedom-check";
import type { RawQuery } from "@/lib/validation/trial-filter";

function toJsonTrial({ id, title, area, stage, municipality, freedFrom, freedTo, decision }: TrialListItem) {
  return { id, title, area, stage, municipality, freedFrom, freedTo, decision };
}

/** A layer of the answer with its reason as a sentence. */
function toJsonLayer(entry: LayerEntry, sentence: (entry: LayerEntry) => string) {
  const { layer, record, matched, exception, decides, says } = entry;
  return { layer, record, matched, reason: sentence(entry), exception, decides, says };
}

/**
 * The freedom check for machines. The place must be said: a municipality and an area, or an institution.
 * @param sentence turns a reason into words
 * @returns INVALID with the parameters that are missing or mean nothing
 */
export async function loadFreedomCheckJson(
  viewer: Viewer,
  raw: RawQuery,
  sentence: (entry: LayerEntry) => string = ({ reason }) => reason.key,
): Promise<ActionResult<object>> {
  const { query, wrong, answer, similar, today } = await answerQuery(viewer, parseFreedomQuery(raw));
  const missing = [
    ...(query.municipality === null ? ["municipality"] : []),
    ...(query.area === null ? ["area"] : []),
  ];
  const errors = [...new Set([...wrong, ...(wrong.length === 0 ? missing : [])])];
  if (errors.length > 0) return invalid(Object.fromEntries(errors.map((name) => [name, { key: "choose" }])));
  const place = { municipality: query.municipality, area: query.area, institution: query.institution };
  if (!answer) {
    const nothing = { verdict: "NOT_COVERED", because: "empty", layers: [], similarTrials: [] };
    return ok({ ...nothing, question: query.q, ...place, on: query.on ?? today });
  }
  return ok({
    verdict: answer.verdict,
    because: answer.because,
    question: query.q,
    ...place,
    on: answer.on,
    agreement: answer.agreement,
    layers: answer.layers.map((entry) => toJsonLayer(entry, sentence)),
    understood: answer.understood,
    unknown: answer.unknown,
    similarTrials: similar.map(toJsonTrial),
  });
}
