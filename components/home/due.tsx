import { CircleAlert, CircleCheck, CircleDot, Clock, MessageCircleQuestionMark } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { usePlaceName } from "@/components/trial/place-name";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { DueItem } from "@/lib/domain/trial/due";
import { dueText } from "@/lib/i18n/due-text";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface DueRow extends DueItem {
  id: string;
  title: string;
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
}

/** How each state looks; the word beside the symbol says the same. */
const looks = {
  LATE: { icon: CircleAlert, box: "border-red-700 bg-red-50", text: "text-red-700", word: "late" },
  NOW: { icon: CircleDot, box: "border-petrol-700 bg-petrol-50", text: "text-petrol-700", word: "now" },
  COMING: { icon: Clock, box: "border-line", text: "text-muted", word: "coming" },
  QUIET: { icon: MessageCircleQuestionMark, box: "border-line", text: "text-muted", word: "quiet" },
} as const;

/** What somebody's trials ask for now, what comes up, and which have gone quiet. */
export function Due({
  due,
  overdue,
  allHref,
}: {
  due: { items: DueRow[]; total: number };
  /** how many the list behind the link holds */
  overdue: number;
  allHref: string;
}) {
  const t = useTranslations("digest.due");
  const locale = useLocale();
  const placeOf = usePlaceName();
  const late = due.items.filter(({ state }) => state === "LATE").length;
  const unseen = due.total - due.items.length;
  return (
    <Section
      id="due"
      title={t("title")}
      action={overdue > late && <Link href={allHref}>{t("all", { count: overdue })}</Link>}
    >
      {due.items.length === 0 ? (
        <p className="flex items-center gap-2">
          <CircleCheck aria-hidden className="size-5 shrink-0 text-green-700" />
          {t("none")}
        </p>
      ) : (
        <ul className="space-y-3">
          {due.items.map((row) => {
            const { icon: Icon, box, text, word } = looks[row.state];
            return (
              <li key={row.id} className={cx("flex gap-3 border-l-4 px-4 py-3", box)}>
                <Icon aria-hidden className={cx("mt-0.5 size-5 shrink-0", text)} />
                <div className="min-w-0">
                  <p className={cx("text-[0.9375rem] font-semibold", text)}>{t(word)}</p>
                  <p className="font-semibold [overflow-wrap:anywhere]">
                    <Link href={routes.trial(row.id)}>{row.title}</Link>
                  </p>
                  <p className="text-[0.9375rem]">{placeOf(row)}</p>
                  {row.due && <p className="text-[0.9375rem]">{dueText(row.due, row.state, locale)}</p>}
                  {row.quietSince && row.state !== "LATE" && (
                    <p className="text-[0.9375rem]">
                      {t("quietText", { date: formatDate(row.quietSince, locale) })}
                    </p>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {unseen > 0 && <p className="text-muted mt-3">{t("more", { count: unseen })}</p>}
    </Section>
  );
}
