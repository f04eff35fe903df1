import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CountingNote } from "@/lib/domain/statistic/note";
import { countingNoteText } from "@/lib/i18n/counting-note";

/** A box of notes on how a page is to be read. */
export function NotesBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-labelledby="counting" className="bg-mist break-inside-avoid rounded-lg p-5 sm:p-6">
      <h2 id="counting" className="text-[1.1875rem]!">
        {title}
      </h2>
      <ul className="mt-3 grid list-disc gap-x-10 gap-y-2 pl-5 lg:grid-cols-2">{children}</ul>
    </section>
  );
}

/** How the figures on the page are to be read; always beside them. */
export function CountingNotes({ notes }: { notes: CountingNote[] }) {
  const t = useTranslations("overview.notes");
  const locale = useLocale();
  return (
    <NotesBox title={t("title")}>
      {notes.map((note) => (
        <li key={note.key}>
          {countingNoteText(note, locale)}
          {note.basis && (
            <span className="text-muted text-[0.9375rem]"> {t("basis", { basis: note.basis })}.</span>
          )}
        </li>
      ))}
    </NotesBox>
  );
}
