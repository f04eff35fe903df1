import { z } from "zod";
import { isRowId } from "@/lib/domain/shared/row-id";

/** The id of a row, as a form or an address gives it. */
export const rowId = z.string("required").refine(isRowId, "invalid");
