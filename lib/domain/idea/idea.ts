/** Where a proposal stands: not looked at, open for support, answered with a no, or become a trial. */
export const ideaStatuses = ["WAITING", "OPEN", "DECLINED", "TRIAL"] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

/** What those who look after the ideas do with one; becoming a trial is a matter of its own. */
export const ideaMoves = ["SHOW", "DECLINE"] as const;
export type IdeaMove = (typeof ideaMoves)[number];

/** Longest texts, in characters; the database checks the same numbers. */
export const ideaLimits = { title: 200, text: 2_000, obstacle: 2_000, answer: 2_000 } as const;

/** The fields a proposal is written in, in the order of the form. */
export const ideaFields = ["title", "text", "obstacle", "initiator"] as const;
export type IdeaFormValues = Record<(typeof ideaFields)[number] | "email" | "institutionId", string>;

/**
 * Where an idea stands after a move; null when it cannot be made from there. An idea that was turned down can be taken
 * up again; one that became a trial goes the trial's way.
 */
export function statusAfter(status: IdeaStatus, move: IdeaMove): IdeaStatus | null {
  switch (move) {
    case "SHOW":
      return status === "WAITING" || status === "DECLINED" ? "OPEN" : null;
    case "DECLINE":
      return status === "WAITING" || status === "OPEN" ? "DECLINED" : null;
  }
}

/** True while it can become a trial with one tap. */
export function canBecomeTrial(status: IdeaStatus): boolean {
  return status === "WAITING" || status === "OPEN";
}
