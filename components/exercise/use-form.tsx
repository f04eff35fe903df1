"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { useFormAction } from "@/components/forms/use-form-action";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { takeExerciseAction } from "@/lib/actions/workshop";
import { routes } from "@/lib/routes";

interface OpenWorkshop {
  id: string;
  title: string;
  wording: string;
  institutionName: string | null;
}

/** Puts an exercise into the programme of one of one's own workshops. */
export function UseForm({ exerciseId, workshops }: { exerciseId: string; workshops: OpenWorkshop[] }) {
  const t = useTranslations("exercise.use");
  const { state, pending, form, typed } = useFormAction(takeExerciseAction);
  if (workshops.length === 0) {
    return (
      <>
        <p className="text-muted">{t("none")}</p>
        <p className="mt-1">
          <Link href={routes.workshops()}>{t("plan")}</Link>
        </p>
      </>
    );
  }
  return (
    <form {...form}>
      {state && <ErrorSummary failure={state} labels={{ id: t("workshop"), title: t("workshop") }} />}
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <SelectField
        id="workshop"
        name="id"
        label={t("workshop")}
        defaultValue={typed("id", workshops[0]!.id)}
        options={workshops.map(({ id, title, wording, institutionName }) => ({
          value: id,
          label: [t("choice", { title, wording }), institutionName].filter(Boolean).join(" – "),
        }))}
      />
      <Button type="submit" aria-disabled={pending} className="w-full">
        {t("submit")}
      </Button>
    </form>
  );
}
