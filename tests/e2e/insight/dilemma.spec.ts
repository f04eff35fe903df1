import type { Page } from "@playwright/test";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "once is enough");

let count = 0;
const unique = (text: string) =>
  `${text} ${new Date().getHours()}.${new Date().getMinutes()}.${(count += 1)}`;

/** Whatever a person can press on the page, by its name. */
const pressable = async (page: Page) => {
  const [buttons, links] = await Promise.all([
    page.locator("main").getByRole("button").allTextContents(),
    page.locator("main").getByRole("link").allTextContents(),
  ]);
  return [...buttons, ...links].join(" | ");
};

test("a leader's log entry becomes a dilemma, is talked of and taken home; nobody can decide it", async ({
  browser,
}, info) => {
  test.skip(info.project.name === "phone", "the same steps, slower");
  test.slow();
  const as = async (email: string) => {
    const page = await (await browser.newContext({ baseURL: info.project.use.baseURL })).newPage();
    await signIn(page, email);
    return page;
  };
  const title = unique("To gode hensyn på Domkirkebakken");

  const leader = await as("leder@viborg.demo");
  await leader.goto("/trials/demo-viborg-eldercare-1/log/new");
  await leader.getByLabel("Hvad skete der?").fill("Nogle vil have ro, andre sang. Hvem skal vi lytte til?");
  await leader.getByText("Type, dato og billeder").click();
  await leader.getByLabel("Hvad er det?").selectOption("DILEMMA");
  await leader.getByRole("button", { name: "Gem i loggen" }).click();
  await leader
    .getByRole("link", { name: /^Stil det til politikerne/ })
    .first()
    .click();
  await expect(leader.getByLabel("Spørgsmålet til politikerne")).toHaveValue("Hvem skal vi lytte til?");
  await leader.getByLabel("Overskrift").fill(title);
  await leader.getByRole("button", { name: "Stil dilemmaet" }).click();
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText(title);
  const address = new URL(leader.url()).pathname;

  const administration = await as("forvaltning@viborg.demo");
  await administration.goto("/politics/meetings/demo-following-viborg-naeste");
  const proposals = administration.getByRole("region", { name: /^Nyt siden/ });
  await proposals.getByRole("checkbox", { name: title }).check();
  await proposals.getByRole("button", { name: "Sæt på dagsordenen" }).click();
  await expect(proposals.getByText("Ét punkt er sat på dagsordenen.")).toBeVisible();
  await administration.getByRole("button", { name: `Flyt op: ${title}` }).click();
  await expect(administration.getByText(/er nu punkt \d/)).toHaveCount(1);

  const politician = await as("politiker@viborg.demo");
  await politician.goto("/");
  await expect(politician.getByRole("link", { name: "Møde i den politiske følgegruppe" })).toBeVisible();
  await politician.getByRole("link", { name: title }).click();
  await politician.getByLabel("Skriv, hvad du tænker").fill("Jeg ville spørge dem, der ikke siger noget.");
  await politician.getByRole("button", { name: "Del min refleksion" }).click();
  await expect(politician.getByText("Institutionen kan nu læse din refleksion")).toBeVisible();

  for (const page of [leader, administration, politician]) {
    await page.goto(address);
    expect(await pressable(page)).not.toMatch(/afgør|beslut|godkend|afslut|stem/i);
  }

  await leader.goto(address);
  await expect(leader.getByText("Jeg ville spørge dem, der ikke siger noget.")).toBeVisible();
  await leader.getByLabel("Det tog vi med hjem").fill("Vi spørger de stille først.");
  await leader.getByRole("button", { name: "Lad dilemmaet hvile" }).click();
  await expect(leader.getByText("Dilemmaet hviler nu.")).toBeVisible();
  await politician.goto(address);
  await expect(politician.getByText("Vi spørger de stille først.")).toBeVisible();
  await expect(politician.getByLabel("Skriv, hvad du tænker")).toHaveCount(0);
});
