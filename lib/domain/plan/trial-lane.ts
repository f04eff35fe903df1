import type { Period } from "@/lib/domain/plan/plan";

/** A trial, or all trials an institution leads, as time spent. */
export interface TrialPeriods {
  id: string;
  label: string;
  /** 1 for a trial of its own */
  trials: number;
  periods: Period[];
  /** true when at least one of them has no end yet */
  openEnd: boolean;
}

export interface TrialLane {
  /** TRIAL: one bar per trial; INSTITUTION: too many for that, one line per leading institution */
  groupedBy: "TRIAL" | "INSTITUTION";
  rows: TrialPeriods[];
  /** trials that fall within the period */
  total: number;
  /** trials of institutions beyond those listed */
  further: number;
}
