import { randomUUID } from "node:crypto";
import { today } from "@/lib/clock";
import { listMunicipalities } from "@/lib/db/municipality";
import { listWishInstitutions, listWishProvisions, listWishRules, listWishTrials } from "@/lib/db/wish";
import { listRounds } from "@/lib/db/wish-round";
import { membershipsOf, type Actor, type Viewer } from "@/lib/domain/member/role";
import { welfareAreas } from "@/lib/domain/shared/area";
import { onlyOf } from "@/lib/domain/shared/only";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import {
  placeValue,
  prefilledKind,
  wishFormValues,
  type WishFormStart,
  type WishPlaceChoice,
  type WishPrefill,
} from "@/lib/domain/wish/form";
import { roundFor } from "@/lib/domain/wish/round";
import { wishLimits } from "@/lib/domain/wish/wish";
import { canKeepRounds, canSendWishes, canSendWishFrom, wishAreas } from "@/lib/policies/wish";

/** The places this person may send from: the municipality first, then institutions by name. */
async function placesOf(viewer: Actor): Promise<WishPlaceChoice[]> {
  const municipalityIds = [
    ...new Set(membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId }) => municipalityId ?? [])),
  ];
  const institutionIds = membershipsOf(viewer, "LEADER").flatMap(({ institutionId }) => institutionId ?? []);
  const [institutions, municipalities] = await Promise.all([
    listWishInstitutions({ institutionIds, municipalityIds }),
    municipalityIds.length > 0 ? listMunicipalities() : [],
  ]);
  return [
    ...municipalities
      .filter(({ id }) => municipalityIds.includes(id))
      .map(({ id, name }) => ({
        value: placeValue({ municipalityId: id }),
        municipalityId: id,
        municipalityName: name,
        institutionId: null,
        name,
        areas: wishAreas(viewer, id),
      })),
    ...institutions
      .filter(({ id, municipalityId, area }) =>
        canSendWishFrom(viewer, { institutionId: id, municipalityId, area }),
      )
      .map(({ id, name, area, ...municipality }) => ({
        value: placeValue({ institutionId: id }),
        ...municipality,
        institutionId: id,
        name,
        areas: [area],
      })),
  ];
}

const clip = (text: string | undefined, max: number) =>
  Array.from(text ?? "")
    .slice(0, max)
    .join("");

/** The empty form, with what the address brings along. */
export async function loadNewWish(viewer: Viewer, from: WishPrefill): Promise<ActionResult<WishFormStart>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canSendWishes(viewer)) return refused("FORBIDDEN");
  const day = today();
  const places = await placesOf(viewer);
  if (places.length === 0) return refused("FORBIDDEN");
  const municipalityIds = [...new Set(places.map(({ municipalityId }) => municipalityId))];
  const areas = welfareAreas.filter((area) => places.some((place) => place.areas.includes(area)));
  const whole = places.filter(({ institutionId }) => institutionId === null);
  const [provisions, rules, trials, rounds] = await Promise.all([
    listWishProvisions({ areas }, day),
    listWishRules(municipalityIds, areas, day),
    listWishTrials(
      {
        institutionIds: places.flatMap(({ institutionId }) => institutionId ?? []),
        municipalityIds: whole.map(({ municipalityId }) => municipalityId),
      },
      scopeOf(viewer),
    ),
    listRounds(),
  ]);
  const { round, missed } = roundFor(rounds, day);
  const place =
    places.find(({ institutionId }) => institutionId !== null && institutionId === from.institution) ??
    onlyOf(places);
  const kind = prefilledKind(from) ?? (round === null ? "CHALLENGE" : null);
  return ok({
    submissionKey: randomUUID(),
    values: wishFormValues({
      kind: kind ?? "",
      place: place?.value ?? "",
      area: onlyOf(place?.areas ?? []) ?? "",
      provisionId: provisions.find(({ id }) => id === from.provision)?.id ?? "",
      ruleId: rules.find(({ id }) => id === from.rule)?.id ?? "",
      wouldEnable: clip(from.q, wishLimits.wouldEnable),
    }),
    places,
    provisions: provisions
      .filter(({ state }) => state === "IN_FORCE")
      .map(({ state: _state, ...provision }) => provision),
    rules,
    trials,
    round,
    missed,
    today: day,
    mayAddRound: canKeepRounds(viewer),
  });
}
