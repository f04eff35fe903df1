import { today } from "@/lib/clock";
import {
  listFencePosts,
  listProvisions,
  type ListedFencePost,
  type ListedProvision,
} from "@/lib/db/freedom-list";
import { listMunicipalities } from "@/lib/db/municipality";
import { holdsOn, provisionStateOn, type ProvisionState } from "@/lib/domain/freedom/validity";
import type { Viewer } from "@/lib/domain/member/role";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { invalid, ok, type ActionResult } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import { fencePostListSchema, provisionListSchema } from "@/lib/validation/freedom-map";
import type { RawQuery } from "@/lib/validation/trial-filter";

interface Listed<T> {
  items: T[];
  total: number;
}

/**
 * Fence-posts of the JSON interface: those of a municipality with the national ones, or everybody's.
 * @param raw `municipality`, `area`, `on`; with `on` only those that hold on that day
 */
export async function loadFencePostsJson(
  _viewer: Viewer,
  raw: RawQuery,
): Promise<ActionResult<Listed<ListedFencePost>>> {
  const parsed = fencePostListSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { on, municipality, area } = parsed.data;
  if (municipality !== undefined) {
    const known = await listMunicipalities();
    if (!known.some(({ id }) => id === municipality))
      return invalid({ municipality: { key: "municipality" } });
  }
  const posts = await listFencePosts({ municipality, area });
  const items = on === undefined ? posts : posts.filter((post) => holdsOn(post, on));
  return ok({ items, total: items.length });
}

export interface ProvisionJson extends ListedProvision {
  /** a provision is a rule of the state */
  level: "NATIONAL";
  /** how it stands on the day asked for, else today */
  state: ProvisionState["state"];
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
}

function standing(
  provision: ListedProvision,
  day: CalendarDate,
): Pick<ProvisionJson, "state" | "validFrom" | "validTo"> {
  const found = provisionStateOn(provision.validity, day);
  switch (found.state) {
    case "IN_FORCE":
      return { state: found.state, validFrom: found.validFrom, validTo: found.validTo };
    case "NOT_YET":
      return { state: found.state, validFrom: found.validFrom, validTo: null };
    case "REPLACED":
      return { state: found.state, validFrom: null, validTo: addDays(found.since, -1) };
    case "ENDED":
      return { state: found.state, validFrom: null, validTo: found.lastDay };
  }
}

/**
 * Provisions of the JSON interface.
 * @param raw `area`, `on`; with `on` only those in force on that day
 */
export async function loadProvisionsJson(
  _viewer: Viewer,
  raw: RawQuery,
): Promise<ActionResult<Listed<ProvisionJson>>> {
  const parsed = provisionListSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { on, area } = parsed.data;
  const day = on ?? today();
  const provisions = await listProvisions({ area });
  const items = provisions
    .map((provision) => ({ ...provision, level: "NATIONAL" as const, ...standing(provision, day) }))
    .filter(({ state }) => on === undefined || state === "IN_FORCE");
  return ok({ items, total: items.length });
}
