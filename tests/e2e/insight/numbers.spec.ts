import type { Page } from "@playwright/test";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

interface NumberLink {
  href: string;
  /** the number as it is read out or stands in the link */
  number: number;
  text: string;
}

/** Every link to a list in the main part, with the number it promises; folded tables included. */
async function numberLinks(page: Page): Promise<NumberLink[]> {
  const links = await page.locator("main a[href^='/trials?']").evaluateAll((all) =>
    all.map((link) => ({
      href: link.getAttribute("href")!,
      text: (link.textContent ?? "").trim(),
      name: link.getAttribute("aria-label") ?? "",
    })),
  );
  return links.flatMap(({ href, text, name }) => {
    const written = /^[\d.]+/.exec(text)?.[0] ?? /: ([\d.]+) prøvehandling/.exec(name)?.[1];
    return written === undefined
      ? []
      : [{ href, text: name || text, number: Number(written.replaceAll(".", "")) }];
  });
}

/** How many the list says it has. */
async function listCount(page: Page, href: string): Promise<number> {
  const answer = await page.request.get(href);
  expect(answer.status(), href).toBe(200);
  const said = /role="status"[^>]*>(Ingen|[\d.]+) prøvehandling/.exec(await answer.text())?.[1];
  expect(said, `the number of hits on ${href}`).toBeDefined();
  return said === "Ingen" ? 0 : Number(said!.replaceAll(".", ""));
}

async function expectEveryNumberToHold(page: Page, atLeast: number): Promise<void> {
  const links = await numberLinks(page);
  expect(links.length).toBeGreaterThanOrEqual(atLeast);
  const counted = new Map<string, number>();
  const wrong: string[] = [];
  for (const { href, number, text } of links) {
    if (!counted.has(href)) counted.set(href, await listCount(page, href));
    if (counted.get(href) !== number) wrong.push(`${text} → ${counted.get(href)} in ${href}`);
  }
  expect(wrong).toEqual([]);
}

/** Follows a number as a reader would. */
async function expectClickToShow(page: Page, name: RegExp): Promise<void> {
  const link = page.getByRole("main").getByRole("link", { name }).first();
  const number = /\d+/.exec((await link.textContent())!)![0];
  await link.click();
  await expect(page.getByRole("status").filter({ hasText: "prøvehandling" })).toHaveText(
    new RegExp(`^${number} prøvehandling`),
  );
  await page.goBack();
}

test.describe("the numbers lead to lists with exactly that many", () => {
  test.skip(({ isMobile }) => isMobile, "the same links on a phone");
  test.describe.configure({ timeout: 180_000 });

  test("on the overview of Langeland's administration", async ({ page }) => {
    await signIn(page, "forvaltning@langeland.demo");
    await page.goto("/overview");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overblik over Langeland Kommune");
    await expectEveryNumberToHold(page, 20);
    await expectClickToShow(page, /fritagelse, der ikke er gennemgået/);
  });

  test("on the purpose page of Langeland's administration", async ({ page }) => {
    await signIn(page, "forvaltning@langeland.demo");
    await page.goto("/politics");
    await expectEveryNumberToHold(page, 40);
  });

  test("on the purpose page of Viborg's politician, also by a click", async ({ page }) => {
    await signIn(page, "politiker@viborg.demo");
    await page.goto("/politics");
    await expectEveryNumberToHold(page, 30);
    await expectClickToShow(page, /prøvehandling(er)? i alt/);
    await expectClickToShow(page, /er sat i gang/);
    await expectClickToShow(page, /har ingen beslutning endnu/);
  });
});

test("the institutions taking part are as many as the key figure says", async ({ page }) => {
  await signIn(page, "politiker@viborg.demo");
  await page.goto("/politics");
  const figure = page.getByRole("link", { name: /institution(er)? er med/ });
  const number = Number(/\d+/.exec((await figure.textContent())!)![0]);
  await figure.click();
  await expect(page).toHaveURL(/#institutions$/);
  await expect(
    page.getByRole("region", { name: "Institutioner, der er med" }).getByRole("listitem"),
  ).toHaveCount(number);
});
