import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/member/action-button";
import { retryMailAction } from "@/lib/actions/digest";
import type { DeadMail as GivenUp } from "@/lib/domain/mail/retry";
import { formatInstant, formatNumber } from "@/lib/i18n/format";

/** The mails that were given up: to whom, since when and why, and a new try. */
export function DeadMail({ dead }: { dead: GivenUp[] }) {
  const t = useTranslations("digest.queue");
  const locale = useLocale();
  return (
    <ul className="space-y-4">
      {dead.map((mail) => {
        const { id, recipient, subject, createdAt, attempts, reason, canRetry } = mail;
        return (
          <li key={id} className="border-line rounded-lg border p-5">
            <h3 className="text-lg [overflow-wrap:anywhere]">{subject}</h3>
            <dl className="my-3 grid gap-x-6 gap-y-1 [overflow-wrap:anywhere] sm:grid-cols-[8rem_minmax(0,1fr)] [&_dt]:font-semibold">
              <dt>{t("recipient")}</dt>
              <dd>{recipient}</dd>
              <dt>{t("createdAt")}</dt>
              <dd>{formatInstant(createdAt, locale)}</dd>
              <dt>{t("attempts")}</dt>
              <dd>{formatNumber(attempts, locale)}</dd>
              <dt>{t("reason")}</dt>
              <dd>{reason ?? t("unknown")}</dd>
            </dl>
            {canRetry ? (
              <ActionButton
                action={retryMailAction}
                values={{ id }}
                label={t("retryOf", { subject, recipient })}
              >
                {t("retry")}
              </ActionButton>
            ) : (
              <p className="text-muted">{t("gone")}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
