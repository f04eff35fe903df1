import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/page";

const programs = ["outlook", "google", "iphone"] as const;
const steps = [1, 2, 3] as const;

/** How an address gets into the usual programs, and what they then show. */
export function HowTo() {
  const t = useTranslations("calendar");
  return (
    <>
      <Section id="how" title={t("howTitle")}>
        <div className="space-y-6">
          {programs.map((program) => (
            <div key={program}>
              <h3 className="text-lg">{t(`how.${program}`)}</h3>
              <ol className="mt-1 list-decimal space-y-1 pl-5">
                {steps.map((step) => (
                  <li key={step}>{t(`how.${program}${step}`)}</li>
                ))}
              </ol>
            </div>
          ))}
        </div>
      </Section>
      <Section id="shown" title={t("shownTitle")}>
        <ul className="list-disc space-y-2 pl-5">
          {([1, 2, 3, 4] as const).map((line) => (
            <li key={line}>{t(`shown${line}`)}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
