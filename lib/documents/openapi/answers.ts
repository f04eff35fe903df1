import { z } from "zod";
import { exemptionLevels, exemptionNeeds } from "@/lib/domain/exemption/need";
import { becauseKeys, freedomLayers, verdicts } from "@/lib/domain/freedom/answer";
import {
  decidingBodies,
  fencePostLevels,
  fencePostStatuses,
  freedomRecordTypes,
  freedStatuses,
  provisionRoles,
} from "@/lib/domain/freedom/record";
import { validityKinds } from "@/lib/domain/freedom/validity";
import { involvedGroups } from "@/lib/domain/log/entry";
import { audiences, dateBounds, datePrecisions, planItemKinds, planLevels } from "@/lib/domain/plan/plan";
import { dataOrigins, welfareAreas } from "@/lib/domain/shared/area";
import { historySteps } from "@/lib/domain/statistic/history";
import { institutionKinds } from "@/lib/domain/statistic/institution-kind";
import { trialMoves } from "@/lib/domain/trial/life";
import { sharingLevels } from "@/lib/domain/trial/sharing";
import { trialStages } from "@/lib/domain/trial/stage";
import { classificationKinds, decisionOutcomes, initiators } from "@/lib/domain/trial/trial";

/**
 * What the JSON interface answers, as zod schemas: the OpenAPI document is made from them, and the browser tests hold the
 * real answers to them. Strict: a field that is not described here is not answered.
 */

const day = z.iso.date().describe("A calendar day, YYYY-MM-DD.");
const dayOrNone = day.nullable();
const instant = z.string().describe("A moment, ISO 8601 with its offset.");
const count = z.int().min(0);
const named = z.strictObject({ id: z.string(), name: z.string() });
const area = z.enum(welfareAreas);
const stage = z.enum(trialStages);
const outcome = z.enum(decisionOutcomes);
const need = z.enum(exemptionNeeds).nullable();
const text = z.string().nullable();
const needOfTrial = z
  .strictObject({ national: need, municipal: need })
  .describe("Reviewed before stated; null where nothing was stated at that level.");
const topics = {
  themes: z.array(z.string()),
  subAreas: z.array(z.string()).describe("Sub-areas of eldercare and leisure categories of schools."),
  contentTypes: z.array(z.string()),
};
const institution = named.extend({ kind: z.enum(institutionKinds) });

export const problemAnswer = z
  .strictObject({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    code: z.string().describe("Stable, for programs."),
    detail: z.string().describe("For people."),
  })
  .describe("Why there is no answer (RFC 9457).");

const trialItem = z
  .strictObject({
    ...{ id: z.string(), title: z.string(), area, stage },
    ...{ freedFrom: z.string(), freedTo: z.string(), initiator: z.enum(initiators).nullable() },
    ...{ periodStart: dayOrNone, periodEnd: dayOrNone },
    overdue: z.boolean().describe("Its test has run past its end."),
    ...{ municipality: named, leadInstitution: institution, furtherInstitutions: z.array(named) },
    ...topics,
    ...{ exemption: needOfTrial, decision: outcome.nullable().describe("The latest.") },
    ...{ sharing: z.enum(sharingLevels), origin: z.enum(dataOrigins) },
    ...{ createdAt: instant, updatedAt: instant },
    asOf: z
      .strictObject({ stage, decision: outcome.nullable() })
      .optional()
      .describe("Only with `asOf`: where it stood that day."),
    archived: z.boolean().optional().describe("Only with `asOf`: archived since; its texts are left out."),
  })
  .describe("Prøvehandling: one trial, as lists show it.");

export const trialListAnswer = z.strictObject({
  items: z.array(trialItem),
  total: count.describe("All that the filter lets through, on this page or not."),
  next: z.string().nullable().describe("Cursor of the next part; null at the end."),
  correctedQuery: z.string().optional().describe("What was searched for instead, when nothing was found."),
});

const exemptionUse = z
  .strictObject({
    ...{ id: z.string(), level: z.enum(exemptionLevels), statedNeed: z.enum(exemptionNeeds) },
    ...{ statedOn: dayOrNone, reviewedNeed: need, reviewedOn: dayOrNone, reviewNote: text },
    ...{ comment: text, commentedOn: dayOrNone, changedSinceReview: z.boolean(), isCommented: z.boolean() },
    provision: z
      .strictObject({ id: z.string(), law: z.string(), paragraph: text, subsection: text, topic: z.string() })
      .nullable(),
    municipalRule: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  })
  .describe("What a trial or one of its parts needs to be exempted from: stated, reviewed, commented.");

export const trialAnswer = z.strictObject({
  ...{ id: z.string(), title: z.string(), area, freedFrom: z.string(), freedTo: z.string() },
  ...{ purpose: text, change: text, expectedResult: text, observedEffect: text },
  ...{ observedEffectOn: dayOrNone, initiator: z.enum(initiators).nullable() },
  ...{ periodStart: dayOrNone, periodEnd: dayOrNone, participants: text },
  ...{ participantCount: z.int().nullable(), costsMoney: z.boolean().nullable(), stage },
  ...{ sharing: z.enum(sharingLevels), origin: z.enum(dataOrigins), anonymised: z.boolean() },
  ...{ createdAt: instant, updatedAt: instant, municipality: named, leadInstitution: institution },
  furtherInstitutions: z.array(named),
  agreement: z.strictObject({ id: z.string(), title: z.string(), expiresOn: day }).nullable(),
  ...topics,
  classifications: z.array(
    z.strictObject({
      ...{ id: z.string(), kind: z.enum(classificationKinds), label: z.string(), labelEn: z.string() },
    }),
  ),
  goals: z.array(z.strictObject({ id: z.string(), text: z.string(), note: text })),
  parts: z.array(z.strictObject({ id: z.string(), title: z.string(), exemptions: z.array(exemptionUse) })),
  exemptions: z.array(exemptionUse).describe("Of the trial as a whole."),
  exemption: needOfTrial,
  decisions: z.array(
    z.strictObject({
      ...{ id: z.string(), outcome, reason: z.string(), decidedOn: day, body: z.enum(decidingBodies) },
      ...{ nextStart: dayOrNone, nextEnd: dayOrNone, practice: text },
    }),
  ),
  stageChanges: z.array(z.strictObject({ stage, from: day, move: z.enum(trialMoves).nullable() })),
  source: z.unknown().describe("Document and places, for what was loaded from one."),
});

const counts = z.record(z.string(), count);
const closed = <const K extends readonly string[]>(keys: K) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, count])) as Record<K[number], typeof count>);
const needCounts = { direct: count, indirect: count, none: count };
const figures = {
  unique: count.describe("Trials, each once, whatever their stage."),
  ...{ planned: count, started: count },
  byTheme: counts.describe("By the theme's id. A trial may stand in several."),
  bySubArea: counts,
  byContent: counts,
  byStage: closed(trialStages),
  byDecision: closed(decisionOutcomes).describe("By the latest decision of each trial."),
  byInitiator: closed(initiators),
  byInvolvement: closed(involvedGroups).describe("Who was heard; a trial counts once in each group."),
  unheard: count,
  exemption: z.strictObject({ ...needCounts, unreviewed: count }).describe("From the state's rules."),
  municipalExemption: z.strictObject(needCounts),
  byProvision: counts.describe("Trials that need to be exempted from it, directly or indirectly."),
};
const note = z
  .strictObject({ key: z.string(), text: z.string(), basis: text })
  .describe("How the figures are to be read, and the place in the sources that says so.");

const definitions = z
  .record(z.string(), z.strictObject({ overlaps: z.boolean(), notes: z.array(z.string()), basis: text }))
  .describe("By field: whether its groups overlap, and the keys of the notes that belong to it.");

export const trialStatisticsAnswer = z.strictObject({ ...figures, definitions, notes: z.array(note) });

export const municipalityStatisticsAnswer = z.strictObject({
  area: area.nullable(),
  asOf: day,
  municipalities: z.array(named.extend(figures)),
  labels: z
    .record(z.string(), z.strictObject({ da: z.string(), en: z.string() }))
    .describe("What the ids in the figures are called."),
  definitions,
  notes: z.array(note),
});

export const trialHistoryAnswer = z.strictObject({
  ...{ municipality: text, area: area.nullable(), from: day, to: day, step: z.enum(historySteps) },
  points: z
    .array(z.strictObject({ day, unique: count, planned: count, started: count, decided: count }))
    .describe("At the end of each day, by the same rules as all figures as of a day."),
  notes: z.array(note),
});

const source = z.unknown();
export const fencePostsAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      ...{ id: z.string(), level: z.enum(fencePostLevels), area, title: z.string(), summary: z.string() },
      ...{ topics: z.array(z.string()), status: z.enum(fencePostStatuses), exception: text },
      ...{ validFrom: dayOrNone, validTo: dayOrNone, decidedOn: dayOrNone },
      ...{ municipality: named.nullable(), institution: named.nullable() },
      ...{ provisions: z.array(z.string()), replaces: text, origin: z.enum(dataOrigins), source },
    }),
  ),
  total: count,
});

export const provisionsAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      ...{ id: z.string(), law: z.string(), paragraph: text, subsection: text, topic: z.string() },
      ...{ summary: z.string(), areas: z.array(area), freed: z.enum(freedStatuses) },
      ...{ role: z.enum(provisionRoles), note: text },
      validity: z.array(
        z.strictObject({
          ...{ kind: z.enum(validityKinds), validFrom: dayOrNone, validTo: dayOrNone, note: text },
        }),
      ),
      grants: z.array(z.strictObject({ municipality: z.string(), area, validFrom: day, validTo: dayOrNone })),
      ...{ fencePosts: z.array(z.string()), replaces: text, origin: z.enum(dataOrigins), source },
      level: z.literal("NATIONAL"),
      state: z.enum(["IN_FORCE", "NOT_YET", "REPLACED", "ENDED"]),
      ...{ validFrom: dayOrNone, validTo: dayOrNone },
    }),
  ),
  total: count,
});

const matched = z.strictObject({
  typed: z.string(),
  as: text.describe("What it was understood as, when that differs."),
  how: z.enum(["WORD", "COMPOUND", "SYNONYM", "SPELLING", "PARAGRAPH"]),
});

export const freedomCheckAnswer = z.strictObject({
  verdict: z.enum(verdicts).describe("The strictest of what decides."),
  because: z.enum(becauseKeys),
  question: z.string(),
  ...{ municipality: z.string(), area, institution: text, on: day },
  agreement: z
    .strictObject({
      ...{ id: z.string(), title: z.string(), kind: z.enum(["STATUTORY", "MUNICIPAL"]) },
      ...{ areas: z.array(area), inForceFrom: day, expiresOn: day },
    })
    .nullish()
    .describe("The one the answer rests on; null on a day without one."),
  layers: z.array(
    z.strictObject({
      layer: z.enum(freedomLayers),
      record: z.strictObject({
        ...{ type: z.enum(freedomRecordTypes), id: z.string(), title: z.string(), paragraph: text },
        ...{ summary: z.string(), validFrom: dayOrNone, validTo: dayOrNone, source },
      }),
      matched: z.array(matched),
      reason: z.string(),
      exception: text,
      decides: z.boolean().describe("False: shown beside; the verdict does not rest on it."),
      says: z.enum(verdicts).nullable(),
    }),
  ),
  understood: z.array(matched).optional(),
  unknown: z.array(z.string()).optional().describe("Words that say nothing to the check."),
  similarTrials: z.array(
    z.strictObject({
      ...{ id: z.string(), title: z.string(), area, stage, municipality: named },
      ...{ freedFrom: z.string(), freedTo: z.string(), decision: outcome.nullable() },
    }),
  ),
});

const precision = z.enum(datePrecisions);
const occurrences = z.array(z.strictObject({ start: day, end: day, precision }));
const dated = { start: day, end: day, precision };

export const planAnswer = z.strictObject({
  municipality: named,
  agreement: z.strictObject({
    ...{ id: z.string(), title: z.string(), kind: z.enum(["STATUTORY", "MUNICIPAL"]) },
    ...{ inForceFrom: day, expiresOn: day },
  }),
  phases: z.array(
    z.strictObject({
      ...{ id: z.string(), label: z.string(), wording: z.string(), ...dated },
      items: z.array(
        z.strictObject({
          ...{ id: z.string(), title: z.string(), ...dated, bound: z.enum(dateBounds).nullable() },
          wording: text.describe("As written; null where the days are those of the phase or the item above."),
          ...{ occurrences, kind: z.enum(planItemKinds), level: z.enum(planLevels) },
          ...{ audience: z.array(z.enum(audiences)), recurring: z.boolean(), parentId: text },
        }),
      ),
    }),
  ),
  milestones: z.array(
    z.strictObject({
      ...{ id: z.string(), order: z.int(), wording: z.string(), ...dated, exactOn: dayOrNone, occurrences },
      state: text.describe("What the state does."),
      municipal: text.describe("What the municipality does."),
      ...{ remark: text, kind: z.enum(planItemKinds), phaseId: text },
    }),
  ),
});

export const datesAnswer = z.strictObject({
  ...{ start: day, end: dayOrNone, precision, bound: z.enum(dateBounds).nullable(), occurrences },
  labels: z.array(z.string()),
});

const healthy = { status: z.literal("ok"), database: z.enum(["embedded", "postgres"]), version: z.string() };
export const healthAnswer = z.strictObject(healthy);
