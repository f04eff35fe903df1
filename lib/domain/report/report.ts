import type { BlockChange } from "@/lib/domain/report/compare";
import type { ReportBlock } from "@/lib/domain/report/content";
import type { Frozen } from "@/lib/domain/report/frozen";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** A report as a list shows it. */
export interface ReportSummary {
  id: string;
  title: string;
  committee: string;
  area: WelfareArea | null;
  period: ReportPeriod;
  meetsOn: CalendarDate | null;
  origin: DataOrigin;
  authorName: string;
  /** instant, as ISO text */
  updatedAt: string;
  isRemoved: boolean;
  versions: number;
  /** the latest version put to the committee */
  issued: { number: number; on: CalendarDate } | null;
}

/** The working draft. */
export interface ReportRecord extends ReportSummary {
  version: number;
  municipality: { id: string; name: string };
  content: ReportBlock[];
  frozen: Frozen;
}

/** A version without what it says. */
export interface VersionSummary {
  id: string;
  number: number;
  note: string | null;
  issuedOn: CalendarDate | null;
  createdAt: string;
  authorName: string;
  asOf: CalendarDate;
}

/** A version as it was kept; it never changes. */
export interface VersionRecord extends VersionSummary {
  title: string;
  committee: string;
  content: ReportBlock[];
  frozen: Frozen;
}

/** What stands in the database now, for the one who comes second. */
export interface ReportConflict {
  version: number;
  byName: string;
  updatedAt: string;
  title: string;
  /** what the second writer's words would change of what stands there */
  changes: BlockChange[];
}
