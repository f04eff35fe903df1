import { useLocale, useTranslations } from "next-intl";
import { TableBox } from "@/components/ui/table";
import type { Period } from "@/lib/domain/plan/plan";
import { formatPeriod } from "@/lib/i18n/format";

interface Time extends Period {
  wording: string | null;
}
interface Move {
  id: string;
  title: string;
  subject: "PHASE" | "ITEM" | "MILESTONE";
  before: Time;
  after: Time;
}

/** Changes of time, before and after, in the words of the plan: the first, how many come between, and the last. */
export function MoveTable({
  caption,
  first,
  between,
  last,
}: {
  caption: string;
  first: Move[];
  between: number;
  last: Move[];
}) {
  const t = useTranslations("planTemplate.start");
  const locale = useLocale();
  // Times without words, or whose words stay ("løbende"), are told by their days.
  const said = ({ before, after }: Move, time: Time) =>
    time.wording !== null && before.wording !== after.wording
      ? time.wording
      : [time.wording, formatPeriod(time.start, time.end, locale)].filter(Boolean).join(", ");
  const row = (move: Move) => (
    <tr key={move.id}>
      <td className="[overflow-wrap:anywhere] hyphens-auto sm:min-w-48">
        <span className="text-muted block text-[0.875rem]">{t("sort", { subject: move.subject })}</span>
        {move.title}
      </td>
      <td>{said(move, move.before)}</td>
      <td className="font-semibold">{said(move, move.after)}</td>
    </tr>
  );
  return (
    <TableBox caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th scope="col">{t("before")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {first.map(row)}
        {between > 0 && (
          <tr>
            <td colSpan={3} className="text-muted">
              {t("between", { count: between })}
            </td>
          </tr>
        )}
        {last.map(row)}
      </tbody>
    </TableBox>
  );
}
