import type { PlanSubject } from "@/lib/domain/plan/change";
import type { MoveStop } from "@/lib/domain/plan/move";
import { routes } from "@/lib/routes";

/** How many steps to each side are asked for at once. */
const AROUND = 20;

export interface Movable {
  subject: PlanSubject;
  id: string;
}

/** The places a grabbed part can be moved to, in words, fetched as they are needed: the grammar of times is the server's. */
export class Stops {
  /** about how many days a step is; null until it is known */
  unitDays: number | null = null;
  private readonly known = new Map<number, MoveStop>();
  private readonly asked = new Set<number>();
  constructor(
    private readonly part: Movable,
    private readonly onNews: () => void,
  ) {}

  /** @returns undefined while it is fetched, null where the part cannot go */
  at(step: number): MoveStop | null | undefined {
    const stop = this.known.get(step);
    if (stop) return stop;
    const middle = Math.round(step / AROUND) * AROUND;
    if (this.asked.has(middle)) return this.answered.has(middle) ? null : undefined;
    this.asked.add(middle);
    void this.fetch(middle);
    return undefined;
  }

  private readonly answered = new Set<number>();

  private async fetch(middle: number): Promise<void> {
    const { subject, id } = this.part;
    try {
      const response = await fetch(
        routes.moveStops({ subject, id, from: middle - AROUND, to: middle + AROUND }),
      );
      if (!response.ok) throw new Error(response.statusText);
      const { unitDays, stops } = (await response.json()) as { unitDays: number; stops: MoveStop[] };
      this.unitDays = unitDays;
      for (const stop of stops) this.known.set(stop.step, stop);
      this.answered.add(middle);
      this.onNews();
    } catch {
      // Without an answer it is asked again with the next step.
      this.asked.delete(middle);
    }
  }
}
