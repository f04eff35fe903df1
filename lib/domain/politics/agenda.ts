/** What a point of the following group's agenda is about. */
export const agendaKinds = ["FIGURES", "STORY", "DECISION", "MILESTONE", "WISH", "DILEMMA", "FREE"] as const;
export type AgendaKind = (typeof agendaKinds)[number];
