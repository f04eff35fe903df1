import fs from "node:fs";
import path from "node:path";
import { unsubscribeToken } from "@/lib/auth/unsubscribe";
import { routes } from "@/lib/routes";
import { demoUserId } from "@/prisma/seed/demo/user";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "once is enough");

/** Each size of screen has somebody of its own. */
const someone = (project: string) => `personale@${project === "phone" ? "langeland" : "holbaek"}.demo`;

test("one chooses on one's own account how often a mail comes", async ({ page }, { project }) => {
  await signIn(page, someone(project.name));
  await page.goto(routes.account());
  const mails = page.locator("section").filter({ hasText: "Mails om det, der venter" });
  for (const rhythm of ["Hver måned", "Hver uge"]) {
    await mails.getByRole("radio", { name: rhythm }).check();
    await mails.getByRole("button", { name: "Gem valget" }).click();
    await expect(mails.getByText("Valget er gemt.")).toBeVisible();
    await page.reload();
    await expect(mails.getByRole("radio", { name: rhythm })).toBeChecked();
  }
});

test("the link in the mail stops it in one click without signing in, and looking changes nothing", async ({
  page,
}, { project }) => {
  // The installation's own key, as the server that made the link has it.
  process.env.NEXTAUTH_SECRET ??= fs
    .readFileSync(path.join(process.env.E2E_DATA_DIR!, "secret"), "utf8")
    .trim();
  const link = routes.unsubscribe(unsubscribeToken(demoUserId(someone(project.name))));
  for (let time = 0; time < 2; time += 1) {
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mails fra Frisat");
    await expect(page.getByText("Nu: Hver uge.")).toBeVisible();
  }
  await page.getByRole("button", { name: "Stop mailene" }).click();
  await expect(page.getByText("Du får ikke flere af disse mails.")).toBeVisible();
  await page.goto(link);
  await expect(page.getByText("Nu: Aldrig.")).toBeVisible();
  await page.getByRole("button", { name: "Hver uge" }).click();
  await expect(page.getByText("Gemt. Mailen kommer hver uge, når der er nyt.")).toBeVisible();
});

test("a link that was cut is explained", async ({ page }) => {
  await page.goto(routes.unsubscribe("abc"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Linket virker ikke");
  await expect(page.getByRole("link", { name: "Gå til min konto" })).toBeVisible();
});

test("a leader's start page and trial tell what comes next", async ({ page }) => {
  await signIn(page, "leder@viborg.demo");
  await page.goto(routes.home());
  const due = page.locator("section").filter({ has: page.getByRole("heading", { name: "Det skal I nå" }) });
  await expect(due.getByRole("listitem").first()).toBeVisible();
  await due.getByRole("listitem").first().getByRole("link").click();
  await expect(
    page
      .locator("section#cycle, section:has(#cycle)")
      .getByText(/^(Nu|Næste dato):/)
      .first(),
  ).toBeVisible();
});
