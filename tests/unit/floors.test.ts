import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";

// On files made up.
const eslint = new ESLint();

const importRules = ["import-x/no-restricted-paths", "no-restricted-imports"];

async function refusedImports(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const fatal = result!.messages.filter((message) => message.fatal);
  expect(fatal, "the made-up file parses").toEqual([]);
  return result!.messages
    .filter((message) => importRules.includes(message.ruleId ?? ""))
    .map((message) => message.message);
}

describe("a file imports only from its own floor or from floors below", () => {
  test.each([
    ["lib/domain/trial/made-up.ts", "@/lib/env"],
    ["lib/domain/trial/made-up.ts", "@/lib/routes"],
    ["lib/domain/trial/made-up.ts", "@/lib/db/client"],
    ["lib/domain/trial/made-up.ts", "../../clock"],
    ["lib/domain/trial/made-up.ts", "react"],
    ["lib/domain/trial/made-up.ts", "zod"],
    ["lib/domain/trial/made-up.ts", "node:fs"],
    ["lib/policies/made-up.ts", "@/lib/db/client"],
    ["lib/policies/made-up.ts", "next/headers"],
    ["lib/validation/made-up.ts", "@/lib/clock"],
    ["lib/i18n/made-up.ts", "@/lib/db/client"],
    ["lib/db/made-up.ts", "@/lib/loaders/page-data"],
    ["lib/db/made-up.ts", "@/lib/auth/viewer"],
    ["lib/db/made-up.ts", "@/components/ui/cx"],
    ["lib/db/made-up.ts", "next/headers"],
    ["lib/auth/made-up.ts", "@/lib/loaders/page-data"],
    ["lib/auth/made-up.ts", "@/lib/actions/perform"],
    ["lib/loaders/made-up.ts", "@/lib/actions/perform"],
    ["lib/loaders/made-up.ts", "@/components/ui/cx"],
    ["lib/commands/made-up.ts", "@/lib/loaders/page-data"],
    ["lib/commands/made-up.ts", "@/lib/actions/perform"],
    ["components/ui/made-up.tsx", "@/lib/db/client"],
    ["components/ui/made-up.tsx", "@/lib/loaders/page-data"],
    ["components/ui/made-up.tsx", "@/lib/auth/viewer"],
    ["components/ui/made-up.tsx", "@/app/layout"],
    ["app/made-up/page.tsx", "@/lib/db/client"],
  ])("%s may not import %s", async (file, imported) => {
    expect(await refusedImports(file, `import "${imported}";`)).not.toEqual([]);
  });

  test("a type import counts as an import", async () => {
    const code = `import type { Db } from "@/lib/db/client";\nexport type Rows = Db;`;
    expect(await refusedImports("components/ui/made-up.tsx", code)).not.toEqual([]);
  });

  test.each([
    ["lib/domain/trial/made-up.ts", "@/lib/domain/shared/area"],
    ["lib/domain/trial/made-up.ts", "temporal-polyfill"],
    ["lib/policies/made-up.ts", "@/lib/domain/trial/stage"],
    ["lib/db/made-up.ts", "@/lib/domain/trial/stage"],
    ["lib/auth/made-up.ts", "@/lib/db/client"],
    ["lib/loaders/made-up.ts", "@/lib/db/client"],
    ["lib/actions/made-up.ts", "@/lib/auth/viewer"],
    ["components/ui/made-up.tsx", "@/lib/actions/perform"],
    ["components/ui/made-up.tsx", "@/lib/routes"],
    ["app/made-up/page.tsx", "@/lib/loaders/page-data"],
    ["lib/cli/made-up.ts", "@/lib/jobs/background"],
  ])("%s may import %s", async (file, imported) => {
    expect(await refusedImports(file, `import "${imported}";`)).toEqual([]);
  });
});
