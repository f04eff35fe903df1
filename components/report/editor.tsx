"use client";

import { useTranslations } from "next-intl";
import { startTransition, useEffect, useRef, useState, type MouseEvent, type ReactNode } from "react";
import { AutosaveBar } from "@/components/forms/autosave-bar";
import { useAutosave } from "@/components/forms/use-autosave";
import { useFormAction } from "@/components/forms/use-form-action";
import { AddButton, EditorBlock } from "@/components/report/editor-block";
import { SaveFailure } from "@/components/report/save-failure";
import { TextField } from "@/components/ui/field";
import { saveReportAction, type ReportSaved } from "@/lib/actions/report";
import { withStep, type BlockStep, type ReportBlock } from "@/lib/domain/report/content";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

interface Props {
  report: {
    id: string;
    version: number;
    title: string;
    meetsOn: CalendarDate | null;
    content: ReportBlock[];
  };
  /** each named part as it is drawn on the server */
  parts: Record<string, ReactNode>;
}

/** The form's version: what was saved, what stands there now, or what was sent. */
function versionOf(state: ReportSaved | null, first: number): number {
  if (state?.ok) return state.data.version;
  if (state?.current) return state.current.version;
  const sent = Number(state?.values.version);
  return Number.isInteger(sent) && sent > 0 ? sent : first;
}

const orderOf = (blocks: readonly ReportBlock[]) =>
  blocks.map(({ id, omitted }) => (omitted ? `-${id}` : id)).join(",");

/** What is pressed next: leaving out and taking in are one button. */
const nextFocus = { up: "up", down: "down", omit: "include", include: "omit" } as const;

/** What a text is called among the others: how it begins, as it was when the page was opened. */
function firstWords(text: string): string {
  const [line = ""] = text.replace(/^[#\s*-]+/, "").split("\n");
  return line.length > 40 ? `${line.slice(0, 40)} …` : line;
}

/** The report's blocks: text to write, figures to place. Saved by itself; every button also works without script. */
export function ReportEditor({ report, parts }: Props) {
  const t = useTranslations("report.edit");
  const partName = useTranslations("report.part");
  const common = useTranslations("common.form");
  const { state, pending, form, error } = useFormAction(saveReportAction);
  // Without script each step is made by the server, and the page is drawn with what it answered.
  const [blocks, setBlocks] = useState(state?.ok ? state.data.content : report.content);
  const [told, setTold] = useState("");
  const focus = useRef<string | null>(null);
  const failure = state && !state.ok ? state : null;
  const { written, soon, touched, byHand, isQuiet } = useAutosave(pending, failure?.code === "CONFLICT");
  useEffect(() => {
    // A moved element loses the focus on the way.
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  }, [blocks]);

  const texts = blocks.filter(({ kind }) => kind === "TEXT");
  const nameOf = (block: ReportBlock) => {
    if (block.kind === "PART") return partName(block.part);
    const words = firstWords(block.text);
    return words === "" ? t("textLabel", { number: texts.indexOf(block) + 1 }) : t("textNamed", { words });
  };
  const labels: Record<string, string> = { title: t("reportTitle"), meetsOn: t("meetsOn") };
  for (const block of blocks) {
    const name = nameOf(block);
    labels[`text-${block.id}`] = name;
    labels[`caption-${block.id}`] = `${name}: ${t("caption")}`;
    labels[`comment-${block.id}`] = `${name}: ${t("comment")}`;
  }

  function take(event: MouseEvent, step: BlockStep, focusOn: string) {
    event.preventDefault();
    const after = withStep(blocks, step);
    if (step.do === "add") {
      const added = after.find(({ id }) => !blocks.some((block) => block.id === id));
      focus.current = added ? `text-${added.id}` : null;
    } else focus.current = focusOn;
    const place = step.id === null ? -1 : after.findIndex(({ id }) => id === step.id);
    if ((step.do === "up" || step.do === "down") && place >= 0) {
      setTold(t("moved", { name: nameOf(after[place]!), place: place + 1, total: after.length }));
    }
    // Pressed before the page is all alive it waits for it, so that nothing typed so far is lost.
    startTransition(() => setBlocks(after));
    soon();
  }

  return (
    <form {...form} {...written}>
      {failure && <SaveFailure failure={failure} labels={labels} isQuiet={isQuiet} id={report.id} />}
      <input type="hidden" name="id" value={report.id} />
      <input type="hidden" name="version" value={versionOf(state, report.version)} />
      <input type="hidden" name="order" value={orderOf(blocks)} />
      {/* Enter in a field saves and moves nothing: the first button of a form is the one it presses. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only" onClick={byHand} />
      <div className="grid max-w-4xl gap-x-6 sm:grid-cols-[1fr_14rem]">
        <TextField
          id="title"
          lang="da"
          label={labels.title}
          error={error("title")}
          defaultValue={state?.values.title ?? report.title}
        />
        <TextField
          id="meetsOn"
          type="date"
          label={labels.meetsOn}
          optional={common("optional")}
          error={error("meetsOn")}
          defaultValue={state?.values.meetsOn ?? report.meetsOn ?? ""}
        />
      </div>
      <h2 className="mt-4 mb-2">{t("blocks")}</h2>
      <p className="text-muted mb-4 max-w-3xl">
        {t("help")} {common("noPersonalData")}
      </p>
      <p role="status" className="sr-only">
        {told}
      </p>
      <AddButton
        after=""
        label={t("addFirst")}
        onClick={(event) => take(event, { do: "add", id: null }, "")}
      />
      <ol className="max-w-4xl">
        {blocks.map((block, index) => {
          const name = nameOf(block);
          return (
            <li key={block.id}>
              <EditorBlock
                block={block}
                name={name}
                isFirst={index === 0}
                isLast={index === blocks.length - 1}
                error={error}
                typed={(field, first) => state?.values[`${field}-${block.id}`] ?? first}
                onStep={(event, step) =>
                  take(event, { do: step, id: block.id }, `${nextFocus[step]}-${block.id}`)
                }
              >
                {parts[block.id]}
              </EditorBlock>
              <AddButton
                after={block.id}
                label={t("of", { action: t("add"), name })}
                onClick={(event) => take(event, { do: "add", id: block.id }, "")}
              />
            </li>
          );
        })}
      </ol>
      <AutosaveBar state={state} pending={pending} touched={touched} onSave={byHand} />
    </form>
  );
}
