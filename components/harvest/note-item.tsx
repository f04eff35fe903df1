import { Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { HarvestKindBadge } from "@/components/harvest/kind-badge";
import { Link } from "@/components/ui/link";
import type { HarvestNote } from "@/lib/domain/process/harvest";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/**
 * One note: what it is, its words, where it comes from.
 * @param isShort without where it comes from, on the page that it comes from
 */
export function NoteItem({
  note,
  mayChange,
  isShort = false,
}: {
  note: HarvestNote;
  mayChange: boolean;
  isShort?: boolean;
}) {
  const t = useTranslations("harvest");
  const locale = useLocale();
  const date = formatDate(note.happenedOn, locale);
  const where = note.institution?.name ?? t("common");
  const from = note.workshop?.title ?? note.round?.title ?? note.workingGroup?.name;
  return (
    <li className="border-line break-inside-avoid border-b py-4 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <HarvestKindBadge kind={note.kind} />
        <time dateTime={note.happenedOn} className="text-muted text-[0.9375rem]">
          {date}
        </time>
        {mayChange && (
          <Link
            href={routes.harvestNote(note.id)}
            className="no-print text-petrol-700 -my-2 ml-auto inline-flex min-h-11 items-center gap-1.5 underline underline-offset-4"
          >
            <Pencil aria-hidden className="size-4" />
            {t("edit")}
            <span className="sr-only">{t("editOf", { date })}</span>
          </Link>
        )}
      </p>
      <p className="mt-1 max-w-prose whitespace-pre-line">{note.text}</p>
      <p className="text-muted mt-1 text-[0.9375rem]">
        {isShort ? t("byName", { name: note.authorName }) : [where, from].filter(Boolean).join(" · ")}
      </p>
    </li>
  );
}
