"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { findSimilarTrialsAction } from "@/lib/actions/trial";
import { routes } from "@/lib/routes";

interface Similar {
  id: string;
  title: string;
}

const DELAY_MS = 700;

/** Looks for trials with a similar title; a search that fails or is overtaken by a newer one says nothing. */
export function useSimilarTitles(institutionId: string, exceptId: string | null) {
  const [similar, setSimilar] = useState<Similar[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef("");
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = useCallback(
    (title: string, delay = DELAY_MS) => {
      clearTimeout(timer.current);
      if (title === asked.current) return;
      timer.current = setTimeout(() => {
        asked.current = title;
        if (!institutionId || !navigator.onLine) return;
        findSimilarTrialsAction({ title: title.slice(0, 1_000), institutionId, exceptId }).then(
          (result) => asked.current === title && setSimilar(result.ok ? result.data : []),
          () => setSimilar([]),
        );
      }, delay);
    },
    [exceptId, institutionId],
  );
  return { similar, search };
}

/** Points out, forbids nothing. */
export function SimilarTitles({ similar }: { similar: Similar[] }) {
  const t = useTranslations("trial.form");
  return (
    <div role="status">
      {similar.length > 0 && (
        <Notice tone="warning" title={t("similar", { count: similar.length })} className="-mt-2">
          <ul className="list-disc pl-5">
            {similar.map(({ id, title }) => (
              <li key={id}>
                <a href={routes.trial(id)} target="_blank" rel="noreferrer">
                  {title} <span className="text-sm">({t("newTab")})</span>
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-1">{t("similarHint")}</p>
        </Notice>
      )}
    </div>
  );
}
