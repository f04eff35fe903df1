import { createTranslator } from "next-intl";
import type { ProposedPoint } from "@/lib/domain/politics/agenda";
import { meetingLimits } from "@/lib/domain/politics/meeting";
import type { FollowingNews } from "@/lib/domain/politics/news";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

const about = { trialId: null, dilemmaId: null, wishId: null, partId: null };

/** No longer than there is room for; what is cut off says so. */
function fitting(text: string, max: number): string {
  const letters = Array.from(text);
  return letters.length <= max ? text : `${letters.slice(0, max - 1).join("")}…`;
}

/**
 * What is new as points of an agenda, worded so that it can be read from paper. The words are stored with the agenda, so
 * they are those of the municipality's own language.
 */
export function agendaProposals(news: FollowingNews, locale: Locale = "da"): ProposedPoint[] {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "followingMeeting" });
  const date = (day: FollowingNews["since"]) => formatDate(day, locale);
  const figures = (told: NonNullable<FollowingNews["figures"]>) => {
    const { then, now } = told;
    return t("figures.text", {
      date: date(news.since),
      ...{ now: now.unique, then: then.unique, started: now.started, startedThen: then.started },
      ...{ green: now.GREEN, greenThen: then.GREEN, yellow: now.YELLOW, yellowThen: then.YELLOW },
      ...{ red: now.RED, redThen: then.RED },
    });
  };
  const points: ProposedPoint[] = [
    {
      ...about,
      kind: "FIGURES",
      title: t("figures.pointTitle"),
      text: news.figures && figures(news.figures),
    },
    ...news.stories.map(({ trialId, title, text }) => ({
      ...about,
      kind: "STORY" as const,
      title,
      text,
      trialId,
    })),
    ...news.decisions.map(({ trialId, title, outcome, decidedOn, reason }) => ({
      ...{ ...about, kind: "DECISION" as const, title, trialId },
      text: t("proposal.decisionText", {
        ...{ outcome: t(`proposal.decision.${outcome}`), date: date(decidedOn), reason },
      }),
    })),
    ...news.milestones.map(({ partId, title, isReached, reachedOn, before, after, reason }) => {
      const reached = reachedOn
        ? t("proposal.reached", { date: date(reachedOn), title })
        : t("proposal.reachedUndated", { title });
      const moved = before && after ? t("proposal.movedText", { before, after }) : null;
      const because = reason ? t("proposal.movedReason", { reason }) : null;
      return {
        ...{ ...about, kind: "MILESTONE" as const, partId },
        title: isReached ? reached : t("proposal.moved", { title }),
        text: isReached ? null : [moved, because].filter(Boolean).join(" ") || null,
      };
    }),
    ...news.wishes.map(({ wishId, title, standsSince }) => ({
      ...{ ...about, kind: "WISH" as const, title, wishId },
      text: t("proposal.wish", { date: date(standsSince) }),
    })),
    ...news.dilemmas.map(({ dilemmaId, title, institution, question }) => ({
      ...{ ...about, kind: "DILEMMA" as const, title, dilemmaId },
      text: t("proposal.dilemma", { institution, question }),
    })),
  ];
  return points.map((point) => ({
    ...point,
    title: fitting(point.title, meetingLimits.pointTitle),
    text: point.text === null ? null : fitting(point.text, meetingLimits.pointText),
  }));
}
