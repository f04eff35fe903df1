import { useTranslations } from "next-intl";
import { evaluationQuestions, type EvaluationTexts } from "@/lib/domain/evaluation/evaluation";

/** The questions that were answered, with their answers. */
export function EvaluationAnswers({ texts }: { texts: EvaluationTexts }) {
  const t = useTranslations("evaluation.question");
  return (
    <dl className="max-w-prose">
      {evaluationQuestions
        .filter((name) => texts[name] !== "")
        .map((name) => (
          <div key={name} className="mb-3 break-inside-avoid">
            <dt className="font-semibold">{t(name)}</dt>
            <dd className="mt-0.5 [overflow-wrap:anywhere] whitespace-pre-line">{texts[name]}</dd>
          </div>
        ))}
    </dl>
  );
}
