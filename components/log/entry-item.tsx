import { Lightbulb, MessageSquareQuote, Pencil, Scale, Eye, Wrench, type LucideIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { LogPicture } from "@/components/log/log-picture";
import { Link } from "@/components/ui/link";
import type { LogKind } from "@/lib/domain/log/entry";
import { planFields, type PlanChange } from "@/lib/domain/log/plan-change";
import type { LogEntryRecord } from "@/lib/domain/log/record";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { planChangeSentences } from "@/lib/i18n/plan-change";
import { routes } from "@/lib/routes";

/** An entry as it is shown to this reader. */
export interface EntryShown extends Omit<LogEntryRecord, "authorName" | "authorId"> {
  authorName: string | null;
  hiddenPhotos: number;
  mayChange: boolean;
}

const icons: Record<LogKind, LucideIcon> = {
  OBSERVATION: Eye,
  LEARNING: Lightbulb,
  ADJUSTMENT: Wrench,
  QUOTE: MessageSquareQuote,
  DILEMMA: Scale,
};

/** One entry of the log: its kind, day and words, then its pictures. */
export function EntryItem({
  trialId,
  entry,
  mayAsk,
}: {
  trialId: string;
  entry: EntryShown;
  mayAsk: boolean;
}) {
  const t = useTranslations("log");
  const dilemma = useTranslations("dilemma");
  const locale = useLocale();
  const { kind, happenedOn, change, authorName } = entry;
  const date = formatDate(happenedOn, locale);
  const Icon = icons[kind];
  const author =
    change === null
      ? authorName && t("by", { name: authorName })
      : authorName
        ? t("bySystem", { name: authorName })
        : t("bySystemOnly");
  return (
    <li
      id={`log-${entry.id}`}
      className="border-line flex break-inside-avoid gap-3 border-b py-4 last:border-b-0"
    >
      <Icon aria-hidden className="text-petrol-700 mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{t(`kind.${kind}`)}</span>
          <time dateTime={happenedOn} className="text-muted">
            {date}
          </time>
          {entry.mayChange && (
            <Link
              href={routes.logEntry(trialId, entry.id)}
              className="no-print text-petrol-700 -my-2 ml-auto inline-flex min-h-11 items-center gap-1.5 underline underline-offset-4"
            >
              <Pencil aria-hidden className="size-4" />
              {t("edit")}
              <span className="sr-only">{t("editOf", { date })}</span>
            </Link>
          )}
        </p>
        {change ? (
          <ChangeText change={change} />
        ) : kind === "QUOTE" ? (
          <blockquote className="border-petrol-300 mt-1 border-l-4 pl-4 text-lg whitespace-pre-line italic">
            {entry.text}
          </blockquote>
        ) : (
          <p className="mt-1 max-w-prose whitespace-pre-line">{entry.text}</p>
        )}
        {entry.photos.length > 0 && (
          <ul className="mt-3 flex flex-wrap gap-3">
            {entry.photos.map((photo) => (
              <li key={photo.id}>
                <figure className="max-w-60">
                  <a
                    href={routes.logPhoto(trialId, photo.id)}
                    aria-label={t("openPhoto", { alt: photo.alt })}
                    className="block"
                  >
                    <LogPicture
                      trialId={trialId}
                      photo={photo}
                      className="h-44 w-auto max-w-full object-cover"
                    />
                  </a>
                  {/* The same words as the picture's own: heard once, seen by all. */}
                  <figcaption aria-hidden className="text-muted mt-1 text-[0.9375rem]">
                    {photo.alt}
                  </figcaption>
                </figure>
              </li>
            ))}
          </ul>
        )}
        {entry.hiddenPhotos > 0 && (
          <p className="text-muted mt-1 text-[0.9375rem]">
            {t("photosHidden", { count: entry.hiddenPhotos })}
          </p>
        )}
        {author && <p className="text-muted mt-1 text-[0.9375rem]">{author}</p>}
        {kind === "DILEMMA" && mayAsk && (
          <p className="no-print mt-2">
            <ButtonLink
              href={routes.newDilemma({ trial: trialId, entry: entry.id })}
              variant="secondary"
              aria-label={dilemma("askOf", { date })}
            >
              {dilemma("ask")}
            </ButtonLink>
          </p>
        )}
      </div>
    </li>
  );
}

/** A change of the plan in words, with what stood before behind a toggle. */
function ChangeText({ change }: { change: PlanChange }) {
  const t = useTranslations("log");
  const locale = useLocale();
  const shown = (value: string | null) =>
    value === null ? (
      <span className="text-muted italic">{t("noValue")}</span>
    ) : isCalendarDate(value) ? (
      formatDate(value, locale)
    ) : (
      value
    );
  return (
    <>
      <ul className="mt-1 max-w-prose">
        {planChangeSentences(change, locale).map((sentence) => (
          <li key={sentence} className="whitespace-pre-line">
            {sentence}
          </li>
        ))}
      </ul>
      <details className="mt-1">
        <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
          {t("showChange")}
        </summary>
        <dl className="max-w-prose">
          {planFields.flatMap((field) => {
            const pair = change[field];
            if (!pair) return [];
            return [
              <dt key={field} className="mt-2 font-semibold">
                {t(`field.${field}`)}
              </dt>,
              <dd key={`${field}-before`} className="whitespace-pre-line">
                {t("before")}: {shown(pair.before)}
              </dd>,
              <dd key={`${field}-after`} className="whitespace-pre-line">
                {t("after")}: {shown(pair.after)}
              </dd>,
            ];
          })}
        </dl>
      </details>
    </>
  );
}
