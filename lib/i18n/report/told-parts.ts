import type { Cut, DecisionFact, MilestoneFact, WishFact } from "@/lib/domain/report/fact";
import { keyFigures, type FrozenPart } from "@/lib/domain/report/frozen";
import type { Run } from "@/lib/domain/report/text";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { attentionFilters } from "@/lib/domain/statistic/attention";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { isStated } from "@/lib/domain/trial/source-note";
import { thenAndNow } from "@/lib/i18n/report/figure-parts";
import { emptyPart, shortened, words, type Telling } from "@/lib/i18n/report/telling";
import { routes } from "@/lib/routes";

/** The parts that tell: what happened, what was said, what waits. */
export function toldParts(telling: Telling) {
  const { facts, areas, t, trialWord, wishWord, date, span, listOf, placeOf } = telling;
  const { municipality, period, sinceLast } = facts;

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
          telling,
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
      const href = routes.trials(trialFilterQuery({ ...filters[key], area: areas }));
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

  return {
    sinceLast: sinceLastPart,
    decisions: () => decisionsPart(facts.decisions),
    stories: storiesPart,
    milestones: milestonesPart,
    wishes: wishesPart,
    dilemmas: dilemmasPart,
    next: nextPart,
  };
}
