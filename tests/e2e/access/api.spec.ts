import { expect, test } from "@playwright/test";
import { problemAnswer } from "@/lib/documents/openapi/answers";
import { apiEndpoints } from "@/lib/documents/openapi/endpoints";

/** Questions to every JSON endpoint, so that each field of the description is met. */
const questions: Record<string, string[]> = {
  health: ["/api/health"],
  listTrials: ["/api/v1/trials?limit=200", "/api/v1/trials?limit=5&asOf=2023-01-01"],
  getTrial: [],
  trialStatistics: ["/api/v1/statistics/trials", "/api/v1/statistics/trials?area=SCHOOL&asOf=2022-01-31"],
  municipalityStatistics: ["/api/v1/statistics/municipalities?area=SCHOOL"],
  trialHistory: ["/api/v1/statistics/history?municipality=rebild&step=quarter"],
  listFencePosts: ["/api/v1/fence-posts"],
  listProvisions: ["/api/v1/provisions"],
  freedomCheck: [
    "/api/v1/freedom-check?q=sprogvurdering&municipality=rebild&area=DAYCARE&on=2022-01-01",
    "/api/v1/freedom-check?q=&municipality=esbjerg&area=SCHOOL",
  ],
  getPlan: ["/api/v1/plan?municipality=rebild"],
  resolveWording: [
    "/api/v1/dates?wording=ultimo+marts+2021",
    "/api/v1/dates?wording=l%C3%B8bende&contextStart=2021-01-01&contextEnd=2021-12-31&horizon=2024-06-30",
  ],
};

test("every answer of the JSON interface is as it is described", async ({ request, isMobile }) => {
  test.skip(isMobile, "no screen is looked at");
  const { items } = (await (await request.get("/api/v1/trials?limit=8")).json()) as {
    items: { id: string }[];
  };
  const trials = items.map(({ id }) => `/api/v1/trials/${encodeURIComponent(id)}`);
  for (const { id, answer } of apiEndpoints) {
    if (!("schema" in answer)) continue;
    const addresses = id === "getTrial" ? trials : questions[id];
    expect(addresses?.length, `nothing is asked of ${id}`).toBeGreaterThan(0);
    for (const address of addresses!) {
      const response = await request.get(address);
      expect(response.status(), address).toBe(200);
      const { error } = answer.schema.safeParse(await response.json());
      expect(error?.issues.slice(0, 3) ?? [], address).toEqual([]);
    }
  }
});

test("what cannot be answered is a problem, and the description can be fetched", async ({
  request,
  isMobile,
}) => {
  test.skip(isMobile, "no screen is looked at");
  for (const [address, status] of [
    ["/api/v1/trials?stage=NOWHERE", 400],
    ["/api/v1/trials/nothing-here", 404],
    ["/api/v1/statistics/trials?municipality=atlantis", 404],
    ["/api/v1/dates?wording=31.+februar+2022", 400],
    ["/api/v1/nothing-here", 404],
  ] as const) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(status);
    expect(response.headers()["content-type"], address).toContain("application/problem+json");
    expect(problemAnswer.safeParse(await response.json()).error?.issues ?? [], address).toEqual([]);
  }
  const document = (await (await request.get("/api/v1/openapi.json")).json()) as { openapi: string };
  expect(document.openapi).toBe("3.1.0");
});
