import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { WishSummary } from "@/lib/domain/wish/record";

/** What a wish is about in one line: the provision, the rule, or what its sender called it. */
export function aboutText({
  provision,
  rule,
  lawText,
}: Pick<WishSummary, "provision" | "rule" | "lawText">): string {
  if (provision) return provisionLabel(provision);
  return rule?.title ?? lawText ?? "";
}
