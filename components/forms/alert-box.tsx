"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/**
 * What stopped a form, read out and in focus as soon as it stands there.
 * @param props.about the answer it tells of: with another one it takes the focus again
 * @param props.isQuiet nobody pressed a button, so the focus stays where somebody writes
 */
export function AlertBox({
  about,
  isQuiet = false,
  className,
  children,
}: {
  about?: unknown;
  isQuiet?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isQuiet) box.current?.focus();
  }, [about, isQuiet]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className={cx("mb-6 border-2 border-red-700 bg-red-50 p-5", className)}
    >
      {children}
    </div>
  );
}
