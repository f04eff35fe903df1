"use client";

import { useEffect } from "react";

/** Somebody is writing: the key is a letter then. */
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** "/" goes to the search field, as on many sites; whoever has no such key or no script loses nothing. */
export function SearchKey({ field }: { field: string }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
        return;
      const input = document.getElementById(field);
      if (!input || input.offsetParent === null || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      input.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [field]);
  return null;
}
