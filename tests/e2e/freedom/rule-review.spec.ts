import { today } from "@/tests/e2e/support/day";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

// One project only: the round is the same for everybody, and a rule is decided once.
test.skip(({ isMobile }) => isMobile, "the round of the demo is decided once");

const round = "Regler og dokumentation i ældreplejen";
const rule = "Ugentlig kørselsrapport";

test("a leader says what is in the way, and a politician decides", async ({ page, browser }) => {
  test.slow();
  await test.step("the leader marks, and is told when nothing is chosen", async () => {
    await signIn(page, "leder@middelfart.demo");
    await page.goto("/freedom/reviews");
    await page.getByRole("link", { name: round }).click();
    const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: rule }) });
    const save = row.getByRole("button", { name: `Gem svar om ${rule}` });
    await row.getByLabel("Kort begrundelse").fill("Bilerne tæller selv.");
    await save.click();
    await expect(row.getByRole("alert")).toBeFocused();
    await expect(row.getByLabel("Kort begrundelse")).toHaveValue("Bilerne tæller selv.");
    await row.getByRole("radio", { name: /^Står i vejen/ }).check();
    await save.click();
    await expect(row.getByRole("status").filter({ hasText: "Svaret er gemt" })).toBeVisible();
    await page.reload();
    await expect(row.getByRole("radio", { name: /^Står i vejen/ })).toBeChecked();
    await expect(row.getByLabel("Kort begrundelse")).toHaveValue("Bilerne tæller selv.");
  });

  await test.step("the politician sees how many and decides", async () => {
    const elsewhere = await browser.newContext();
    const politician = await elsewhere.newPage();
    await signIn(politician, "politiker@middelfart.demo");
    await politician.goto("/freedom/reviews");
    await politician.getByRole("link", { name: round }).click();
    await expect(politician.getByText("Bilerne tæller selv.")).toHaveCount(0);
    await politician.getByRole("checkbox", { name: `Tag med i beslutningen: ${rule}` }).check();
    await politician.getByRole("radio", { name: /^Fjern/ }).check();
    await politician.getByLabel("Besluttet den").fill(today());
    await politician.getByLabel("Hvem besluttede det?").selectOption({ label: "Byrådet" });
    await politician.getByLabel("Begrundelse").fill("Bilerne registrerer det selv.");
    await politician.getByRole("button", { name: "Gem beslutningen" }).click();
    await expect(politician.getByRole("status").filter({ hasText: "Beslutningen er gemt" })).toBeVisible();
    const row = politician
      .getByRole("listitem")
      .filter({ has: politician.getByRole("heading", { name: rule }) });
    await expect(row.getByText("Fjernet", { exact: true })).toBeVisible();
    await expect(row.getByText(/^Byrådet besluttede det \d+\. \p{L}+ \d{4}\./u)).toBeVisible();
    await elsewhere.close();
  });
});
