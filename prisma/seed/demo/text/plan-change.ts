import type { PlanState } from "@/lib/domain/plan/plan";

/** A change of a plan as the demo tells it: when, which part, and what stood there before. */
export interface DemoChange {
  /** the day and the hour in Denmark's winter, as ISO text in UTC */
  at: string;
  part: `${"phase" | "item" | "milestone"}-${number}`;
  /** an earlier time; what it means is read from the words */
  wording?: string;
  /** what stood in other fields */
  was?: { state?: PlanState; reachedOn?: null; remark?: null; recurring?: boolean; title?: string };
  /** it was not there before */
  isNew?: true;
  reason?: string;
  /** the same word for changes made in one go */
  go?: string;
}

export interface DemoPlanHistory {
  changes: DemoChange[];
  baselines: { agreedOn: string; title: string }[];
}

const notYet = { state: "PLANNED", reachedOn: null } as const;

/** What happened to Rebild's plan for all areas; the parts go by their number in the plan. */
export const rebildMunicipalHistory: DemoPlanHistory = {
  changes: [
    { at: "2023-12-01T09:12:00.000Z", part: "milestone-1", was: notYet },
    {
      ...{ at: "2024-05-14T07:40:00.000Z", part: "milestone-2", wording: "primo juni 2024" },
      reason: "Dialogmøderne trak ud på tre plejecentre, og alle skal have tid til at vælge.",
    },
    { at: "2024-06-27T06:55:00.000Z", part: "milestone-2", was: notYet },
    {
      ...{ at: "2024-11-19T12:20:00.000Z", part: "milestone-3", wording: "ultimo 2024" },
      reason: "En status giver først mening, når prøvehandlingerne har kørt et halvt år.",
    },
    {
      ...{ at: "2025-03-20T13:05:00.000Z", part: "phase-2", go: "extend" },
      wording: "august 2024 – juni 2025",
      reason: "Mange prøvehandlinger kom sent i gang. Første runde får et halvt år mere.",
    },
    {
      ...{ at: "2025-03-20T13:05:00.000Z", part: "phase-3", go: "extend" },
      wording: "august 2025 – juni 2027",
      reason: "Mange prøvehandlinger kom sent i gang. Første runde får et halvt år mere.",
    },
    {
      ...{ at: "2025-04-03T10:31:00.000Z", part: "item-6", wording: "foråret 2025" },
      reason: "Lokalerne bygges om før sommerferien.",
    },
    { at: "2025-05-15T08:02:00.000Z", part: "milestone-3", was: notYet },
    { at: "2025-10-02T07:15:00.000Z", part: "milestone-4", was: notYet },
    {
      ...{ at: "2026-01-14T11:48:00.000Z", part: "item-8", was: { recurring: false } },
      reason: "Besøgene har givet så meget, at de bliver ved.",
    },
    {
      ...{ at: "2026-02-10T09:26:00.000Z", part: "milestone-6", wording: "foråret 2026" },
      reason: "Udvalgene vil have delevalueringen med i sagen.",
    },
    { at: "2026-06-04T06:30:00.000Z", part: "milestone-5", was: notYet },
    {
      ...{ at: "2026-08-25T12:10:00.000Z", part: "milestone-8", wording: "primo januar 2027" },
      reason: "Beslutningen kan først tages, når fristen for ønsker er gået.",
    },
    {
      ...{ at: "2026-09-15T08:44:00.000Z", part: "item-10", isNew: true },
      reason: "Den politiske følgegruppe bad om en fælles afslutning på anden runde.",
    },
    { at: "2026-10-06T13:37:00.000Z", part: "milestone-7", was: { remark: null } },
  ],
  baselines: [
    { agreedOn: "2024-01-25", title: "Byrådet" },
    { agreedOn: "2026-01-28", title: "Den politiske følgegruppe" },
  ],
};

/** What happened to Viborg's plan. */
export const viborgHistory: DemoPlanHistory = {
  changes: [
    {
      ...{ at: "2022-02-15T09:20:00.000Z", part: "item-5", wording: "foråret 2022" },
      reason: "Åbent hus venter, til der er forsøg at vise frem.",
    },
    {
      ...{ at: "2022-09-20T11:02:00.000Z", part: "milestone-4", wording: "oktober 2022", go: "decide" },
      reason: "Tre forsøg er først evalueret i november. Udvalget skal se dem samlet.",
    },
    {
      ...{ at: "2022-09-20T11:02:00.000Z", part: "item-6", wording: "oktober 2022", go: "decide" },
      reason: "Tre forsøg er først evalueret i november. Udvalget skal se dem samlet.",
    },
    { at: "2023-01-04T08:17:00.000Z", part: "milestone-4", was: notYet },
    { at: "2024-10-01T07:05:00.000Z", part: "milestone-5", was: notYet },
    {
      ...{ at: "2026-05-12T12:40:00.000Z", part: "milestone-7", wording: "efteråret 2026" },
      reason: "Evalueringen skal have et helt år med de udbredte forsøg bag sig.",
    },
    {
      ...{ at: "2026-09-01T06:58:00.000Z", part: "milestone-6", wording: "medio december 2026" },
      reason: "Udvalgets møde i december er aflyst.",
    },
  ],
  baselines: [
    { agreedOn: "2022-01-20", title: "Ældreudvalget" },
    { agreedOn: "2026-02-05", title: "Ældreudvalget" },
  ],
};

/** What happened to Esbjerg's plan. */
export const esbjergHistory: DemoPlanHistory = {
  changes: [
    {
      ...{ at: "2022-08-30T10:11:00.000Z", part: "item-5", wording: "primo oktober 2022" },
      reason: "Skolernes efterårsferie ligger i vejen.",
    },
    {
      ...{ at: "2022-10-25T08:49:00.000Z", part: "milestone-4", wording: "efteråret 2022", go: "talks" },
      reason: "Samtalerne giver mest, når skolerne har et halvt års erfaring.",
    },
    {
      ...{ at: "2022-10-25T08:49:00.000Z", part: "item-6", wording: "efteråret 2022", go: "talks" },
      reason: "Samtalerne giver mest, når skolerne har et halvt års erfaring.",
    },
    { at: "2023-06-02T07:33:00.000Z", part: "milestone-4", was: notYet },
    {
      ...{ at: "2026-03-19T09:54:00.000Z", part: "milestone-7", wording: "foråret 2027" },
      reason: "Byrådets temamøde er lagt fast.",
    },
    {
      ...{ at: "2026-10-08T12:03:00.000Z", part: "milestone-6", wording: "medio december 2026" },
      reason: "To skoler mangler deres svar.",
    },
  ],
  baselines: [
    { agreedOn: "2021-11-30", title: "Børn & Familieudvalget" },
    { agreedOn: "2026-01-15", title: "Skolelederkredsen" },
  ],
};
