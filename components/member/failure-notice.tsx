"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

/** What went wrong with the whole of a form, read out and in focus. `about` changes with every new failure. */
export function FailureNotice({
  about,
  title,
  children,
}: {
  about: unknown;
  title: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [about]);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="error" title={title} live>
        <p>{children}</p>
      </Notice>
    </div>
  );
}
