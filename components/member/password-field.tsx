"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";

/** A password that can be looked at while it is typed, so that it need not be typed twice. */
export function PasswordField({
  id,
  label,
  hint,
  error,
  autoComplete,
}: {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  autoComplete: "current-password" | "new-password";
}) {
  const t = useTranslations("account.password");
  const [visible, setVisible] = useState(false);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            type={visible ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="off"
            spellCheck={false}
            className={`${control.className} pr-20`}
          />
          <button
            type="button"
            aria-label={t(visible ? "hideLabel" : "showLabel")}
            onClick={() => setVisible(!visible)}
            className="text-petrol-700 absolute inset-y-0 right-0 px-4 font-semibold underline underline-offset-4"
          >
            {t(visible ? "hide" : "show")}
          </button>
        </div>
      )}
    </Field>
  );
}
