export const locales = ["da", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "da";
export const localeCookie = "frisat-locale";

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value);
}
