import { test as base, expect, type ConsoleMessage, type Page } from "@playwright/test";

interface Fixtures {
  /** Console errors a test provokes on purpose; `test.use({ expectedErrors: [/500/] })`. */
  expectedErrors: RegExp[];
  noUnexpectedErrors: void;
}

/** The errors that turn up in a page's console, and uncaught ones, from now on; those expected are left out. */
export function watchErrors(page: Page, expectedErrors: RegExp[]): string[] {
  const errors: string[] = [];
  const note = (text: string) => {
    if (!expectedErrors.some((expected) => expected.test(text))) errors.push(text);
  };
  page.on("pageerror", (error) => note(String(error)));
  page.on("console", (message: ConsoleMessage) => {
    if (message.type() === "error") note(`${message.text()} (${message.location().url})`);
  });
  return errors;
}

/** Every test fails on an error in the browser's console and on an uncaught one. */
export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  noUnexpectedErrors: [
    async ({ page, expectedErrors }, use) => {
      const errors = watchErrors(page, expectedErrors);
      await use();
      expect(errors, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
