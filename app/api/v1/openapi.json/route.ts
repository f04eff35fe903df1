import { openApiDocument } from "@/lib/documents/openapi/document";
import { version } from "@/package.json";

/** The JSON interface described for programs (OpenAPI 3.1). */
export function GET(): Response {
  return Response.json(openApiDocument(version), { headers: { "Cache-Control": "public, max-age=300" } });
}

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
