"use client";

import { unstable_rethrow } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useActionState, useEffect, useRef, useState, useTransition, type FormEvent } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFieldError } from "@/components/forms/use-field-error";
import { ConflictChoice } from "@/components/trial/form/conflict-choice";
import { DraftStatusLine } from "@/components/trial/form/draft-status";
import { formDataOf, readForm, unreadableDates } from "@/components/trial/form/form-data";
import { MainFields } from "@/components/trial/form/main-fields";
import { MoreFields } from "@/components/trial/form/more-fields";
import { choicesOf, namesOf, themeKind } from "@/components/trial/form/place-choices";
import { RestoredNotice } from "@/components/trial/form/restored-notice";
import { isAwayCode, useTrialDraft } from "@/components/trial/form/use-trial-draft";
import { Button, ButtonLink } from "@/components/ui/button";
import { saveTrialAction } from "@/lib/actions/trial";
import { invalid, refused, type Failure } from "@/lib/domain/shared/result";
import { isSameLineage, noLineage, type Lineage } from "@/lib/domain/trial/adoption";
import type { TrialConflict } from "@/lib/domain/trial/conflict";
import type { TrialDraft, TrialFormStart } from "@/lib/domain/trial/form";
import { differingFields, trialFields, type TrialFormValues } from "@/lib/domain/trial/input";
import { routes } from "@/lib/routes";

/** One filling-in: replaced as a whole when a draft is fetched, thrown away or versions are merged. */
interface Session {
  key: number;
  values: TrialFormValues;
  /** what the form was opened with */
  base: TrialFormValues;
  version: number | undefined;
  submissionKey: string;
  /** what the trial is begun from */
  lineage: Lineage;
  restored: { at: string; from: "SERVER" | "DEVICE" } | null;
}

function fresh(start: TrialFormStart, key = 0): Session {
  const { values, trial, submissionKey } = start;
  const lineage = start.lineage ?? noLineage;
  return { key, values, base: values, version: trial?.version, submissionKey, lineage, restored: null };
}

function fromDraft(
  start: TrialFormStart,
  draft: TrialDraft | null,
  from: "SERVER" | "DEVICE",
  key = 0,
): Session | null {
  if (!draft || differingFields(draft.values, start.values).length === 0) return null;
  const lineage = draft.lineage ?? noLineage;
  // A form opened to begin from something is not filled with what was begun from something else.
  if (start.lineage && !isSameLineage(lineage, start.lineage)) return null;
  return {
    ...fresh(start, key),
    values: draft.values,
    version: draft.version ?? start.trial?.version,
    submissionKey: draft.submissionKey ?? start.submissionKey,
    lineage,
    restored: { at: draft.savedAt, from },
  };
}

/** What a post carries of the trial's origin: nothing for one's own idea. */
function originFields({ adoptedFromId, adoptedExampleId }: Lineage): Record<string, string> {
  return { ...(adoptedFromId && { adoptedFromId }), ...(adoptedExampleId && { adoptedExampleId }) };
}

/** A focused field is scrolled clear of the bar that sticks to the bottom. */
const ABOVE_SAVE_BAR = "[&_:is(input,textarea,select,summary,fieldset)]:scroll-mb-32";

/** Registers and edits a trial: four required fields, the rest folded; keeps what is typed. */
export function TrialForm({ start }: { start: TrialFormStart }) {
  const t = useTranslations("trial");
  const locale = useLocale();
  const trialId = start.trial?.id ?? null;
  const [posted, postedAction] = useActionState(saveTrialAction, null);
  const [session, setSession] = useState<Session>(() =>
    posted
      ? {
          ...fresh(start),
          values: posted.values,
          ...(posted.fieldErrors?.adopted && { lineage: noLineage }),
        }
      : (fromDraft(start, start.draft, "SERVER") ?? fresh(start)),
  );
  const [failure, setFailure] = useState<Failure<TrialConflict> | null>(posted);
  const [conflict, setConflict] = useState<{ mine: TrialFormValues; theirs: TrialConflict } | null>(
    posted?.current ? { mine: posted.values, theirs: posted.current } : null,
  );
  const [institutionId, setInstitutionId] = useState(session.values.leadInstitutionId);
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const error = useFieldError(failure?.fieldErrors);

  const draft = useTrialDraft(start.userId, trialId, () => {
    const values = form.current ? readForm(form.current, session.values) : session.values;
    if (differingFields(values, start.values).length === 0) return null;
    const { version = null, submissionKey, lineage } = session;
    return { values, version, submissionKey, lineage };
  });

  const begin = (next: Session) => {
    setSession(next);
    setInstitutionId(next.values.leadInstitutionId);
    setFailure(null);
    setConflict(null);
  };

  // What lies on the device is only known in the browser; it counts when it is newer than what the server has. Asked
  // once, when the page opens: later the form itself knows best.
  const { readLocal, changed } = draft;
  useEffect(() => {
    const opening = setTimeout(() => {
      const local = readLocal();
      const isNewer = local && (!start.draft || local.savedAt > start.draft.savedAt);
      const restored = isNewer ? fromDraft(start, local, "DEVICE", 1) : null;
      if (!restored) return;
      setSession(restored);
      setInstitutionId(restored.values.leadInstitutionId);
      changed();
    });
    return () => clearTimeout(opening);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const send = (values: TrialFormValues, version: number | undefined) => {
    draft.submitting(true);
    startTransition(async () => {
      let isAway = false;
      const data = formDataOf(values, {
        submissionKey: session.submissionKey,
        openedAt: start.openedAt,
        id: trialId ?? undefined,
        version,
        ...originFields(session.lineage),
      });
      try {
        const refusal = await saveTrialAction(null, data);
        isAway = isAwayCode(refusal.code);
        setFailure(refusal);
        if (refusal.fieldErrors?.adopted) setSession((now) => ({ ...now, lineage: noLineage }));
        setConflict(refusal.current ? { mine: values, theirs: refusal.current } : null);
      } catch (thrown) {
        unstable_rethrow(thrown);
        isAway = true;
        // A browser throws a TypeError when the request does not get through; anything else went wrong beyond it.
        setFailure(refused(thrown instanceof TypeError ? "OFFLINE" : "UNAVAILABLE"));
      }
      draft.submitting(false);
      if (isAway) draft.keepLocally();
      else draft.changed();
    });
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const unreadable = unreadableDates(event.currentTarget);
    if (unreadable.length > 0) {
      return setFailure(invalid(Object.fromEntries(unreadable.map((name) => [name, { key: "dateUnreal" }]))));
    }
    send(readForm(event.currentTarget, session.values), session.version);
  };

  const onMerged = (values: TrialFormValues) => {
    if (!conflict) return;
    const { version, values: base } = conflict.theirs;
    begin({ ...session, key: session.key + 1, values, base, version, restored: null });
    send(values, version);
  };

  const startOver = () => {
    begin(fresh(start, session.key + 1));
    void draft.discard();
  };

  const place = start.choices.institutions.find(({ id }) => id === institutionId);
  const choices = choicesOf(start, place, locale);
  const onlyProposal = start.places.find(({ id }) => id === institutionId)?.onlyProposal ?? false;
  const themeLabel = t(`kind.${themeKind(place)}`);
  const labels = Object.fromEntries(trialFields.map((field) => [field, t(`field.${field}`)]));
  const didNotGetThrough = failure !== null && isAwayCode(failure.code);
  const saveKey = trialId ? "saveChanges" : onlyProposal ? "saveIdea" : "save";
  const saveLabel = t(`form.${didNotGetThrough ? "saveAgain" : saveKey}`);
  return (
    <form
      ref={form}
      action={postedAction}
      onSubmit={onSubmit}
      onChange={draft.changed}
      noValidate
      className={ABOVE_SAVE_BAR}
    >
      <input type="hidden" name="submissionKey" value={session.submissionKey} />
      <input type="hidden" name="openedAt" value={start.openedAt} />
      {Object.entries(originFields(session.lineage)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {trialId && <input type="hidden" name="id" value={trialId} />}
      {trialId && <input type="hidden" name="version" value={session.version} />}
      {session.restored && (
        <RestoredNotice at={session.restored.at} from={session.restored.from} onStartOver={startOver} />
      )}
      {conflict && (
        <ConflictChoice
          key={conflict.theirs.version}
          base={session.base}
          mine={conflict.mine}
          conflict={conflict.theirs}
          names={namesOf(start)}
          pending={pending}
          onChosen={onMerged}
        />
      )}
      {failure && !conflict && (
        <ErrorSummary
          failure={failure}
          labels={{ ...labels, themes: themeLabel, adopted: t("field.adopted") }}
        />
      )}
      {error("adopted") && (
        <p
          id="adopted"
          tabIndex={-1}
          className="mb-5 border-l-4 border-red-700 pl-3 font-semibold text-red-700"
        >
          {error("adopted")}
        </p>
      )}
      {/* While versions are chosen between, typing here would be lost. */}
      <div key={session.key} hidden={conflict !== null}>
        <MainFields
          start={start}
          values={session.values}
          institutionId={institutionId}
          onInstitution={setInstitutionId}
          themes={choices.themes}
          themeLabel={themeLabel}
          error={error}
        />
        <h2 className="mt-10 text-xl">{t("form.restTitle")}</h2>
        <p className="text-muted mt-1 mb-4">{t("form.restText")}</p>
        <MoreFields
          key={institutionId}
          start={start}
          values={session.values}
          choices={choices}
          onlyProposal={onlyProposal}
          error={error}
        />
      </div>
      <div className="border-line bg-paper sticky bottom-0 z-10 -mx-4 mt-6 flex flex-wrap items-center gap-x-5 gap-y-2 border-t px-4 py-3 sm:mx-0 sm:px-0">
        {!conflict && (
          <Button type="submit" disabled={pending} className="max-sm:grow">
            {pending ? t("form.saving") : saveLabel}
          </Button>
        )}
        {trialId && <CancelLink href={routes.trial(trialId)} />}
        <DraftStatusLine status={draft.status} />
      </div>
    </form>
  );
}

function CancelLink({ href }: { href: string }) {
  const t = useTranslations("common.actions");
  return (
    <ButtonLink variant="quiet" href={href}>
      {t("cancel")}
    </ButtonLink>
  );
}
