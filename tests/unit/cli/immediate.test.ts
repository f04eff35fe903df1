import { AsyncLocalStorage } from "node:async_hooks";
import timers from "node:timers";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { detachImmediates } from "@/lib/cli/immediate";

const original = timers.setImmediate;
beforeAll(detachImmediates);
afterAll(() => {
  timers.setImmediate = globalThis.setImmediate = original;
});

const page = new AsyncLocalStorage<object>();

interface Finished {
  reason: Error;
  context: WeakRef<object>;
}

/** What ends a page: an error nobody reads. It closes over nothing, since its frame is kept with the error. */
function end(resolve: (finished: Finished) => void): void {
  resolve({ reason: new Error("done"), context: new WeakRef(page.getStore()!) });
}

const finished = () =>
  new Promise<Finished>((resolve) => page.run({ html: "long" }, () => setImmediate(end, resolve)));

test("a page that is held on to holds no other, nor its own context", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const pages = await Promise.all(Array.from({ length: 20 }, finished));
  const reasons = pages.map(({ reason }) => reason);
  // A task later, so that nothing of the above is still on its way.
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
  expect(pages.filter(({ context }) => context.deref() !== undefined)).toEqual([]);
  expect(reasons).toHaveLength(20);
});

test("it takes arguments, keeps the context, can be cleared and be waited for", async () => {
  expect(
    await new Promise((resolve) => setImmediate((a: number, b: string) => resolve([a, b]), 1, "to")),
  ).toEqual([1, "to"]);
  const context = { html: "" };
  const seen = await page.run(
    context,
    () => new Promise((resolve) => setImmediate(() => resolve(page.getStore()))),
  );
  expect(seen).toBe(context);
  expect(await promisify(setImmediate)("waited")).toBe("waited");
  let ran = false;
  clearImmediate(setImmediate(() => (ran = true)));
  await new Promise((resolve) => setImmediate(resolve));
  expect(ran).toBe(false);
});

test("what is no function is refused", () => {
  expect(() => setImmediate("text" as unknown as () => void)).toThrow(TypeError);
});
