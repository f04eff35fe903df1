import { expectAccessible, expectNoSideScroll } from "@/tests/e2e/support/accessible";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test("a citizen finds a published trial by a misspelt word, opens it and can pass it on", async ({
  page,
  isMobile,
}) => {
  await page.goto("/");
  if (isMobile) {
    await page.getByRole("link", { name: "Søg", exact: true }).click();
    await page.getByRole("searchbox", { name: "Hvad leder I efter?" }).fill("sprogvuderring");
  } else {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Søg i hele Frisat" })).toBeFocused();
    await page.keyboard.type("sprogvuderring");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText("Mente I »sprogvurdering«?")).toBeVisible();
  const tab = page
    .getByRole("navigation", { name: "Vis kun" })
    .getByRole("link", { name: /^Prøvehandlinger/ });
  const count = Number(/\d+/.exec(await tab.innerText())![0]);
  await tab.click();
  await expect(page.getByRole("status")).toContainText(`${count} resultat`);
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(Math.min(count, 20));
  await expectAccessible(page);
  await expectNoSideScroll(page);

  await page.getByRole("article").getByRole("heading").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/trials\/[^/?]+$/);
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  await expect(page.getByRole("region", { name: "Del prøvehandlingen" })).toContainText(
    "Alle kan åbne linket",
  );
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", title);
  const picture = (await page.locator('meta[property="og:image"]').getAttribute("content"))!;
  const answer = await page.request.get(new URL(picture).pathname);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/png"]);
});

test("what is not published shows nothing of itself to strangers, not even in its head", async ({
  page,
  browser,
}) => {
  await signIn(page, "leder@rebild.demo");
  await page.goto("/trials?municipality=rebild");
  const hrefs = await page
    .getByRole("main")
    .getByRole("article")
    .getByRole("heading")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => [link.getAttribute("href")!, link.textContent!] as const));
  const stranger = await browser.newContext();
  const outside = await stranger.newPage();
  const answers = await Promise.all(
    hrefs.map(async ([href, title]) => ({ href, title, answer: await outside.request.get(href) })),
  );
  const hidden = answers.filter(({ answer }) => answer.status() === 404);
  for (const { title, answer } of hidden) expect(await answer.text()).not.toContain(title);
  expect(hidden.length).toBeGreaterThan(0);
  expect((await outside.request.get(`${hidden[0]!.href}/card.png`)).status()).toBe(404);
  await stranger.close();
});

test("a leader searches, finds what another place tried and begins from it", async ({ page }) => {
  await signIn(page, "leder@rebild.demo");
  await page.goto("/ideas?outcome=STOPPED&area=DAYCARE");
  const tried = page.getByRole("region", { name: "Det har andre prøvet" });
  const first = tried
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3 }) })
    .first();
  await expect(first).toContainText("Virkede ikke");
  const title = await first.getByRole("heading").innerText();

  await page.goto(`/search?kind=TRIAL&q=${encodeURIComponent(title)}`);
  await page.getByRole("article").getByRole("link", { name: title, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.goto("/ideas?outcome=STOPPED&area=DAYCARE");
  await first.getByRole("link", { name: `Prøv det hos os: ${title}` }).click();
  await expect(page).toHaveURL(/\/adopt$/);
  await expect(page.getByRole("region", { name: "Sådan gik det hos dem" })).toContainText("Rød: stoppet");
});
