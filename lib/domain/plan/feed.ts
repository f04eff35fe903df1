/** How much of a plan a calendar feed carries. */
export const feedScopes = ["PLAN", "LEVEL", "GROUP", "INSTITUTION", "PERSON"] as const;
export type FeedScope = (typeof feedScopes)[number];
