import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

const verdict = (page: Page) => page.getByRole("heading", { level: 2, name: /^Svaret:/ });
const at = (municipality: string, area: string, on: string) => ({ municipality, area, on });

test("anyone asks, for a municipality and a day, without signing in", async ({ page }) => {
  await page.goto(routes.freedom());
  await page
    .getByRole("searchbox", { name: "Hvad vil I gerne gøre anderledes?" })
    .fill("vi vil droppe sprogvurderinger");
  await page.getByLabel("Kommune").selectOption({ label: "Rebild Kommune" });
  await page.getByText("Vælg en anden dag").click();
  await page.getByLabel("Dag", { exact: true }).fill("1. marts 2022");
  await page.getByRole("button", { name: "Tjek" }).click();

  await expect(verdict(page)).toHaveText("Svaret: I er sat fri");
  const provision = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: "Sprogvurdering", exact: true }) });
  await expect(provision.last()).toContainText("Dagtilbudsloven § 11");
  await expect(provision.last()).toContainText("Fundet i det, I skrev: »sprogvurderinger«");

  // The same question elsewhere: the place is remembered in the address, the question in the field.
  await page.getByText("Skift sted").click();
  await page.getByLabel("Kommune", { exact: true }).selectOption({ label: "Helsingør Kommune" });
  await page.getByRole("button", { name: "Brug dette sted" }).first().click();
  await expect(verdict(page)).toHaveText("Svaret: Det står fast");
  await expect(page.getByRole("link", { name: "Sprogvurdering af alle børn" })).toBeVisible();
  await expect(page).toHaveURL(/municipality=helsingoer/);
  await expect(page.getByText("1. marts 2022", { exact: false }).first()).toBeVisible();
});

test("an exception is read before the rule it softens", async ({ page }) => {
  await page.goto(routes.freedom({ q: "droppe afgangsprøverne", ...at("esbjerg", "SCHOOL", "2022-03-01") }));
  await expect(verdict(page)).toHaveText("Svaret: Det står fast");
  await expect(page.getByText("Undtagelse:").first()).toBeVisible();
});

test("after the law the way leads back to its last day", async ({ page }) => {
  const place = at("helsingoer", "DAYCARE", "2026-11-22");
  await page.goto(routes.freedom({ q: "droppe sprogvurdering", ...place }));
  await expect(verdict(page)).toHaveText("Svaret: Ikke dækket af en aftale");
  await page.getByRole("link", { name: "Se svaret for aftalens sidste dag, 30. september 2024" }).click();
  await expect(verdict(page)).toHaveText("Svaret: Det står fast");
  await expect(page.getByText("den 30. september 2024", { exact: false })).toBeVisible();
});

test("what needs no exemption is encouraged, and begins a trial", async ({ page }) => {
  await signIn(page, "leder@rebild.demo");
  await page.goto(routes.freedom());
  await expect(page.getByText("Rebild Kommune (Dagtilbud)").first()).toBeVisible();
  await page.getByRole("main").getByRole("searchbox").fill("holde børnemøde hver morgen");
  await page.getByRole("button", { name: "Tjek" }).click();
  await expect(verdict(page)).toHaveText("Svaret: I var allerede fri");
  await page.getByRole("link", { name: "Registrér som prøvehandling" }).click();
  await expect(page.getByLabel("Fri til", { exact: false }).first()).toHaveValue(
    "holde børnemøde hver morgen",
  );
});

test("nothing that can be typed ends in an error", async ({ page }) => {
  const place = at("rebild", "DAYCARE", "2022-03-01");
  const odd = [
    "!!! ??? …",
    "og i at det",
    "' or 1=1; drop table trial; -- :* & | !",
    "x".repeat(4_000),
    "may we open earlier",
  ];
  for (const q of odd) {
    const answer = await page.goto(routes.freedom({ q, ...place }));
    expect(answer?.status(), q.slice(0, 20)).toBe(200);
    await expect(verdict(page)).toBeVisible();
  }
  // Where nothing was understood there is an example of how to ask.
  await page.goto(routes.freedom({ q: odd[0], ...place }));
  await expect(page.getByRole("heading", { name: "For eksempel" })).toBeVisible();
});

test("asked and opened with the keyboard alone", async ({ page }, info) => {
  test.skip(info.project.name !== "desktop", "phones have no Tab key");
  await page.goto(routes.freedom(at("rebild", "DAYCARE", "2022-03-01")));
  await page.getByRole("main").getByRole("searchbox").focus();
  await page.keyboard.type("slippe for sprogtest");
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toHaveText("Svaret: I er sat fri");
  const rule = page.getByRole("link", { name: "Sprogvurdering", exact: true });
  await rule.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Sprogvurdering" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Hvem bruger friheden?" })).toBeVisible();
});

test("the map counts what its links list, and comes as a file", async ({ page }) => {
  await page.goto(routes.freedomMap(at("langeland", "ELDERCARE", "2022-03-01")));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Frihedskort for Langeland Kommune");
  const use = page.getByRole("link", { name: /^Brugt af \d+ prøvehandling/ }).first();
  const count = /\d+/.exec(await use.innerText())![0];
  await use.click();
  await expect(page.getByText(new RegExp(`^${count} prøvehandling`)).first()).toBeVisible();

  await page.goBack();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hent som CSV" }).click();
  expect((await download).suggestedFilename()).toBe("frihedskort-langeland-kommune-aeldre-2022-03-01.csv");
});
