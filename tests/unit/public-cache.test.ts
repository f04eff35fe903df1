import path from "node:path";
import { expect, test } from "vitest";
import { localeCookie } from "@/lib/i18n/locale";

interface HeaderRule {
  source: string;
  missing?: { type: string; key: string }[];
  headers: { key: string; value: string }[];
}

/** The part of the framework's settings that is looked at. */
interface Config {
  headers(): Promise<HeaderRule[]>;
}

/** What a signed-in viewer is shown must be kept by nobody, so the rule is for visitors without any of our cookies. */
test("only visitors without session and language are given a page that may be kept", async () => {
  const { default: config } = (await import(path.resolve("next.config.js"))) as { default: Config };
  const rules = await config.headers();
  const keeping = rules.filter(({ headers }) =>
    headers.some(({ value }) => /public|max-age=[1-9]/.test(value)),
  );
  expect(keeping).toHaveLength(1);
  const [rule] = keeping;
  expect(rule!.missing!.map(({ type, key }) => `${type} ${key}`).toSorted()).toEqual(
    [
      "cookie __Secure-next-auth.session-token",
      `cookie ${localeCookie}`,
      "cookie next-auth.session-token",
    ].toSorted(),
  );
  expect(rule!.headers).toContainEqual({ key: "Vary", value: "Cookie" });
  expect(rule!.source.startsWith("/trials/:id(")).toBe(true);
});
