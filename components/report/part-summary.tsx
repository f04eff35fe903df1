import { useTranslations } from "next-intl";
import { DocumentView } from "@/components/report/document-view";
import { Runs } from "@/components/report/runs";
import type { ReportDocument } from "@/lib/domain/report/document";
import type { FrozenPart } from "@/lib/domain/report/frozen";

/** A named part as the editor shows it: what it says in a sentence, and folded below all of it. */
export function PartSummary({ part, report }: { part: FrozenPart; report: ReportDocument }) {
  const t = useTranslations("report.edit");
  const [first] = part.lead;
  return (
    <>
      {first && (
        <p lang="da" className="max-w-prose">
          <Runs runs={first} />
        </p>
      )}
      {report.blocks.length > part.lead.length && (
        <details className="mt-1">
          <summary className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
            {t("numbers")}
          </summary>
          <DocumentView report={{ ...report, blocks: report.blocks.slice(first ? 1 : 0) }} />
        </details>
      )}
    </>
  );
}
