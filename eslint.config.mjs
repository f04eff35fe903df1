import nextPlugin from "@next/eslint-plugin-next";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import { importX } from "eslint-plugin-import-x";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const source = ["**/*.{ts,tsx}"];

/** What each folder may not import; type imports count. The table of floors is in lib/README.md. */
const above = {
  routes: ["./components", "./app"],
  work: ["./lib/loaders", "./lib/commands", "./lib/actions", "./lib/jobs", "./lib/cli"],
  people: ["./lib/auth", "./lib/mail"],
  data: ["./lib/db", "./lib/env.ts", "./lib/clock.ts", "./lib/log.ts", "./lib/request-context.ts"],
};
const floors = [
  {
    target: "./lib/domain",
    from: ["./lib", ...above.routes],
    except: ["./domain"],
    message: "The domain knows only itself (floor 0).",
  },
  {
    target: ["./lib/policies", "./lib/validation", "./lib/i18n", "./lib/documents", "./lib/routes.ts"],
    from: [...above.data, ...above.people, ...above.work, ...above.routes],
    message: "Policies, validation, i18n, documents and routes stand on the domain only (floor 1).",
  },
  {
    target: ["./lib/db", "./lib/env.ts", "./lib/clock.ts", "./lib/log.ts", "./lib/request-context.ts"],
    from: [...above.people, ...above.work, ...above.routes],
    message: "The data floor knows neither who is looking nor what for (floor 2).",
  },
  {
    target: ["./lib/auth", "./lib/mail"],
    from: [...above.work, ...above.routes],
    message: "auth and mail stand below loaders, commands and actions (floor 3).",
  },
  {
    target: ["./lib/loaders", "./lib/commands", "./lib/actions", "./lib/jobs", "./lib/cli"],
    from: above.routes,
    message: "Nothing in lib knows the screen (floor 4).",
  },
  {
    target: "./lib/loaders",
    from: ["./lib/commands", "./lib/actions", "./lib/jobs", "./lib/cli"],
    message: "Loaders read; they know no writes.",
  },
  {
    target: "./lib/commands",
    from: ["./lib/loaders", "./lib/actions", "./lib/jobs", "./lib/cli"],
    message: "Commands write; they know neither page reads nor their own callers.",
  },
  {
    target: "./lib/actions",
    from: ["./lib/loaders", "./lib/jobs", "./lib/cli"],
    message: "Actions only hand over to commands.",
  },
  {
    target: "./components",
    from: [
      "./lib/db",
      "./lib/loaders",
      "./lib/auth",
      "./lib/mail",
      "./lib/commands",
      "./lib/jobs",
      "./lib/cli",
    ],
    message: "Components are given finished values (floor 5).",
  },
  { target: "./components", from: "./app", message: "Components do not know their page (floor 5)." },
  { target: "./app", from: "./lib/db", message: "Routes compose loaders and components (floor 6)." },
];
// One zone per pair: the rule takes exceptions only with a single origin.
const zones = floors.flatMap(({ target, from, except, message }) =>
  [from].flat().map((origin) => ({
    target,
    from: origin,
    message,
    ...(except && origin === "./lib" ? { except } : {}),
  })),
);

/** Packages the lower floors may not import: frameworks, the database, the machine. */
const worldly =
  "(next|react|react-dom|next-auth|next-intl|@prisma|prisma|pg|pino|nodemailer|node:|@electric-sql|recharts)";

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      ".next*/",
      ".data/",
      "lib/db/generated/",
      "next-env.d.ts",
      "public/",
      "playwright-report/",
      "test-results/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: source })),
  {
    files: source,
    plugins: { "import-x": importX },
    settings: {
      "import-x/resolver-next": [createTypeScriptImportResolver({ project: import.meta.dirname })],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }],
      "import-x/no-duplicates": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // `!` after a check the compiler cannot follow is said with fewer words than a second check.
      "@typescript-eslint/no-non-null-assertion": "off",
      // A type argument that names the answer (`$queryRaw<Row[]>`) is wanted where it is used once.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
    },
  },
  {
    files: ["lib/domain/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!@/lib/domain/|\\.{1,2}/|(?:temporal-polyfill|mdast|mdast-util-from-markdown)$)",
              message: "The domain imports only itself and pure libraries.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["lib/policies/**", "lib/validation/**", "lib/documents/**", "lib/routes.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: `^${worldly}`, message: "This floor is pure: no framework, no database." }] },
      ],
    },
  },
  {
    files: ["lib/db/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^(next|react|next-auth|next-intl)(/|$)", message: "Queries do not see the request." },
          ],
        },
      ],
    },
  },
  {
    files: ["app/**", "components/**"],
    plugins: { "@next/next": nextPlugin, "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...nextPlugin.configs.recommended.rules,
      ...nextPlugin.configs["core-web-vitals"].rules,
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.configs.recommended.rules,
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "next/link", message: "Link of components/ui/link fetches nothing ahead." }] },
      ],
      // A wide table scrolls in a box of its own, which must be reachable by keyboard.
      "jsx-a11y/no-noninteractive-tabindex": ["error", { roles: ["region"], tags: [] }],
    },
  },
  { files: ["components/ui/link.tsx"], rules: { "no-restricted-imports": "off" } },
  {
    // Talk to a person at a terminal.
    files: ["lib/cli/**", "lib/db/embedded.ts", "prisma/seed/**", "tests/**", "*.config.*"],
    rules: { "no-console": "off" },
  },
);
