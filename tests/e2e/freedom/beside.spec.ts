import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import { fillTrial, freedFrom, openNewTrial } from "@/tests/e2e/support/trial-form";

// One project only: the draft of a new trial belongs to the person.
test.skip(({ isMobile }) => !isMobile, "ideas are written on a phone");
test.beforeEach(({ page }) => signIn(page, "personale@rebild.demo"));

test("while a trial is written the check proposes what to point at, with one tap, and warns without blocking", async ({
  page,
}) => {
  await openNewTrial(page);
  await fillTrial(page, "Vi åbner, når familierne har brug for det");
  await freedFrom(page).fill("Faste åbningstider og børneattester på alle vikarer");

  const held = page.getByRole("status").filter({ hasText: "Det står fast:" });
  await expect(held.getByRole("link", { name: /Børneattester/ })).toBeVisible();
  await page.getByRole("button", { name: "Åbningstider" }).tap();
  await expect(page.getByRole("button", { name: "Tilføjet: Åbningstider" })).toBeVisible();

  await page.getByText("Delaktiviteter og fritagelse", { exact: true }).tap();
  await expect(page.getByRole("checkbox", { name: "Åbningstider" })).toBeChecked();
  await expect(page.getByRole("button", { name: /^Gem/ })).toBeEnabled();
});
