import { useTranslations } from "next-intl";
import type { BlockChange } from "@/lib/domain/report/compare";

/** What became of the words, block by block: taken out struck through, put in underlined, each said as well. */
export function WordChanges({ changes }: { changes: readonly BlockChange[] }) {
  const t = useTranslations("report.changes");
  const part = useTranslations("report.part");
  const edit = useTranslations("report.edit");
  if (changes.length === 0) return <p className="text-muted">{t("noWords")}</p>;
  return (
    <ul className="space-y-4">
      {changes.map(({ id, kind, part: name, pieces }) => (
        <li key={`${kind}-${id}`} className="border-line max-w-prose border-l-4 pl-4">
          <p className="text-muted text-[0.9375rem] font-semibold">
            {t(kind)}: {name === null ? edit("text") : part(name)}
          </p>
          <p lang="da" className="[overflow-wrap:anywhere] whitespace-pre-line">
            {pieces.map(({ kind: piece, text }, index) =>
              piece === "SAME" ? (
                <span key={index}>{shortened(text)}</span>
              ) : piece === "ADDED" ? (
                <ins key={index} className="bg-green-50 text-green-700 decoration-2">
                  <span className="sr-only">{t("inserted")} </span>
                  {text}
                </ins>
              ) : (
                <del key={index} className="bg-red-50 text-red-700">
                  <span className="sr-only">{t("deleted")} </span>
                  {text}
                </del>
              ),
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

const AROUND = 160;
/** Of what is the same only its ends, so that changes are found. */
function shortened(text: string): string {
  if (text.length <= 2 * AROUND + 40) return text;
  return `${text.slice(0, AROUND)} … ${text.slice(-AROUND)}`;
}
