/** The three steps of the rocket: leaders first, then the institution with its staff, then with its board. */
export const workshopSteps = ["LEADERS", "STAFF", "PARENT_BOARD"] as const;
export type WorkshopStep = (typeof workshopSteps)[number];
