import type { Page } from "@playwright/test";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import { fillTrial, openNewTrial, saveTrial } from "@/tests/e2e/support/trial-form";

// One project only: the account is the same for everybody, and two at a time would move each other's figures.
test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

const account = "/freedom/exemptions?municipality=holbaek";

/** What the account says of Holbæk's schools in one column: 0 is no link. */
async function counted(page: Page, column: string): Promise<number> {
  await page.goto(account);
  const table = page.getByRole("region", { name: "Prøvehandlinger efter behov for fritagelse fra loven" });
  const columns = await table.getByRole("columnheader").allInnerTexts();
  const cells = table.getByRole("row", { name: /^Folkeskole/ }).locator("th, td");
  return Number((await cells.nth(columns.indexOf(column)).innerText()).replace(".", ""));
}

test("a leader states by part, the administration reviews, and the account follows", async ({
  page,
  browser,
}) => {
  test.slow();
  const name = `Kortere skoledag ${Date.now()}`;
  await signIn(page, "leder@holbaek.demo");
  await openNewTrial(page);
  await fillTrial(page, name);
  await page.getByText("Delaktiviteter og fritagelse", { exact: true }).click();
  await page.getByRole("textbox", { name: "Delaktiviteter" }).fill("Kortere dag\nSkovtur");
  const address = await saveTrial(page, name);

  const elsewhere = await browser.newContext();
  const administration = await elsewhere.newPage();
  await signIn(administration, "forvaltning@holbaek.demo");
  const before = {
    direct: await counted(administration, "Direkte"),
    none: await counted(administration, "Intet behov"),
  };

  await test.step("the leader states what each part needs", async () => {
    await page.getByRole("link", { name: "Ret behov pr. del" }).click();
    const shorter = page.getByRole("group", { name: "Kortere dag" });
    await shorter.getByLabel("Fritagelse fra").selectOption({ label: "Loven, uden bestemmelse" });
    // A need is missing: what was chosen stays, and the line is named.
    await page.getByRole("button", { name: "Gem behov" }).click();
    const refused = page.getByRole("main").getByRole("alert");
    await expect(refused).toBeFocused();
    await expect(refused.getByRole("link", { name: /^Kortere dag, Behov: / })).toBeVisible();
    await expect(shorter.getByLabel("Fritagelse fra")).toHaveValue("NATIONAL");
    await shorter.getByLabel("Behov").selectOption({ label: "Direkte behov" });
    const trip = page.getByRole("group", { name: "Skovtur" });
    await trip.getByLabel("Fritagelse fra").selectOption({ label: "Loven, uden bestemmelse" });
    await trip.getByLabel("Behov").selectOption({ label: "Intet behov" });
    await page.getByRole("button", { name: "Gem behov" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Behovene er gemt" })).toBeVisible();
    await expect(page.getByRole("main").getByText("Mangler gennemgang")).toHaveCount(2);
  });

  await test.step("the trial counts as direct by its one part", async () => {
    expect(await counted(administration, "Direkte")).toBe(before.direct + 1);
    expect(await counted(administration, "Intet behov")).toBe(before.none);
  });

  await test.step("the administration finds no need, with the keyboard, and goes on to the next", async () => {
    await administration.goto(address);
    await administration
      .getByRole("listitem")
      .filter({ hasText: "Direkte behov" })
      .getByRole("link", { name: "Gennemgå" })
      .click();
    const open = administration.getByRole("article");
    await expect(open.getByRole("link", { name })).toBeVisible();
    await open.getByRole("radio", { name: /^Direkte behov/ }).focus();
    await administration.keyboard.press("ArrowDown");
    await administration.keyboard.press("ArrowDown");
    await expect(open.getByRole("radio", { name: /^Intet behov/ })).toBeChecked();
    await administration.keyboard.press("Enter");
    // Something else than what was stated takes a reason.
    await expect(administration.getByRole("main").getByRole("alert")).toContainText(
      "hvorfor I finder noget andet",
    );
    await expect(open.getByRole("radio", { name: /^Intet behov/ })).toBeChecked();
    await open.getByLabel("Begrundelse").fill("Skolen kan selv lægge skemaet");
    await open.getByRole("button", { name: "Gem og næste" }).click();
    await expect(
      administration.getByRole("status").filter({ hasText: "Gennemgangen er gemt" }),
    ).toBeVisible();
    await expect(administration.getByRole("article").getByRole("radio", { checked: true })).toBeFocused();
  });

  await test.step("the account follows the review, and the leader sees the reason", async () => {
    expect(await counted(administration, "Direkte")).toBe(before.direct);
    expect(await counted(administration, "Intet behov")).toBe(before.none + 1);
    await page.goto(address);
    await expect(page.getByRole("main")).toContainText("Skolen kan selv lægge skemaet");
    await expect(page.getByRole("main").getByText("Uenige, mangler kommentar")).toBeVisible();
    await expect(page.getByRole("link", { name: "Gennemgå" })).toHaveCount(0);
  });

  await test.step("the leader changes the statement, and it waits again", async () => {
    await page.getByRole("link", { name: "Ret behov pr. del" }).click();
    const shorter = page.getByRole("group", { name: "Kortere dag" });
    await shorter.getByLabel("Behov").first().selectOption({ label: "Indirekte behov" });
    await page.getByRole("button", { name: "Gem behov" }).click();
    await expect(page.getByRole("main").getByText("Ændret siden gennemgang")).toBeVisible();
    await administration.goto(`${account}&state=CHANGED`);
    await expect(administration.getByRole("article").getByRole("link", { name })).toBeVisible();
    expect(await counted(administration, "Intet behov")).toBe(before.none + 1);
  });
  await elsewhere.close();
});

test("the editor grows and saves without script", async ({ browser }) => {
  const withScript = await browser.newContext();
  const page = await withScript.newPage();
  const name = `Uden script ${Date.now()}`;
  await signIn(page, "leder@holbaek.demo");
  await openNewTrial(page);
  await fillTrial(page, name);
  const address = await saveTrial(page, name);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await withScript.storageState(),
  });
  const bare = await plain.newPage();
  await bare.goto(`${address}?edit=exemptions`);
  await bare.getByLabel("Fritagelse fra").selectOption({ label: "Loven, uden bestemmelse" });
  await bare.getByLabel("Behov", { exact: true }).selectOption({ label: "Intet behov" });
  await bare.getByRole("button", { name: "Tilføj linje til Hele prøvehandlingen" }).click();
  await expect(bare.getByLabel("Fritagelse fra")).toHaveCount(2);
  await expect(bare.getByLabel("Fritagelse fra").first()).toHaveValue("NATIONAL");
  await bare
    .getByLabel("Fritagelse fra")
    .nth(1)
    .selectOption({ label: "En kommunal regel, uden at nævne hvilken" });
  await bare.getByLabel("Behov", { exact: true }).nth(1).selectOption({ label: "Direkte behov" });
  await bare.getByRole("button", { name: "Gem behov" }).click();
  await expect(bare.getByRole("main")).toContainText("Behovene er gemt");
  await expect(bare.getByRole("main").getByText("Mangler gennemgang")).toHaveCount(2);
  await plain.close();
  await withScript.close();
});

test("anyone may see the account of published trials, without the queue", async ({ page }) => {
  await page.goto("/freedom/exemptions");
  await expect(page.getByRole("heading", { level: 2, name: "Regnskabet" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Gem og næste" })).toHaveCount(0);
  const number = page
    .getByRole("region", { name: "Prøvehandlinger efter behov for fritagelse fra loven" })
    .getByRole("link", { name: /^Ældre, Direkte: / });
  const count = Number(await number.innerText());
  await number.click();
  await expect(page.getByRole("status").filter({ hasText: "prøvehandling" })).toHaveText(
    new RegExp(`^${count} prøvehandling`),
  );
});
