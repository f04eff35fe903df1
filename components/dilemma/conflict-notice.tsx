"use client";

import { useEffect, useRef } from "react";

/** What stands there now, for the one who comes second; what they typed stays in the fields below. */
export function ConflictNotice({
  title,
  text,
  hint,
  lines,
}: {
  title: string;
  text: string;
  hint: string;
  lines: [string, string | null][];
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-2 border-red-700 bg-red-50 p-5">
      <h2 className="text-xl">{title}</h2>
      <p className="mt-1">{text}</p>
      <dl className="mt-3">
        {lines.map(([label, value]) =>
          value ? (
            <div key={label} className="mt-2">
              <dt className="font-semibold">{label}</dt>
              <dd className="whitespace-pre-line">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="mt-3">{hint}</p>
    </div>
  );
}
