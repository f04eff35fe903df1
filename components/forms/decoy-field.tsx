"use client";

import { TextField } from "@/components/ui/field";

/** Only programs fill it in: out of sight for people, shown to those whose browser did, so that they can empty it. */
export function DecoyField({ label, error }: { label: string; error: string | undefined }) {
  return (
    <div
      className={error ? undefined : "absolute -left-[9999px] h-px w-px overflow-hidden"}
      aria-hidden={error ? undefined : true}
    >
      <TextField
        id="website"
        label={label}
        error={error}
        autoComplete="off"
        tabIndex={error ? undefined : -1}
      />
    </div>
  );
}
