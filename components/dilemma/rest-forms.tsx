"use client";

import { useTranslations } from "next-intl";
import { ConflictNotice } from "@/components/forms/conflict-notice";
import { ErrorSummary } from "@/components/forms/error-summary";
import { UndoForm } from "@/components/forms/undo-form";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/field";
import {
  removeDilemmaAction,
  restDilemmaAction,
  restoreDilemmaAction,
  wakeDilemmaAction,
} from "@/lib/actions/dilemma";

interface Asked {
  id: string;
  version: number;
  takenHome: string | null;
}

/** What the institution took home; with it the dilemma rests, and there it can be put right. */
export function RestForm({ dilemma }: { dilemma: Asked }) {
  const t = useTranslations("dilemma.rest");
  const form = useTranslations("dilemma.form");
  const { state, pending, form: props, error, typed, current } = useFormAction(restDilemmaAction);
  const rests = dilemma.takenHome !== null;
  return (
    <form {...props}>
      {current ? (
        <ConflictNotice
          title={form("conflictTitle")}
          text={form("conflict")}
          hint={form("conflictHint")}
          lines={[
            [form("title"), current.title],
            [form("question"), current.question],
            [t("field"), current.takenHome],
          ]}
        />
      ) : (
        state && <ErrorSummary failure={state} labels={{ takenHome: t("field") }} />
      )}
      {!rests && <p className="mb-4">{t("lead")}</p>}
      <input type="hidden" name="id" value={dilemma.id} />
      <input type="hidden" name="version" value={current?.version ?? typed("version", dilemma.version)} />
      <TextAreaField
        id="takenHome"
        label={t("field")}
        hint={t("fieldHint")}
        error={error("takenHome")}
        defaultValue={typed("takenHome", dilemma.takenHome)}
        rows={4}
      />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t(rests ? "save" : "send")}
      </Button>
    </form>
  );
}

/** Wakes a dilemma that rests. */
export function WakeForm({ dilemma }: { dilemma: Asked }) {
  const t = useTranslations("dilemma.rest");
  const { state, pending, form, current } = useFormAction(wakeDilemmaAction);
  return (
    <form {...form}>
      {state && <ErrorSummary failure={state} labels={{}} />}
      <input type="hidden" name="id" value={dilemma.id} />
      <input type="hidden" name="version" value={current?.version ?? dilemma.version} />
      <Button type="submit" variant="secondary" aria-disabled={pending}>
        {t("wake")}
      </Button>
      <p className="text-muted mt-1">{t("wakeHint")}</p>
    </form>
  );
}

/** Takes a dilemma back, folded away since it is seldom wanted. */
export function TakeBackForm({ dilemma }: { dilemma: Asked }) {
  const t = useTranslations("dilemma.remove");
  const { state, pending, form, current } = useFormAction(removeDilemmaAction);
  return (
    <details className="mt-6" open={state ? true : undefined}>
      <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
        {t("title")}
      </summary>
      <form {...form} className="pt-2">
        {state && <ErrorSummary failure={state} labels={{}} />}
        <p className="mb-3">{t("lead")}</p>
        <input type="hidden" name="id" value={dilemma.id} />
        <input type="hidden" name="version" value={current?.version ?? dilemma.version} />
        <Button type="submit" variant="danger" aria-disabled={pending}>
          {t("send")}
        </Button>
      </form>
    </details>
  );
}

/** Puts the dilemma forward again that was just taken back. */
export function UndoTakeBack({ id }: { id: string }) {
  const t = useTranslations("dilemma.reflections");
  return (
    <UndoForm action={restoreDilemmaAction} fields={{ id }}>
      {t("undo")}
    </UndoForm>
  );
}
