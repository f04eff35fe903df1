export const locales = ["da", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "da";
export const localeCookie = "frisat-locale";
/** Kept for a year; not secret. */
export const localeCookieOptions = { path: "/", sameSite: "lax", maxAge: 365 * 24 * 3_600 } as const;

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value);
}
