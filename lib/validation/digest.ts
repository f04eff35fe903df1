import { z } from "zod";
import { digestRhythms } from "@/lib/domain/member/digest";
import { rowId } from "@/lib/validation/row-id";

const digest = z.enum(digestRhythms, "choose");

export const digestSchema = z.object({ digest });
/** By the link in a mail; whether the token is one is the signature's to say. */
export const digestByLinkSchema = z.object({ digest, token: z.string().max(300) });
export const mailSchema = z.object({ id: rowId });
