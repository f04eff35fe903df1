import { z } from "zod";
import { isRowId } from "@/lib/domain/shared/row-id";

/** The id of a row, as a form or an address gives it. */
export const rowId = z.string("required").refine(isRowId, "invalid");

/** Which version of a row a form was opened on. */
export const rowVersion = z.coerce.number().int().positive();

/** A row as its form was opened. */
export const rowTarget = z.object({ id: rowId, version: rowVersion });
