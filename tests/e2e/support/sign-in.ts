import fs from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";

const password = process.env.DEMO_PASSWORD ?? "frisat-demo";
const keptSessions = () => `${process.env.E2E_DATA_DIR}-sessions`;

async function signInByForm(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Adgangskode" }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Log ind", exact: true }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/**
 * Signs in as one of the demo accounts, such as "leder@rebild.demo". The form is used once per account and run; later
 * tests get the same session (signing in is throttled, and has tests of its own).
 * @param options.fresh a session nobody else uses, for tests that end it
 */
export async function signIn(page: Page, email: string, options: { fresh?: boolean } = {}): Promise<void> {
  const file = path.join(keptSessions(), `${email}.json`);
  if (!options.fresh && fs.existsSync(file)) {
    await page.context().addCookies(JSON.parse(fs.readFileSync(file, "utf8")));
    const answer = await page.request.get("/account", { maxRedirects: 0 });
    if (answer.status() === 200) return;
    await page.context().clearCookies();
  }
  await signInByForm(page, email);
  if (options.fresh) return;
  fs.mkdirSync(keptSessions(), { recursive: true });
  const cookies = (await page.context().cookies()).filter(({ name }) => name.includes("session"));
  fs.writeFileSync(file, JSON.stringify(cookies));
}
