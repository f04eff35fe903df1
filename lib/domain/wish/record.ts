import type { MunicipalRuleStatus } from "@/lib/domain/freedom/record";
import type { ProvisionName } from "@/lib/domain/exemption/provision";
import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRecommended, type Standing } from "@/lib/domain/wish/move";
import type { Round } from "@/lib/domain/wish/round";
import type { WishAnswer, WishKind, WishStage } from "@/lib/domain/wish/wish";

interface Named {
  id: string;
  name: string;
}

/** One step of the way: the day it happened, and the moment it was written down. */
export interface WishStepRecord {
  id: string;
  stage: WishStage;
  on: CalendarDate;
  note: string | null;
  /** null: not for this reader */
  actorName: string | null;
  createdAt: string;
}

/** What a wish is about, as far as everyone may know it. */
export interface WishSummary {
  id: string;
  kind: WishKind;
  area: WelfareArea;
  title: string;
  lawText: string | null;
  stage: WishStage;
  submittedOn: CalendarDate;
  answer: WishAnswer | null;
  answeredOn: CalendarDate | null;
  origin: DataOrigin;
  municipality: Named;
  institution: Named | null;
  provision: (ProvisionName & { id: string }) | null;
  rule: { id: string; title: string; status: MunicipalRuleStatus } | null;
  round: Round | null;
  /** the stages it has had, oldest first */
  stages: WishStage[];
  /** the day of the latest step */
  standsSince: CalendarDate;
}

/** A wish with everything that belongs to it but the trials that wait: those are shown by their own sharing. */
export interface WishRecord extends Omit<WishSummary, "stages" | "standsSince"> {
  why: string;
  wouldEnable: string;
  answerReason: string | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  version: number;
  createdById: string | null;
  steps: WishStepRecord[];
  /** the freedom it gave the municipality */
  grant: { validFrom: CalendarDate; validTo: CalendarDate | null; condition: string | null } | null;
}

/** What the state machine needs to know. */
export function standingOf(wish: {
  kind: WishKind;
  stage: WishStage;
  stages?: readonly WishStage[];
  steps?: readonly { stage: WishStage }[];
}): Standing {
  const stages = wish.stages ?? wish.steps?.map(({ stage }) => stage) ?? [];
  return { kind: wish.kind, stage: wish.stage, recommended: isRecommended(stages) };
}

/** What stands in the database now, for the one who comes second. */
export interface WishConflict {
  version: number;
  stage: WishStage;
  on: CalendarDate;
  by: string | null;
}
