import { createHmac } from "node:crypto";
import { authSecret } from "@/lib/auth/secret";
import { env } from "@/lib/env";

/** What is known about the browser that sent a request. */
export interface Client {
  /** null when it cannot be known: no trusted proxy told us */
  address: string | null;
  device: string | null;
}

/**
 * Reads the client from the request's headers. Anyone can write X-Forwarded-For; only the entries added by our own
 * proxies (TRUSTED_PROXIES, counted from the end) can be believed.
 */
export function clientOf(header: (name: string) => string | null): Client {
  const hops = env().TRUSTED_PROXIES;
  const chain = header("x-forwarded-for")?.split(",") ?? [];
  const address = hops > 0 ? chain.at(-hops)?.trim() || null : null;
  return { address, device: deviceName(header("user-agent")) };
}

const browsers: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Macintosh/, "Mac"],
  [/Linux/, "Linux"],
];
const nameIn = (agent: string, names: [RegExp, string][]) =>
  names.find(([pattern]) => pattern.test(agent))?.[1];

/** "Chrome, Windows": browser and system as the person would recognise them; null when neither is known. */
export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null;
  return [nameIn(userAgent, browsers), nameIn(userAgent, systems)].filter(Boolean).join(", ") || null;
}

/** A keyed hash, so that no table holds the e-mails, addresses and browsers that are only counted. */
export function keyedHash(kind: "email" | "address" | "supporter", value: string): string {
  return createHmac("sha256", authSecret()).update(`${kind}:${value}`).digest("base64url");
}
