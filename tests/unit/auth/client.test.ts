import { describe, expect, test, vi } from "vitest";

// The settings are read once, perhaps by a file before this one: these are read anew.
vi.resetModules();
process.env.TRUSTED_PROXIES = "2";
const { clientOf, deviceName } = await import("@/lib/auth/client");

const address = (forwardedFor: string | null) =>
  clientOf((name) => (name === "x-forwarded-for" ? forwardedFor : null)).address;

describe("the address of a client behind two trusted proxies", () => {
  test("is the entry the outermost of them added", () => {
    expect(address("203.0.113.7, 10.0.0.1")).toBe("203.0.113.7");
  });

  test("is not what the client wrote in front of it", () => {
    expect(address("127.0.0.1, 8.8.8.8, 203.0.113.7, 10.0.0.1")).toBe("203.0.113.7");
  });

  test("is unknown when the proxies said less than they should", () => {
    expect(address("10.0.0.1")).toBeNull();
    expect(address("")).toBeNull();
    expect(address(null)).toBeNull();
  });
});

describe("the name of a device", () => {
  test.each([
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
      "Safari, iPhone",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
      "Edge, Windows",
    ],
    [
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
      "Chrome, Android",
    ],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 14.6; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox, Mac"],
    ["curl/8.5.0", null],
    [null, null],
  ])("%s", (agent, name) => expect(deviceName(agent)).toBe(name));
});
