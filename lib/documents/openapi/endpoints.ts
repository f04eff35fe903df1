import type { z } from "zod";
import * as answers from "@/lib/documents/openapi/answers";
import { welfareAreas } from "@/lib/domain/shared/area";
import { historySteps } from "@/lib/domain/statistic/history";
import { closedFacets, openFacets, trialFlags } from "@/lib/domain/trial/filter";
import { trialEventKinds } from "@/lib/domain/trial/event";
import { API_LIMIT } from "@/lib/validation/trial-api";

/** JSON Schema of a parameter. */
type ParameterSchema = Record<string, unknown>;

export interface ApiParameter {
  name: string;
  in: "query" | "path";
  required?: boolean;
  description: string;
  schema: ParameterSchema;
}

export interface ApiEndpoint {
  path: string;
  /** the name of the operation in client programs */
  id: string;
  summary: string;
  parameters: ApiParameter[];
  /** the name of the answer among the schemas, and what it is; null: not JSON */
  answer: { name: string; schema: z.ZodType } | { mediaType: string };
  /** statuses of problems the endpoint answers with, besides 405, 500 and 503 */
  problems: (400 | 404)[];
}

const query = (name: string, description: string, schema: ParameterSchema = { type: "string" }) =>
  ({ name, in: "query", description, schema }) satisfies ApiParameter;
const needed = (parameter: ApiParameter): ApiParameter => ({ ...parameter, required: true });
const day = { type: "string", format: "date" };
const area = query("area", "A welfare area.", { type: "string", enum: [...welfareAreas] });
const municipality = query("municipality", "The id of a municipality, such as `rebild`.");
const asOf = query("asOf", "As it was on that day.", day);
const on = query("on", "Only what holds on that day.", day);
const manyOf = (values?: readonly string[]) => ({
  type: "array",
  items: { type: "string", ...(values && { enum: [...values] }) },
});

/** The list's filters: values of one name are alternatives, names narrow each other. */
const trialFilters: ApiParameter[] = [
  query("q", "Words searched for: Danish, inflected, misspelt."),
  ...openFacets.map((name) => query(name, `Ids, of which one must fit: ${name}.`, manyOf())),
  ...Object.entries(closedFacets).map(([name, values]) =>
    query(name, `Values, of which one must fit: ${name}.`, manyOf(values)),
  ),
  ...trialFlags.map((name) =>
    query(name, `1: only those that are ${name}.`, { type: "string", enum: ["1"] }),
  ),
  asOf,
  query("event", "What happened to them within `from` and `to`.", {
    ...{ type: "string", enum: [...trialEventKinds] },
  }),
  query("from", "First day of `event`.", day),
  query("to", "Last day of `event`.", day),
];

/** Every address of the JSON interface. A route that is not here fails a test. */
export const apiEndpoints: ApiEndpoint[] = [
  {
    path: "/api/health",
    id: "health",
    summary: "Alive, and the database answers.",
    parameters: [],
    answer: { name: "Health", schema: answers.healthAnswer },
    problems: [],
  },
  {
    path: "/api/v1/trials",
    id: "listTrials",
    summary: "Trials the caller may see, newest first.",
    parameters: [
      ...trialFilters,
      query("cursor", "`next` of the part before."),
      query("limit", "How many at once.", {
        ...{ type: "integer", minimum: 1, maximum: API_LIMIT.max, default: API_LIMIT.default },
      }),
    ],
    answer: { name: "TrialList", schema: answers.trialListAnswer },
    problems: [400],
  },
  {
    path: "/api/v1/trials/{id}",
    id: "getTrial",
    summary: "One trial with parts, exemptions and decisions.",
    parameters: [{ name: "id", in: "path", required: true, description: "", schema: { type: "string" } }],
    answer: { name: "Trial", schema: answers.trialAnswer },
    problems: [404],
  },
  {
    path: "/api/v1/statistics/trials",
    id: "trialStatistics",
    summary: "The figures of trials the caller may see, with the notes on how they are counted.",
    parameters: [municipality, area, asOf],
    answer: { name: "TrialStatistics", schema: answers.trialStatisticsAnswer },
    problems: [400, 404],
  },
  {
    path: "/api/v1/statistics/municipalities",
    id: "municipalityStatistics",
    summary: "The figures of every municipality side by side, by the same rules.",
    parameters: [area, asOf],
    answer: { name: "MunicipalityStatistics", schema: answers.municipalityStatisticsAnswer },
    problems: [400],
  },
  {
    path: "/api/v1/statistics/history",
    id: "trialHistory",
    summary: "How many trials there were through a period.",
    parameters: [
      ...[municipality, area],
      query("from", "First day; a year before `to` when left out.", day),
      query("to", "Last day; today when left out.", day),
      query("step", "How far the days are apart.", {
        ...{ type: "string", enum: [...historySteps], default: "month" },
      }),
    ],
    answer: { name: "TrialHistory", schema: answers.trialHistoryAnswer },
    problems: [400, 404],
  },
  {
    path: "/api/v1/fence-posts",
    id: "listFencePosts",
    summary: "Rules that hold in spite of the agreements, with level, validity and source.",
    parameters: [municipality, area, on],
    answer: { name: "FencePosts", schema: answers.fencePostsAnswer },
    problems: [400],
  },
  {
    path: "/api/v1/provisions",
    id: "listProvisions",
    summary: "Provisions of law: freed, kept or beside the agreements.",
    parameters: [area, on],
    answer: { name: "Provisions", schema: answers.provisionsAnswer },
    problems: [400],
  },
  {
    path: "/api/v1/freedom-check",
    id: "freedomCheck",
    summary: "What somebody would like to do differently: held, freed or free already, and by which rules.",
    parameters: [
      needed(query("q", "The question in everyday words.")),
      needed(municipality),
      needed(area),
      query("institution", "The id of an institution: its own fence-posts decide, too."),
      query("on", "The day it is about; today when left out.", day),
    ],
    answer: { name: "FreedomAnswer", schema: answers.freedomCheckAnswer },
    problems: [400],
  },
  {
    path: "/api/v1/plan",
    id: "getPlan",
    summary: "A municipality's process plan and milestones, times as worded and as resolved.",
    parameters: [needed(municipality), query("agreement", "The id of one of its agreements.")],
    answer: { name: "Plan", schema: answers.planAnswer },
    problems: [400, 404],
  },
  {
    path: "/api/v1/dates",
    id: "resolveWording",
    summary: "What a Danish or English time wording means.",
    parameters: [
      needed(query("wording", "“Ultimo marts 2021”, “foråret 2022”, “løbende” …")),
      query("contextStart", "First day of the period that supplies a missing year.", day),
      query("contextEnd", "Last day of that period.", day),
      query("horizon", "Where open wordings end.", day),
    ],
    answer: { name: "Dates", schema: answers.datesAnswer },
    problems: [400],
  },
  {
    path: "/api/v1/calendar/{token}.ics",
    id: "calendarFeed",
    summary: "A plan, or a part of it, for calendar programs. The address is a secret.",
    parameters: [{ name: "token", in: "path", required: true, description: "", schema: { type: "string" } }],
    answer: { mediaType: "text/calendar" },
    problems: [404],
  },
  {
    path: "/api/v1/openapi.json",
    id: "openapi",
    summary: "This description.",
    parameters: [],
    answer: { mediaType: "application/json" },
    problems: [],
  },
];
