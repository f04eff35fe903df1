"use client";

import { ArrowDown, ArrowUp, Plus, Undo2, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { startTransition, useEffect, useRef, useState, type MouseEvent, type ReactNode } from "react";
import { ErrorSummary, useFieldError } from "@/components/forms/error-summary";
import { useAutosave } from "@/components/forms/use-autosave";
import { useFormAction } from "@/components/forms/use-form-action";
import { WordChanges } from "@/components/report/changes";
import { Button, buttonClass } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { saveReportAction, type ReportSaved } from "@/lib/actions/report";
import {
  isDrawn,
  partShows,
  withStep,
  type BlockStep,
  type PartBlock,
  type ReportBlock,
} from "@/lib/domain/report/content";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Failure } from "@/lib/domain/shared/result";
import type { ReportConflict } from "@/lib/domain/report/report";
import { formatInstant, formatTime } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

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
  const { state, pending, form } = useFormAction(saveReportAction);
  // Without script each step is made by the server, and the page is drawn with what it answered.
  const [blocks, setBlocks] = useState(state?.ok ? state.data.content : report.content);
  const [touched, setTouched] = useState(false);
  const [told, setTold] = useState("");
  const focus = useRef<string | null>(null);
  const failure = state && !state.ok ? state : null;
  const { formRef, soon, byHand, isQuiet } = useAutosave(pending, failure?.code === "CONFLICT");
  const error = useFieldError(failure?.fieldErrors);
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
    setTouched(true);
    soon();
  }

  return (
    <form
      {...form}
      ref={formRef}
      onInput={() => {
        setTouched(true);
        soon();
      }}
    >
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
          const typed = (field: string, first: string) => state?.values[`${field}-${block.id}`] ?? first;
          return (
            <li key={block.id}>
              <div
                className={cx(
                  "border-line rounded-lg border p-4",
                  block.omitted ? "bg-mist border-dashed" : block.kind === "PART" && "bg-petrol-50/40",
                )}
              >
                <div className="flex flex-wrap items-center justify-between gap-2">
                  <h3 className="text-[1.0625rem]!" id={`name-${block.id}`}>
                    {name}
                    {block.omitted && <span className="text-muted font-normal"> ({t("omitted")})</span>}
                  </h3>
                  <div className="flex gap-1">
                    <StepButton
                      step="up"
                      block={block}
                      name={name}
                      isOff={index === 0}
                      onClick={(event) => take(event, { do: "up", id: block.id }, `up-${block.id}`)}
                    />
                    <StepButton
                      step="down"
                      block={block}
                      name={name}
                      isOff={index === blocks.length - 1}
                      onClick={(event) => take(event, { do: "down", id: block.id }, `down-${block.id}`)}
                    />
                    <StepButton
                      step={block.omitted ? "include" : "omit"}
                      block={block}
                      name={name}
                      onClick={(event) =>
                        take(
                          event,
                          { do: block.omitted ? "include" : "omit", id: block.id },
                          `${block.omitted ? "omit" : "include"}-${block.id}`,
                        )
                      }
                    />
                  </div>
                </div>
                <div hidden={block.omitted} className="mt-2">
                  {block.kind === "TEXT" ? (
                    <TextAreaField
                      id={`text-${block.id}`}
                      lang="da"
                      label={<span className="sr-only">{name}</span>}
                      error={error(`text-${block.id}`)}
                      defaultValue={typed("text", block.text)}
                      rows={2}
                    />
                  ) : (
                    <>
                      {parts[block.id]}
                      <PartFields block={block} error={error} typed={typed} />
                    </>
                  )}
                </div>
              </div>
              <AddButton
                after={block.id}
                label={t("of", { action: t("add"), name })}
                onClick={(event) => take(event, { do: "add", id: block.id }, "")}
              />
            </li>
          );
        })}
      </ol>
      <div className="bg-paper border-line sticky bottom-0 z-10 mt-6 flex flex-wrap items-center gap-x-4 gap-y-1 border-t py-3 print:hidden">
        <Button type="submit" aria-disabled={pending} onClick={byHand}>
          {t("save")}
        </Button>
        <SaveStatus state={state} pending={pending} touched={touched} />
      </div>
    </form>
  );
}

const icons = { up: ArrowUp, down: ArrowDown, omit: X, include: Undo2 };

function StepButton({
  step,
  block,
  name,
  isOff = false,
  onClick,
}: {
  step: keyof typeof icons;
  block: ReportBlock;
  name: string;
  isOff?: boolean;
  onClick: (event: MouseEvent) => void;
}) {
  const t = useTranslations("report.edit");
  const Icon = icons[step];
  const isWord = step === "omit" || step === "include";
  return (
    <button
      type="submit"
      name="do"
      value={`${step}:${block.id}`}
      id={`${step}-${block.id}`}
      aria-label={t("of", { action: t(step), name })}
      title={t(step)}
      aria-disabled={isOff}
      onClick={onClick}
      className={cx(
        "text-petrol-700 hover:bg-petrol-50 inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-md border border-transparent px-2 font-semibold",
        isOff && "opacity-40",
      )}
    >
      <Icon aria-hidden className="size-5" />
      {isWord && <span className="max-sm:sr-only">{t(step)}</span>}
    </button>
  );
}

function AddButton({
  after,
  label,
  onClick,
}: {
  after: string;
  label: string;
  onClick: (event: MouseEvent) => void;
}) {
  const t = useTranslations("report.edit");
  return (
    <div className="my-1">
      <button
        type="submit"
        name="do"
        value={`add:${after}`}
        aria-label={label}
        onClick={onClick}
        className="text-petrol-700 hover:bg-petrol-50 inline-flex min-h-11 items-center gap-1.5 rounded-md px-2 text-[0.9375rem]"
      >
        <Plus aria-hidden className="size-4" />
        {after === "" ? t("addFirst") : t("add")}
      </button>
    </div>
  );
}

function PartFields({
  block,
  error,
  typed,
}: {
  block: PartBlock;
  error: (field: string) => string | undefined;
  typed: (field: string, first: string) => string;
}) {
  const t = useTranslations("report.edit");
  const common = useTranslations("common.form");
  const { id } = block;
  const isOpen = [typed("caption", block.caption), typed("comment", block.comment)].some(
    (text) => text !== "",
  );
  const isWrong = error(`caption-${id}`) !== undefined || error(`comment-${id}`) !== undefined;
  return (
    <details open={isOpen || isWrong}>
      <summary className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
        {t("details")}
      </summary>
      <div className="mt-2">
        {isDrawn(block.part) && (
          <SelectField
            id={`show-${id}`}
            label={t("show")}
            defaultValue={typed("show", block.show)}
            options={partShows.map((show) => ({ value: show, label: t(`show_${show}`) }))}
            className="sm:w-64"
          />
        )}
        <TextField
          id={`caption-${id}`}
          lang="da"
          label={t("caption")}
          hint={t("captionHint")}
          optional={common("optional")}
          error={error(`caption-${id}`)}
          defaultValue={typed("caption", block.caption)}
        />
        <TextAreaField
          id={`comment-${id}`}
          lang="da"
          label={t("comment")}
          optional={common("optional")}
          error={error(`comment-${id}`)}
          defaultValue={typed("comment", block.comment)}
          rows={2}
        />
      </div>
    </details>
  );
}

function SaveStatus({
  state,
  pending,
  touched,
}: {
  state: ReportSaved | null;
  pending: boolean;
  touched: boolean;
}) {
  const t = useTranslations("report.edit");
  const locale = useLocale();
  const failed = state !== null && !state.ok;
  const text = pending
    ? t("saving")
    : failed
      ? t(state.fieldErrors ? "notSaved" : "notSavedFailure")
      : state?.ok
        ? t("savedAt", { time: formatTime(new Date(state.data.savedAt), locale) })
        : touched
          ? t("autosave")
          : "";
  return (
    <p role="status" className={failed && !pending ? "font-semibold text-red-700" : "text-muted"}>
      {text}
    </p>
  );
}

/** What stopped the saving. Of a conflict it is told who was first and what one's own words would change. */
function SaveFailure({
  failure,
  labels,
  isQuiet,
  id,
}: {
  failure: Failure<ReportConflict>;
  labels: Record<string, string>;
  isQuiet: boolean;
  id: string;
}) {
  const t = useTranslations("report.edit");
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const { current } = failure;
  useEffect(() => box.current?.focus(), [failure]);
  if (failure.code !== "CONFLICT" || !current) {
    return isQuiet && failure.fieldErrors ? null : <ErrorSummary failure={failure} labels={labels} />;
  }
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-6 max-w-4xl border-2 border-red-700 bg-red-50 p-5"
    >
      <h2 className="text-xl">{t("conflictTitle")}</h2>
      <p className="mt-1 max-w-prose">
        {t("conflictText", {
          name: current.byName,
          time: formatInstant(new Date(current.updatedAt), locale),
        })}
      </p>
      <div className="bg-paper my-4 p-4">
        {current.changes.length === 0 ? (
          <p>{t("conflictSame")}</p>
        ) : (
          <WordChanges changes={current.changes} />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="danger">
          {t("conflictMine")}
        </Button>
        <a href={routes.report(id)} target="_blank" rel="noreferrer" className={buttonClass("secondary")}>
          {t("conflictTheirs")}
        </a>
        <span className="text-muted">{t("conflictTheirsHint")}</span>
      </div>
    </div>
  );
}
