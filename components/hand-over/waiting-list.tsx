import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { HandOverTrial, Waiting } from "@/lib/domain/hand-over/hand-over";
import { routes } from "@/lib/routes";

/** What cannot wait, each line with the trials it is about. */
export function WaitingList({
  waiting,
  ideas,
  wishes,
}: {
  waiting: Waiting;
  /** proposals nobody has read */
  ideas: number;
  wishes: number;
}) {
  const t = useTranslations("handOver.page");
  const lines = (["overdue", "landing", "unreviewed"] as const).filter((key) => waiting[key].length > 0);
  const isQuiet = lines.length === 0 && ideas === 0 && wishes === 0;
  return (
    <section
      aria-labelledby="waiting"
      className="bg-sand border-line mb-10 break-inside-avoid rounded-lg border p-5 sm:p-6"
    >
      <h2 id="waiting" className="text-xl">
        {t("waiting")}
      </h2>
      {isQuiet && (
        <p className="mt-2 flex items-center gap-2">
          <CircleCheck aria-hidden className="size-5 shrink-0 text-green-700" />
          {t("waitingNone")}
        </p>
      )}
      <ul className="mt-2 space-y-3">
        {lines.map((key) => (
          <Line key={key} text={t(key, { count: waiting[key].length })} trials={waiting[key]} />
        ))}
        {ideas > 0 && <Line text={t("ideas", { count: ideas })} href={routes.ideaBox()} />}
        {wishes > 0 && <Line text={t("wishes", { count: wishes })} href="#wishes" />}
      </ul>
    </section>
  );
}

function Line({ text, href, trials = [] }: { text: string; href?: string; trials?: HandOverTrial[] }) {
  return (
    <li className="flex gap-2">
      <CircleAlert aria-hidden className="mt-1 size-5 shrink-0 text-yellow-800" />
      <div className="min-w-0">
        <p className="font-semibold">{href ? <Link href={href}>{text}</Link> : text}</p>
        <ul>
          {trials.map(({ id, title }) => (
            <li key={id}>
              <Link href={routes.trial(id)} className="[overflow-wrap:anywhere]">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
