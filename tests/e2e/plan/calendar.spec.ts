import ICAL from "ical.js";
import { routes } from "@/lib/routes";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

test("the administration gets the plan into its calendar, and closes it again", async ({ page, request }, {
  project,
}) => {
  // Each size of screen has a calendar of its own.
  const what = project.name === "phone" ? "Kun sporet Kommune" : "Hele planen";
  await signIn(page, "forvaltning@langeland.demo");
  await page.goto(routes.home());
  await page.getByRole("link", { name: "Få planen i din kalender" }).click();
  await page.getByLabel("Hvad skal kalenderen vise?").selectOption({ label: what });
  await page.getByRole("button", { name: "Lav kalenderen" }).click();
  await expect(page.getByText("Kalenderen er klar")).toBeVisible();

  const calendar = page.getByRole("article", { name: what });
  await expect(calendar.getByText("Ikke hentet endnu")).toBeVisible();
  const address = new URL(await calendar.getByText(/\.ics$/).innerText());
  await expect(calendar.getByRole("link", { name: /Åbn i kalenderprogram/ })).toHaveAttribute(
    "href",
    `webcal://${address.host}${address.pathname}`,
  );

  // As a calendar program fetches it: without a session.
  const file = await request.get(address.pathname);
  expect(file.status()).toBe(200);
  expect(file.headers()["content-type"]).toContain("text/calendar");
  const events = new ICAL.Component(ICAL.parse(await file.text()) as unknown[])
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
  expect(events.length).toBeGreaterThan(3);
  // The plan's own words stand in the title of what is imprecise.
  const imprecise = events.find(({ summary }) => /\(.*\d{4}\)$/.test(summary))!;
  expect(imprecise.startDate.isDate).toBe(true);
  expect(imprecise.endDate.compare(imprecise.startDate)).toBe(1);

  await page.reload();
  await expect(calendar.getByText(/Sidst hentet/)).toBeVisible();
  await calendar.getByRole("button", { name: `Luk kalenderen ${what}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Luk kalenderen" }).click();
  await expect(page.getByText("Kalenderen er lukket. Adressen virker ikke mere.")).toBeVisible();
  await expect(calendar).toBeHidden();
  expect((await request.get(address.pathname)).status()).toBe(404);
});
