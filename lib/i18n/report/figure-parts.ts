import { keyFiguresOf } from "@/lib/domain/report/fact";
import type { FrozenPart, FrozenTable, KeyFigure } from "@/lib/domain/report/frozen";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { shareOf, sumOf, type Counts } from "@/lib/domain/statistic/figure";
import { trialEventKinds } from "@/lib/domain/trial/event";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import { isPlanned, trialStages } from "@/lib/domain/trial/stage";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { emptyPart, words, type Telling } from "@/lib/i18n/report/telling";
import { routes } from "@/lib/routes";

/** A difference as it is read: "+3", "−2", "0". */
function changeText(difference: number, locale: Locale): string {
  if (difference === 0) return "0";
  return `${difference > 0 ? "+" : "−"}${formatNumber(Math.abs(difference), locale)}`;
}

/** What a key figure is the number of, as a filter of the list. */
const narrowedTo: Record<KeyFigure, Partial<TrialFilter>> = {
  unique: {},
  planned: { status: ["planned"] },
  started: { status: ["started"] },
  inTest: { stage: ["IN_TEST"] },
  green: { decision: ["GREEN"] },
  yellow: { decision: ["YELLOW"] },
  red: { decision: ["RED"] },
  direct: { exemption: ["DIRECT"] },
  indirect: { exemption: ["INDIRECT"] },
};

/** Key figures on two days beside each other. */
export function thenAndNow(
  { facts, t, date, number, listOf, locale }: Telling,
  caption: string,
  then: { day: CalendarDate; figures: Record<KeyFigure, number>; column: string },
  keys: readonly KeyFigure[],
): FrozenTable {
  const { to } = facts.period;
  const present = keyFiguresOf(facts.now.figures);
  return {
    caption,
    columns: [
      { text: t("figures.what"), isNumber: false },
      { text: then.column, isNumber: true },
      { text: t("figures.now", { date: date(to) }), isNumber: true },
      { text: t("figures.change"), isNumber: true },
    ],
    rows: keys.map((key) => ({
      key,
      cells: [
        { text: t(`figure.${key}`) },
        number(then.figures[key], listOf(narrowedTo[key], then.day)),
        number(present[key], listOf(narrowedTo[key])),
        { text: changeText(present[key] - then.figures[key], locale) },
      ],
    })),
  };
}

interface Category {
  key: string;
  label: string;
  value: number;
  narrowed: Partial<TrialFilter>;
  hatched?: boolean;
}

/** The parts that are counted: every number with the list behind it and the notes that go with it. */
export function figureParts(telling: Telling) {
  const { facts, locale, t, trialWord, date, span, listOf, number, notesOf } = telling;
  const { municipality, area, period, before } = facts;
  const { figures, labels } = facts.now;

  function figuresPart(): FrozenPart {
    const day = addDays(period.from, -1);
    const { unique, planned, started } = figures;
    const places = Object.keys(figures.byInstitution).length;
    return {
      ...emptyPart,
      lead: [
        unique === 0
          ? words(t("figures.none", { date: date(period.to) }))
          : words(t("figures.lead", { date: date(period.to), unique, planned, started, places })),
      ],
      table: thenAndNow(
        telling,
        t("figures.caption"),
        { day, figures: keyFiguresOf(before), column: t("figures.before", { date: date(day) }) },
        ["unique", "planned", "started", "inTest", "green", "yellow", "red"],
      ),
      total: 7,
      all: listOf(),
      notes: [
        ...notesOf("plannedAndStarted", "withdrawn", "unitDecides", "daycareExamples", "areasNotCompared"),
        ...(facts.hidden > 0 ? [t("hidden", { count: facts.hidden })] : []),
        ...notesOf("asOf"),
      ],
    };
  }

  function movementsPart(): FrozenPart {
    return {
      ...emptyPart,
      table: {
        caption: t("movements.caption", { period: span }),
        columns: [
          { text: t("movements.what"), isNumber: false },
          { text: t("count"), isNumber: true },
        ],
        rows: trialEventKinds.map((kind) => ({
          key: kind,
          cells: [
            { text: t(`movements.${kind}`) },
            number(facts.events[kind], listOf({ event: { kind, ...period } }, null)),
          ],
        })),
      },
      total: trialEventKinds.length,
      notes: [t("movements.note")],
    };
  }

  function grouped(name: "stages" | "themes" | "subAreas" | "contents", categories: Category[]): FrozenPart {
    const { unique } = figures;
    const [most] = categories.toSorted((a, b) => b.value - a.value);
    if (!most || unique === 0) return { ...emptyPart, lead: [words(t(`${name}.none`))] };
    const sum = categories.reduce((all, { value }) => all + value, 0);
    const share = (value: number) => {
      const part = shareOf(value, unique);
      return part === null ? "–" : formatPercent(part, locale);
    };
    const summary =
      name === "stages"
        ? t("stages.summary", { started: figures.started, planned: figures.planned })
        : t("most", { label: most.label, count: most.value, total: unique });
    return {
      ...emptyPart,
      lead: [words(summary)],
      chart: {
        caption: t(`${name}.caption`, { date: date(period.to) }),
        bars: categories.map(({ key, label, value, narrowed, hatched = false }) => ({
          ...{ key, label, value, hatched, href: listOf(narrowed) },
        })),
        ...{ summary, total: categories.length },
      },
      table: {
        caption: t(`${name}.caption`, { date: date(period.to) }),
        columns: [
          { text: t(`${name}.what`), isNumber: false },
          { text: t("count"), isNumber: true },
          { text: t("share", { total: formatNumber(unique, locale) }), isNumber: true },
        ],
        rows: categories.map(({ key, label, value, narrowed }) => ({
          key,
          cells: [{ text: label }, number(value, listOf(narrowed)), { text: share(value) }],
        })),
      },
      total: categories.length,
      all: listOf(),
      rest: routes.politics({ municipality: municipality.id, area: area ?? undefined }),
      notes: [
        ...(name !== "stages" && sum > unique ? [t("overlap", { sum, unique })] : []),
        ...(name === "stages" ? notesOf("plannedAndStarted") : []),
        ...notesOf("asOf"),
      ],
    };
  }

  function categoryPart(name: "themes" | "subAreas" | "contents"): FrozenPart {
    const [counts, facet] = (
      {
        themes: [figures.byTheme, "theme"],
        subAreas: [figures.bySubArea, "subArea"],
        contents: [figures.byContent, "content"],
      } as const
    )[name] satisfies readonly [Counts, string];
    const categories = Object.entries(counts)
      .sort(([a, ofA], [b, ofB]) => ofB - ofA || (labels[a]?.order ?? 0) - (labels[b]?.order ?? 0))
      .map(([id, value]) => ({
        ...{ key: id, value, narrowed: { [facet]: [id] } },
        label: (locale === "en" ? labels[id]?.textEn : labels[id]?.text) ?? id,
      }));
    return grouped(name, categories);
  }

  function stagesPart(): FrozenPart {
    const shown = trialStages.filter(
      (stage) => figures.byStage[stage] > 0 || !["AWAITING_APPROVAL", "PAUSED", "WITHDRAWN"].includes(stage),
    );
    return grouped(
      "stages",
      shown.map((stage) => ({
        ...{ key: stage, label: trialWord(`stage.${stage}`), value: figures.byStage[stage] },
        ...{ narrowed: { stage: [stage] }, hatched: isPlanned(stage) },
      })),
    );
  }

  function needsPart(): FrozenPart {
    const { exemption, municipalExemption, unique } = figures;
    if (unique === 0) return { ...emptyPart, lead: [words(t("needs.none"))] };
    const kinds = [
      ["DIRECT", "direct"],
      ["INDIRECT", "indirect"],
      ["NONE", "none"],
    ] as const;
    const unstated = (needs: { direct: number; indirect: number; none: number }) =>
      unique - needs.direct - needs.indirect - needs.none;
    const rows = [
      ...kinds.map(([need, key]) => ({
        key: need as string,
        label: trialWord(`need.${need}`),
        values: [exemption[key], municipalExemption[key]] as const,
      })),
      {
        key: "UNKNOWN",
        label: t("needs.UNKNOWN"),
        values: [unstated(exemption), unstated(municipalExemption)] as const,
      },
    ];
    return {
      ...emptyPart,
      lead: [
        words(t("needs.lead", { direct: exemption.direct, indirect: exemption.indirect, total: unique })),
        ...(exemption.unreviewed > 0
          ? [
              [
                {
                  text: t("needs.unreviewed", { count: exemption.unreviewed }),
                  href: listOf({ unreviewed: true }),
                },
              ],
            ]
          : []),
      ],
      table: {
        caption: t("needs.caption", { date: date(period.to) }),
        columns: [
          { text: t("needs.what"), isNumber: false },
          { text: t("needs.national"), isNumber: true },
          { text: t("needs.municipal"), isNumber: true },
        ],
        rows: rows.map(({ key, label, values: [national, municipal] }) => ({
          key,
          cells: [
            { text: label },
            number(national, listOf({ exemption: [key as "DIRECT"] })),
            number(municipal, listOf({ municipalExemption: [key as "DIRECT"] })),
          ],
        })),
      },
      total: rows.length,
      all: listOf(),
      notes: [...notesOf("needNotStated"), t("needs.note"), ...notesOf("asThen")],
    };
  }

  function provisionsPart(): FrozenPart {
    const rows = Object.entries(figures.byProvision).sort(
      ([a, ofA], [b, ofB]) => ofB - ofA || (labels[a]?.text ?? a).localeCompare(labels[b]?.text ?? b, "da"),
    );
    if (rows.length === 0) return { ...emptyPart, lead: [words(t("provisions.none"))] };
    return {
      ...emptyPart,
      table: {
        caption: t("provisions.caption", { date: date(period.to) }),
        columns: [
          { text: t("provisions.what"), isNumber: false },
          { text: t("count"), isNumber: true },
        ],
        rows: rows.map(([id, value]) => ({
          key: id,
          cells: [{ text: labels[id]?.text ?? id }, number(value, listOf({ provision: [id] }))],
        })),
      },
      total: rows.length,
      rest: routes.exemptions({ municipality: municipality.id }),
      notes: [t("provisions.note", { sum: sumOf(figures.byProvision) })],
    };
  }

  return {
    figures: figuresPart,
    movements: movementsPart,
    stages: stagesPart,
    themes: () => categoryPart("themes"),
    subAreas: () => categoryPart("subAreas"),
    contents: () => categoryPart("contents"),
    needs: needsPart,
    provisions: provisionsPart,
  };
}
