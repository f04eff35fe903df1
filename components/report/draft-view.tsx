import { useTranslations } from "next-intl";
import { ReportEditor } from "@/components/report/editor";
import { PartSummary } from "@/components/report/part-summary";
import { PressForm } from "@/components/report/press-form";
import { ReportHeader } from "@/components/report/report-header";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { removeReportAction } from "@/lib/actions/report";
import type { ReportDocument } from "@/lib/domain/report/document";
import type { ReportRecord } from "@/lib/domain/report/report";
import { routes } from "@/lib/routes";

/** The working draft: what it is, what one can do with it, and its blocks to edit. */
export function DraftView({
  report,
  parts,
}: {
  report: ReportRecord;
  /** each block of figures on its own, finished */
  parts: Record<string, ReportDocument>;
}) {
  const t = useTranslations("report");
  const { id, title, committee, frozen, version, meetsOn, content } = report;
  const drawn = Object.fromEntries(
    content.flatMap((block) => {
      const part = block.kind === "PART" ? frozen.parts[block.part] : undefined;
      const own = parts[block.id];
      return part && own ? [[block.id, <PartSummary key={block.id} part={part} report={own} />]] : [];
    }),
  );
  return (
    <>
      <ReportHeader title={title} committee={committee} frozen={frozen} version={null} />
      <div className="mb-8 flex flex-wrap gap-3">
        <ButtonLink variant="secondary" href={routes.report(id, { view: "read" })}>
          {t("page.read")}
        </ButtonLink>
        <ButtonLink variant="secondary" href={routes.refreshReport(id)}>
          {t("page.refresh")}
        </ButtonLink>
        <ButtonLink variant="secondary" href={routes.reportVersions(id)}>
          {t("page.versions")}
        </ButtonLink>
        <ButtonLink variant="secondary" href={routes.reportDocument(id)}>
          {t("page.word")}
        </ButtonLink>
      </div>
      {frozen.notices.map((notice) => (
        <Notice key={notice} tone="warning">
          <p lang="da">{notice}</p>
        </Notice>
      ))}
      <ReportEditor report={{ id, version, title, meetsOn, content }} parts={drawn} />
      <section className="border-line mt-12 border-t pt-6">
        <p className="text-muted mb-3 max-w-prose">{t("edit.removeHint")}</p>
        <PressForm action={removeReportAction} id={id} variant="danger">
          {t("edit.remove")}
        </PressForm>
      </section>
    </>
  );
}
