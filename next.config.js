import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/loaders/request-locale.ts");

/** Headers for every answer. Scripts stay `unsafe-inline`: the framework's own bootstrapping is inline. */
const securityHeaders = [
  {
    key: "Content-Security-Policy",
    value:
      "default-src 'self'; script-src 'self' 'unsafe-inline'" +
      (process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "") +
      "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'" +
      "; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/**
 * A published trial's page may be kept for a minute by whoever passes it on, when nobody is signed in and no language was
 * chosen: every such visitor is shown the same. What somebody signed in is shown is never kept; that is the framework's
 * own rule for pages made on request, and `Vary` keeps the two apart.
 */
const publicPageHeaders = {
  source: "/trials/:id((?!new|board|approvals|export)[\\w-]+)",
  missing: ["next-auth.session-token", "__Secure-next-auth.session-token", "frisat-locale"].map((key) => ({
    type: /** @type {const} */ ("cookie"),
    key,
  })),
  headers: [
    { key: "Cache-Control", value: "public, max-age=0, s-maxage=60, must-revalidate" },
    { key: "Vary", value: "Cookie" },
  ],
};

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // For everybody, not for old crawlers only: a page comes with its title, which is what a screen reader says first.
  htmlLimitedBots: /.*/,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // Loaded from node_modules at run time: WebAssembly and native code cannot be bundled.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@node-rs/argon2",
    "@resvg/resvg-wasm",
    "pdfkit",
    "pglite-prisma-adapter",
    "pino",
    "proper-lockfile",
    "svg-to-pdfkit",
  ],
  // `npm run types` checks them, tests included; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Room for the log's pictures, also where no script makes them smaller: one that is too large is refused in words,
  // at its field (MOST_PHOTO_BYTES, MOST_POST_BYTES in lib/domain/log/photo.ts). Beyond it lib/cli/serve.ts answers.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "32mb" } },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }, publicPageHeaders],
};

export default withNextIntl(config);
