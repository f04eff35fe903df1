import type { Browser, Page } from "@playwright/test";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/**
 * The main job, once through: a leader registers on a phone, the administration and the politician see it, it stands
 * in the plan, and nobody in another municipality sees it before it is shared.
 */
async function as<T>(browser: Browser, email: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await signIn(page, email);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** The number a politician sees first. */
async function politiciansTotal(page: Page): Promise<number> {
  await page.goto("/politics");
  const link = page.getByRole("link", { name: /prøvehandlinger i alt/ });
  return Number((await link.innerText()).match(/\d+/)![0]);
}

/** The number the administration sees for an institution. */
async function registeredAt(page: Page, institution: string): Promise<number> {
  await page.goto("/overview");
  const cell = page.getByRole("link", { name: `${institution}, I alt: ` });
  return Number((await cell.innerText()).trim());
}

test("a trial registered on a phone reaches everybody it should, and nobody else", async ({
  page,
  browser,
}, info) => {
  test.skip(info.project.name !== "phone", "the leader stands with a phone");
  test.slow();
  const title = `Bål hver torsdag ${Date.now()}`;
  const institution = "Børnehuset Skovbrynet";
  const before = await as(browser, "politiker@rebild.demo", politiciansTotal);
  const atInstitution = await as(browser, "forvaltning@rebild.demo", (page) =>
    registeredAt(page, institution),
  );

  await signIn(page, "leder@rebild.demo");
  await page.goto("/");
  let interactions = 0;
  const step = async (act: Promise<unknown>) => {
    interactions += 1;
    await act;
  };
  await step(page.getByRole("main").getByRole("link", { name: "Ny prøvehandling" }).first().tap());
  await step(page.getByLabel("Titel").fill(title));
  await step(page.getByLabel("Fri fra", { exact: false }).first().fill("Fast inddeling af formiddagen"));
  await step(page.getByLabel("Fri til", { exact: false }).first().fill("At gå ud, når børnene er klar"));
  await step(page.getByRole("checkbox", { name: "Dagens organisering" }).tap());
  await step(page.getByText("Periode og status").tap());
  await step(page.getByLabel("Startdato").fill("2026-09-01"));
  await step(page.getByLabel("Slutdato").fill("2026-12-20"));
  await step(page.getByRole("button", { name: "Gem prøvehandling" }).tap());
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect(interactions).toBeLessThanOrEqual(12);
  const address = new URL(page.url()).pathname;
  await expect(page.getByRole("main")).toContainText("At gå ud, når børnene er klar");

  await as(browser, "forvaltning@rebild.demo", async (administration) => {
    await administration.goto(`/trials?municipality=rebild&q=${encodeURIComponent(title)}`);
    await expect(administration.getByRole("link", { name: title, exact: true })).toBeVisible();
    expect(await registeredAt(administration, institution)).toBe(atInstitution + 1);
  });

  await as(browser, "politiker@rebild.demo", async (politician) => {
    expect(await politiciansTotal(politician)).toBe(before + 1);
    await politician.getByRole("link", { name: /prøvehandlinger i alt/ }).click();
    await expect(politician.getByRole("heading", { level: 1 })).toContainText("Prøvehandlinger");
    await expect(politician.getByText(`${before + 1} prøvehandlinger`).first()).toBeVisible();
    await politician.goto(`${address}`);
    await expect(politician.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await politician.goto("/plan?municipality=rebild");
    await politician.getByRole("link", { name: "Halvår" }).click();
    await expect(politician.getByRole("link", { name: new RegExp(title) }).first()).toBeAttached();
  });

  await as(browser, "leder@viborg.demo", async (elsewhere) => {
    expect((await elsewhere.goto(address))!.status()).toBe(404);
    expect(await elsewhere.content()).not.toContain(title);
    await elsewhere.goto(`/trials?q=${encodeURIComponent(title)}`);
    await expect(elsewhere.getByRole("link", { name: title, exact: true })).toHaveCount(0);
  });

  await page.goto(`${address}/edit`);
  await page.getByText("Deling", { exact: true }).tap();
  await page.getByRole("radio", { name: "Alle aftalekommuner" }).tap();
  await page.getByRole("button", { name: "Gem ændringer" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await as(browser, "leder@viborg.demo", async (elsewhere) => {
    await elsewhere.goto(address);
    await expect(elsewhere.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });
});
