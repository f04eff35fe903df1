import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import { countByTitle, fillTrial, openNewTrial, saveTrial } from "@/tests/e2e/support/trial-form";

// One project only: the draft of a new trial belongs to the person, and two at a time would share it.
test.skip(({ isMobile }) => isMobile, "once is enough");

test("an archived trial is gone from the list until it is fetched back", async ({ page }) => {
  const name = `Havehold ${Date.now()}`;
  await signIn(page, "leder@middelfart.demo");
  await openNewTrial(page);
  await fillTrial(page, name);
  const address = await saveTrial(page, name);
  expect(await countByTitle(page, name)).toBe(1);

  await page.goto(address);
  await page.getByText("Arkivér", { exact: true }).click();
  await page.getByRole("button", { name: `Ja, arkivér »${name}«` }).click();
  const notice = page.getByRole("status").filter({ hasText: `»${name}« er arkiveret` });
  await expect(notice).toBeVisible();
  expect(await countByTitle(page, name)).toBe(0);

  await page.goBack();
  await notice.getByRole("button", { name: "Fortryd" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("Prøvehandlingen er hentet tilbage")).toBeVisible();
  expect(await countByTitle(page, name)).toBe(1);

  await page.goto(`${address}/history`);
  const entries = page.getByRole("main").getByRole("listitem");
  await expect(entries.filter({ hasText: "Hentet tilbage fra arkivet" })).toHaveCount(1);
  await expect(entries.filter({ hasText: "Arkiveret" })).toHaveCount(1);
});
