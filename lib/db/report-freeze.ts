import { createHash } from "node:crypto";
import { today } from "@/lib/clock";
import { getReportFacts } from "@/lib/db/report-facts";
import { getMunicipalFrame } from "@/lib/db/statistic/municipality";
import type { Viewer } from "@/lib/domain/member/role";
import { sectionsIn } from "@/lib/domain/report/content";
import type { Frozen } from "@/lib/domain/report/frozen";
import type { ReportSection } from "@/lib/domain/report/part";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { ReportRecord } from "@/lib/domain/report/report";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { freeze } from "@/lib/i18n/report/freeze";

/** Which days and further sections figures are asked for anew; null: as the report has it, up to today. */
export interface AskedFigures {
  from: CalendarDate | null;
  to: CalendarDate | null;
  sections: ReportSection[];
}

/** The same figures give the same stamp. */
export function stampOf(frozen: Frozen): string {
  return createHash("sha256").update(JSON.stringify(frozen)).digest("hex");
}

/** Figures and lists as they would be frozen now, for other days or with further sections where asked for. */
export async function freezeAnew(viewer: Viewer, report: ReportRecord, asked: AskedFigures) {
  const day = today();
  const { id, municipality, committee, area, content } = report;
  const frame = await getMunicipalFrame(municipality.id);
  if (!frame) return null;
  const to = asked.to !== null && asked.to <= day ? asked.to : day;
  const from = asked.from ?? report.period.from;
  const period: ReportPeriod = { from: from <= to ? from : to, to };
  const sections = [...new Set([...sectionsIn(content), ...asked.sections])];
  const question = { municipality: frame, committee, area, period, reportId: id };
  const frozen = freeze(await getReportFacts(viewer, question, day), sections);
  return { period, sections, frozen, stamp: stampOf(frozen) };
}
