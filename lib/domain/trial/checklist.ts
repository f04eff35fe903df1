/** What is looked at before a test begins. */
export const checkItems = ["PURPOSE", "STAFF_HEARD", "EXEMPTION", "APPROVAL", "LEARNING"] as const;
export type CheckItem = (typeof checkItems)[number];
