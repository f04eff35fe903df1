import timers from "node:timers";

/**
 * Makes what `setImmediate` runs unaware of its `Immediate`, in this process, from now on. Call it before the framework is
 * loaded.
 *
 * Each page that has been rendered leaves an `Error` behind as the reason its signal was aborted with. Until somebody
 * reads an error's stack, the engine keeps the frames with their receivers. One of those is the `Immediate` the page was
 * rendered in, and that one still links to those before and after it and carries the page's whole context. So one page
 * that somebody holds on to (the first reader's, where a connection to the database was opened) holds every later one:
 * half a megabyte each, until the process has no memory left. Seen with Next 16.4 on Node 20; told in react#37288 and
 * node#66129.
 */
export function detachImmediates(): void {
  const original = timers.setImmediate;
  const detached = (run: (...args: unknown[]) => void, ...args: unknown[]): NodeJS.Immediate =>
    // What is no function is refused by the original, in its own words.
    original(typeof run === "function" ? run.bind(undefined) : run, ...args);
  // With the version for promises, which is one of its properties.
  Object.defineProperties(detached, Object.getOwnPropertyDescriptors(original));
  timers.setImmediate = globalThis.setImmediate = detached as typeof setImmediate;
}
