import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openApiDocument } from "@/lib/documents/openapi/document";
import { apiEndpoints } from "@/lib/documents/openapi/endpoints";

interface Document {
  paths: Record<string, { get: { operationId: string; parameters: { name: string; in: string }[] } }>;
  components: { schemas: Record<string, unknown> };
}
const document = openApiDocument("1.2.3") as Document;

/** The addresses that have a route of their own below a folder. */
function routesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => `/${path.join(folder, path.dirname(file)).replace(/^app\//, "")}`)
    .filter((address) => !address.includes("[..."))
    .map((address) =>
      address.replace("/calendar/[file]", "/calendar/{token}.ics").replaceAll(/\[(\w+)\]/g, "{$1}"),
    );
}

describe("the OpenAPI document", () => {
  test("describes every address of the JSON interface, and no other", () => {
    const described = Object.keys(document.paths).filter((address) => address.startsWith("/api/v1/"));
    expect(described.sort()).toEqual(routesBelow("app/api/v1").sort());
  });

  test("every parameter in an address is described, and every operation has a name of its own", () => {
    for (const [address, { get }] of Object.entries(document.paths)) {
      const inPath = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(get.parameters.filter((each) => each.in === "path").map(({ name }) => name)).toEqual(inPath);
      const names = get.parameters.map(({ name }) => name);
      expect(new Set(names).size, address).toBe(names.length);
    }
    const ids = apiEndpoints.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("every reference leads to a schema", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(apiEndpoints.length);
    for (const [, name] of references) expect(document.components.schemas, name).toHaveProperty([name!]);
  });

  test("a stage is one of those there are", () => {
    expect(JSON.stringify(document.components.schemas.TrialList)).toContain('"IN_TEST"');
  });
});
