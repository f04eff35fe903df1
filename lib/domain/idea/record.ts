import type { IdeaStatus } from "@/lib/domain/idea/idea";
import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome, Initiator } from "@/lib/domain/trial/trial";

export interface IdeaInstitution {
  id: string;
  name: string;
  area: WelfareArea;
  municipalityId: string;
  isClosed: boolean;
}

/** One idea as those see it who belong to its institution. Who proposed it is a group, never a person. */
export interface IdeaRecord {
  id: string;
  title: string;
  text: string | null;
  obstacle: string | null;
  initiator: Initiator;
  status: IdeaStatus;
  answer: string | null;
  origin: DataOrigin;
  version: number;
  /** instant, as ISO text */
  createdAt: string;
  institution: IdeaInstitution;
  /** what the link it came by is for; null where it was proposed with an account */
  link: string | null;
  isOwn: boolean;
  trial: { id: string; title: string } | null;
  supports: number;
  isSupported: boolean;
}

/** A link as those see it who hand it out. */
export interface IdeaLinkRecord {
  id: string;
  token: string;
  title: string;
  openUntil: CalendarDate;
  isClosed: boolean;
  initiator: Initiator | null;
  origin: DataOrigin;
  institution: IdeaInstitution;
  ideas: number;
}

/** An idea that may be supported without an account: what it says and no more. */
export interface PublicIdea {
  id: string;
  title: string;
  text: string | null;
  supports: number;
  isSupported: boolean;
}

/** What whoever proposed it may know of an idea's way: stages and outcomes; reasons and texts where they are public. */
export interface FollowedIdea {
  title: string;
  status: IdeaStatus;
  answer: string | null;
  institution: string;
  /** instant, as ISO text */
  createdAt: string;
  /** an address is kept to which news go */
  hasEmail: boolean;
  trial: {
    title: string;
    stage: TrialStage;
    /** null where it is not shared with everyone */
    publicId: string | null;
    decisions: { outcome: DecisionOutcome; decidedOn: CalendarDate; reason: string | null }[];
  } | null;
}
