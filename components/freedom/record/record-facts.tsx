import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { KeptRecordView } from "@/components/freedom/record/record-view";
import { OriginBadge } from "@/components/trial/origin-badge";
import { refsOfSource } from "@/lib/domain/freedom/source";
import type { ProvisionState } from "@/lib/domain/freedom/validity";
import type { DataOrigin } from "@/lib/domain/shared/area";
import { formatDate } from "@/lib/i18n/format";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="border-line border-b py-2.5 first:border-t">
      <dt className="text-muted text-[0.9375rem]">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What can be said of a rule in a word or two; what is not known is left out. */
export function RecordFacts({
  record,
  state,
  origin,
  source,
}: {
  record: KeptRecordView;
  state: ProvisionState["state"];
  origin: DataOrigin;
  source: unknown;
}) {
  const t = useTranslations("freedom");
  const area = useTranslations("common.area");
  const body = useTranslations("trial.detail.body");
  const locale = useLocale();
  const { type, level, municipality, institution, input } = record;
  const refs = refsOfSource(source);
  const where =
    municipality?.name ?? t(type !== "RULE" && level === "NATIONAL" ? "record.everywhere" : "record.unnamed");
  const decidedOn = input.decidedOn && formatDate(input.decidedOn, locale);
  return (
    <dl>
      <Fact label={t("record.today")}>{t(`record.state.${state}`)}</Fact>
      {type === "FENCE_POST" && input.fenceStatus && (
        <Fact label={t("record.status")}>{t(`fencePostStatus.${input.fenceStatus}`)}</Fact>
      )}
      {type === "RULE" && input.ruleStatus && (
        <Fact label={t("record.status")}>{t(`ruleStatus.${input.ruleStatus}`)}</Fact>
      )}
      {input.freed && <Fact label={t("record.freed")}>{t(`freed.${input.freed}`)}</Fact>}
      {input.role && <Fact label={t("record.role")}>{t(`role.${input.role}`)}</Fact>}
      {input.category && <Fact label={t("record.category")}>{t(`ruleCategory.${input.category}`)}</Fact>}
      <Fact label={t("record.municipality")}>{where}</Fact>
      {institution && <Fact label={t("record.institution")}>{institution.name}</Fact>}
      <Fact label={t("record.areas")}>{input.areas.map((each) => area(each)).join(", ")}</Fact>
      {decidedOn && (
        <Fact label={t("record.decided")}>
          {input.decidedBy
            ? t("record.decidedBy", { body: body(input.decidedBy), date: decidedOn })
            : decidedOn}
        </Fact>
      )}
      {input.decisionReason && (
        <Fact label={t("record.reason")}>
          <span lang="da">{input.decisionReason}</span>
        </Fact>
      )}
      {input.note && (
        <Fact label={t("record.note")}>
          <span lang="da">{input.note}</span>
        </Fact>
      )}
      {(refs.length > 0 || origin !== "REGISTERED") && (
        <Fact label={t("record.source")}>
          <span lang="da" className="mr-2">
            {refs.join(", ")}
          </span>
          <OriginBadge origin={origin} />
        </Fact>
      )}
    </dl>
  );
}
