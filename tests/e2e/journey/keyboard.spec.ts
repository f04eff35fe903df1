import type { Locator, Page } from "@playwright/test";
import { signIn } from "../support/sign-in";
import { expect, test } from "../support/test";

/** Presses Tab until `target` has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, target: Locator, limit = 120): Promise<void> {
  for (let presses = 0; presses < limit; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Not reached by keyboard: ${target}`);
}

test("the main job is done with the keyboard alone", async ({ page }, info) => {
  test.skip(info.project.name !== "desktop", "phones have no Tab key");
  test.slow();
  const title = `Kun med tastatur ${Date.now()}`;
  await signIn(page, "leder@helsingoer.demo");
  await page.goto("/");

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Gå til indhold" })).toBeFocused();
  await page.keyboard.press("Enter");
  const register = page.getByRole("main").getByRole("link", { name: "Ny prøvehandling" }).first();
  await tabTo(page, register);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Ny prøvehandling" })).toBeVisible();

  await tabTo(page, page.getByLabel("Titel"));
  await page.keyboard.type(title);
  await tabTo(page, page.getByLabel("Fri fra", { exact: false }).first());
  await page.keyboard.type("Faste skemaer");
  await tabTo(page, page.getByLabel("Fri til", { exact: false }).first());
  await page.keyboard.type("At planlægge sammen");
  await tabTo(page, page.getByRole("checkbox", { name: "Dagens organisering" }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Gem prøvehandling" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await page.goto(`/trials?q=${encodeURIComponent(title)}`);
  await tabTo(page, page.getByRole("link", { name: title, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await page.goto("/plan");
  const timeline = page.getByRole("region", { name: "Tidslinje, kan rulles sidelæns" });
  await tabTo(page, timeline);
  await expect(timeline).toBeFocused();
});
