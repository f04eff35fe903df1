import type { SourceReference, WelfareArea } from "@/lib/domain/shared/area";
import type { ClassificationKind } from "@/lib/domain/trial/trial";

/** YES, NO or UNKNOWN: does this kind of trial need a national exemption, as the source assessed it. */
export type ExampleNeed = "YES" | "NO" | "UNKNOWN";

/** An example of the idea catalogue: a kind of trial, not one counted trial. */
export interface CatalogueExample {
  id: string;
  area: WelfareArea;
  title: string;
  purpose: string | null;
  change: string | null;
  freedFrom: string | null;
  freedTo: string | null;
  observedEffect: string | null;
  needsExemption: ExampleNeed;
  components: string[];
  municipality: { id: string; name: string } | null;
  classifications: { id: string; kind: ClassificationKind; label: string; labelEn: string; order: number }[];
}

/** One example with all that the source says. */
export interface CatalogueExampleDetails extends CatalogueExample {
  provisions: {
    id: string;
    law: string;
    paragraph: string | null;
    subsection: string | null;
    topic: string;
  }[];
  source: SourceReference | null;
}
