import * as upkeepCommands from "@/lib/commands/upkeep";
import * as wordGroupCommands from "@/lib/commands/word-group";
import type { Db } from "@/lib/db/client";
import {
  loadNewRecordForm,
  loadRecordExport,
  loadRecordForm,
  loadRecordHistory,
  loadRecordList,
} from "@/lib/loaders/upkeep";
import { loadWordGroups } from "@/lib/loaders/word-group";
import { worldIds, type ViewerName } from "@/tests/support/world";
import {
  Operation,
  atAlfa,
  national,
  outcomes,
  membersOnly,
  nextNumber,
} from "@/tests/integration/access/operations/support";

/** A rule or fence-post of its own for one try. */
async function freshRecord(prisma: Db, kind: "rule" | "municipal" | "local" | "national"): Promise<string> {
  const id = `record-${nextNumber()}`;
  const text = { id, area: "DAYCARE", title: `Regel ${id}`, summary: "Tekst" } as const;
  const place = {
    municipalityId: kind === "national" ? null : "alfa",
    institutionId: kind === "local" ? "alfa-one" : null,
  };
  if (kind === "rule") {
    await prisma.municipalRule.create({
      data: { ...text, category: "PROCESS", status: "KEPT", municipalityId: "alfa" },
    });
  } else {
    const level = { municipal: "MUNICIPAL", local: "LOCAL", national: "NATIONAL" } as const;
    await prisma.fencePost.create({ data: { ...text, ...place, level: level[kind] } });
  }
  return id;
}

const ruleForm = {
  type: "RULE",
  place: "MUNICIPAL:alfa",
  areas: "DAYCARE",
  category: "PROCESS",
  title: "Fast skema",
  summary: "Et skema for hver dag",
  ruleStatus: "KEPT",
  decidedOn: "2020-01-01",
  decidedBy: "COMMITTEE",
};
const fencePostForm = {
  type: "FENCE_POST",
  areas: "DAYCARE",
  title: "Spisetider",
  summary: "Faste spisetider",
  fenceStatus: "KEPT",
};
const keepsRules: ViewerName[] = ["own administration"];
const administrations: ViewerName[] = ["own administration", "foreign administration"];

async function freshWordGroup(prisma: Db, municipalityId: string | null): Promise<string> {
  const data = { kind: "SYNONYM", words: ["stue", "gruppe"], municipalityId } as const;
  return (await prisma.wordGroup.create({ data: { ...data, words: [...data.words] } })).id;
}
const wordForm = { kind: "SYNONYM", words: "stue\ngruppe\nrum" };
/** A municipality's own words are not told to others. */
const ownWords = outcomes("NOT_FOUND", {
  ok: ["own administration"],
  FORBIDDEN: [...atAlfa.filter((name) => name !== "own administration"), ...national],
});

export const upkeepOperations: Operation[] = [
  {
    name: "commands/upkeep.createRecordCommand",
    on: "a rule of the own municipality",
    run: (viewer) => upkeepCommands.createRecordCommand(viewer, ruleForm),
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "commands/upkeep.createRecordCommand",
    on: "a fence-post of the own institution",
    run: (viewer) =>
      upkeepCommands.createRecordCommand(viewer, { ...fencePostForm, place: "LOCAL:alfa-one" }),
    expected: outcomes("FORBIDDEN", { ok: ["own leader"] }),
  },
  {
    name: "commands/upkeep.createRecordCommand",
    on: "a fence-post for the whole country",
    run: (viewer) => upkeepCommands.createRecordCommand(viewer, { ...fencePostForm, place: "NATIONAL" }),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/upkeep.editRecordCommand",
    on: "a rule of the own municipality",
    run: async (viewer, prisma) =>
      upkeepCommands.editRecordCommand(viewer, {
        ...ruleForm,
        id: await freshRecord(prisma, "rule"),
        version: 1,
      }),
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "commands/upkeep.editRecordCommand",
    on: "a provision",
    run: (viewer) =>
      upkeepCommands.editRecordCommand(viewer, {
        ...{
          type: "PROVISION",
          id: worldIds.provision,
          version: 1,
          law: "Dagtilbudsloven",
          paragraph: "§ 11",
        },
        ...{ title: "Sprogvurdering", summary: "Vurdering af sprog", areas: "DAYCARE", freed: "YES" },
        ...{ role: "EXEMPTED", keywords: "" },
      }),
    // Whoever comes second is told that somebody else saved, or that nothing is new.
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/upkeep.supersedeRecordCommand",
    on: "a fence-post of the own municipality",
    run: async (viewer, prisma) =>
      upkeepCommands.supersedeRecordCommand(viewer, {
        ...fencePostForm,
        id: await freshRecord(prisma, "municipal"),
        version: 1,
        validFrom: "2027-01-01",
        decidedOn: "2020-01-01",
        decidedBy: "COMMITTEE",
      }),
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "commands/upkeep.endRecordCommand",
    on: "a fence-post of the own institution",
    run: async (viewer, prisma) =>
      upkeepCommands.endRecordCommand(viewer, {
        ...{ type: "FENCE_POST", id: await freshRecord(prisma, "local"), version: 1 },
        validTo: "2027-01-01",
      }),
    expected: outcomes("FORBIDDEN", { ok: ["own leader"] }),
  },
  {
    name: "commands/upkeep.previewRecordChange",
    on: "the provision of every trial",
    run: async (viewer, prisma) => {
      const { id, version } = (await prisma.legalProvision.findUnique({
        where: { id: worldIds.provision },
      }))!;
      const form = { type: "PROVISION", id, version, mode: "end", validTo: "2027-01-01" };
      return upkeepCommands.previewRecordChange(viewer, form);
    },
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/upkeep.previewRecordChange",
    on: "a new fence-post with the word of every secret",
    run: (viewer) =>
      upkeepCommands.previewRecordChange(viewer, {
        ...{ ...fencePostForm, mode: "new", place: "MUNICIPAL:alfa", keywords: "hemmelighed" },
        ...{ decidedOn: "2020-01-01", decidedBy: "COMMITTEE" },
      }),
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "loaders/upkeep.loadNewRecordForm",
    on: "a new rule",
    run: (viewer) => loadNewRecordForm(viewer, "RULE"),
    expected: outcomes("FORBIDDEN", { ok: administrations }),
  },
  {
    name: "loaders/upkeep.loadRecordForm",
    on: "a rule of the own municipality",
    run: async (viewer, prisma) => {
      const id = await freshRecord(prisma, "rule");
      return loadRecordForm(viewer, { type: "RULE", id, mode: "supersede" });
    },
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "loaders/upkeep.loadRecordForm",
    on: "a fence-post of the own institution",
    run: async (viewer, prisma) => {
      const id = await freshRecord(prisma, "local");
      return loadRecordForm(viewer, { type: "FENCE_POST", id, mode: "edit" });
    },
    expected: outcomes("FORBIDDEN", { ok: ["own leader"] }),
  },
  {
    name: "loaders/upkeep.loadRecordHistory",
    on: "a fence-post for the whole country",
    run: async (viewer, prisma) =>
      loadRecordHistory(viewer, { type: "FENCE_POST", id: await freshRecord(prisma, "national") }),
    expected: membersOnly,
  },
  {
    name: "loaders/upkeep.loadRecordHistory",
    on: "a rule of the own municipality",
    run: async (viewer, prisma) =>
      loadRecordHistory(viewer, { type: "RULE", id: await freshRecord(prisma, "rule") }),
    expected: outcomes("FORBIDDEN", { ok: [...atAlfa, "system administrator"] }),
  },
  {
    name: "loaders/upkeep.loadRecordList",
    on: "everything there is",
    run: (viewer) => loadRecordList(viewer, { whose: "all" }),
    expected: membersOnly,
  },
  {
    name: "loaders/upkeep.loadRecordExport",
    on: "everything there is",
    run: (viewer) => loadRecordExport(viewer, { whose: "all" }),
    expected: membersOnly,
  },
  {
    name: "commands/word-group.createWordGroupCommand",
    on: "the own municipality's words",
    run: (viewer) =>
      wordGroupCommands.createWordGroupCommand(viewer, { ...wordForm, municipalityId: "alfa" }),
    expected: outcomes("FORBIDDEN", { ok: keepsRules }),
  },
  {
    name: "commands/word-group.createWordGroupCommand",
    on: "everybody's words",
    run: (viewer) => wordGroupCommands.createWordGroupCommand(viewer, { ...wordForm, municipalityId: "" }),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "commands/word-group.updateWordGroupCommand",
    on: "the own municipality's words",
    run: async (viewer, prisma) =>
      wordGroupCommands.updateWordGroupCommand(viewer, {
        ...wordForm,
        id: await freshWordGroup(prisma, "alfa"),
        version: 1,
      }),
    expected: ownWords,
  },
  {
    name: "commands/word-group.deleteWordGroupCommand",
    on: "the own municipality's words",
    run: async (viewer, prisma) =>
      wordGroupCommands.deleteWordGroupCommand(viewer, {
        id: await freshWordGroup(prisma, "alfa"),
        version: 1,
      }),
    expected: ownWords,
  },
  {
    name: "commands/word-group.deleteWordGroupCommand",
    on: "everybody's words",
    run: async (viewer, prisma) =>
      wordGroupCommands.deleteWordGroupCommand(viewer, {
        id: await freshWordGroup(prisma, null),
        version: 1,
      }),
    expected: outcomes("FORBIDDEN", { ok: national }),
  },
  {
    name: "loaders/word-group.loadWordGroups",
    on: "all words, with the form of the own municipality's",
    run: async (viewer, prisma) => loadWordGroups(viewer, { edit: await freshWordGroup(prisma, "alfa") }),
    expected: membersOnly,
  },
];
