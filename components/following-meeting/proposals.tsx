"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { takeProposalsAction } from "@/lib/actions/following-meeting";
import { agendaKinds, type ProposedPoint } from "@/lib/domain/politics/agenda";

/** What is new and not on the agenda, to be ticked. */
export function Proposals({
  meetingId,
  proposals,
}: {
  meetingId: string;
  proposals: { key: string; point: ProposedPoint }[];
}) {
  const t = useTranslations("followingMeeting");
  const common = useTranslations("common");
  const { state, pending, form } = useFormAction(takeProposalsAction);
  const box = useRef<HTMLFormElement>(null);
  const chooseAll = () => {
    for (const input of box.current?.querySelectorAll<HTMLInputElement>('input[name="take"]') ?? []) {
      input.checked = true;
    }
  };
  const failed = state?.ok === false ? state : null;
  const problem =
    failed &&
    (failed.fieldErrors?.take
      ? t("proposals.choose")
      : failed.fieldErrors?.title
        ? t("proposals.full")
        : common(`error.${failed.code}`));
  return (
    <>
      <div role="status">
        {state?.ok && (
          <p className="mb-3 border-l-4 border-green-700 bg-green-50 p-3">
            {t("proposals.added", { count: state.data.count })}
          </p>
        )}
        {problem && <p className="mb-3 border-l-4 border-red-700 bg-red-50 p-3 font-semibold">{problem}</p>}
      </div>
      {proposals.length === 0 ? (
        <p className="text-muted">{t("proposals.none")}</p>
      ) : (
        <form {...form} ref={box}>
          <p className="mb-3">{t("proposals.lead")}</p>
          <input type="hidden" name="id" value={meetingId} />
          {agendaKinds.map((kind) => {
            const own = proposals.filter(({ point }) => point.kind === kind);
            return own.length === 0 ? null : (
              <fieldset key={kind} className="mb-4">
                <legend className="font-semibold">{t(`kind.${kind}`)}</legend>
                {own.map(({ key, point }) => (
                  <label key={key} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
                    <input
                      type="checkbox"
                      name="take"
                      value={key}
                      className="accent-petrol-700 mt-0.5 size-6 shrink-0"
                    />
                    <span className="min-w-0">
                      <span className="block [overflow-wrap:anywhere]">{point.title}</span>
                      {point.text && (
                        <span className="text-muted line-clamp-2 text-[0.9375rem] [overflow-wrap:anywhere]">
                          {point.text}
                        </span>
                      )}
                    </span>
                  </label>
                ))}
              </fieldset>
            );
          })}
          <div className="flex flex-wrap gap-3">
            <Button type="submit" aria-disabled={pending}>
              {t("proposals.send")}
            </Button>
            <Button variant="quiet" onClick={chooseAll}>
              {t("proposals.all")}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
