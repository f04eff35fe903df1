import { Monitor, Smartphone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/member/action-button";
import { Badge } from "@/components/ui/badge";
import { revokeSessionAction } from "@/lib/actions/account";
import { formatInstant } from "@/lib/i18n/format";

export interface SessionItem {
  id: string;
  device: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
}

/** Where one is signed in; each but the present one can be ended. */
export function SessionList({ sessions }: { sessions: SessionItem[] }) {
  const t = useTranslations("account.account");
  const locale = useLocale();
  return (
    <ul className="border-line divide-line divide-y border-y">
      {sessions.map(({ id, device, createdAt, lastSeenAt, isThis }) => {
        const name = device ?? t("unknownDevice");
        const since = formatInstant(createdAt, locale);
        const Icon = /iPhone|iPad|Android/.test(name) ? Smartphone : Monitor;
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <Icon aria-hidden className="text-muted size-6 shrink-0" />
            <div className="min-w-0 grow basis-60">
              <p className="flex flex-wrap gap-x-3 gap-y-1 font-semibold">
                {name} {isThis && <Badge tone="green">{t("thisDevice")}</Badge>}
              </p>
              <p className="text-muted text-[0.9375rem]">
                {t("lastSeen", { when: formatInstant(lastSeenAt, locale) })}
                <br />
                {t("signedInAt", { when: since })}
              </p>
            </div>
            {!isThis && (
              <ActionButton
                action={revokeSessionAction}
                values={{ sessionId: id }}
                label={t("signOutDeviceLabel", { device: name, when: since })}
              >
                {t("signOutDevice")}
              </ActionButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
