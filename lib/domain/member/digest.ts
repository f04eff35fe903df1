/** How often somebody is told by mail what waits for them; never more than weekly. */
export const digestRhythms = ["WEEKLY", "MONTHLY", "NEVER"] as const;
export type DigestRhythm = (typeof digestRhythms)[number];
