import { FOUND_END, FOUND_START } from "@/lib/domain/trial/list";

/** A passage with the words searched for marked. */
export function ListSnippet({ text }: { text: string }) {
  return text.split(FOUND_START).map((piece, index) => {
    const [found, rest] = index === 0 ? ["", piece] : piece.split(FOUND_END);
    return (
      <span key={index}>
        {found && <mark className="bg-yellow-50 px-0.5 font-semibold">{found}</mark>}
        {rest}
      </span>
    );
  });
}
