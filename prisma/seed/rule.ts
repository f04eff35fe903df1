import type { Prisma } from "@/lib/db/client";
import type { MunicipalRuleCategory, MunicipalRuleStatus } from "@/lib/db/generated/enums";
import { freedomKeywords } from "@/prisma/seed/word-group";
import { reconcile } from "@/prisma/seed/reconcile";
import { readData, type SourceArea, type SourcePlace } from "@/prisma/seed/source";

export interface SourceRule {
  id: string;
  municipality: string | null;
  welfareArea: SourceArea;
  category: MunicipalRuleCategory;
  title: string;
  summary: string;
  status: MunicipalRuleStatus;
  statusCertainty: string;
  fencePostId: string | null;
  trialIds: string[];
  source: SourcePlace;
}

export function sourceRules(): SourceRule[] {
  return readData<{ municipalRules: SourceRule[] }>("municipal-rules.json").municipalRules;
}

/** Municipal rules and what the politicians decided about them. */
export async function loadRules(tx: Prisma.TransactionClient): Promise<void> {
  const keywords = freedomKeywords();
  const rows: Prisma.MunicipalRuleCreateManyInput[] = sourceRules().map((rule) => ({
    id: rule.id,
    area: rule.welfareArea,
    category: rule.category,
    title: rule.title,
    summary: rule.summary,
    status: rule.status,
    statusCertainty: rule.statusCertainty,
    keywords: keywords(rule.id),
    origin: "REFERENCE",
    source: { ...rule.source },
    municipalityId: rule.municipality,
    fencePostId: rule.fencePostId,
  }));
  await reconcile(tx, tx.municipalRule, rows);
}
