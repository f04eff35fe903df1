"use client";

import { useState, type ReactNode } from "react";
import { RadioSet } from "@/components/ui/radio-set";

type Standing = "PLANNED" | "HELD" | "CANCELLED";

/** Whether something was held, is still planned or was cancelled. */
export function StandingFields({
  question,
  choices,
  standing,
  isDue,
  error,
  typed,
  children,
}: {
  question: string;
  choices: { value: Standing; label: string }[];
  standing: Standing;
  /** its day has come: that it was held is the likeliest answer */
  isDue: boolean;
  error: (field: string) => string | undefined;
  typed: (name: string, first: string) => string;
  /** what is asked of one that was held */
  children: ReactNode;
}) {
  const [chosen, setChosen] = useState(
    typed("standing", standing === "PLANNED" && isDue ? "HELD" : standing),
  );
  return (
    <>
      <RadioSet
        id="standing"
        question={question}
        error={error("standing")}
        chosen={chosen}
        onChoose={setChosen}
        choices={choices}
      />
      {chosen === "HELD" && children}
    </>
  );
}
