"use client";

import type { ReactNode } from "react";
import { AlertBox } from "@/components/forms/alert-box";
import { cx } from "@/components/ui/cx";

/** A label and what stands there; nothing is told of what is empty. */
export type ConflictLine = [label: string, value: string | null];

/** What stands there now, for the one who comes second; what they typed stays in the fields below. */
export function ConflictNotice({
  about,
  title,
  text,
  above,
  lines = [],
  isBeside = false,
  hint,
  children,
}: {
  about?: unknown;
  /** left out where the text says it all */
  title?: string;
  text: string;
  /** leads over to the lines */
  above?: string;
  lines?: ConflictLine[];
  /** short values stand beside their labels, longer ones below */
  isBeside?: boolean;
  hint?: string;
  /** what stands there, where it is not told in lines */
  children?: ReactNode;
}) {
  const told = lines.filter(([, value]) => value);
  return (
    <AlertBox about={about}>
      {title && <h2 className="text-xl">{title}</h2>}
      <p className={title ? "mt-1" : "font-semibold"}>{text}</p>
      {told.length > 0 && (
        <>
          {above && <p className="mt-2">{above}</p>}
          <dl
            className={cx(
              above ? "mt-1" : "mt-3",
              isBeside && "grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]",
            )}
          >
            {told.map(([label, value]) => (
              <div key={label} className={isBeside ? "contents" : "mt-2"}>
                <dt className="font-semibold">{label}</dt>
                <dd className="[overflow-wrap:anywhere] whitespace-pre-line">{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {children}
      {hint && <p className={children ? undefined : "mt-3"}>{hint}</p>}
    </AlertBox>
  );
}
