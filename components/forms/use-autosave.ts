"use client";

import { useEffect, useRef, useState } from "react";

/** How long after the last letter. */
const PAUSE_MS = 2_500;

/**
 * Sends a form by itself when somebody has stopped writing. What is wrong is then told quietly, since nobody asked.
 * @param isHeld no more by itself: somebody has to decide first
 */
export function useAutosave(pending: boolean, isHeld: boolean) {
  const formRef = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isQuiet, setQuiet] = useState(false);
  const [touched, setTouched] = useState(false);
  const hold = useRef({ pending, isHeld });
  useEffect(() => {
    hold.current = { pending, isHeld };
  }, [pending, isHeld]);
  useEffect(() => () => clearTimeout(timer.current), []);
  function soon() {
    setTouched(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (hold.current.isHeld) return;
      if (hold.current.pending) return soon();
      setQuiet(true);
      formRef.current?.requestSubmit();
    }, PAUSE_MS);
  }
  return {
    /** of the form itself: whatever is written in it is saved soon */
    written: { ref: formRef, onInput: soon },
    soon,
    touched,
    /** whoever presses the button wants to be told */
    byHand: () => {
      clearTimeout(timer.current);
      setQuiet(false);
    },
    isQuiet,
  };
}
