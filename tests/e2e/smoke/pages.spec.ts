import { localeCookie } from "@/lib/i18n/locale";
import { expectAccessible, expectNoSideScroll } from "@/tests/e2e/support/accessible";
import { sitePages } from "@/tests/e2e/support/pages";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

for (const { name, as, path, status = 200 } of sitePages) {
  test.describe(name, () => {
    // The browser itself reports an answer that is not 2xx.
    test.use({ expectedErrors: status === 200 ? [] : [new RegExp(`status of ${status}`)] });

    // Danish is looked at on the phone, English at the desk: each page in both sizes and both languages, at half the time.
    test(`${name} works`, async ({ page, context, baseURL, isMobile }) => {
      const locale = isMobile ? "da" : "en";
      if (as) await signIn(page, as);
      const address = typeof path === "string" ? path : await path(page);
      await context.addCookies([{ name: localeCookie, value: locale, url: baseURL! }]);
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(status);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.locator("h1:visible")).toHaveCount(1);
      await expect(page).toHaveTitle(/Frisat/);
      // The colours are the same in both sizes.
      await expectAccessible(page, { contrast: isMobile });
      await expectNoSideScroll(page);
    });
  });
}
