import { forbidden, notFound, unauthorized } from "next/navigation";
import type { ActionResult } from "@/lib/domain/shared/result";

/**
 * What a page got from its loader, or the page that fits the refusal: not found, no access, signed out.
 * Works by throwing, so it is called outside `try`.
 * @throws Error for a refusal that no read can answer with (it reaches the error page)
 */
export function pageData<T>(result: ActionResult<T>): T {
  if (result.ok) return result.data;
  switch (result.code) {
    case "NOT_FOUND":
      return notFound();
    case "FORBIDDEN":
      return forbidden();
    case "SIGNED_OUT":
      return unauthorized();
    default:
      throw new Error(`A page cannot show the refusal ${result.code}`);
  }
}
