/** Where a proposal stands: not looked at, open for support, answered with a no, or become a trial. */
export const ideaStatuses = ["WAITING", "OPEN", "DECLINED", "TRIAL"] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];
