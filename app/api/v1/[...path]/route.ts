import { problem } from "@/lib/documents/problem";

function unknownAddress(): Response {
  return problem(404, "NOT_FOUND", "There is no such address in this interface.");
}

export {
  unknownAddress as DELETE,
  unknownAddress as GET,
  unknownAddress as PATCH,
  unknownAddress as POST,
  unknownAddress as PUT,
};
