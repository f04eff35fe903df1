"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { DocumentFields } from "@/components/plan/document-fields";
import { ItemConflictNotice } from "@/components/plan/item-conflict";
import { PickList } from "@/components/plan/pick-list";
import { WordingField } from "@/components/plan/wording-field";
import { Button, ButtonLink } from "@/components/ui/button";
import { ChoiceField, SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { RadioSet } from "@/components/ui/radio-set";
import { createItemAction, updateItemAction, type ItemRefusal } from "@/lib/actions/plan-item";
import type { ItemChoice, ItemFormStart, ItemFormValues } from "@/lib/domain/plan/item-form";
import { audiences, planItemKinds } from "@/lib/domain/plan/plan";
import { routes } from "@/lib/routes";

type TextName = Exclude<
  keyof ItemFormValues,
  "audience" | "recurring" | "dependsOnIds" | "trialIds" | "wishIds" | "documents"
>;

const listOf = (value: string | string[] | undefined) => [value ?? []].flat().filter((each) => each !== "");

/** What was typed over what stood there: a refused form without script comes back as a fresh page. */
function keptValues(start: ItemFormValues, typed: ItemRefusal["values"] | undefined): ItemFormValues {
  if (!typed) return start;
  const texts = Object.entries(start).filter(([, value]) => typeof value === "string");
  const urls = [typed.documentUrl ?? []].flat();
  return {
    ...start,
    ...Object.fromEntries(texts.map(([name]) => [name, String(typed[name] ?? "")])),
    recurring: typed.recurring !== undefined,
    ...{ audience: listOf(typed.audience), dependsOnIds: listOf(typed.dependsOnIds) },
    ...{ trialIds: listOf(typed.trialIds), wishIds: listOf(typed.wishIds) },
    documents: [typed.documentTitle ?? []].flat().map((title, row) => ({ title, url: urls[row] ?? "" })),
  };
}

const options = (choices: readonly ItemChoice[]) => choices.map(({ id, label }) => ({ value: id, label }));

/** What most items do without: folded until something stands in it or is wrong in it. */
function Fold({
  title,
  hint,
  isOpen,
  children,
}: {
  title: string;
  hint: string;
  isOpen: boolean;
  children: ReactNode;
}) {
  return (
    <details open={isOpen} className="border-line border-t">
      <summary className="text-petrol-700 min-h-11 cursor-pointer py-3">
        <span className="text-lg font-semibold">{title}</span>{" "}
        <span className="text-muted ml-1 text-[0.9375rem]">{hint}</span>
      </summary>
      <div className="pt-2 pb-4">{children}</div>
    </details>
  );
}

/** An item of the plan, new or changed. What can stand above it follows the phase, and so does what a time means. */
export function ItemForm({ start }: { start: ItemFormStart }) {
  const t = useTranslations("planItem.form");
  const fieldName = useTranslations("planItem.field");
  const common = useTranslations("common.form");
  const plan = useTranslations("plan");
  const isNew = start.version === null;
  const { state, pending, form, field, error, current } = useFormAction(
    isNew ? createItemAction : updateItemAction,
  );
  const values = keptValues(start.values, state?.values);
  const [phaseId, setPhase] = useState(values.phaseId);
  const [wording, setWording] = useState(values.wording);
  const phase = start.phases.find(({ id }) => id === phaseId);
  const context = phase?.context ?? { start: null, end: null, horizon: null };
  const parents = start.items.filter((item) => item.phaseId === phaseId && !item.isUnder);
  const labelOf = new Map(start.phases.map(({ id, label }) => [id, label]));
  const others = start.items.map(({ id, title, phaseId: of }) => ({
    ...{ id, label: title, hint: labelOf.get(of) ?? null },
  }));
  const isMoved = !isNew && (wording.trim() !== start.values.wording || phaseId !== start.values.phaseId);
  const labels: Record<string, string> = {
    ...Object.fromEntries(
      (["title", "wording", "kind", "level", "audience", "responsible", "note"] as const).map((name) => [
        name,
        fieldName(name),
      ]),
    ),
    ...{ phaseId: fieldName("phase"), parentId: fieldName("parent"), dependsOnIds: fieldName("waitsFor") },
    ...{ responsibleId: t("responsibleId"), workingGroupId: t("group"), institutionId: t("institution") },
    ...{ trialIds: t("trials"), wishIds: t("wishes"), reason: t("reason"), documents: t("documents") },
  };
  for (const name of Object.keys(state?.fieldErrors ?? {})) {
    const [of, row] = name.split("-");
    if (of === "documentTitle" || of === "documentUrl") labels[name] = t(of, { number: Number(row) + 1 });
  }
  const isWrong = (...names: string[]) =>
    Object.keys(state?.fieldErrors ?? {}).some((name) => names.some((each) => name.startsWith(each)));
  const optional = common("optional");
  const text = (name: TextName) => ({ ...field(name, values[name]), label: labels[name] });
  return (
    <form {...form} className="group/item">
      {state &&
        (current ? (
          <ItemConflictNotice current={current} />
        ) : (
          <ErrorSummary failure={state} labels={labels} />
        ))}
      <input type="hidden" name="id" value={start.id} />
      {isNew ? (
        <input type="hidden" name="agreementId" value={start.agreement.id} />
      ) : (
        <input type="hidden" name="version" value={current?.version ?? start.version!} />
      )}
      <TextField {...text("title")} hint={t("titleHint")} />
      <SelectField
        {...text("phaseId")}
        onChange={(event) => setPhase(event.target.value)}
        options={start.phases.map(({ id, label }) => ({ value: id, label }))}
      />
      <WordingField
        {...text("wording")}
        context={context}
        optional={optional}
        whenEmpty={t("asPhase", { phase: phase?.label ?? "" })}
        onText={setWording}
      />
      <div className="mb-4">
        <ChoiceField
          id="recurring"
          name="recurring"
          value="yes"
          defaultChecked={values.recurring}
          label={fieldName("recurring")}
        />
      </div>
      {!isNew && (
        <div className="mt-3">
          <TextAreaField
            {...field("reason")}
            label={isMoved ? t("reasonMoved") : labels.reason}
            hint={t("reasonHint")}
            optional={optional}
            rows={2}
          />
        </div>
      )}
      <SelectField
        {...text("kind")}
        options={planItemKinds.map((kind) => ({ value: kind, label: plan(`kind.${kind}`) }))}
        className="sm:w-72"
      />
      {start.levels.length > 1 ? (
        <RadioSet
          id="level"
          question={labels.level!}
          error={error("level")}
          chosen={values.level}
          choices={start.levels.map((level) => ({ value: level, label: t(`levelChoice.${level}`) }))}
        />
      ) : (
        <input type="hidden" name="level" value={start.levels[0]} />
      )}
      <div
        className={
          start.levels.length > 1 ? "hidden group-has-[[value=LOCAL]:checked]/item:block" : undefined
        }
      >
        <SelectField
          {...text("institutionId")}
          placeholder={start.levels.length > 1 ? t("allInstitutions") : undefined}
          options={options(start.institutions)}
        />
      </div>
      <TextAreaField {...text("note")} optional={optional} />
      <div className="border-line mt-8 border-b">
        <Fold
          title={t("connections")}
          hint={t("connectionsHint")}
          isOpen={
            values.parentId !== "" || values.dependsOnIds.length > 0 || isWrong("parentId", "dependsOnIds")
          }
        >
          <div>
            <SelectField
              key={phaseId}
              id="parentId"
              label={labels.parentId}
              hint={t("parentHint")}
              optional={optional}
              error={error("parentId")}
              defaultValue={parents.some(({ id }) => id === values.parentId) ? values.parentId : ""}
              placeholder={t("noParent")}
              options={parents.map(({ id, title }) => ({ value: id, label: title }))}
            />
          </div>
          <PickList
            name="dependsOnIds"
            legend={labels.dependsOnIds}
            hint={t("waitsForHint")}
            error={error("dependsOnIds")}
            choices={others}
            chosen={values.dependsOnIds}
          />
        </Fold>
        <Fold
          title={t("who")}
          hint={t("whoHint")}
          isOpen={
            [values.responsible, values.responsibleId, values.workingGroupId].some((each) => each !== "") ||
            values.audience.length > 0 ||
            isWrong("responsible", "responsibleId", "workingGroupId", "audience")
          }
        >
          <TextField {...text("responsible")} hint={t("responsibleHint")} optional={optional} />
          <SelectField
            {...text("responsibleId")}
            hint={t("responsibleIdHint")}
            optional={optional}
            placeholder={t("nobody")}
            options={options(start.people)}
          />
          {start.groups.length > 0 && (
            <SelectField
              {...text("workingGroupId")}
              optional={optional}
              placeholder={t("noGroup")}
              options={options(start.groups)}
            />
          )}
          <fieldset id="audience" tabIndex={-1} className="mb-5">
            <legend className="font-semibold">
              {labels.audience} <span className="text-muted font-normal">({optional})</span>
            </legend>
            {error("audience") && <p className="mt-1 font-semibold text-red-700">{error("audience")}</p>}
            <div className="mt-1 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
              {audiences.map((each) => (
                <ChoiceField
                  key={each}
                  id={`audience-${each}`}
                  name="audience"
                  value={each}
                  defaultChecked={values.audience.includes(each)}
                  label={plan(`audience.${each}`)}
                />
              ))}
            </div>
          </fieldset>
        </Fold>
        <Fold
          title={t("tied")}
          hint={t("tiedHint")}
          isOpen={
            [values.trialIds, values.wishIds, values.documents].some((each) => each.length > 0) ||
            isWrong("trialIds", "wishIds", "document")
          }
        >
          <PickList
            name="trialIds"
            legend={labels.trialIds}
            error={error("trialIds")}
            choices={start.trials}
            chosen={values.trialIds}
          />
          <PickList
            name="wishIds"
            legend={labels.wishIds}
            error={error("wishIds")}
            choices={start.wishes}
            chosen={values.wishIds}
          />
          <DocumentFields documents={values.documents} error={error} />
        </Fold>
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={pending}>
          {pending ? t("saving") : current ? t("saveAnyway") : t(isNew ? "add" : "save")}
        </Button>
        <ButtonLink
          href={
            isNew
              ? routes.plan({ municipality: start.municipality.id, agreement: start.agreement.id })
              : routes.planItem(start.id)
          }
          variant="quiet"
        >
          {t("cancel")}
        </ButtonLink>
      </div>
    </form>
  );
}
