import { useTranslations } from "next-intl";
import { evaluationQuestions } from "@/lib/domain/evaluation/evaluation";
import { checkItems } from "@/lib/domain/trial/checklist";

const asObject = (value: unknown) =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
const textIn = (told: Record<string, unknown>, name: string) =>
  typeof told[name] === "string" && told[name] !== "" ? told[name] : null;

/** Puts an evaluation of the history in words; null when there was none. */
export function useEvaluationText(): (value: unknown) => string | null {
  const t = useTranslations("evaluation");
  return (value) => {
    const told = asObject(value);
    if (!told) return null;
    const answers = evaluationQuestions.flatMap((name) => {
      const text = textIn(told, name);
      return text ? `${t(`question.${name}`)}\n${text}` : [];
    });
    const round = typeof told.round === "number" ? [t("round", { round: told.round })] : [];
    return [...round, ...answers].join("\n\n");
  };
}

/** Puts an item that was left out of the checklist in words. */
export function useWaiverText(): (value: unknown) => string | null {
  const t = useTranslations("evaluation.check");
  return (value) => {
    const told = asObject(value);
    const item = told && checkItems.find((each) => each === told.item);
    return told && item ? [t(item), textIn(told, "reason")].filter(Boolean).join("\n") : null;
  };
}
