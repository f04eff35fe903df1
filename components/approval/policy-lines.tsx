import { useTranslations } from "next-intl";
import type { PolicyLine } from "@/lib/domain/agreement/policy";

/** The lines of a policy in words, in their order. */
export function PolicyLines({ lines }: { lines: readonly PolicyLine[] }) {
  const t = useTranslations("approval");
  if (lines.length === 0) return <p>{t("policy.empty")}</p>;
  return (
    <ol className="grid list-decimal gap-2 pl-6">
      {lines.map((line, index) => (
        <li key={`${index} ${line.trigger}`}>
          <span className="font-semibold">
            {t("lineText", { trigger: line.trigger, threshold: line.threshold ?? 0, body: line.body })}
          </span>
          {line.note && <span className="text-muted block">{line.note}</span>}
        </li>
      ))}
    </ol>
  );
}
