import { useLocale, useTranslations } from "next-intl";
import { ReflectionTools } from "@/components/dilemma/reflect-form";
import { Link } from "@/components/ui/link";
import type { Reflection } from "@/lib/domain/politics/dilemma";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What politicians think, as speech: who said it stands under the words. */
export function ReflectionList({
  reflections,
  withTools = true,
}: {
  reflections: (Reflection & { mayChange: boolean })[];
  /** false where they are only read, as on an agenda */
  withTools?: boolean;
}) {
  const t = useTranslations("dilemma.reflections");
  const locale = useLocale();
  return (
    <ul className="grid gap-5">
      {reflections.map((reflection) => {
        const { id, text, authorName, meeting, writtenOn, version } = reflection;
        return (
          <li key={id} id={`reflection-${id}`} className="max-w-prose scroll-mt-24 break-inside-avoid">
            <blockquote
              lang={locale === "da" ? undefined : "da"}
              className="border-petrol-300 border-l-4 pl-4 [overflow-wrap:anywhere] whitespace-pre-line"
            >
              {text}
            </blockquote>
            <p className="text-muted mt-1.5 pl-5 text-[0.9375rem]">
              <span className="text-ink font-semibold">{authorName}</span>,{" "}
              {meeting ? (
                <Link href={routes.followingMeeting(meeting.id)}>
                  {t("said", { meeting: meeting.title, date: formatDate(meeting.meetsOn, locale) })}
                </Link>
              ) : (
                t("wrote", { date: formatDate(writtenOn, locale) })
              )}
              {version > 1 && ` (${t("edited")})`}
            </p>
            {withTools && reflection.mayChange && (
              <div className="pl-5">
                <ReflectionTools key={version} reflection={reflection} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
