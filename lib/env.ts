import path from "node:path";
import { z } from "zod";

const flag = z
  .enum(["0", "1", "false", "true", ""])
  .default("0")
  .transform((value) => value === "1" || value === "true");

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgresql://")
    .optional(),
  DATA_DIR: z.string().default(".data"),
  DEMO_MODE: flag,
  DEMO_PASSWORD: z.string().min(8).default("frisat-demo"),
  BASE_URL: z.url().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().default("Frisat <noreply@localhost>"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /** Number of proxies in front whose X-Forwarded-For entry can be trusted. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
});

export type Env = z.infer<typeof schema> & { dataDir: string };

let cached: Env | undefined;

/**
 * The settings, read from the environment once and checked.
 * @throws Error naming each setting that is wrong, so that a start fails early and says why.
 */
export function env(): Env {
  if (cached) return cached;
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings are wrong:\n${lines.join("\n")}`);
  }
  // turbopackIgnore: the data folder is chosen at run time and must not be traced into the build
  cached = {
    ...parsed.data,
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), parsed.data.DATA_DIR),
  };
  return cached;
}

/** A link for a mail or a poster. The address a request claims to come to is anyone's to write, so it is never used. */
export function absoluteUrl(path: string): string {
  return new URL(path, env().BASE_URL ?? `http://localhost:${process.env.PORT || 3000}`).toString();
}
