import { ArrowDown, ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Explain } from "@/components/glossary/explain";
import { isStated } from "@/lib/domain/trial/source-note";

/** The story in two halves: what it is free from, and what it is free to do instead. */
export function FreedHero({ freedFrom, freedTo }: { freedFrom: string; freedTo: string }) {
  const t = useTranslations("trial.field");
  const list = useTranslations("trial.list");
  if (!isStated(freedFrom) && !isStated(freedTo)) {
    return <p className="text-muted mb-8 text-lg">{list("notStated")}</p>;
  }
  const panel = "rounded-xl p-5 sm:p-7";
  const text = "mt-2 text-lg leading-snug whitespace-pre-line sm:text-xl [overflow-wrap:anywhere]";
  return (
    <div className="mb-10 grid items-stretch gap-3 md:grid-cols-[1fr_auto_1fr] md:gap-4 print:grid-cols-[1fr_auto_1fr]">
      <section className={`${panel} bg-sand border-line border`} aria-labelledby="freed-from">
        <div className="text-muted flex items-center gap-2">
          <h2 id="freed-from" className="text-base font-semibold tracking-wide">
            {t("freedFrom")}
          </h2>
          <Explain term="freedFrom" />
        </div>
        <p className={text}>{freedFrom}</p>
      </section>
      <div className="text-petrol-700 flex items-center justify-center" aria-hidden>
        <ArrowDown className="size-8 md:hidden print:hidden" />
        <ArrowRight className="hidden size-8 md:block print:block" />
      </div>
      <section className={`${panel} bg-petrol-50 border-petrol-300 border`} aria-labelledby="freed-to">
        <div className="text-petrol-700 flex items-center gap-2">
          <h2 id="freed-to" className="text-base font-semibold tracking-wide">
            {t("freedTo")}
          </h2>
          <Explain term="freedTo" />
        </div>
        <p className={text}>{freedTo}</p>
      </section>
    </div>
  );
}
