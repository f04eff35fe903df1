import type { FencePostLevel, FreedomRecordType } from "@/lib/domain/freedom/record";
import type { RecordInput } from "@/lib/domain/freedom/upkeep";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";

interface Named {
  id: string;
  name: string;
}

/** A record as its page shows it. */
export interface KeptRecordView {
  type: FreedomRecordType;
  id: string;
  level: FencePostLevel;
  municipality: Named | null;
  institution: Named | null;
  input: RecordInput;
  periods: ProvisionPeriod[];
}
