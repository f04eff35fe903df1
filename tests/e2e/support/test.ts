import { test as base, expect, type ConsoleMessage } from "@playwright/test";

interface Fixtures {
  /** Console errors a test provokes on purpose; `test.use({ expectedErrors: [/500/] })`. */
  expectedErrors: RegExp[];
  noUnexpectedErrors: void;
}

/** Every test fails on an error in the browser's console and on an uncaught one. */
export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  noUnexpectedErrors: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = [];
      const note = (text: string) => {
        if (!expectedErrors.some((expected) => expected.test(text))) errors.push(text);
      };
      page.on("pageerror", (error) => note(String(error)));
      page.on("console", (message: ConsoleMessage) => {
        if (message.type() === "error") note(`${message.text()} (${message.location().url})`);
      });
      await use();
      expect(errors, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
