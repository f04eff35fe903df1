import type { Browser, Page } from "@playwright/test";
import { today } from "@/tests/e2e/support/day";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "once is enough");

test.use({ expectedErrors: [/status of 40[134]/] });

/** A school of its own for each size of screen, so that the two do not wait for each other. */
const schools: Record<string, string> = {
  phone: "esbjerg-afdeling-kilden-aakanden",
  desktop: "esbjerg-afdeling-lyngen-klitten",
};

/** Opens an account by the newest invitation to an address. */
async function acceptInvitation(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/demo/outbox");
  const mail = page
    .getByRole("article")
    .filter({ hasText: email })
    .filter({ hasText: "inviterer dig til Frisat" });
  await page.goto((await mail.getByRole("link").first().getAttribute("href"))!);
  await page.getByRole("textbox", { name: "Adgangskode" }).fill("blomst kaffe vindue tog");
  await page.getByRole("button", { name: "Opret og log ind" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Hej,");
  return page;
}

test("one leader hands the school over to the next, and has no access from that moment", async ({
  page,
  browser,
}, { project, workerIndex }) => {
  test.setTimeout(120_000);
  const mark = `${project.name}.${workerIndex}.${Date.now()}`;
  const [former, next] = [`gammel.${mark}@esbjerg.example`, `ny.${mark}@esbjerg.example`];

  await signIn(page, "forvaltning@esbjerg.demo");
  await page.goto("/settings/users/new");
  await page.getByLabel("E-mail").fill(former);
  await page.getByLabel("Navn").fill("Gerda Gammelgaard");
  await page.getByLabel("Rolle").selectOption("Leder");
  await page.getByLabel("Institution").selectOption(schools[project.name]!);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText(`Invitationen er sendt til ${former}.`)).toBeVisible();

  // The one who leaves begins, and writes; it is saved by itself.
  const theirs = await acceptInvitation(browser, former);
  await theirs.goto("/settings/hand-over");
  await theirs.getByLabel("Hvornår tager den nye over?").fill(today());
  await theirs.getByRole("button", { name: "Begynd" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toContainText("får ny leder");
  const address = theirs.url();
  await theirs.getByLabel("Hilsen til den nye leder").fill("Husk morgensangen om fredagen.");
  await expect(theirs.getByText(/Gemt kl\./)).toBeVisible();

  // The administration reads it and carries the change out.
  await page.goto(address);
  await expect(page.getByLabel("Hilsen til den nye leder")).toHaveValue("Husk morgensangen om fredagen.");
  await page.getByLabel("Hvem tager over?").selectOption("NEW");
  await page.getByLabel("Navn").fill("Nora Nygaard");
  await page.getByLabel("E-mail").fill(next);
  await page.getByRole("button", { name: "Gennemfør skiftet" }).click();
  await expect(page.getByText("Skiftet er gennemført. Den nye leder")).toBeVisible();

  // The very next click of the one who left.
  await theirs.goto(address);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Her mangler I adgang");
  await theirs.context().close();

  const welcomed = await acceptInvitation(browser, next);
  await welcomed.getByRole("link", { name: "Læs overdragelsen" }).click();
  await expect(welcomed.getByRole("heading", { level: 1 })).toContainText("Velkommen til");
  await expect(welcomed.getByText("Husk morgensangen om fredagen.")).toBeVisible();
  await welcomed.context().close();
});
