import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnswerView } from "@/components/freedom/answer-view";
import { AskFrame } from "@/components/freedom/ask-frame";
import { Examples } from "@/components/freedom/examples";
import { Glance } from "@/components/freedom/glance";
import { SimilarTrials } from "@/components/freedom/similar-trials";
import { getViewer } from "@/lib/auth/viewer";
import { loadFreedomCheck } from "@/lib/loaders/freedom-check";
import { loadFreedomGlance } from "@/lib/loaders/freedom-map";
import { pageData } from "@/lib/loaders/page-data";
import { canRegisterTrials } from "@/lib/policies/trial";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Promise<RawQuery>;
}): Promise<Metadata> {
  const [t, { q }] = await Promise.all([getTranslations("freedom.check"), searchParams]);
  const asked = [q].flat()[0]?.trim().slice(0, 60);
  return { title: asked ? `${asked} – ${t("title")}` : t("title") };
}

/** "Må vi?": one question, answered for a place and a day. */
export default async function FreedomPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const { query, wrong, places, answer, similar, today } = pageData(await loadFreedomCheck(viewer, raw));
  const { municipality: municipalityId, area } = query;
  const municipality = places.municipalities.find(({ id }) => id === municipalityId);
  const isPlaced = municipality !== undefined && area !== null;
  const isUnclear = answer?.because === "empty" || answer?.because === "notUnderstood";
  const glance =
    isPlaced && query.q === ""
      ? pageData(
          await loadFreedomGlance(viewer, { municipalityId: municipality.id, area, on: query.on ?? today }),
        )
      : null;
  return (
    <AskFrame query={query} places={places} wrong={wrong}>
      {(place) => (
        <>
          {answer && place && municipality && (
            <AnswerView
              answer={answer}
              q={query.q}
              place={place}
              municipality={municipality.name}
              today={today}
              canRegister={canRegisterTrials(viewer)}
            />
          )}
          {(!answer || isUnclear) && <Examples query={query} />}
          {answer && (similar.length > 0 || !isUnclear) && (
            <SimilarTrials trials={similar} area={answer.area} />
          )}
          {glance && municipality && (
            <Glance
              {...glance}
              municipality={municipality.name}
              placeText={place ?? ""}
              nearest={glance.nearestAgreement}
              isDated={query.on !== null}
            />
          )}
        </>
      )}
    </AskFrame>
  );
}
