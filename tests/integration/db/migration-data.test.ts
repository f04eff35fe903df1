import { afterEach, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { migrate, readMigrations } from "@/lib/db/migrate";
import { seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";

/**
 * Rows as they were right after one migration, and what must be found after all later ones. A migration that moves or
 * changes data adds an entry that names the migration before it.
 */
interface DataFromBefore {
  after: string;
  /** statements in the words of that time; never changed afterwards */
  rows: string[];
  /** read with today's schema */
  expected: { sql: string; rows: object[] }[];
}

const dataFromBefore: DataFromBefore[] = [
  {
    after: "20261122002316_initial",
    rows: [
      `insert into municipality (id, name, code, "updatedAt") values ('alfa', 'Alfa Kommune', '901', now())`,
      `insert into agreement (id, kind, title, areas, "inForceFrom", "expiresOn", "updatedAt", "municipalityId")
         values ('aftale', 'MUNICIPAL', 'Aftale', '{DAYCARE}', '2023-11-01', '2027-12-31', now(), 'alfa')`,
      `insert into institution (id, name, kind, area, "updatedAt", "municipalityId")
         values ('boernehuset', 'Børnehuset Æblehaven', 'DAYCARE_CENTRE', 'DAYCARE', now(), 'alfa')`,
      `insert into "user" (id, email, name, "updatedAt") values ('u1', 'leder@alfa.dk', 'Åse Øst', now())`,
      `insert into membership (id, role, "updatedAt", "userId", "municipalityId", "institutionId")
         values ('m1', 'LEADER', now(), 'u1', 'alfa', 'boernehuset')`,
      `insert into trial (id, title, area, "freedFrom", "freedTo", stage, sharing, "periodStart", "updatedAt",
                          "municipalityId", "leadInstitutionId", "agreementId", "createdById")
         values ('t1', 'Frokost ude', 'DAYCARE', 'Faste tider', 'Egne tider', 'IN_TEST', 'MUNICIPALITY', '2026-03-01',
                 now(), 'alfa', 'boernehuset', 'aftale', 'u1')`,
      `insert into trial_stage_change (id, stage, "from", "actorName", "trialId")
         values ('s1', 'IN_TEST', '2026-03-01', 'Åse Øst', 't1')`,
      `insert into audit_event (id, operation, entity, "entityId", "actorName", "municipalityId")
         values ('a1', 'CREATE', 'trial', 't1', 'Åse Øst', 'alfa')`,
    ],
    expected: [
      {
        sql: `select title, stage::text, sharing::text, "periodStart"::text as start, "createdById" from trial where id = 't1'`,
        rows: [
          {
            title: "Frokost ude",
            stage: "IN_TEST",
            sharing: "MUNICIPALITY",
            start: "2026-03-01",
            createdById: "u1",
          },
        ],
      },
      {
        sql: `select role::text, "institutionId", email, u.name from membership join "user" u on u.id = "userId" where "userId" = 'u1'`,
        rows: [{ role: "LEADER", institutionId: "boernehuset", email: "leder@alfa.dk", name: "Åse Øst" }],
      },
      {
        sql: `select name from institution where "municipalityId" = 'alfa'`,
        rows: [{ name: "Børnehuset Æblehaven" }],
      },
      {
        sql: `select "actorName" from audit_event where "entityId" = 't1'`,
        rows: [{ actorName: "Åse Øst" }],
      },
    ],
  },
  {
    after: "20261122032827_freedom",
    rows: [
      `insert into municipality (id, name, code, "updatedAt") values ('alfa', 'Alfa Kommune', '901', now())`,
      `insert into institution (id, name, kind, area, "updatedAt", "municipalityId")
         values ('boernehuset', 'Børnehuset', 'DAYCARE_CENTRE', 'DAYCARE', now(), 'alfa')`,
      `insert into "user" (id, email, name, "updatedAt") values ('u1', 'leder@alfa.dk', 'Åse Øst', now())`,
      `insert into trial (id, title, area, "freedFrom", "freedTo", stage, "updatedAt", "municipalityId", "leadInstitutionId")
         values ('t1', 'Frokost ude', 'DAYCARE', 'Faste tider', 'Egne tider', 'DECIDED', now(), 'alfa', 'boernehuset')`,
      // Written in another order than they hold in: by day, then by when they were written.
      `insert into trial_stage_change (id, stage, "from", "actorName", "trialId", "createdAt") values
         ('z', 'DECIDED', '2026-06-01', 'Åse Øst', 't1', '2026-06-01 12:00'),
         ('y', 'IN_TEST', '2026-03-01', 'Åse Øst', 't1', '2026-03-01 09:00'),
         ('x', 'EVALUATING', '2026-06-01', 'Åse Øst', 't1', '2026-06-01 09:00')`,
      `insert into trial_decision (id, outcome, reason, "decidedOn", body, "trialId", "decidedById") values
         ('d1', 'RED', 'Det gav ikke mere tid', '2026-06-01', 'LEADER', 't1', 'u1'),
         ('d2', 'YELLOW', 'Vi er ikke færdige', '2026-05-01', 'COMMITTEE', 't1', null)`,
    ],
    expected: [
      {
        sql: `select id, move::text, "supersededAt" from trial_stage_change where "trialId" = 't1' order by "from", seq`,
        rows: ["y", "x", "z"].map((id) => ({ id, move: null, supersededAt: null })),
      },
      {
        sql: `select id, "decidedByName", "supersededAt" from trial_decision where "trialId" = 't1' order by id`,
        rows: [
          { id: "d1", decidedByName: "Åse Øst", supersededAt: null },
          { id: "d2", decidedByName: null, supersededAt: null },
        ],
      },
    ],
  },
  {
    after: "20261122064527_life",
    rows: [
      `insert into municipality (id, name, code, "updatedAt") values ('alfa', 'Alfa Kommune', '901', now())`,
      `insert into agreement (id, kind, title, areas, "inForceFrom", "expiresOn", "updatedAt", "municipalityId")
         values ('aftale', 'MUNICIPAL', 'Aftale', '{DAYCARE}', '2023-11-01', '2027-12-31', now(), 'alfa')`,
      `insert into phase (id, "order", label, wording, "startOn", "endOn", precision, "updatedAt", "agreementId")
         values ('f1', 1, 'Opstart', '2024', '2024-01-01', '2024-12-31', 'YEAR', now(), 'aftale')`,
      `insert into plan_item (id, "order", title, wording, "startOn", "endOn", precision, kind, level, "updatedAt",
                              "agreementId", "phaseId")
         values ('p1', 1, 'Workshop', 'foråret 2024', '2024-03-01', '2024-05-31', 'SEASON', 'WORKSHOP', 'LOCAL', now(),
                 'aftale', 'f1')`,
      `insert into milestone (id, "order", wording, "municipalText", "startOn", "endOn", precision, kind, "reachedOn",
                              "updatedAt", "agreementId")
         values ('m1', 1, 'juni 2024', 'Nået', '2024-06-01', '2024-06-30', 'MONTH', 'MILESTONE', '2024-06-12', now(), 'aftale'),
                ('m2', 2, 'maj 2025', 'Venter', '2025-05-01', '2025-05-31', 'MONTH', 'MILESTONE', null, now(), 'aftale')`,
      `insert into working_group (id, name, "activeFrom", "activeTo", "updatedAt", "agreementId")
         values ('g1', 'Ledelsessporet', '2024-01-01', '2027-12-31', now(), 'aftale')`,
    ],
    expected: [
      {
        sql: `select id, state::text, "reachedOn"::text as reached from milestone
              where "agreementId" = 'aftale' order by id`,
        rows: [
          { id: "m1", state: "DONE", reached: "2024-06-12" },
          { id: "m2", state: "PLANNED", reached: null },
        ],
      },
      {
        sql: `select title, wording, state::text, "removedAt" from plan_item where "agreementId" = 'aftale'`,
        rows: [{ title: "Workshop", wording: "foråret 2024", state: "PLANNED", removedAt: null }],
      },
      {
        sql: `select name, version from working_group where "agreementId" = 'aftale'`,
        rows: [{ name: "Ledelsessporet", version: 1 }],
      },
    ],
  },
  {
    after: "20261122135500_search",
    rows: [
      `insert into municipality (id, name, code, "updatedAt") values ('alfa', 'Alfa Kommune', '901', now())`,
      `insert into institution (id, name, kind, area, "updatedAt", "municipalityId") values
         ('boernehuset', 'Børnehuset', 'DAYCARE_CENTRE', 'DAYCARE', now(), 'alfa'),
         ('skovhuset', 'Skovhuset', 'DAYCARE_CENTRE', 'DAYCARE', now(), 'alfa')`,
      `insert into classification (id, kind, area, "order", label, "labelEn")
         values ('dagens-gang', 'THEME', 'DAYCARE', 91, 'Dagens gang', 'The day')`,
      `insert into trial (id, title, area, "freedFrom", "freedTo", stage, sharing, "periodEnd", "createdAt", "updatedAt",
                          "archivedAt", "municipalityId", "leadInstitutionId") values
         ('t1', 'Frokost ude', 'DAYCARE', 'Faste tider', 'Egne tider', 'IN_TEST', 'PUBLIC', '2026-03-01',
          '2026-01-02T10:00Z', now(), null, 'alfa', 'boernehuset'),
         ('t2', 'Skovtur', 'DAYCARE', 'Faste tider', 'Egne tider', 'IDEA', 'PUBLIC', null,
          '2026-01-02T10:00Z', now(), '2026-02-03T10:00Z', 'alfa', 'boernehuset')`,
      `insert into trial_institution ("trialId", "institutionId", "municipalityId") values ('t1', 'skovhuset', 'alfa')`,
      `insert into trial_classification ("trialId", "classificationId") values ('t1', 'dagens-gang')`,
      `insert into exemption_use (id, "trialId", level, "statedNeed", "updatedAt")
         values ('e1', 't1', 'MUNICIPAL', 'DIRECT', now())`,
    ],
    expected: [
      {
        sql: `select "trialId", "isFirst", "isArchived", "until" is null as holds, cardinality("institutionIds") as places,
                "classificationIds", "municipalNeed"::text as need, "isUnreviewed" as unreviewed
              from trial_fact where "municipalityId" = 'alfa' order by "trialId", "recordedAt"`,
        rows: [
          {
            ...{ trialId: "t1", isFirst: true, isArchived: false, holds: true, places: 2 },
            ...{ classificationIds: ["dagens-gang"], need: "DIRECT", unreviewed: true },
          },
          ...[false, true].map((isArchived) => ({
            ...{ trialId: "t2", isFirst: !isArchived, isArchived, holds: isArchived, places: 1 },
            ...{ classificationIds: [], need: null, unreviewed: false },
          })),
        ],
      },
      {
        // The archived one counts in nothing.
        sql: `select figure, key, "atPublic" from trial_tally where "municipalityId" = 'alfa'
                and figure in ('total', 'stage', 'testEnd', 'classification') order by figure`,
        rows: [
          { figure: "classification", key: "dagens-gang", atPublic: 1 },
          { figure: "stage", key: "IN_TEST", atPublic: 1 },
          { figure: "testEnd", key: "2026-03-01", atPublic: 1 },
          { figure: "total", key: "", atPublic: 1 },
        ],
      },
    ],
  },
  {
    after: "20261122160000_counting",
    rows: [
      `insert into municipality (id, name, code, "updatedAt") values ('alfa', 'Alfa Kommune', '901', now())`,
      `insert into institution (id, name, kind, area, "updatedAt", "municipalityId")
         values ('boernehuset', 'Børnehuset', 'DAYCARE_CENTRE', 'DAYCARE', now(), 'alfa')`,
      `insert into trial (id, title, area, "freedFrom", "freedTo", stage, sharing, "updatedAt", "municipalityId",
                          "leadInstitutionId") values
         ('t1', 'Frokost ude', 'DAYCARE', 'Faste tider', 'Egne tider', 'DECIDED', 'PUBLIC', now(), 'alfa', 'boernehuset'),
         ('t2', 'Skovtur', 'DAYCARE', 'Faste tider', 'Egne tider', 'IDEA', 'PUBLIC', now(), 'alfa', 'boernehuset')`,
      `insert into trial_stage_change (id, stage, "from", "actorName", "trialId") values
         ('s1', 'IDEA', '2026-01-05', 'Åse Øst', 't1'), ('s2', 'PAUSED', '2026-02-01', 'Åse Øst', 't1'),
         ('s3', 'DECIDED', '2026-03-01', 'Åse Øst', 't1'), ('s4', 'IDEA', '2026-01-08', 'Åse Øst', 't2')`,
      `insert into trial_stage_change (id, stage, "from", "actorName", "trialId", "supersededAt", "supersededByName")
         values ('s5', 'LANDED', '2026-06-02', 'Åse Øst', 't1', now(), 'Åse Øst')`,
      `insert into trial_decision (id, outcome, reason, "decidedOn", body, "trialId", "supersededAt") values
         ('d1', 'GREEN', 'Fordi', '2026-03-01', 'LEADER', 't1', null),
         ('d2', 'RED', 'Fordi', '2026-03-02', 'LEADER', 't1', now())`,
      `insert into log_entry (id, kind, text, "happenedOn", "updatedAt", "removedAt", "authorName", "trialId") values
         ('l1', 'LEARNING', 'Godt', '2026-04-01', now(), null, 'Åse Øst', 't1'),
         ('l2', 'LEARNING', 'Godt', '2026-04-09', now(), now(), 'Åse Øst', 't1')`,
      `insert into audit_event (id, at, operation, entity, "entityId", "actorName", "municipalityId") values
         ('a1', '2026-05-31T22:30Z', 'UPDATE', 'trial', 't2', 'Åse Øst', 'alfa')`,
    ],
    expected: [
      {
        // What was undone, or taken away, does not count; a saving is of the day it was in Denmark.
        sql: `select id, "registeredOn"::text as registered, "startedOn"::text as started, "movedOn"::text as moved,
                "decidedOn"::text as decided, "lastWordOn"::text as word from trial where "municipalityId" = 'alfa' order by id`,
        rows: [
          {
            ...{ id: "t1", registered: "2026-01-05", started: "2026-02-01", moved: "2026-03-01" },
            ...{ decided: "2026-03-01", word: "2026-04-01" },
          },
          {
            ...{ id: "t2", registered: "2026-01-08", started: null, moved: "2026-01-08", decided: null },
            word: "2026-06-01",
          },
        ],
      },
    ],
  },
];

describe("data from before a migration", () => {
  let opened: OpenDatabase | undefined;
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });

  test.each(dataFromBefore)(
    "rows written after $after are all there today",
    async ({ after, rows, expected }) => {
      opened = await freshDatabase({ migrated: false });
      const all = readMigrations();
      const position = all.migrationDirectories.findIndex(({ path }) => path === after);
      expect(position, `there is a migration ${after}`).toBeGreaterThanOrEqual(0);
      const early = { ...all, migrationDirectories: all.migrationDirectories.slice(0, position + 1) };
      expect(await migrate(opened, early)).toEqual(early.migrationDirectories.map(({ path }) => path));
      for (const statement of rows) await opened.prisma.$executeRawUnsafe(statement);

      const later = all.migrationDirectories.slice(position + 1).map(({ path }) => path);
      expect(await migrate(opened)).toEqual(later);
      await seedReference(opened.prisma);
      for (const { sql, rows: found } of expected) {
        expect(await opened.prisma.$queryRawUnsafe(sql)).toEqual(found);
      }
    },
  );

  test("the first migration has rows to follow through all later ones", () => {
    const first = readMigrations().migrationDirectories[0]!.path;
    expect(dataFromBefore.map(({ after }) => after)).toContain(first);
  });
});
