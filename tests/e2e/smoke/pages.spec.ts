import { expect, test, type BrowserContext } from "@playwright/test";
import { localeCookie } from "@/lib/i18n/locale";
import { expectAccessible, expectNoSideScroll } from "@/tests/e2e/support/accessible";
import { sitePages, type SitePage } from "@/tests/e2e/support/pages";
import { signIn } from "@/tests/e2e/support/sign-in";
import { watchErrors } from "@/tests/e2e/support/test";

const pagesOf = new Map<string | null, SitePage[]>();
for (const page of sitePages) pagesOf.set(page.as, [...(pagesOf.get(page.as) ?? []), page]);

for (const [account, pages] of pagesOf) {
  test.describe(account ?? "the public", () => {
    // One browser for all pages of an account: what they share is fetched once, as it is for people.
    let context: BrowserContext;
    // Danish is looked at on the phone, English at the desk.
    test.beforeAll(async ({ browser, baseURL, isMobile }) => {
      context = await browser.newContext();
      if (account) {
        const page = await context.newPage();
        await signIn(page, account);
        await page.close();
      }
      const value = isMobile ? "da" : "en";
      await context.addCookies([{ name: localeCookie, value, url: baseURL! }]);
    });
    test.afterAll(() => context.close());

    for (const [place, { name, path, status = 200 }] of pages.entries()) {
      test(`${name} works`, async ({ isMobile }) => {
        // Every other page on the phone, the rest at the desk: what they share, such as the menu, is met in both.
        test.skip((place % 2 === 0) !== isMobile, "looked at in the other size");
        const page = await context.newPage();
        // The browser itself reports an answer that is not 2xx.
        const errors = watchErrors(page, status === 200 ? [] : [new RegExp(`status of ${status}`)]);
        const address = typeof path === "string" ? path : await path(page);
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(status);
        await expect(page.locator("html")).toHaveAttribute("lang", isMobile ? "da" : "en");
        await expect(page.locator("h1:visible")).toHaveCount(1);
        await expect(page).toHaveTitle(/Frisat/);
        await expectAccessible(page);
        await expectNoSideScroll(page);
        expect(errors, "errors in the browser").toEqual([]);
        await page.close();
      });
    }
  });
}
