import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePlaceText } from "@/components/freedom/place-text";
import { QuestionForm, type AskedQuery, type Places } from "@/components/freedom/question-form";
import { WrongNotice } from "@/components/freedom/wrong-notice";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";

/** The question as the page's heading, the form, and below it whatever there is to say. */
export function AskFrame({
  query,
  places,
  wrong,
  children,
}: {
  query: AskedQuery;
  places: Places;
  wrong: readonly string[];
  children: (place: string | null) => ReactNode;
}) {
  const t = useTranslations("freedom");
  const place = usePlaceText()(query, places);
  const { q, municipality, area, institution, on } = query;
  return (
    <>
      <div className="bg-sand border-line border-b">
        <div className="mx-auto w-full max-w-4xl px-4 pt-6 pb-5 sm:px-6 sm:pt-10 sm:pb-7">
          <p className="text-muted mb-1 font-semibold">{t("check.title")}</p>
          <h1>{t("check.question")}</h1>
          {q === "" && <p className="text-muted mt-2 text-lg">{t("check.lead")}</p>}
          <div className="mt-4">
            <QuestionForm query={query} places={places} place={place} />
          </div>
        </div>
      </div>
      <div className="mx-auto w-full max-w-4xl px-4 pt-8 pb-16 sm:px-6">
        <WrongNotice wrong={wrong} />
        {q !== "" && place === null && <Notice live>{t("check.needPlace")}</Notice>}
        {children(place)}
        {q !== "" && (
          <p className="no-print flex flex-wrap gap-x-8 gap-y-2">
            <Link href={routes.freedom({ municipality, area, institution, on })}>{t("check.clear")}</Link>
            <Link href={routes.freedomMap({ municipality, area, on })}>{t("glance.map")}</Link>
          </p>
        )}
      </div>
    </>
  );
}
