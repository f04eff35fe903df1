import { CalendarPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { CopyButton } from "@/components/calendar/copy-button";
import { useFeedName } from "@/components/calendar/names";
import { QrImage } from "@/components/idea/qr-image";
import { ActionButton } from "@/components/member/action-button";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { renewCalendarFeedAction, revokeCalendarFeedAction } from "@/lib/actions/calendar";
import type { FeedChoice } from "@/lib/domain/plan/feed";
import { calendarDateAt } from "@/lib/domain/shared/calendar-date";
import { formatDate, formatInstant } from "@/lib/i18n/format";

export interface Feed {
  id: string;
  choice: FeedChoice;
  about: string | null;
  agreement: { id: string; title: string };
  municipality: { name: string };
  createdAt: Date;
  lastReadAt: Date | null;
  isAnswered: boolean;
  address: string;
  subscribe: string;
  qr: { size: number; path: string };
}

/** One's calendars, each with its address and what can be done with it. */
export function FeedList({ feeds, agreement }: { feeds: Feed[]; agreement: string }) {
  return (
    <ul className="divide-line border-line divide-y border-b">
      {feeds.map((feed) => (
        <li key={feed.id} id={feed.id} className="scroll-mt-24 py-6 first:pt-0">
          <FeedItem feed={feed} agreement={agreement} />
        </li>
      ))}
    </ul>
  );
}

function FeedItem({ feed, agreement }: { feed: Feed; agreement: string }) {
  const t = useTranslations("calendar");
  const locale = useLocale();
  const what = useFeedName()(feed);
  const { id, municipality, createdAt, lastReadAt, address, subscribe, qr } = feed;
  return (
    <article aria-labelledby={`${id}-what`}>
      <h3 id={`${id}-what`} className="[overflow-wrap:anywhere]">
        {what}
      </h3>
      <p className="text-muted text-[0.9375rem]">
        {municipality.name} · {feed.agreement.title}
      </p>
      <p className="text-muted mt-1 flex flex-wrap gap-x-4 text-[0.9375rem]">
        <span>{t("created", { date: formatDate(calendarDateAt(createdAt), locale) })}</span>
        <span>{lastReadAt ? t("read", { at: formatInstant(lastReadAt, locale) }) : t("neverRead")}</span>
      </p>
      {feed.isAnswered ? (
        <>
          <p className="bg-mist border-line mt-3 rounded-md border px-4 py-3 [overflow-wrap:anywhere] select-all">
            {address}
          </p>
          <div className="mt-3 flex flex-wrap items-center gap-3">
            <CopyButton text={address} what={what} />
            <a href={subscribe} className={buttonClass("quiet")} aria-label={t("openOf", { what })}>
              <CalendarPlus aria-hidden className="size-5" />
              {t("open")}
            </a>
          </div>
          <details className="mt-2">
            <summary className="text-petrol-700 min-h-11 cursor-pointer py-2 font-semibold">
              {t("qr")}
            </summary>
            <QrImage
              qr={qr}
              label={t("qrLabel", { what })}
              className="border-line mt-1 size-56 rounded-md border"
            />
            <p className="text-muted mt-2">{t("qrText")}</p>
          </details>
        </>
      ) : (
        <Notice tone="warning" title={t("notAnswered")} className="mt-3 mb-4" />
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        {feed.isAnswered && (
          <ActionButton
            action={renewCalendarFeedAction}
            values={{ id, agreement }}
            label={t("renewOf", { what })}
            confirm={t("renewConfirm", { what })}
          >
            {t("renew")}
          </ActionButton>
        )}
        <ActionButton
          action={revokeCalendarFeedAction}
          values={{ id, agreement }}
          variant="danger"
          label={t("closeOf", { what })}
          confirm={t("closeConfirm", { what })}
        >
          {t("close")}
        </ActionButton>
      </div>
    </article>
  );
}
