import { Fragment } from "react";
import { Link } from "@/components/ui/link";
import type { Run } from "@/lib/domain/report/text";

function Words({ run: { text, bold, italic } }: { run: Run }) {
  const lines = text.split("\n").map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
  const words = italic ? <em>{lines}</em> : <>{lines}</>;
  return bold ? <strong>{words}</strong> : words;
}

/** Text with its bold words and links. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => {
    const words = <Words run={run} />;
    if (!run.href) return <Fragment key={index}>{words}</Fragment>;
    return run.href.startsWith("/") ? (
      <Link key={index} href={run.href}>
        {words}
      </Link>
    ) : (
      <a key={index} href={run.href}>
        {words}
      </a>
    );
  });
}
