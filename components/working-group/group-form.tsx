"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button, ButtonLink } from "@/components/ui/button";
import { ChoiceField, TextAreaField, TextField } from "@/components/ui/field";
import { Conflict } from "@/components/working-group/conflict";
import { createWorkingGroupAction, updateWorkingGroupAction } from "@/lib/actions/working-group";
import { audiences } from "@/lib/domain/plan/plan";
import type { WorkingGroup } from "@/lib/domain/process/working-group";

/** A new group, or one that is put right. */
export function GroupForm({
  group,
  agreementId,
  first,
  back,
}: {
  /** null: a new one */
  group: WorkingGroup | null;
  agreementId: string;
  /** days proposed for a new one */
  first: { activeFrom: string; activeTo: string };
  back: string;
}) {
  const t = useTranslations("workingGroup.form");
  const plan = useTranslations("plan.audience");
  const common = useTranslations("common");
  const { state, pending, form, field, error, typed, current } = useFormAction(
    group ? updateWorkingGroupAction : createWorkingGroupAction,
    "group",
  );
  const chosen = new Set(state ? [state.values.participants ?? []].flat() : (group?.participants ?? []));
  const labels = {
    name: t("name"),
    purpose: t("purpose"),
    activeFrom: t("activeFrom"),
    activeTo: t("activeTo"),
    results: t("results"),
    note: t("note"),
  };
  const optional = common("form.optional");
  return (
    <form {...form}>
      {current ? (
        <Conflict current={current}>
          {current.isRemoved ? (
            t("conflictClosed")
          ) : (
            <>
              <strong className="block">{current.name}</strong>
              {current.purpose}
            </>
          )}
        </Conflict>
      ) : (
        state && <ErrorSummary failure={state} labels={labels} prefix="group" />
      )}
      {group ? (
        <>
          <input type="hidden" name="id" value={group.id} />
          <input type="hidden" name="version" value={current?.version ?? group.version} />
        </>
      ) : (
        <input type="hidden" name="agreementId" value={agreementId} />
      )}
      <TextField {...field("name", group?.name)} label={t("name")} />
      <TextAreaField
        {...field("purpose", group?.purpose)}
        label={t("purpose")}
        hint={t("purposeHint")}
        optional={optional}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        {(["activeFrom", "activeTo"] as const).map((name) => (
          <TextField
            key={name}
            id={`group-${name}`}
            name={name}
            type="date"
            label={t(name)}
            error={error(name)}
            defaultValue={typed(name, group?.[name] ?? first[name])}
          />
        ))}
      </div>
      <fieldset className="mb-6">
        <legend className="font-semibold">
          {t("participants")} <span className="text-muted font-normal">({optional})</span>
        </legend>
        <p className="text-muted mt-0.5">{t("participantsHint")}</p>
        <div className="mt-1.5 grid gap-x-6 sm:grid-cols-2">
          {audiences.map((audience) => (
            <ChoiceField
              key={audience}
              id={`group-${audience}`}
              name="participants"
              value={audience}
              label={plan(audience)}
              defaultChecked={chosen.has(audience)}
            />
          ))}
        </div>
      </fieldset>
      {(["results", "note"] as const).map((name) => (
        <TextAreaField
          key={name}
          id={`group-${name}`}
          name={name}
          label={t(name)}
          hint={name === "results" ? t("resultsHint") : undefined}
          optional={optional}
          error={error(name)}
          defaultValue={typed(name, name === "results" ? group?.results.join("\n") : group?.note)}
        />
      ))}
      <p className="flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={pending}>
          {pending ? t("saving") : t(group ? "save" : "create")}
        </Button>
        <ButtonLink variant="quiet" href={back}>
          {common("actions.cancel")}
        </ButtonLink>
      </p>
    </form>
  );
}
