"use client";

import { useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { ChoiceField, TextAreaField, TextField } from "@/components/ui/field";
import { saveRoundAction } from "@/lib/actions/workshop";

interface Props {
  agreement: { id: string; municipalityId: string };
  /** null: a new one */
  round: { id: string; version: number; title: string; about: string | null; note: string | null } | null;
  offered: { id: string; text: string; from: string }[];
}

/** A round of workshops; a new one is offered what the harvest asked to take up. */
export function RoundForm({ agreement, round, offered }: Props) {
  const t = useTranslations("workshop.roundForm");
  const form = useTranslations("workshop.form");
  const common = useTranslations("common.form");
  const { state, pending, form: bound, typed, current, field } = useFormAction(saveRoundAction);
  const isTicked = (id: string) => [state?.values.take ?? []].flat().includes(id);
  const labels = { title: t("title"), about: t("about"), note: t("note"), take: t("take") };
  return (
    <form {...bound} className="max-w-2xl">
      {current ? (
        <ConflictNotice
          title={form("conflictRound")}
          text={form("conflict")}
          hint={form("conflictHint")}
          lines={[
            [labels.title, current.title],
            [labels.about, current.about],
            [labels.note, current.note],
          ]}
        />
      ) : (
        state && <ErrorSummary failure={state} labels={labels} />
      )}
      <input type="hidden" name="municipality" value={agreement.municipalityId} />
      <input type="hidden" name="agreement" value={agreement.id} />
      <input type="hidden" name="agreementId" value={agreement.id} />
      {round && (
        <>
          <input type="hidden" name="id" value={round.id} />
          <input type="hidden" name="version" value={current?.version ?? typed("version", round.version)} />
        </>
      )}
      <TextField {...field("title", round?.title)} label={labels.title} hint={t("titleHint")} />
      <TextAreaField
        {...field("about", round?.about)}
        label={labels.about}
        hint={t("aboutHint")}
        optional={common("optional")}
      />
      {offered.length > 0 && (
        <fieldset className="bg-sand border-line mb-5 rounded-lg border p-5">
          <legend className="float-left mb-1 w-full font-semibold">{labels.take}</legend>
          <p className="text-muted clear-both mb-2">{t("takeHint")}</p>
          {offered.map(({ id, text, from }) => (
            <ChoiceField
              key={id}
              id={`take-${id}`}
              name="take"
              value={id}
              label={text}
              hint={from}
              defaultChecked={isTicked(id)}
            />
          ))}
        </fieldset>
      )}
      <TextAreaField
        {...field("note", round?.note)}
        label={labels.note}
        hint={t("noteHint")}
        optional={common("optional")}
        rows={5}
      />
      <Button type="submit" aria-disabled={pending}>
        {round ? t("save") : t("create")}
      </Button>
    </form>
  );
}
