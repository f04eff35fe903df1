import { useTranslations } from "next-intl";

/** The way past the drawing to the same as text; first thing after the heading for keyboard and screen reader. */
export function JumpLinks({ planless }: { planless: boolean }) {
  const t = useTranslations("plan.jump");
  const targets = planless ? (["trials"] as const) : (["milestones", "process", "trials"] as const);
  return (
    <nav aria-label={t("label")} className="no-print">
      <ul className="flex flex-wrap gap-x-5">
        {targets.map((target) => (
          <li key={target}>
            <a
              href={`#${target}`}
              className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
            >
              {t(target)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
