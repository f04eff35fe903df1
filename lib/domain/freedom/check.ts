import { agreementFor, nearestAgreement } from "@/lib/domain/agreement/in-force";
import {
  freedomLayers,
  type AnsweringAgreement,
  type BecauseKey,
  type FreedomAnswer,
  type LayerEntry,
  type MatchedWord,
} from "@/lib/domain/freedom/answer";
import { decide, paragraphOf, statementOf, type Finding } from "@/lib/domain/freedom/decide";
import { buildLexicon, wordsIn, type Lexicon, type WordGroup } from "@/lib/domain/freedom/lexicon";
import { readMatches, type Match, type Reading } from "@/lib/domain/freedom/match";
import {
  paragraphNumber,
  readQuestion,
  type ParagraphRef,
  type Question,
} from "@/lib/domain/freedom/question";
import type { FreedomRecord } from "@/lib/domain/freedom/record";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Everything the check knows about one area of one municipality, whatever the day. */
export interface FreedomKnowledge {
  municipalityId: string;
  area: WelfareArea;
  agreements: readonly AnsweringAgreement[];
  records: ReadonlyMap<string, FreedomRecord>;
  lexicon: Lexicon;
}

/** Longest title that also counts as a phrase of its own. */
const MAX_TITLE_WORDS = 4;

const ownerKey = ({ type, id }: Pick<FreedomRecord, "type" | "id">) => `${type} ${id}`;

/** Prepares answering for one place; to be done once per change of the data, not once per question. */
export function prepareKnowledge(source: {
  municipalityId: string;
  area: WelfareArea;
  agreements: readonly AnsweringAgreement[];
  records: readonly FreedomRecord[];
  groups: readonly WordGroup[];
  /** themes and examples: what the area's work is about */
  areaTexts: readonly string[];
}): FreedomKnowledge {
  const { records, groups, areaTexts, ...place } = source;
  const owners = records.map((record) => ({
    id: ownerKey(record),
    phrases: [...record.keywords, ...(wordsIn(record.title).length <= MAX_TITLE_WORDS ? [record.title] : [])],
  }));
  return {
    ...place,
    records: new Map(records.map((record) => [ownerKey(record), record])),
    lexicon: buildLexicon(owners, groups, areaTexts),
  };
}

/** The provisions a paragraph named in the question can mean; a law named with it narrows to that law. */
function namedProvisions(
  knowledge: FreedomKnowledge,
  question: Question,
  ref: ParagraphRef,
): FreedomRecord[] {
  const words = question.tokens.map(({ stem }) => stem);
  const provisions = [...knowledge.records.values()].flatMap((record) =>
    record.type === "PROVISION" && record.paragraph && paragraphNumber(record.paragraph) === ref.number
      ? [record]
      : [],
  );
  const bySubsection = provisions.filter(
    ({ subsection }) => ref.subsection !== null && subsection?.replace(/\D/g, "") === ref.subsection,
  );
  const meant = bySubsection.length > 0 ? bySubsection : provisions;
  const isNamed = (law: string) =>
    words.some((word) => law.toLocaleLowerCase("da").startsWith(word) && /lov/.test(word));
  const ofNamedLaw = meant.filter(({ law }) => isNamed(law));
  return ofNamedLaw.length > 0 ? ofNamedLaw : meant;
}

function withParagraphs(
  knowledge: FreedomKnowledge,
  question: Question,
  matches: Map<string, Match>,
): Map<string, Match> {
  const all = new Map(matches);
  for (const ref of question.paragraphs) {
    for (const record of namedProvisions(knowledge, question, ref)) {
      const owner = ownerKey(record);
      const before = all.get(owner);
      const word: MatchedWord = { typed: ref.typed, as: null, how: "PARAGRAPH" };
      all.set(owner, {
        owner,
        positions: new Set([...(before?.positions ?? []), ref.at]),
        matched: [word, ...(before?.matched ?? [])],
      });
    }
  }
  return all;
}

function entryOf({ record, statement }: Finding, matched: MatchedWord[], decides: boolean): LayerEntry {
  const { layer, reason, exception, says, validFrom, validTo } = statement;
  return {
    layer,
    record: {
      type: record.type,
      id: record.id,
      title: record.title,
      paragraph: record.type === "PROVISION" ? paragraphOf(record) : null,
      summary: record.summary,
      validFrom,
      validTo,
      source: record.source,
    },
    matched,
    reason,
    exception,
    decides,
    says,
  };
}

/** What decides comes first within its layer, then what rests on more words. */
function inReadingOrder(entries: LayerEntry[]): LayerEntry[] {
  const place = ({ layer }: LayerEntry) => freedomLayers.indexOf(layer);
  return [...entries].sort(
    (one, other) =>
      place(one) - place(other) ||
      Number(other.decides) - Number(one.decides) ||
      other.matched.length - one.matched.length ||
      (one.record.id < other.record.id ? -1 : 1),
  );
}

/** A third of what is asked about must be the area's own for the rest to be taken as belonging to it. */
const OWN_SHARE = 1 / 3;

/** Why a question no record decides is answered as it is. */
function becauseOf(question: Question, reading: Reading): Exclude<BecauseKey, "records"> {
  if (question.tokens.length === 0 && question.paragraphs.length === 0) return "empty";
  if (reading.isOutside) return "outside";
  const isOwn = reading.areaWords > 0 && reading.areaWords >= reading.contentWords * OWN_SHARE;
  return isOwn ? "nothingInTheWay" : "notUnderstood";
}

/**
 * Answers "må vi?" in layers, with every record that matters and why (domain brief, "How the freedom check decides").
 * The same question gets the same answer; nothing typed makes it throw.
 * @param text as typed, of any length and in any words
 * @param on the day the answer is for
 */
export function checkFreedom(
  knowledge: FreedomKnowledge,
  text: string,
  on: CalendarDate,
  institutionId: string | null = null,
): FreedomAnswer {
  const { municipalityId, area } = knowledge;
  const question = readQuestion(text);
  const reading = readMatches(knowledge.lexicon, question);
  const agreement = agreementFor(knowledge.agreements, area, on);
  const frame = {
    ...{ municipalityId, area, institutionId, on, agreement },
    nearestAgreement: agreement ? null : nearestAgreement(knowledge.agreements, area, on),
    understood: reading.understood,
    unknown: reading.unknown,
  };
  const because = becauseOf(question, reading);
  if (because === "empty") return { ...frame, verdict: "NOT_COVERED", because, layers: [] };
  if (!agreement) {
    const nearest = frame.nearestAgreement;
    const why = !nearest ? "noAgreement" : nearest.expiresOn < on ? "agreementEnded" : "notYetAgreement";
    return { ...frame, verdict: "NOT_COVERED", because: why, layers: [] };
  }

  const matches = withParagraphs(knowledge, question, reading.matches);
  const findings = [...matches.values()].flatMap(({ owner, positions }): Finding[] => {
    const record = knowledge.records.get(owner)!;
    const statement = statementOf(record, { municipalityId, area, institutionId, on, agreement });
    return statement ? [{ record, statement, positions }] : [];
  });
  const { verdict, decides, isShown } = decide(findings);
  const layers = inReadingOrder(
    findings
      .filter(isShown)
      .map((finding) => entryOf(finding, matches.get(ownerKey(finding.record))!.matched, decides(finding))),
  );
  if (verdict) return { ...frame, verdict, because: "records", layers };
  return {
    ...frame,
    verdict: because === "nothingInTheWay" ? "FREE_ALREADY" : "NOT_COVERED",
    because,
    layers,
  };
}
