import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.use({ expectedErrors: [/status of 401/] });

test("a wrong password is said so, and the e-mail stays", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("personale@middelfart.demo");
  await page.getByRole("textbox", { name: "Adgangskode" }).fill("helt forkert");
  await page.getByRole("main").getByRole("button", { name: "Log ind", exact: true }).click();
  const failure = page.getByRole("alert").filter({ hasText: "Det lykkedes ikke at logge ind" });
  await expect(failure).toContainText("E-mail og adgangskode passer ikke sammen.");
  await expect(page.getByLabel("E-mail")).toHaveValue("personale@middelfart.demo");
});

test("a device that is signed out elsewhere is out at its next click", async ({ page, browser }) => {
  const email = "personale@esbjerg.demo";
  const other = await browser.newContext();
  const lost = await other.newPage();
  await signIn(lost, email, { fresh: true });
  await lost.goto("/ideas");

  await signIn(page, email, { fresh: true });
  await page.goto("/account");
  const devices = page.getByRole("button", { name: /^Log ud på / });
  const before = await devices.count();
  await devices.first().click();
  await expect(devices).toHaveCount(before - 1);

  await lost.goto("/account");
  await expect(lost.getByRole("heading", { level: 1 })).toHaveText("Log ind for at se siden");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Min konto");
  await other.close();
});
