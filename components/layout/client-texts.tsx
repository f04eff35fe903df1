import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messagesFor, type Messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/locale";

/** The nouns whose forms speak in the browser. */
type ClientNoun = Exclude<keyof Messages, "common">;

/** Hands client components the texts of the nouns they speak of, and no more: each page carries them along. */
export function ClientTexts({
  locale,
  of,
  children,
}: {
  locale: Locale;
  of: ClientNoun[];
  children: ReactNode;
}) {
  const all = messagesFor(locale);
  const { account, common, sunset, trial, wish, handOver } = all;
  const { mail: _onlyTheServerWritesMail, ...accountTexts } = account;
  const { export: _norFiles, ...sunsetTexts } = sunset;
  const { mail: _norHere, due: _norDays, reminder: _norReminders, ...digestTexts } = all.digest;
  const { list: _onlyTheServerDrawsLists, ...trialTexts } = trial;
  const handOverTexts = { form: handOver.form };
  const wishTexts = { form: wish.form, next: wish.next, rounds: wish.rounds, stage: wish.stage };
  const ideaTexts = { form: all.idea.form };
  const { wording, time, kind, level, audience, state } = all.plan;
  const planTexts = { wording, time, kind, level, audience, state };
  const workingGroupTexts = { form: all.workingGroup.form };
  const { form, edit, kind: goalKind, degree } = all.goal;
  const goalTexts = { form, edit, kind: goalKind, degree };
  const { page: _itemsAreReadOnTheServer, saved: _andSaid, ...planItemTexts } = all.planItem;
  const { list, desk, send, subscribe, letter } = all.newsletter;
  const newsletterTexts = { list, desk, send, subscribe, letter: { section: letter.section } };
  const {
    document: _theReportSpeaksForItself,
    list: _andListsAreDrawn,
    page: _asPagesAre,
    ...reportTexts
  } = all.report;
  const trimmed = {
    report: { ...reportTexts, page: { print: all.report.page.print } },
    newsletter: newsletterTexts,
    planItem: planItemTexts,
    workingGroup: workingGroupTexts,
    goal: goalTexts,
    planFile: { import: all.planFile.import, preview: all.planFile.preview },
    planTemplate: { form: all.planTemplate.form },
    plan: planTexts,
    account: accountTexts,
    sunset: sunsetTexts,
    trial: trialTexts,
    wish: wishTexts,
    idea: ideaTexts,
    digest: digestTexts,
    calendar: { form: all.calendar.form },
    handOver: handOverTexts,
  };
  const texts = Object.fromEntries(of.map((noun) => [noun, { ...all, ...trimmed }[noun]]));
  return (
    <NextIntlClientProvider messages={{ common, ...texts } as Partial<Messages>}>
      {children}
    </NextIntlClientProvider>
  );
}
