import { useLocale, useTranslations } from "next-intl";
import type { CountingNote } from "@/lib/domain/statistic/note";
import { countingNoteText } from "@/lib/i18n/counting-note";

/** How the figures on the page are to be read; always beside them. */
export function CountingNotes({ notes }: { notes: CountingNote[] }) {
  const t = useTranslations("overview.notes");
  const locale = useLocale();
  return (
    <section aria-labelledby="counting" className="bg-mist break-inside-avoid rounded-lg p-5 sm:p-6">
      <h2 id="counting" className="text-[1.1875rem]!">
        {t("title")}
      </h2>
      <ul className="mt-3 grid list-disc gap-x-10 gap-y-2 pl-5 lg:grid-cols-2">
        {notes.map((note) => (
          <li key={note.key}>
            {countingNoteText(note, locale)}
            {note.basis && (
              <span className="text-muted text-[0.9375rem]"> {t("basis", { basis: note.basis })}.</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
