import { useTranslations } from "next-intl";
import { OriginBadge } from "@/components/trial/origin-badge";
import { readSourceNote } from "@/lib/domain/trial/source-note";
import type { TrialRecord } from "@/lib/domain/trial/record";

/** Where a trial that no user registered comes from, and what its source leaves open. */
export function SourceNote({ trial }: { trial: TrialRecord }) {
  const t = useTranslations("trial.detail");
  const { refs, note, risks, isStageInferred } = readSourceNote(trial.reference);
  return (
    <div className="bg-mist max-w-prose rounded-lg p-5">
      <OriginBadge origin={trial.origin} />
      <p className="mt-2">{t(trial.origin === "DEMO" ? "demoText" : "referenceText")}</p>
      {trial.anonymised && <p className="mt-2">{t("anonymisedText")}</p>}
      {trial.origin === "REFERENCE" && isStageInferred && <p className="mt-2">{t("stageInferred")}</p>}
      {refs.length > 0 && (
        <p className="mt-2">
          <span className="font-semibold">{t("sourceRefs")}:</span> {refs.join(", ")}
        </p>
      )}
      {note && (
        <p className="mt-2">
          <span className="font-semibold">{t("sourceNote")}:</span> {note}
        </p>
      )}
      {risks.length > 0 && (
        <>
          <p className="mt-2 font-semibold">{t("risks")}</p>
          <ul className="list-disc pl-5">
            {risks.map((risk) => (
              <li key={risk}>{risk}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
