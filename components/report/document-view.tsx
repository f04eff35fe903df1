import { Runs } from "@/components/report/runs";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import { drawChart } from "@/lib/documents/chart-svg";
import type { DocumentBlock, ReportDocument } from "@/lib/domain/report/document";
import type { FrozenTable } from "@/lib/domain/report/frozen";
import { chartPicture } from "@/lib/i18n/report/document";

const WIDE = 720;
const NARROW = 340;

function Picture({ block, place }: { block: Extract<DocumentBlock, { kind: "CHART" }>; place: number }) {
  const picture = chartPicture(block);
  const draw = (width: number, prefix: string) => ({
    __html: drawChart({ ...picture, title: block.label }, { width, prefix, onPage: true }).svg,
  });
  return (
    <figure className="my-6 break-inside-avoid">
      {/* The same drawing twice, for a wide and a narrow page: labels keep their size. */}
      <div
        className="max-w-3xl max-sm:hidden print:block [&_svg]:h-auto [&_svg]:w-full"
        dangerouslySetInnerHTML={draw(WIDE, `w${place}-`)}
      />
      <div
        className="sm:hidden print:hidden [&_svg]:h-auto [&_svg]:w-full"
        dangerouslySetInnerHTML={draw(NARROW, `n${place}-`)}
      />
      <figcaption className="mt-2 font-semibold">{block.label}</figcaption>
    </figure>
  );
}

function Numbers({ label, table: { columns, rows } }: { label: string; table: FrozenTable }) {
  return (
    <div className="my-6">
      <p className="mb-1 break-after-avoid font-semibold">{label}</p>
      <TableBox caption={label} className="print:overflow-visible">
        <thead>
          <tr>
            {columns.map(({ text, isNumber }) => (
              <th key={text} scope="col" className={isNumber ? "text-right!" : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="break-inside-avoid">
              {columns.map(({ text: column, isNumber }, index) => {
                const { text = "", href } = cells[index] ?? {};
                const words = href ? <Link href={href}>{text}</Link> : text;
                return index === 0 ? (
                  <th key={column} scope="row" className="min-w-36 font-normal! [overflow-wrap:anywhere]">
                    {words}
                  </th>
                ) : (
                  <td key={column} className={isNumber ? "text-right tabular-nums" : undefined}>
                    {words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </div>
  );
}

const paragraphClass = {
  BODY: "my-3 max-w-[44rem]",
  NOTICE: "border-yellow-500 bg-yellow-50 my-4 max-w-[44rem] border-l-4 p-4",
  NOTE: "text-muted my-1.5 max-w-[44rem] text-[0.9375rem]",
  QUOTE: "border-petrol-300 my-2 max-w-[44rem] border-l-4 pl-4 text-[1.0625rem]",
  ITEM: "mt-6 max-w-[44rem] break-after-avoid",
} as const;

function Block({ block, place }: { block: DocumentBlock; place: number }) {
  switch (block.kind) {
    case "HEADING": {
      // The page's own heading is the report's title.
      const Heading = ({ 1: "h2", 2: "h3", 3: "h4" } as const)[block.level];
      return (
        <Heading className="mt-10 mb-3 break-after-avoid [overflow-wrap:anywhere] first:mt-0">
          <Runs runs={block.runs} />
        </Heading>
      );
    }
    case "PARAGRAPH": {
      const words = <Runs runs={block.runs} />;
      if (block.style !== "QUOTE") return <p className={paragraphClass[block.style]}>{words}</p>;
      return (
        <blockquote className={paragraphClass.QUOTE}>
          <p>{words}</p>
        </blockquote>
      );
    }
    case "LIST": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List className={`my-3 max-w-[44rem] space-y-1 pl-6 ${block.ordered ? "list-decimal" : "list-disc"}`}>
          {block.items.map(({ depth, runs }, index) => (
            <li key={index} className={["", "ml-6", "ml-12"][depth]}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      );
    }
    case "TABLE":
      return <Numbers label={block.label} table={block.table} />;
    case "CHART":
      return <Picture block={block} place={place} />;
  }
}

/** The finished report: exactly what the Word file holds, on the page and on paper. It speaks its own language. */
export function DocumentView({ report }: { report: ReportDocument }) {
  return (
    <div lang="da" className="max-w-4xl [overflow-wrap:break-word] hyphens-auto">
      {report.blocks.map((block, place) => (
        <Block key={place} block={block} place={place} />
      ))}
    </div>
  );
}
