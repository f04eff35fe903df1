import { z } from "zod";
import { problemAnswer } from "@/lib/documents/openapi/answers";
import { apiEndpoints, type ApiEndpoint } from "@/lib/documents/openapi/endpoints";

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: "any" });
  return rest;
}

const problemOf = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: refTo("Problem") } },
});

const problems: Record<number, string> = {
  400: "A parameter is missing or means nothing.",
  404: "There is no such thing, or it is not shared with the caller.",
};

function operationOf({ id, summary, parameters, answer, problems: statuses }: ApiEndpoint): object {
  const content =
    "schema" in answer
      ? { "application/json": { schema: refTo(answer.name) } }
      : { [answer.mediaType]: { schema: { type: "string" } } };
  return {
    operationId: id,
    summary,
    parameters: parameters.map(({ required = false, ...parameter }) => ({ ...parameter, required })),
    responses: {
      200: { description: summary, content },
      ...Object.fromEntries(statuses.map((status) => [status, problemOf(problems[status]!)])),
      default: problemOf("Not answered: another method than GET, or something failed here."),
    },
  };
}

/**
 * The JSON interface as an OpenAPI 3.1 document.
 * @param version of the product
 */
export function openApiDocument(version: string): object {
  const schemas = Object.fromEntries(
    apiEndpoints.flatMap(({ answer }) =>
      "schema" in answer ? [[answer.name, schemaOf(answer.schema)] as const] : [],
    ),
  );
  return {
    openapi: "3.1.0",
    info: {
      title: "Frisat",
      version,
      description:
        "Read-only. Without a session the answers hold what is public; with the cookie of a session what its user may see.",
    },
    paths: Object.fromEntries(
      apiEndpoints.map((endpoint) => [endpoint.path, { get: operationOf(endpoint) }]),
    ),
    components: {
      schemas: { ...schemas, Problem: schemaOf(problemAnswer) },
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" } },
    },
    security: [{}, { session: [] }],
  };
}
