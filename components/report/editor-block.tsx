import { ArrowDown, ArrowUp, Plus, Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MouseEvent, ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { isDrawn, partShows, type PartBlock, type ReportBlock } from "@/lib/domain/report/content";

type Step = keyof typeof icons;

/** One block of a report: a text to write, or figures (drawn on the server) with what is said to them. */
export function EditorBlock({
  block,
  name,
  isFirst,
  isLast,
  error,
  typed,
  onStep,
  children,
}: {
  block: ReportBlock;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  error: (field: string) => string | undefined;
  typed: (field: string, first: string) => string;
  onStep: (event: MouseEvent, step: Step) => void;
  children: ReactNode;
}) {
  const t = useTranslations("report.edit");
  const steps: { step: Step; isOff: boolean }[] = [
    { step: "up", isOff: isFirst },
    { step: "down", isOff: isLast },
    { step: block.omitted ? "include" : "omit", isOff: false },
  ];
  return (
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
          {steps.map(({ step, isOff }) => (
            <StepButton
              key={step}
              step={step}
              block={block}
              name={name}
              isOff={isOff}
              onClick={(event) => onStep(event, step)}
            />
          ))}
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
            {children}
            <PartFields block={block} error={error} typed={typed} />
          </>
        )}
      </div>
    </div>
  );
}

const icons = { up: ArrowUp, down: ArrowDown, omit: X, include: Undo2 };

function StepButton({
  step,
  block,
  name,
  isOff,
  onClick,
}: {
  step: keyof typeof icons;
  block: ReportBlock;
  name: string;
  isOff: boolean;
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

/** Puts a text in between. */
export function AddButton({
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
