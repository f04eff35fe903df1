import type { AgreementPeriod } from "@/lib/domain/agreement/in-force";

/** An agreement in the list of a municipality's own. */
export interface AgreementEntry extends AgreementPeriod {
  id: string;
  title: string;
  trials: number;
  /** parts of its plan that stand */
  planned: number;
}

/** One of the list as it is shown to somebody. */
export interface ListedAgreement extends AgreementEntry {
  isOver: boolean;
  mayPlan: boolean;
}
