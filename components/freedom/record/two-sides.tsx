import { Fence, LockOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeptRecordView } from "@/components/freedom/record/record-view";

function freesKey({ type, input }: KeptRecordView) {
  if (type === "FENCE_POST") return "FENCE_POST" as const;
  if (type === "RULE") return input.ruleStatus ?? "KEPT";
  if (input.role === "EXISTING_OPTION") return "OPTION" as const;
  return input.freed ?? "UNKNOWN";
}

/** The two sides of every rule: what it holds, and what it leaves free. */
export function TwoSides({ record }: { record: KeptRecordView }) {
  const t = useTranslations("freedom.record");
  const { type, input } = record;
  return (
    <>
      {input.exception && (
        <p className="bg-sand mb-4 border-l-4 border-yellow-500 px-4 py-3 text-lg">
          <strong>{t("exception")}: </strong>
          <span lang="da">{input.exception}</span>
        </p>
      )}
      <div className="mb-10 grid break-inside-avoid gap-4 md:grid-cols-2">
        <div className="border-line rounded-lg border p-5 sm:p-6">
          <h2 className="text-muted mb-2 flex items-center gap-2 text-base">
            <Fence aria-hidden className="size-5" />
            {t(type === "FENCE_POST" ? "holds" : "says")}
          </h2>
          <p lang="da" className="text-lg">
            {input.summary}
          </p>
        </div>
        <div className="bg-petrol-50 rounded-lg p-5 sm:p-6">
          <h2 className="text-petrol-700 mb-2 flex items-center gap-2 text-base">
            <LockOpen aria-hidden className="size-5" />
            {t("frees")}
          </h2>
          <p className="text-lg">{t(`freesText.${freesKey(record)}`)}</p>
        </div>
      </div>
    </>
  );
}
