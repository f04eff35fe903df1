import { createTrialCommand } from "@/lib/commands/trial";
import { database } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/member/role";
import { worldIds } from "@/tests/support/world";

/** Registers trials without end, as the viewer in SAVER, and writes the id of each one acknowledged. */
const viewer = JSON.parse(process.env.SAVER!) as Viewer;
await database();
console.log("open");

async function saveForEver(): Promise<never> {
  for (;;) {
    const result = await createTrialCommand(viewer, {
      leadInstitutionId: "alfa-one",
      title: "Frokost ude",
      freedFrom: "Faste spisetider",
      freedTo: "At spise, når børnene er sultne",
      themes: [worldIds.theme],
      subActivities: "Madpakker i skoven\nBål om fredagen",
    });
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
    console.log(`saved ${result.data.id}`);
  }
}
await Promise.all([saveForEver(), saveForEver()]);
