import { createTranslator } from "next-intl";
import type { DbOrTx } from "@/lib/db/client";
import { getProposer, type Proposer } from "@/lib/db/idea";
import { forgetAddress, newsKey } from "@/lib/db/idea-write";
import { enqueueMailOnce, type Mail } from "@/lib/db/outbox";
import type { TellProposers } from "@/lib/db/trial-life";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";
import { absoluteUrl } from "@/lib/env";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";

/** What there is to tell those who proposed something. */
export type IdeaNews =
  | { kind: "TRIAL" }
  | { kind: "DECLINED"; answer: string }
  /** the reason only where everybody may read it */
  | { kind: DecisionOutcome; reason: string | null }
  | { kind: "LANDED" }
  | { kind: "WITHDRAWN" };

/** After these there is nothing more to tell. */
const last: IdeaNews["kind"][] = ["DECLINED", "LANDED", "WITHDRAWN"];

function newsMail(proposer: Proposer, to: "address" | "account", news: IdeaNews): Mail | null {
  const recipient = (to === "address" ? proposer.follower : proposer.account)?.email;
  if (recipient === undefined) return null;
  const own = proposer.account?.locale;
  // A stranger's language is not known; the municipality's is Danish.
  const locale = to === "account" && isLocale(own) ? own : defaultLocale;
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "idea.mail" });
  const words = { title: proposer.title, institution: proposer.institution };
  const reason = "answer" in news ? news.answer : "reason" in news ? news.reason : null;
  const path =
    to === "address" ? routes.followIdea(proposer.follower!.token) : routes.ideaInBox(proposer.ideaId);
  const parts = [
    to === "account" ? t("helloName", { name: proposer.account!.name }) : t("hello"),
    t(`what.${news.kind}`, words),
    reason && (news.kind === "DECLINED" ? t("answer", { answer: reason }) : t("reason", { reason })),
    t("link", { link: absoluteUrl(path) }),
    to === "address" && t(last.includes(news.kind) ? "lastMail" : "stop"),
    t("regards"),
  ];
  return {
    recipient,
    subject: t(`subject.${news.kind}`, words),
    bodyText: parts.filter(Boolean).join("\n\n"),
  };
}

/**
 * Tells those who proposed an idea what became of it, in the transaction of what happened; nobody is told of their own
 * doing. After the last news a stranger's address is gone.
 * @param about what happened, in one word that no other event of this idea has
 */
export async function tellProposer(
  tx: DbOrTx,
  of: { id: string } | { trialId: string },
  news: IdeaNews,
  { about, byUserId }: { about: string; byUserId: string },
): Promise<void> {
  const proposer = await getProposer(tx, of);
  if (!proposer) return;
  for (const to of ["address", "account"] as const) {
    if (to === "account" && proposer.account?.userId === byUserId) continue;
    const mail = newsMail(proposer, to, news);
    if (mail) await enqueueMailOnce(tx, mail, newsKey(proposer.ideaId, to, about));
  }
  if (proposer.follower && last.includes(news.kind)) await forgetAddress(tx, proposer.ideaId);
}

/** What a trial's move has to tell those who proposed it: that it was decided on, landed, or was taken back. */
export const tellProposersOfMove: TellProposers = async (tx, trial, { rows, decision }, byUserId) => {
  const of = { trialId: trial.id };
  const by = { about: `v${trial.version + 1}`, byUserId };
  if (decision) {
    const reason = trial.sharing === "PUBLIC" ? decision.reason : null;
    await tellProposer(tx, of, { kind: decision.outcome, reason }, by);
  }
  const moves = rows.map(({ move }) => move);
  if (moves.includes("LAND")) await tellProposer(tx, of, { kind: "LANDED" }, by);
  if (moves.includes("WITHDRAW")) await tellProposer(tx, of, { kind: "WITHDRAWN" }, by);
};
