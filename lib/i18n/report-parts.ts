import { createTranslator } from "next-intl";
import {
  keyFiguresOf,
  type Cut,
  type DecisionFact,
  type MilestoneFact,
  type ReportFacts,
  type WishFact,
} from "@/lib/domain/report/fact";
import {
  keyFigures,
  type Frozen,
  type FrozenCell,
  type FrozenPart,
  type FrozenTable,
  type KeyFigure,
} from "@/lib/domain/report/frozen";
import {
  partsOfSection,
  reportSections,
  type ReportPart,
  type ReportSection,
} from "@/lib/domain/report/part";
import { outsideAgreements } from "@/lib/domain/report/period";
import type { Run } from "@/lib/domain/report/text";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { attentionFilters } from "@/lib/domain/statistic/attention";
import { shareOf, sumOf, type Counts } from "@/lib/domain/statistic/figure";
import type { CountingNoteKey } from "@/lib/domain/statistic/note";
import { trialEventKinds } from "@/lib/domain/trial/event";
import { trialFilter, trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { isStated } from "@/lib/domain/trial/source-note";
import { isPlanned, trialStages } from "@/lib/domain/trial/stage";
import { formatDate, formatNumber, formatPercent, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";

/** A report is written in the municipality's language, whatever the screen of the one who makes it speaks. */
export const REPORT_LOCALE: Locale = "da";

const MOST_REASON = 300;
const shortened = (text: string) =>
  text.length <= MOST_REASON ? text : `${text.slice(0, MOST_REASON).replace(/\s+\S*$/u, "")} …`;

const emptyPart: FrozenPart = {
  ...{
    lead: [],
    table: null,
    chart: null,
    items: [],
    points: [],
    notes: [],
    total: 0,
    all: null,
    rest: null,
  },
};

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

/** Turns facts into finished parts. */
function partsFor(facts: ReportFacts, locale: Locale) {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "report.document" });
  const noteText = createTranslator({ locale, messages, namespace: "overview.notes" });
  const trialWord = createTranslator({ locale, messages, namespace: "trial" });
  const wishWord = createTranslator({ locale, messages, namespace: "wish" });
  const kindName = createTranslator({ locale, messages, namespace: "overview.institutionKind" });
  const { municipality, area, period, now, before, sinceLast } = facts;
  const { figures, labels } = now;
  const base = trialFilter({ municipality: [municipality.id], area: area === null ? [] : [area] });
  const listOf = (narrowed: Partial<TrialFilter> = {}, asOf: CalendarDate | null = period.to) =>
    routes.trials(trialFilterQuery({ ...base, asOf, ...narrowed }));
  const date = (day: CalendarDate) => formatDate(day, locale);
  const span = formatPeriod(period.from, period.to, locale);
  const number = (value: number, href: string): FrozenCell => ({
    ...{ text: formatNumber(value, locale), value, href },
  });
  const placeOf = ({ anonymised, leadInstitution }: DecisionFact | ReportFacts["stories"]["rows"][number]) =>
    anonymised
      ? trialWord("place.anonymised", { kind: kindName(leadInstitution.kind) })
      : leadInstitution.name;
  const notesOf = (...keys: CountingNoteKey[]) =>
    facts.notes
      .filter(({ key }) => keys.includes(key))
      .map(({ key, values }) => {
        const counts = { unique: 0, count: 0, ...values } as { unique: number; count: number };
        return noteText(key, { ...counts, date: values.date ? date(values.date as CalendarDate) : "" });
      });
  const words = (text: string): Run[] => [{ text }];

  /** Key figures on two days beside each other. */
  function thenAndNow(
    caption: string,
    then: { day: CalendarDate; figures: Record<KeyFigure, number>; column: string },
    keys: readonly KeyFigure[],
  ): FrozenTable {
    const present = keyFiguresOf(figures);
    return {
      caption,
      columns: [
        { text: t("figures.what"), isNumber: false },
        { text: then.column, isNumber: true },
        { text: t("figures.now", { date: date(period.to) }), isNumber: true },
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

  function sinceLastPart(): FrozenPart {
    const { last, period: since, events } = sinceLast;
    const day = last?.asOf ?? addDays(period.from, -1);
    const milestones = facts.milestones.filter(({ on }) => on >= since.from && on <= since.to);
    const happened = (kind: "REGISTERED" | "STARTED" | "DECIDED" | "LANDED"): Run[][] =>
      events[kind] === 0
        ? []
        : [
            [
              {
                text: t(`since.${kind}`, { count: events[kind] }),
                href: listOf({ event: { kind, ...since } }, null),
              },
            ],
          ];
    const answered = facts.wishes.rows.filter(
      ({ answeredOn }) => answeredOn !== null && answeredOn >= since.from && answeredOn <= since.to,
    );
    const points: Run[][] = [
      ...happened("REGISTERED"),
      ...happened("STARTED"),
      ...happened("DECIDED"),
      ...happened("LANDED"),
      ...milestones.map((each) => words(milestoneText(each))),
      ...answered.map(({ id, title, answer, answeredOn }): Run[] => [
        { text: title, href: routes.wish(id) },
        {
          text: `: ${t("since.answered", { answer: answer ? wishWord(`answer.${answer}`) : "", date: date(answeredOn!) })}`,
        },
      ]),
    ];
    const lead = last
      ? t("since.lead", { title: last.title, issuedOn: date(last.issuedOn), asOf: date(last.asOf) })
      : t("since.first", { date: date(day) });
    return {
      ...emptyPart,
      lead: [words(lead), ...(points.length === 0 ? [words(t("since.nothing"))] : [])],
      // Without an earlier report there are no figures the committee was given; those before the period stand elsewhere.
      table:
        last &&
        thenAndNow(
          t("since.caption"),
          { day, figures: last.figures, column: t("since.then", { date: date(day) }) },
          keyFigures,
        ),
      points,
      total: last ? keyFigures.length : 0,
      notes: last ? [t("since.note")] : [],
    };
  }

  function milestoneText({ kind, title, on, wording, wasWording }: MilestoneFact): string {
    return kind === "REACHED"
      ? t("milestones.reachedPoint", { title, date: date(on) })
      : t("milestones.movedPoint", { title, was: wasWording ?? "–", now: wording, date: date(on) });
  }

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

  interface Category {
    key: string;
    label: string;
    value: number;
    narrowed: Partial<TrialFilter>;
    hatched?: boolean;
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

  function decisionsPart({ rows, total }: Cut<DecisionFact>): FrozenPart {
    if (total === 0) return { ...emptyPart, lead: [words(t("decisions.none", { period: span }))] };
    return {
      ...emptyPart,
      lead: [
        [
          { text: t("decisions.lead", { count: total, period: span }) },
          { text: " " },
          {
            text: t("decisions.trials", { count: facts.events.DECIDED }),
            href: listOf({ event: { kind: "DECIDED", ...period } }, null),
          },
        ],
      ],
      table: {
        caption: t("decisions.caption", { period: span }),
        columns: [t("trial"), t("institution"), t("date"), t("decisions.outcome"), t("decisions.reason")].map(
          (text) => ({ text, isNumber: false }),
        ),
        rows: rows.map((row) => ({
          key: row.id,
          cells: [
            { text: row.title, href: routes.trial(row.trialId) },
            { text: placeOf(row) },
            { text: date(row.decidedOn) },
            { text: trialWord(`decision.${row.outcome}`) },
            { text: shortened(row.reason) },
          ],
        })),
      },
      total,
      rest: listOf({ event: { kind: "DECIDED", ...period } }, null),
    };
  }

  function storiesPart(): FrozenPart {
    const { rows, total } = facts.stories;
    if (total === 0) return { ...emptyPart, lead: [words(t("stories.none", { period: span }))] };
    return {
      ...emptyPart,
      lead: [words(t("stories.lead", { count: total }))],
      items: rows.map((story) => ({
        ...{ key: story.id, title: story.title, href: routes.trial(story.id), quote: story.observedEffect },
        lines: [
          t("stories.by", { place: placeOf(story), date: date(story.observedEffectOn) }),
          ...(isStated(story.freedFrom) && isStated(story.freedTo)
            ? [t("stories.freed", { from: shortened(story.freedFrom), to: shortened(story.freedTo) })]
            : []),
        ],
      })),
      total,
      rest: listOf({}, null),
    };
  }

  function milestonesPart(): FrozenPart {
    const rows = facts.milestones.filter(({ on }) => on >= period.from && on <= period.to);
    if (rows.length === 0) return { ...emptyPart, lead: [words(t("milestones.none", { period: span }))] };
    const plan = routes.plan({ municipality: municipality.id });
    return {
      ...emptyPart,
      table: {
        caption: t("milestones.caption", { period: span }),
        columns: [t("milestones.what"), t("milestones.happened"), t("milestones.time")].map((text) => ({
          ...{ text, isNumber: false },
        })),
        rows: rows.map(({ id, kind, title, on, wording, wasWording }) => ({
          key: `${kind}-${id}`,
          cells: [
            { text: title },
            { text: t(kind === "REACHED" ? "milestones.reached" : "milestones.moved", { date: date(on) }) },
            {
              text:
                kind === "MOVED" ? t("milestones.fromTo", { was: wasWording ?? "–", now: wording }) : wording,
            },
          ],
        })),
      },
      ...{ total: rows.length, all: plan, rest: plan },
    };
  }

  const standing = ({ stage, answer, answeredOn }: WishFact) =>
    stage === "ANSWERED" && answer && answeredOn
      ? t("wishes.answered", { answer: wishWord(`answer.${answer}`), date: date(answeredOn) })
      : wishWord(`stage.${stage}`);

  function wishesPart(): FrozenPart {
    const { rows, total } = facts.wishes;
    if (total === 0) return { ...emptyPart, lead: [words(t("wishes.none"))] };
    const waiting = rows.filter(({ stage }) => stage === "COMMITTEE" || stage === "CITY_COUNCIL").length;
    const list = routes.wishes({ municipality: municipality.id });
    return {
      ...emptyPart,
      lead: [words(t("wishes.lead", { count: total, waiting }))],
      table: {
        caption: t("wishes.caption", { date: date(period.to) }),
        columns: [t("wishes.what"), t("wishes.from"), t("wishes.submitted"), t("wishes.stands")].map(
          (text) => ({
            ...{ text, isNumber: false },
          }),
        ),
        rows: rows.map((wish) => ({
          key: wish.id,
          cells: [
            { text: wish.title, href: routes.wish(wish.id) },
            { text: wish.institution ?? municipality.name },
            { text: date(wish.submittedOn) },
            { text: standing(wish) },
          ],
        })),
      },
      ...{ total, all: list, rest: list },
    };
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

  function dilemmasPart(): FrozenPart {
    const { rows, total } = facts.dilemmas;
    if (total === 0) return { ...emptyPart, lead: [words(t("dilemmas.none", { period: span }))] };
    return {
      ...emptyPart,
      lead: [words(t("dilemmas.lead", { count: total }))],
      items: rows.map(({ id, title, question, institution, askedOn, takenHome, reflections }) => ({
        ...{ key: id, title, href: routes.dilemma(id), quote: question },
        lines: [
          t("dilemmas.by", { place: institution, date: date(askedOn), count: reflections }),
          ...(takenHome ? [t("dilemmas.takenHome", { text: takenHome })] : []),
        ],
      })),
      total,
      rest: routes.dilemmas({ municipality: municipality.id }),
    };
  }

  function nextPart(): FrozenPart {
    const { overdue, awaitingApproval, landing, milestones } = facts.ahead;
    const waiting = { overdue, awaitingApproval, landing };
    const filters = attentionFilters(municipality.id);
    const points = (["awaitingApproval", "overdue", "landing"] as const).flatMap((key): Run[][] => {
      const count = waiting[key];
      if (!count) return [];
      const href = routes.trials(trialFilterQuery({ ...filters[key], area: base.area }));
      return [[{ text: t(`next.${key}`, { count }), href }]];
    });
    const plan = routes.plan({ municipality: municipality.id });
    return {
      ...emptyPart,
      lead: milestones.length === 0 && points.length === 0 ? [words(t("next.none"))] : [],
      table:
        milestones.length === 0
          ? null
          : {
              caption: t("next.caption"),
              columns: [t("milestones.what"), t("milestones.time")].map((text) => ({
                text,
                isNumber: false,
              })),
              rows: milestones.map(({ id, title, wording, precision, end }) => ({
                key: id,
                cells: [
                  { text: title },
                  { text: wording ?? (precision === "DAY" ? date(end) : t("next.by", { date: date(end) })) },
                ],
              })),
            },
      points,
      ...{ total: milestones.length, all: plan, rest: plan },
    };
  }

  const parts: Record<ReportPart, () => FrozenPart> = {
    sinceLast: sinceLastPart,
    figures: figuresPart,
    movements: movementsPart,
    stages: stagesPart,
    themes: () => categoryPart("themes"),
    subAreas: () => categoryPart("subAreas"),
    contents: () => categoryPart("contents"),
    decisions: () => decisionsPart(facts.decisions),
    stories: storiesPart,
    milestones: milestonesPart,
    wishes: wishesPart,
    needs: needsPart,
    provisions: provisionsPart,
    dilemmas: dilemmasPart,
    next: nextPart,
  };

  function notices(): string[] {
    const told: string[] = [];
    if (facts.agreements.length === 0) told.push(t("notice.noAgreement"));
    else {
      const outside = outsideAgreements(period, facts.agreements);
      const [only] = outside;
      const whole = only?.from === period.from && only.to === period.to;
      const spans = outside.map(({ from, to }) => formatPeriod(from, to, locale)).join(", ");
      if (whole) told.push(t("notice.outside", { period: span }));
      else if (outside.length > 0) told.push(t("notice.partly", { periods: spans }));
    }
    return told;
  }

  return { parts, notices };
}

/**
 * The facts in finished words and numbers, as of the period's last day, with the addresses of the lists behind them.
 * @param wanted the sections that are part of the report
 */
export function freeze(
  facts: ReportFacts,
  wanted: readonly ReportSection[],
  locale: Locale = REPORT_LOCALE,
): Frozen {
  const { parts, notices } = partsFor(facts, locale);
  const names = reportSections
    .filter((section) => wanted.includes(section))
    .flatMap((each) => [...partsOfSection[each]]);
  return {
    ...{ asOf: facts.period.to, from: facts.period.from, frozenOn: facts.today },
    ...{ municipality: facts.municipality, area: facts.area, notices: notices() },
    figures: keyFiguresOf(facts.now.figures),
    parts: Object.fromEntries(names.map((name) => [name, parts[name]()])),
  };
}
