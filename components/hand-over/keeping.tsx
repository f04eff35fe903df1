import { useTranslations } from "next-intl";
import { ClosingForm } from "@/components/hand-over/closing-form";
import { CompleteForm } from "@/components/hand-over/complete-form";
import { ActionButton } from "@/components/member/action-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { cancelHandOverAction } from "@/lib/actions/hand-over";
import type { HandOverPage } from "@/lib/domain/hand-over/hand-over";
import { closingChoicesFor } from "@/lib/domain/institution/closing";
import { routes } from "@/lib/routes";

/** What is done with the hand-over and its institution: carried out, called off, closed, opened again. */
export function Keeping({ page }: { page: HandOverPage }) {
  const t = useTranslations("handOver.page");
  const role = useTranslations("common.role");
  const { handOver, may, successors, sisters, trials } = page;
  const { id, version, institution, from, completedAt } = handOver;
  const isOpen = completedAt === null;
  return (
    <div className="no-print mt-12">
      {page.isPreparedOnly && <Notice>{t("prepared")}</Notice>}
      {may.complete && (
        <Section id="complete" title={t("complete")}>
          <CompleteForm
            handOver={{ id, version }}
            institution={institution.name}
            from={from?.name ?? null}
            day={handOver.takesOverOn}
            people={successors.map(({ id: userId, name, email, roles }) => ({
              id: userId,
              text: `${name} (${roles.map((each) => role(each)).join(", ")}, ${email})`,
            }))}
          />
        </Section>
      )}
      {may.close && institution.closedOn === null && (
        <Section id="close" title={t("close")}>
          <p className="mb-4 max-w-prose">{t("closeLead", { institution: institution.name })}</p>
          <ClosingForm
            handOverId={id}
            institution={institution.name}
            trials={trials.map((trial) => ({
              ...{ id: trial.id, title: trial.title, version: trial.version },
              choices: closingChoicesFor(trial, sisters.length > 0),
            }))}
            sisters={sisters}
            pageHref={routes.handOver(id)}
          />
        </Section>
      )}
      {isOpen && may.write && (
        <Section id="cancel" title={t("cancel")}>
          <p className="mb-4">{t("cancelText")}</p>
          <ActionButton
            action={cancelHandOverAction}
            values={{ id, version: String(version) }}
            variant="danger"
            confirm={t("cancelConfirm", { institution: institution.name })}
          >
            {t("cancel")}
          </ActionButton>
        </Section>
      )}
    </div>
  );
}
