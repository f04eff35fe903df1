import type { FocusEvent } from "react";

/**
 * Notes in the form's hidden field `openedAt` when somebody first went into it: the time of writing runs from there,
 * not from when the page was opened to be read.
 */
export function noteTouched({ currentTarget }: FocusEvent<HTMLFormElement>): void {
  const opened = currentTarget.elements.namedItem("openedAt");
  if (opened instanceof HTMLInputElement) opened.value ||= new Date().toISOString();
}
