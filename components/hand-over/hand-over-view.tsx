import { useLocale, useTranslations } from "next-intl";
import { Keeping } from "@/components/hand-over/keeping";
import { PrintButton } from "@/components/hand-over/print-button";
import { TextsForm } from "@/components/hand-over/texts-form";
import { TrialFacts } from "@/components/hand-over/trial-facts";
import { WaitingList } from "@/components/hand-over/waiting-list";
import { ActionButton } from "@/components/member/action-button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/page";
import { reopenInstitutionAction } from "@/lib/actions/hand-over";
import { waitingIn, type HandOverDraft, type HandOverPage } from "@/lib/domain/hand-over/hand-over";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Everything the next leader must know: a word from the one who leaves, what cannot wait, and every trial. */
export function HandOverView({ page }: { page: HandOverPage }) {
  const t = useTranslations("handOver.page");
  const { handOver, trials, wishes, ideas, drafts, may } = page;
  const { institution } = handOver;
  const titleOfDraft = (draft: HandOverDraft) => draft.title ?? t("draftNew");
  const locale = useLocale();
  const trialsTitle = t("trials", { count: trials.length });
  return (
    <>
      <Head page={page} />
      {institution.closedOn && (
        <Notice tone="warning" title={t("closedTitle")}>
          <p>{t("closedText", { date: formatDate(institution.closedOn, locale) })}</p>
          {may.close && (
            <div className="no-print mt-3">
              <ActionButton
                action={reopenInstitutionAction}
                values={{ id: handOver.id }}
                confirm={t("reopenConfirm", { institution: institution.name })}
              >
                {t("reopen")}
              </ActionButton>
            </div>
          )}
        </Notice>
      )}
      {!may.write && <Message page={page} />}
      <WaitingList waiting={waitingIn(trials)} ideas={ideas.waiting} wishes={wishes.length} />
      {may.write ? (
        <TextsForm
          handOver={handOver}
          trials={trials.map((trial) => ({
            ...{ id: trial.id, title: trial.title, note: handOver.notes[trial.id] ?? "" },
            facts: <TrialFacts trial={trial} today={page.today} />,
          }))}
          trialsTitle={trialsTitle}
          trialsNone={t("trialsNone")}
          drafts={
            drafts &&
            drafts.map((draft) => ({
              ...{ id: draft.id, isGiven: draft.isGiven, title: titleOfDraft(draft) },
              hint: t("draftAt", { at: formatInstant(draft.updatedAt, locale) }),
            }))
          }
        />
      ) : (
        <ReadTrials page={page} title={trialsTitle} />
      )}
      {wishes.length > 0 && (
        <div className="mt-12">
          <Section id="wishes" title={t("wishesTitle")}>
            <ul className="divide-line divide-y">
              {wishes.map(({ id, kind, title, submittedOn }) => (
                <li key={id} className="py-3">
                  <Link href={routes.wish(id)} className="font-semibold">
                    {title}
                  </Link>
                  <p className="text-muted">{t("wish", { kind, date: formatDate(submittedOn, locale) })}</p>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      )}
      {!may.write && drafts && drafts.length > 0 && <OwnDrafts drafts={drafts} titleOf={titleOfDraft} />}
      <Keeping page={page} />
    </>
  );
}

function Head({ page }: { page: HandOverPage }) {
  const t = useTranslations("handOver.page");
  const locale = useLocale();
  const { institution, from, to, takesOverOn, completedAt, municipality } = page.handOver;
  const words = {
    institution: institution.name,
    from: from?.name ?? "NONE",
    to: to?.name ?? t("newLeader"),
    date: formatDate(takesOverOn, locale),
  };
  const title = page.isWelcome ? "welcome" : completedAt ? "titleDone" : "titleOpen";
  return (
    <PageHeader
      kicker={`${t("kicker")} · ${municipality.name}`}
      title={t(title, words)}
      lead={
        <>
          {t(completedAt ? "leadDone" : "leadOpen", words)} {page.isWelcome && t("welcomeLead")}
        </>
      }
      action={<PrintButton text={t("print")} />}
    />
  );
}

/** The word on the way, as the next leader reads it. */
function Message({ page }: { page: HandOverPage }) {
  const t = useTranslations("handOver.page");
  const { message, from } = page.handOver;
  return (
    <Section id="message" title={from ? t("message", { name: from.name }) : t("messageNobody")}>
      {message ? (
        <p className="max-w-prose text-lg whitespace-pre-line">{message}</p>
      ) : (
        <p className="text-muted">{t("noMessage")}</p>
      )}
    </Section>
  );
}

function ReadTrials({ page, title }: { page: HandOverPage; title: string }) {
  const t = useTranslations("handOver.page");
  const { trials, handOver, today } = page;
  return (
    <Section id="trials" title={title}>
      {trials.length === 0 && <p className="text-muted">{t("trialsNone")}</p>}
      <ul>
        {trials.map((trial) => (
          <li key={trial.id} className="border-line break-inside-avoid border-b py-5">
            <TrialFacts trial={trial} today={today} />
            {handOver.notes[trial.id] && (
              <div className="border-petrol-700 bg-petrol-50 mt-3 max-w-3xl border-l-4 px-4 py-3">
                <h4 className="font-semibold">{t("note")}</h4>
                <p className="whitespace-pre-line">{handOver.notes[trial.id]}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OwnDrafts({
  drafts,
  titleOf,
}: {
  drafts: HandOverDraft[];
  titleOf: (draft: HandOverDraft) => string;
}) {
  const t = useTranslations("handOver.page");
  const locale = useLocale();
  return (
    <div className="no-print mt-12">
      <Section id="drafts" title={t("drafts")}>
        <ul className="divide-line divide-y">
          {drafts.map((draft) => (
            <li key={draft.id} className="py-3">
              <Link
                href={draft.trialId === null ? routes.newTrial() : routes.editTrial(draft.trialId)}
                className="font-semibold"
              >
                {titleOf(draft)}
              </Link>
              <p className="text-muted">{t("draftAt", { at: formatInstant(draft.updatedAt, locale) })}</p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
