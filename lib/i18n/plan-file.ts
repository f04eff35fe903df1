import { createTranslator } from "next-intl";
import { planSubjects } from "@/lib/domain/plan/change";
import { planColumns, type PlanColumn, type PlanRowError } from "@/lib/domain/plan/file";
import { audiences, planItemKinds, planLevels, planStates } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** How the words of a plan file are said: headings, sheets and everything chosen from a list. */
export function planFileWords(locale: Locale) {
  const { plan, planFile } = messagesFor(locale);
  const { kind, level, state, audience } = plan;
  const { column, part, sheet, yes, no } = planFile;
  return { column, part, sheet, kind, level, state, audience, yes, no };
}
export type PlanFileWords = ReturnType<typeof planFileWords>;

/** Files are written in Danish, whoever fetches them, so that one file does for everybody. */
export const writtenWords: PlanFileWords = planFileWords("da");

const norm = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function reader<T extends string>(codes: readonly T[], pick: (words: PlanFileWords) => Record<T, string>) {
  const known = new Map<string, T>();
  for (const code of codes) {
    for (const locale of ["en", "da"] as const) known.set(norm(pick(planFileWords(locale))[code]), code);
  }
  return (text: string): T | null => known.get(norm(text)) ?? null;
}

const columnAliases: Partial<Record<PlanColumn, string[]>> = {
  stateText: ["Milepæl – statslig", "Milestone – state"],
  municipalText: ["Milepæl – kommunal", "Milestone – municipal"],
};
const columnByAlias = new Map(
  planColumns.flatMap((column) =>
    (columnAliases[column] ?? []).map((alias) => [norm(alias), column] as const),
  ),
);
const columnByName = reader(planColumns, ({ column }) => column);

/** The words of a plan file, read in either language and however they are spaced and capitalised. */
export const readWords = {
  column: (text: string): PlanColumn | null => columnByName(text) ?? columnByAlias.get(norm(text)) ?? null,
  part: reader(planSubjects, ({ part }) => part),
  sheet: reader(planSubjects, ({ sheet }) => sheet),
  kind: reader(planItemKinds, ({ kind }) => kind),
  level: reader(planLevels, ({ level }) => level),
  state: reader(planStates, ({ state }) => state),
  audience: reader(audiences, ({ audience }) => audience),
  yes: (text: string): boolean | null => {
    const said = norm(text);
    if (["ja", "yes", "x", "true", "sand"].includes(said)) return true;
    return ["nej", "no", "false", "falsk"].includes(said) ? false : null;
  },
};

/** "Række 14, Tid: marts har kun 31 dage. Mente I »31. marts«?" */
export function rowErrorSentence(error: PlanRowError, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesFor(locale) });
  const { sheet, row, column, key, values } = error;
  const place = t("planFile.place", {
    row,
    sheet: sheet ?? "",
    column: column === null ? "" : planFileWords(locale).column[column],
    where:
      sheet === null ? (column === null ? "row" : "column") : column === null ? "sheetRow" : "sheetColumn",
  });
  const proposal = values[locale === "en" ? "proposalEn" : "proposal"];
  const reason = t(key as "planFile.rowError.unknownId", values as never);
  return [place, reason, proposal === undefined ? null : t("plan.wording.meant", { proposal })]
    .filter(Boolean)
    .join(" ");
}

/** What the guide in a file says: its name, and its lines with the heading first. In Danish, as the file itself. */
export function planGuide(agreement: string, municipality: string, today: CalendarDate) {
  const t = createTranslator({ locale: "da", messages: messagesFor("da"), namespace: "planFile.guide" });
  const list = (words: Record<string, string>) => Object.values(words).join(", ");
  const { kind, level, state, audience } = writtenWords;
  return {
    sheet: t("sheet"),
    lines: [
      t("heading"),
      t("fetched", { date: formatDate(today, "da"), agreement, municipality }),
      ...(["id", "time", "days", "excel", "references", "removed"] as const).map((line) => t(line)),
      t("kinds", { list: list(kind) }),
      t("levels", { list: list(level) }),
      t("states", { list: list(state) }),
      t("audiences", { list: list(audience) }),
    ],
  };
}
