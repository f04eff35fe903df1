"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Badge } from "@/components/ui/badge";
import { Button, buttonClass } from "@/components/ui/button";
import { ChoiceField, Field, TextAreaField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { saveLetterAction } from "@/lib/actions/newsletter";
import {
  keyOfItem,
  letterSections,
  sectionOf,
  type DeskItem,
  type LetterConflict,
} from "@/lib/domain/newsletter/letter";

interface Props {
  letter: { id: string; version: number; title: string; greeting: string | null };
  items: DeskItem[];
}

const takeField = (key: string) => `take:${key}`;
const textField = (key: string) => `text:${key}`;

function Conflict({ current }: { current: LetterConflict }) {
  const t = useTranslations("newsletter.desk");
  return (
    <Notice tone="error" title={t("conflictTitle")} live>
      {current.isSent ? (
        <p>{t("conflictSent")}</p>
      ) : (
        <>
          <p>{t("conflictNow", { title: current.title, count: current.items })}</p>
          {current.greeting && <p className="mt-2 whitespace-pre-line">{current.greeting}</p>}
          <p className="mt-2">{t("conflictAgain")}</p>
        </>
      )}
    </Notice>
  );
}

/** One thing the letter could tell: a tick, its text, and its place among the others of its section. */
function ItemFields({
  item,
  place,
  last,
  values,
  error,
  onMove,
}: {
  item: DeskItem;
  place: number;
  last: number;
  values: Record<string, string> | undefined;
  error?: string;
  onMove: (by: -1 | 1) => void;
}) {
  const t = useTranslations("newsletter.desk");
  const key = keyOfItem(item);
  const [isTaken, setTaken] = useState(values ? values[takeField(key)] === "1" : item.isTaken);
  const arrow = `${buttonClass("quiet")} min-w-11`;
  return (
    <li className="border-line border-b py-4 last:border-0">
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          <ChoiceField
            id={takeField(key)}
            name={takeField(key)}
            value="1"
            defaultChecked={isTaken}
            onChange={(event) => setTaken(event.target.checked)}
            label={
              <>
                <span className="font-semibold [overflow-wrap:anywhere]">{item.title}</span>
                {item.place?.name && (
                  <span className="text-muted block [overflow-wrap:anywhere]">{item.place.name}</span>
                )}
                {item.wording && <span className="text-muted block">{item.wording}</span>}
              </>
            }
          />
        </div>
        {item.isNew && <Badge tone="petrol">{t("isNew")}</Badge>}
        <div className="flex shrink-0">
          <button
            type="button"
            className={arrow}
            aria-label={t("up", { title: item.title })}
            disabled={place === 0}
            onClick={() => onMove(-1)}
          >
            <ArrowUp aria-hidden className="size-5" />
          </button>
          <button
            type="button"
            className={arrow}
            aria-label={t("down", { title: item.title })}
            disabled={place === last}
            onClick={() => onMove(1)}
          >
            <ArrowDown aria-hidden className="size-5" />
          </button>
        </div>
      </div>
      <input type="hidden" name="order" value={key} />
      {item.source === "MILESTONE" || item.source === "WORKSHOP" ? (
        <input type="hidden" name={textField(key)} value={item.text} />
      ) : (
        <div className={isTaken ? "mt-2 pl-9" : "hidden"}>
          <Field id={textField(key)} label={t("text")} error={error}>
            {(control) => (
              <textarea
                rows={2}
                {...control}
                className={`${control.className} field-sizing-content`}
                defaultValue={values?.[textField(key)] ?? item.text}
              />
            )}
          </Field>
        </div>
      )}
    </li>
  );
}

/** The letter being written: heading, greeting, and what it tells, chosen, shortened and put in order. */
export function DeskForm({ letter, items }: Props) {
  const t = useTranslations("newsletter.desk");
  const section = useTranslations("newsletter.letter.section");
  const optional = useTranslations("common.form")("optional");
  const { state, pending, form, field, error, current } = useFormAction(saveLetterAction);
  const [order, setOrder] = useState(items);
  const [said, say] = useState("");
  const labels: Record<string, string> = {
    title: t("titleLabel"),
    greeting: t("greeting"),
    items: t("contents"),
  };
  for (const item of items) labels[textField(keyOfItem(item))] = item.title;

  const told = letterSections.filter((name) => items.some(({ source }) => sectionOf[source] === name));
  const silent = letterSections.filter((name) => !told.includes(name));

  const move = (item: DeskItem, by: -1 | 1) => {
    const mates = order.filter(({ source }) => sectionOf[source] === sectionOf[item.source]);
    const at = mates.indexOf(item);
    const other = mates[at + by];
    if (!other) return;
    setOrder(order.map((each) => (each === item ? other : each === other ? item : each)));
    say(t("moved", { title: item.title, place: at + by + 1 }));
  };

  return (
    <form {...form}>
      {current ? <Conflict current={current} /> : state && <ErrorSummary failure={state} labels={labels} />}
      <input type="hidden" name="id" value={letter.id} />
      <input type="hidden" name="version" value={current?.version ?? letter.version} />
      <TextField {...field("title", letter.title)} label={labels.title} hint={t("titleHint")} />
      <TextAreaField
        {...field("greeting", letter.greeting)}
        label={labels.greeting}
        hint={t("greetingHint")}
        optional={optional}
        rows={4}
      />
      <h2 id="items" tabIndex={-1} className="mt-10">
        {t("contents")}
      </h2>
      <p className="text-muted mt-1 mb-6 max-w-2xl">{t("contentsHint")}</p>
      <p role="status" className="sr-only">
        {said}
      </p>
      {told.map((name) => {
        const mates = order.filter(({ source }) => sectionOf[source] === name);
        return (
          <section key={name} className="mb-8" aria-labelledby={`desk-${name}`}>
            <h3 id={`desk-${name}`} className="border-line border-b pb-1 text-lg">
              {section(name)}
            </h3>
            <ol>
              {mates.map((item, place) => (
                <ItemFields
                  key={keyOfItem(item)}
                  item={item}
                  place={place}
                  last={mates.length - 1}
                  values={state?.values}
                  error={error(textField(keyOfItem(item)))}
                  onMove={(by) => move(item, by)}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {silent.length > 0 && told.length > 0 && (
        <p className="text-muted mb-8">
          {t("none", { sections: silent.map((name) => section(name)).join(", ") })}
        </p>
      )}
      <Button type="submit" aria-disabled={pending} className="max-sm:w-full">
        {pending ? t("saving") : t("save")}
      </Button>
    </form>
  );
}
