"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { TableBox } from "@/components/ui/table";
import type { ApprovalBody, ApprovalOccasion } from "@/lib/domain/agreement/approval";
import type { PolicyPreview, RouteChange } from "@/lib/domain/agreement/preview";
import { routes } from "@/lib/routes";

const occasions = ["START", "IMPLEMENTATION"] as const satisfies ApprovalOccasion[];

/** What proposed lines would have meant: in one sentence, as a table, and trial by trial. */
export function PolicyPreviewView({ preview }: { preview: PolicyPreview }) {
  const t = useTranslations("approval.preview");
  const body = useTranslations("approval.body");
  const inSentence = useTranslations("approval.inSentence");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [preview]);
  const { total, affected } = preview;
  const isSame = occasions.every((occasion) => preview.occasions[occasion].changed.length === 0);
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title" ref={title} tabIndex={-1}>
        {t("title")}
      </h2>
      {total === 0 ? (
        <p className="mt-2">{t("none")}</p>
      ) : (
        <>
          <p className="mt-2 max-w-prose text-lg">
            {isSame ? t("same", { total }) : <Headline {...preview} />}
          </p>
          <p className="text-muted mt-1">{t("basis")}</p>
          {occasions.map((occasion) => {
            const { bodies, changed } = preview.occasions[occasion];
            return (
              <div key={occasion} className="mt-6">
                <h3>{t(occasion)}</h3>
                <TableBox caption={t(occasion)} className="mt-2 max-w-2xl">
                  <thead>
                    <tr>
                      <th scope="col">{t("body")}</th>
                      <th scope="col" className="text-right">
                        {t("now")}
                      </th>
                      <th scope="col" className="text-right">
                        {t("proposed")}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {bodies
                      .filter(({ now, proposed }) => now + proposed > 0)
                      .map((row) => (
                        <tr key={row.body} className={row.now === row.proposed ? undefined : "font-semibold"}>
                          <th scope="row" className="font-[inherit]">
                            {body(row.body)}
                          </th>
                          <td className="text-right tabular-nums">{row.now}</td>
                          <td className="text-right tabular-nums">{row.proposed}</td>
                        </tr>
                      ))}
                    <tr>
                      <th scope="row" className="font-[inherit]">
                        {t("sum")}
                      </th>
                      <td className="text-right tabular-nums">{total}</td>
                      <td className="text-right tabular-nums">{total}</td>
                    </tr>
                  </tbody>
                </TableBox>
                {changed.length > 0 && (
                  <details className="mt-2">
                    <summary className="text-petrol-700 inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4">
                      {t("showChanged", { count: changed.length })}
                    </summary>
                    <ul className="mt-1 grid list-disc gap-1.5 pl-6">
                      {changed.map((trial) => (
                        <li key={trial.id}>
                          <TrialLink trial={trial} />{" "}
                          <span className="text-muted">
                            {t("change", { from: inSentence(trial.from), to: inSentence(trial.to) })}
                          </span>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
            );
          })}
          <div className="mt-6">
            <h3>{t("affectedTitle")}</h3>
            {affected.length === 0 ? (
              <p className="mt-1">{t("affectedNone")}</p>
            ) : (
              <>
                <p className="mt-1">{t("affectedText")}</p>
                <ul className="mt-2 grid list-disc gap-2 pl-6">
                  {affected.map((trial) => (
                    <li key={`${trial.effect} ${trial.id}`}>
                      <TrialLink trial={trial} />
                      <span className="block">
                        {t(`effect.${trial.effect}`, {
                          from: inSentence(trial.from),
                          to: inSentence(trial.to),
                        })}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </>
      )}
    </section>
  );
}

/** Opens beside the form: nothing typed is left. */
function TrialLink({ trial }: { trial: Pick<RouteChange, "id" | "title"> }) {
  return (
    <a href={routes.trial(trial.id)} target="_blank" rel="noreferrer" className="[overflow-wrap:anywhere]">
      {trial.title}
    </a>
  );
}

/** The highest body whose share changes is what people ask about. */
function Headline({ total, occasions: { START, IMPLEMENTATION } }: PolicyPreview) {
  const t = useTranslations("approval.preview");
  const highest: ApprovalBody[] = ["CITY_COUNCIL", "COMMITTEE", "ADMINISTRATION", "LEADER"];
  const said = START.changed.length > 0 ? START : IMPLEMENTATION;
  const row = highest
    .flatMap((each) => said.bodies.find(({ body }) => body === each) ?? [])
    .find(({ now, proposed }) => now !== proposed);
  // The same numbers can go to other trials; then the list below tells which.
  if (!row) return t("swapped", { total, count: said.changed.length });
  const values = { count: row.proposed, now: row.now, total, body: row.body };
  return said === START ? t("headline", values) : t("headlineImplementation", values);
}
