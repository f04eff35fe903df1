"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type MouseEvent } from "react";
import { PolicyPreviewView } from "@/components/approval/policy-preview";
import { PolicyFailure } from "@/components/approval/policy-failure";
import { useFormAction } from "@/components/forms/use-form-action";
import { useFieldError } from "@/components/forms/use-field-error";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { policyAction } from "@/lib/actions/approval-policy";
import { approvalBodies, approvalTriggers } from "@/lib/domain/agreement/approval";
import {
  editLines,
  fieldOfLine,
  policyLimits,
  type LineEdit,
  type LineField,
  type TypedLine,
} from "@/lib/domain/agreement/policy";

/** A line with a key of its own, so that what is typed and where the focus is go along when it moves. */
interface Row extends TypedLine {
  key: number;
}

/** What was looked at last: saving is offered for these lines and no others. */
const snapshot = (lines: readonly TypedLine[], testDays: string) =>
  JSON.stringify([
    lines.map(({ trigger, threshold, body, note }) => [trigger, threshold, body, note]),
    testDays,
  ]);

/**
 * The lines of an agreement, one below the other, moved by buttons. Each button is a submit that also works without
 * script; with it the lines move at once.
 */
export function PolicyForm({
  agreement,
  lines,
  testDays,
}: {
  agreement: { id: string; version: number };
  lines: TypedLine[];
  testDays: string;
}) {
  const t = useTranslations("approval.policy");
  const text = useTranslations("approval");
  const common = useTranslations("common.form");
  const { state, pending, form } = useFormAction(policyAction);
  const nextKey = useRef(0);
  const keyed = (all: readonly (TypedLine | Row)[]): Row[] =>
    all.map((line) => ("key" in line ? line : { ...line, key: (nextKey.current += 1) }));
  const [rows, setRows] = useState<Row[]>(() =>
    (state?.lines ?? lines).map((line, index) => ({ ...line, key: -1 - index })),
  );
  const [days, setDays] = useState(state?.testDays ?? testDays);
  const [told, setTold] = useState("");
  const focus = useRef<string | null>(null);
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });
  const failure = state?.failure ?? null;
  const error = useFieldError(failure?.fieldErrors);
  const seen = state?.preview ? snapshot(state.lines, state.testDays) : null;
  const isFresh = seen !== null && seen === snapshot(rows, days);

  const edit = (event: MouseEvent, what: LineEdit, index = -1) => {
    event.preventDefault();
    const after = keyed(editLines(rows, what, index));
    if (what === "ADD" && after.length > rows.length) {
      const at = after.findIndex((row) => !rows.includes(row));
      focus.current = fieldOfLine("trigger", at);
      setTold(t("added", { line: at + 1 }));
    } else if (what === "REMOVE") {
      focus.current =
        after.length > 0 ? fieldOfLine("trigger", Math.min(index, after.length - 1)) : "add-line";
      setTold(t("removed"));
    } else {
      const at = what === "UP" ? index - 1 : index + 1;
      // At the end of the way the button is gone; the one that leads back takes the focus.
      const stays = what === "UP" ? at > 0 : at < after.length - 1;
      const name = stays ? what : what === "UP" ? "DOWN" : "UP";
      focus.current = `${name}-${at}`;
      setTold(t("movedTo", { line: at + 1 }));
    }
    setRows(after);
  };
  const set = (index: number, field: LineField, value: string) =>
    setRows((all) => all.map((row, at) => (at === index ? { ...row, [field]: value } : row)));
  const change =
    (index: number, field: LineField) =>
    ({ currentTarget }: { currentTarget: { value: string } }) =>
      set(index, field, currentTarget.value);

  const labels: Record<string, string> = { testDays: t("testDays") };
  rows.forEach((_, index) => {
    const line = t("line", { line: index + 1 });
    labels[fieldOfLine("trigger", index)] = `${line}, ${t("if")}`;
    labels[fieldOfLine("threshold", index)] = `${line}, ${t("threshold")}`;
    labels[fieldOfLine("body", index)] = `${line}, ${t("decides")}`;
    labels[fieldOfLine("note", index)] = `${line}, ${t("note")}`;
  });
  return (
    <form {...form} aria-label={t("title")}>
      {failure && <PolicyFailure failure={failure} labels={labels} />}
      <input type="hidden" name="id" value={agreement.id} />
      <input type="hidden" name="version" value={failure?.current?.version ?? agreement.version} />
      {/* Enter in a field presses the first submit button: it must not be one that moves a line. */}
      <button type="submit" name="intent" value="preview" tabIndex={-1} aria-hidden className="sr-only" />
      <p role="status" className="sr-only">
        {told}
      </p>
      {rows.length === 0 && <p className="mb-4 font-semibold">{t("empty")}</p>}
      <ol className="mb-4 grid gap-4">
        {rows.map((row, index) => {
          const line = index + 1;
          const id = (field: LineField) => fieldOfLine(field, index);
          const isRest = row.trigger === "ALWAYS";
          return (
            <li key={row.key} className="border-line bg-paper rounded-lg border p-4 sm:p-5">
              <fieldset>
                <legend className="float-left mr-auto pt-2 text-lg font-semibold">
                  {t("line", { line })}
                </legend>
                <div className="flex flex-wrap justify-end gap-1">
                  {index > 0 && (
                    <Button
                      id={`UP-${index}`}
                      type="submit"
                      name="edit"
                      value={`UP ${index}`}
                      variant="quiet"
                      aria-label={t("up", { line })}
                      onClick={(event) => edit(event, "UP", index)}
                    >
                      <ArrowUp aria-hidden className="size-5" />
                      {t("upShort")}
                    </Button>
                  )}
                  {index < rows.length - 1 && (
                    <Button
                      id={`DOWN-${index}`}
                      type="submit"
                      name="edit"
                      value={`DOWN ${index}`}
                      variant="quiet"
                      aria-label={t("down", { line })}
                      onClick={(event) => edit(event, "DOWN", index)}
                    >
                      <ArrowDown aria-hidden className="size-5" />
                      {t("downShort")}
                    </Button>
                  )}
                  <Button
                    type="submit"
                    name="edit"
                    value={`REMOVE ${index}`}
                    variant="quiet"
                    aria-label={t("remove", { line })}
                    onClick={(event) => edit(event, "REMOVE", index)}
                  >
                    <Trash2 aria-hidden className="size-5" />
                    {t("removeShort")}
                  </Button>
                </div>
                <div className="clear-both mt-2 grid gap-x-5 sm:grid-cols-2">
                  <SelectField
                    id={id("trigger")}
                    label={isRest ? t("otherwise") : t("if")}
                    error={error(id("trigger"))}
                    placeholder={t("chooseTrigger")}
                    options={approvalTriggers.map((value) => ({ value, label: text(`trigger.${value}`) }))}
                    value={row.trigger}
                    onChange={change(index, "trigger")}
                  />
                  <SelectField
                    id={id("body")}
                    label={t("decides")}
                    error={error(id("body"))}
                    placeholder={t("chooseBody")}
                    options={approvalBodies.map((value) => ({ value, label: text(`body.${value}`) }))}
                    value={row.body}
                    onChange={change(index, "body")}
                  />
                  {row.trigger === "PARTICIPANTS_ABOVE" ? (
                    <TextField
                      id={id("threshold")}
                      inputMode="numeric"
                      label={t("threshold")}
                      hint={t("thresholdHint")}
                      error={error(id("threshold"))}
                      value={row.threshold}
                      onChange={change(index, "threshold")}
                      className="sm:max-w-40"
                    />
                  ) : (
                    <input type="hidden" name={id("threshold")} value={row.threshold} />
                  )}
                  <div className="sm:col-span-2">
                    <TextField
                      id={id("note")}
                      label={t("note")}
                      optional={common("optional")}
                      hint={t("noteHint")}
                      error={error(id("note"))}
                      value={row.note}
                      onChange={change(index, "note")}
                    />
                  </div>
                </div>
              </fieldset>
            </li>
          );
        })}
      </ol>
      {rows.length > 0 && rows.at(-1)?.trigger !== "ALWAYS" && <p className="text-muted mb-4">{t("rest")}</p>}
      {rows.length < policyLimits.lines ? (
        <Button
          id="add-line"
          type="submit"
          name="edit"
          value="ADD"
          variant="secondary"
          onClick={(event) => edit(event, "ADD")}
        >
          <Plus aria-hidden className="size-5" />
          {t("add")}
        </Button>
      ) : (
        <p className="text-muted">{t("full", { max: policyLimits.lines })}</p>
      )}
      <div className="mt-8">
        <TextField
          id="testDays"
          inputMode="numeric"
          label={t("testDays")}
          hint={t("testDaysHint")}
          error={error("testDays")}
          value={days}
          onChange={({ currentTarget }) => setDays(currentTarget.value)}
          className="sm:max-w-40"
        />
      </div>
      <Button
        type="submit"
        name="intent"
        value="preview"
        variant={isFresh ? "secondary" : "primary"}
        aria-disabled={pending}
      >
        {pending ? t("previewing") : t("preview")}
      </Button>
      {state?.preview && !isFresh && (
        <p role="status" className="mt-4 font-semibold">
          {t("stale")}
        </p>
      )}
      {state?.preview && isFresh && (
        <div className="border-petrol-700 bg-paper mt-8 rounded-lg border-2 p-4 sm:p-6">
          <PolicyPreviewView preview={state.preview} />
          <Button type="submit" name="intent" value="save" aria-disabled={pending} className="mt-6">
            {pending ? t("saving") : t("save")}
          </Button>
        </div>
      )}
    </form>
  );
}
