import fs from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const options: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
};

/**
 * Fails on anything axe finds against WCAG 2.2 AA, naming rule, element and help text.
 * @param contrast false leaves out the contrast of colours, which takes most of the time
 */
export async function expectAccessible(page: Page, { contrast = true } = {}): Promise<void> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(
    async (runOptions) => {
      const { axe } = window as unknown as {
        axe: { run(context: Document, options: unknown): Promise<AxeResults> };
      };
      const results = await axe.run(document, runOptions);
      return results.violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}: ${node.html.slice(0, 150)}`),
      );
    },
    { ...options, rules: { "color-contrast": { enabled: contrast } } },
  );
  expect(violations, `axe on ${page.url()}`).toEqual([]);
}

/** Fails when the page must be scrolled sideways at `width` CSS pixels (320 = 400 % zoom on a small laptop). */
export async function expectNoSideScroll(page: Page, width = 320): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 800 });
  const widest = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return null;
    const sticking = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > limit + 1,
    );
    return `${document.documentElement.scrollWidth} px wide; reaching out: ${sticking
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 120))
      .join(" | ")}`;
  });
  expect(widest, `side scroll at ${width} px on ${page.url()}`).toBeNull();
  if (before) await page.setViewportSize(before);
}
