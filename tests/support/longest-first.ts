import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, by the beginning of its path below tests/integration; begun last, the other workers would wait. */
const long = ["access/matrix", "db/migration", "plan/template", "seed/demo", "auth/", "sunset/move"];

function rank({ moduleId }: TestSpecification): number {
  const place = long.findIndex((start) => moduleId.includes(`/tests/integration/${start}`));
  return place < 0 ? long.length : place;
}

/** The order in which test files are begun where nothing is remembered of earlier runs, as in a fresh checkout. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}
