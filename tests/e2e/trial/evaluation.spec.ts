import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectNoSideScroll } from "@/tests/e2e/support/accessible";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import { fillTrial, openNewTrial, saveTrial } from "@/tests/e2e/support/trial-form";

// The draft of a new trial belongs to the person, and two at a time would share it.
test.skip(({ isMobile }) => isMobile, "once is enough");

const checklist = (page: Page) => page.locator("#checklist");
const item = (page: Page, name: string) => checklist(page).getByRole("listitem").filter({ hasText: name });

async function openStep(page: Page, step: string): Promise<Locator> {
  const form = page.getByRole("form", { name: step, exact: true });
  if (!(await form.isVisible())) await page.locator("summary").filter({ hasText: step }).click();
  return form;
}

test("from the list before the start over the half page to a decision", async ({ page }) => {
  const title = `Fælles frokost ${Date.now()}`;
  await signIn(page, "leder@middelfart.demo");
  await openNewTrial(page);
  await fillTrial(page, title);
  await page.locator("summary").filter({ hasText: "Periode og status" }).click();
  await page.locator("#stage").selectOption("PREPARED");
  const address = await saveTrial(page, title);

  // The list ticks itself; an item is left out with a reason, and its absence is kept.
  await expect(item(page, "Formålet er beskrevet")).toContainText("Mangler");
  const heard = item(page, "Medarbejderne er hørt");
  await heard.locator("summary").click();
  await heard.getByRole("button", { name: "Gem og spring over" }).click();
  await expect(heard.getByText("Feltet skal udfyldes.").first()).toBeVisible();
  await heard.getByLabel("Hvorfor betyder det ikke noget her?").fill("Vi er kun to på stedet");
  await heard.getByRole("button", { name: "Gem og spring over" }).click();
  await expect(item(page, "Medarbejderne er hørt")).toContainText("Vi er kun to på stedet");

  // What is missing stops nobody.
  let form = await openStep(page, "Begynd afprøvningen");
  await expect(form.getByText("I kan godt begynde alligevel")).toBeVisible();
  await form.getByRole("button", { name: /^Gem/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "Skridtet er gemt" })).toBeVisible();
  await expect(checklist(page)).toHaveCount(0);

  // The test ends: the half page opens, and nothing can be decided before it is written.
  form = await openStep(page, "Begynd at samle op");
  await form.getByRole("button", { name: /^Gem/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Saml op" })).toBeVisible();
  await expect(page).toHaveTitle(/Saml op/);
  await expectAccessible(page);
  await expectNoSideScroll(page);
  await page.goto(address);
  await expect(page.getByText("Beslut, hvad der skal ske")).toHaveCount(0);
  await page.getByRole("link", { name: "Skriv opsamlingen" }).click();
  await page.getByRole("button", { name: "Gem opsamlingen" }).click();
  await expect(page.getByRole("link", { name: /Hvad så vi\?/ })).toBeVisible();
  await page.getByLabel("Hvad så vi?").fill("Flere blev siddende og talte sammen");
  await page.getByLabel("Hvad nu?").fill("Stop her");

  // A colleague saves meanwhile: both texts are there to choose from.
  const colleague = await page.context().newPage();
  await colleague.goto(`${address}/evaluation`);
  await colleague.getByLabel("Hvad så vi?").fill("Det så vi også");
  await colleague.getByRole("button", { name: "Gem opsamlingen" }).click();
  await expect(colleague.getByRole("status").filter({ hasText: "Opsamlingen er gemt" })).toBeVisible();
  await colleague.close();
  await page.getByRole("button", { name: "Gem opsamlingen" }).click();
  await expect(page.getByText("En kollega har skrevet imens")).toBeVisible();
  await page.getByText("Se kollegaens version").click();
  await expect(page.getByText("Det så vi også")).toBeVisible();
  await expect(page.getByLabel("Hvad så vi?")).toHaveValue("Flere blev siddende og talte sammen");
  await page.getByRole("button", { name: "Gem min version i stedet" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Opsamlingen er gemt" })).toBeVisible();

  form = await openStep(page, "Beslut, hvad der skal ske");
  await form.getByRole("radio", { name: /^Rød/ }).check();
  await form.getByLabel("Hvorfor?").fill("Det tog mere tid, end det gav");
  await form.getByRole("button", { name: "Gem beslutningen" }).click();
  await expect(page.getByText("Tak til alle, der prøvede.").first()).toBeVisible();
  const section = page.getByRole("region", { name: "Opsamling" });
  await expect(section).toContainText("Flere blev siddende og talte sammen");
  await expect(section).toContainText("Det førte til");
  await page.goto(`${address}/evaluation`);
  await expect(page.getByText("Der er besluttet på opsamlingen")).toBeVisible();
  await expect(page.getByRole("button", { name: "Gem opsamlingen" })).toHaveCount(0);
});
