import { createTranslator } from "next-intl";
import { unsubscribeToken } from "@/lib/auth/unsubscribe";
import type { Mail } from "@/lib/db/outbox";
import { sizeOf, type DigestContent, type DigestTrial } from "@/lib/domain/digest/content";
import { evaluationQuestions, type EvaluationTexts } from "@/lib/domain/evaluation/evaluation";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TimedPart } from "@/lib/domain/plan/due";
import { milestoneTarget } from "@/lib/domain/plan/marks";
import { onlyOf } from "@/lib/domain/shared/only";
import type { DueItem } from "@/lib/domain/trial/due";
import { dueText } from "@/lib/i18n/due-text";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { absoluteUrl } from "@/lib/env";
import { routes } from "@/lib/routes";

interface Receiver {
  userId: string;
  email: string;
  name: string;
  locale: Locale;
}

/** Named in one section; the pages list them all. */
const NAMED = 10;
/** Whole drafts in one mail: each is half a page. */
export const DRAFTS = 3;

/** Where a part of a plan is read: an item has a page, a row of the milestone table its place on the timeline's. */
export function planPartPath({
  subject,
  id,
  agreement,
}: Pick<TimedPart, "subject" | "id" | "agreement">): string {
  if (subject === "ITEM") return routes.planItem(id);
  const plan = { municipality: agreement.municipalityId, agreement: agreement.id };
  return `${routes.plan(plan)}#${milestoneTarget(id)}`;
}

/** A line with its address under it. */
const linked = (line: string, path: string) => `- ${line}\n  ${absoluteUrl(path)}`;

/** One mail about everything that waits for one person: plain text, what others wait for first. */
export function digestMail(
  to: Receiver,
  content: DigestContent,
  drafts: ReadonlyMap<string, EvaluationTexts>,
  today: CalendarDate,
): Mail {
  const { locale } = to;
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "digest.mail" });
  const due = createTranslator({ locale, messages, namespace: "digest.due" });
  const dated = (day: CalendarDate) => formatDate(day, locale);
  const named = ({ title, leadInstitution }: Pick<DigestTrial, "title" | "leadInstitution">) => ({
    ...{ title, place: leadInstitution.name },
  });
  const listed = (lines: string[]) =>
    [
      ...lines.slice(0, NAMED),
      ...(lines.length > NAMED ? [t("more", { count: lines.length - NAMED })] : []),
    ].join("\n");
  const section = (title: string, lines: string[], after?: string) =>
    lines.length > 0 && [title.toUpperCase(), listed(lines), after].filter(Boolean).join("\n");
  const dueLine = ({ due: asked, state, quietSince }: DueItem) =>
    asked ? dueText(asked, state, locale) : due("quietText", { date: dated(quietSince!) });

  const shownDrafts = content.drafts.slice(0, DRAFTS);
  const draftText = (trial: DigestTrial) => {
    const texts = drafts.get(trial.id);
    const answers = evaluationQuestions.flatMap((question) =>
      texts?.[question] ? [`${t(`question.${question}`)}\n${texts[question]}`] : [],
    );
    return [
      t("draft", named(trial)),
      `${t("draftIntro")}\n${absoluteUrl(routes.evaluation(trial.id))}`,
      answers.length > 0 ? answers.join("\n\n") : t("draftEmpty"),
    ].join("\n\n");
  };
  const landingPlace = onlyOf([...new Set(content.landings.map(({ trial }) => trial.municipalityId))]);

  const parts = [
    t("hello", { name: to.name }),
    t("intro"),
    section(
      t("approvals"),
      content.approvals.map(({ trial, askedOn }) =>
        linked(t("approval", { ...named(trial), date: dated(askedOn) }), routes.trial(trial.id)),
      ),
    ),
    section(
      t("decisions"),
      content.decisions.map((trial) => linked(t("decision", named(trial)), routes.trial(trial.id))),
    ),
    section(
      t("due"),
      content.due.map(({ trial, item }) =>
        linked(t("dueItem", { ...named(trial), what: dueLine(item) }), routes.trial(trial.id)),
      ),
    ),
    section(
      t("landings"),
      content.landings.map(
        ({ trial, causes, endsOn }) =>
          `- ${t(endsOn < today ? "landingEnded" : "landingEnds", {
            ...{ ...named(trial), cause: causes[0].title, date: dated(endsOn) },
          })}`,
      ),
      `${t("landingsIntro")}\n${absoluteUrl(
        routes.sunset({ municipality: landingPlace, missing: "1", due: "1" }),
      )}`,
    ),
    section(
      t("rechecks"),
      content.rechecks.map(({ title, recheckOn }) => `- ${t("recheck", { title, date: dated(recheckOn) })}`),
      absoluteUrl(`${routes.sunset()}#rechecks`),
    ),
    section(
      t("ideas"),
      content.ideas.map(({ institution, count }) => `- ${t("idea", { count, place: institution })}`),
      absoluteUrl(routes.ideaBox()),
    ),
    section(
      t("plan"),
      content.plan.map((part) =>
        linked(
          t(part.isLate ? "planLate" : "planComing", { title: part.title, wording: part.wording }),
          planPartPath(part),
        ),
      ),
    ),
    section(
      t("dilemmas"),
      content.dilemmas.map(({ id, title, institution }) =>
        linked(t("dilemma", { title, place: institution }), routes.dilemma(id)),
      ),
      t("dilemmasNote"),
    ),
    section(
      t("reflections"),
      content.reflections.map(({ dilemma, count }) =>
        linked(t("reflection", { count, title: dilemma.title }), `${routes.dilemma(dilemma.id)}#reflections`),
      ),
    ),
    shownDrafts.length > 0 && [t("drafts").toUpperCase(), ...shownDrafts.map(draftText)].join("\n\n"),
    content.drafts.length > DRAFTS && t("draftMore", { count: content.drafts.length - DRAFTS }),
    t("goodbye"),
    `${t("often")}\n${absoluteUrl(routes.unsubscribe(unsubscribeToken(to.userId)))}`,
  ];
  return {
    recipient: to.email,
    subject: t("subject", { count: sizeOf(content) }),
    bodyText: parts.filter(Boolean).join("\n\n"),
    unsubscribeUrl: absoluteUrl(routes.unsubscribePost(unsubscribeToken(to.userId))),
  };
}
