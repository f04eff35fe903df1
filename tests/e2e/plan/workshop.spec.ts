import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => !isMobile, "leaders do this on a phone; once is enough");

test("a leader picks two exercises, adapts one, holds the workshop and harvests what it gave", async ({
  page,
}) => {
  test.slow();
  const day = new Intl.DateTimeFormat("da-DK", { dateStyle: "long", timeZone: "Europe/Copenhagen" });
  await signIn(page, "leder@rebild.demo");
  await page.goto("/plan/workshops");

  // From the round's grid to a workshop of one's own house.
  const own = page.getByRole("row", { name: /Børnehuset Skovbrynet/ });
  await own.getByRole("link", { name: /Planlæg/ }).click();
  await page.getByRole("radio", { name: "Trin 2: medarbejdere" }).check();
  await page.getByLabel("Hvad hedder workshoppen?").fill("Vaner på rød stue");
  await page.getByLabel("Hvornår?", { exact: true }).fill(day.format(new Date()));
  await expect(page.getByText("Forstået som:")).toBeVisible();
  await page.getByLabel("Begynd med et program").selectOption({ label: "Tomt program" });
  await page.getByRole("button", { name: "Planlæg workshoppen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vaner på rød stue" })).toBeVisible();
  await expect(page.getByText("Programmet er tomt")).toBeVisible();
  const address = new URL(page.url()).pathname;

  // One exercise from the list on the spot, one by way of the catalogue.
  await page.getByLabel("Tilføj fra idékataloget").selectOption({ label: "Fri fra, fri til, 45 min" });
  await page.getByRole("button", { name: "Tilføj til program" }).click();
  await expect(page.getByRole("heading", { level: 3, name: "Fri fra, fri til" })).toBeVisible();
  await page.getByRole("link", { name: "Se idékataloget" }).click();
  await page.getByRole("main").getByLabel("Søg").fill("tom stol");
  await page.getByRole("button", { name: "Vis" }).click();
  await page.getByRole("link", { name: "Den tomme stol" }).click();
  await page.getByLabel("Hvilken workshop?").selectOption(address.split("/").at(-1)!);
  await page.getByRole("button", { name: "Tilføj til program" }).click();
  await expect(page).toHaveURL(new RegExp(address));
  const chair = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Den tomme stol" }) });

  // Adapted, moved to the front, and with the clock on it.
  await chair.getByText("Tilpas", { exact: false }).first().click();
  await chair.getByLabel("Minutter").fill("20");
  await chair
    .getByLabel("Sådan gør vi")
    .fill("Vi sætter stolen midt på rød stue.\nVi spørger den tre gange.");
  await chair.getByRole("button", { name: "Gem punktet" }).click();
  await expect(page.getByText("I alt 1 t 5 min")).toBeVisible();
  await chair.getByRole("button", { name: "Flyt Den tomme stol op" }).click();
  await expect(page.getByRole("heading", { level: 3 })).toHaveText([/Den tomme stol/, /Fri fra, fri til/]);
  await expect(chair.getByRole("button", { name: "Flyt Den tomme stol ned" })).toBeFocused();
  await page.getByLabel("Begynder kl.").fill("09:00");
  await page.getByRole("button", { name: "Vis klokkeslæt" }).click();
  await expect(chair).toContainText("9.00–9.20");

  // Held today.
  await page.getByRole("radio", { name: "Ja, den blev holdt" }).check();
  await page.getByLabel(/Hvor mange kom/).fill("12");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText(/Afholdt .*12 deltagere/)).toBeVisible();

  // Kind, text and theme: the note is gathered with those of other houses.
  await page.getByRole("link", { name: "Høst en note" }).click();
  await page.getByRole("radio", { name: "Det stod i vejen" }).check();
  await page.getByLabel("Skriv det, som I ville sige det").fill("Stolen stod i vejen for vognene.");
  await page.getByRole("checkbox", { name: "Børneperspektiver" }).check();
  await page.getByRole("button", { name: "Gem noten" }).click();
  await expect(page.getByText("Noten er gemt.")).toBeVisible();
  const theme = page.getByRole("region", { name: "Børneperspektiver" });
  await expect(theme.getByText("Stolen stod i vejen for vognene.").first()).toBeVisible();
  await expect(theme.getByText(/Vaner på rød stue/).first()).toBeVisible();
});
