import { milestoneTarget } from "@/lib/domain/plan/marks";
import type { LetterItem } from "@/lib/domain/newsletter/letter";
import { routes } from "@/lib/routes";

/** Where one reads on about what a letter tells. */
export function letterItemPath({ source, id, withinId }: LetterItem, municipalityId: string): string {
  if (source === "WORKSHOP") return routes.workshop(id);
  if (source === "DILEMMA") return routes.dilemma(id);
  if (source === "MILESTONE") {
    return `${routes.plan({ municipality: municipalityId, agreement: withinId })}#${milestoneTarget(id)}`;
  }
  return routes.trial(withinId ?? id);
}
