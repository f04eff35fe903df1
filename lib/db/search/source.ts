import { Prisma } from "@/lib/db/client";
import { dilemmaVisibleSql } from "@/lib/db/dilemma";
import { latestDecisionSql } from "@/lib/db/trial-filter-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { HitSource } from "@/lib/domain/search/hit";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { Scope } from "@/lib/domain/trial/sharing";

/** Who is looking, as far as the search asks. */
export interface SearchReach {
  scope: Scope;
  /** the municipalities seen from within (exercises, dilemmas); "ALL" for those who look at every one */
  within: readonly string[] | "ALL";
  /** the viewer's own, which stand a little higher */
  own: readonly string[];
}

/** Where something is found and what is told of it. Everything is an expression of the code over the alias `x`. */
export interface SearchSource {
  from: Prisma.Sql;
  /** what this viewer may read at all */
  visible: Prisma.Sql;
  /** word for word as the index has it */
  vector: Prisma.Sql;
  title: Prisma.Sql;
  body: Prisma.Sql;
  /** null where it belongs to none */
  municipality: Prisma.Sql;
  institution: Prisma.Sql;
  isAnonymised: Prisma.Sql;
  inArea: (area: WelfareArea) => Prisma.Sql;
  areas: Prisma.Sql;
  state: Prisma.Sql;
  decision: Prisma.Sql;
  day: Prisma.Sql;
  parent: Prisma.Sql;
  /** its title is more than a name of something found already */
  ownTitle: boolean;
}

const none = Prisma.sql`null`;
const no = Prisma.sql`false`;
const oneArea = {
  inArea: (area: WelfareArea) => Prisma.sql`x.area = ${area}::"WelfareArea"`,
  areas: Prisma.sql`array[x.area]`,
};
const manyAreas = {
  inArea: (area: WelfareArea) => Prisma.sql`${area}::"WelfareArea" = any(x.areas)`,
  areas: Prisma.sql`x.areas`,
};
const plain = {
  ...{ visible: Prisma.sql`true`, institution: none, isAnonymised: no, state: none, decision: none },
  ...{ parent: none, ownTitle: true },
};

function withinSql({ within }: SearchReach): Prisma.Sql {
  return within === "ALL" ? Prisma.sql`true` : Prisma.sql`x."municipalityId" = any(${[...within]}::text[])`;
}

/** What belongs to a trial is seen by whoever sees the trial, and nobody else. */
const ofTrial = (table: "log_entry" | "trial_evaluation", { scope }: SearchReach) => ({
  from: Prisma.sql`${Prisma.raw(table)} x join trial t on t.id = x."trialId"`,
  visible: trialVisibleSql(scope, "t"),
  title: Prisma.sql`t.title`,
  municipality: Prisma.sql`t."municipalityId"`,
  institution: Prisma.sql`t."leadInstitutionId"`,
  isAnonymised: Prisma.sql`t.anonymised`,
  inArea: (area: WelfareArea) => Prisma.sql`t.area = ${area}::"WelfareArea"`,
  areas: Prisma.sql`array[t.area]`,
  decision: latestDecisionSql("t"),
  parent: Prisma.sql`t.id`,
  ownTitle: false,
});

const ofPlan = (table: "plan_item" | "milestone") => ({
  ...plain,
  from: Prisma.sql`${Prisma.raw(table)} x join agreement a on a.id = x."agreementId"`,
  visible: Prisma.sql`x."removedAt" is null`,
  municipality: Prisma.sql`a."municipalityId"`,
  inArea: (area: WelfareArea) => Prisma.sql`${area}::"WelfareArea" = any(a.areas)`,
  areas: Prisma.sql`a.areas`,
  state: Prisma.sql`x.state::text`,
  day: Prisma.sql`x."startOn"`,
  parent: Prisma.sql`a.id`,
});

/**
 * Everything the search looks in, as far as this viewer may read it. What is not the viewer's to read is left out here, in
 * the database, so that it is neither found nor counted nor hinted at.
 */
export function searchSources(reach: SearchReach): Record<HitSource, SearchSource> {
  const municipality = Prisma.sql`x."municipalityId"`;
  const institution = Prisma.sql`x."institutionId"`;
  const title = Prisma.sql`x.title`;
  const updated = Prisma.sql`x."updatedAt"::date`;
  return {
    trial: {
      ...{ ...plain, ...oneArea, municipality, title },
      from: Prisma.sql`trial x`,
      visible: trialVisibleSql(reach.scope, "x"),
      vector: Prisma.sql`x.search`,
      body: Prisma.sql`concat_ws(' · ', x."freedTo", x."freedFrom", x.purpose, x.change, x."expectedResult",
        x."observedEffect", x.participants)`,
      institution: Prisma.sql`x."leadInstitutionId"`,
      isAnonymised: Prisma.sql`x.anonymised`,
      state: Prisma.sql`x.stage::text`,
      decision: latestDecisionSql("x"),
      day: Prisma.sql`coalesce(x."periodStart", x."createdAt"::date)`,
    },
    log: {
      ...ofTrial("log_entry", reach),
      visible: Prisma.sql`(${trialVisibleSql(reach.scope, "t")} and x."removedAt" is null and x.change is null
        and x.kind in ('OBSERVATION', 'LEARNING', 'QUOTE'))`,
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', x."text"), 'C')`,
      body: Prisma.sql`x.text`,
      state: Prisma.sql`x.kind::text`,
      day: Prisma.sql`x."happenedOn"`,
    },
    evaluation: {
      ...ofTrial("trial_evaluation", reach),
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish',
        x."wanted" || ' ' || x."seen" || ' ' || x."forWhom" || ' ' || x."next"), 'C')`,
      body: Prisma.sql`concat_ws(' · ', x.seen, x."forWhom", x.next, x.wanted)`,
      state: none,
      day: updated,
    },
    example: {
      ...{ ...plain, ...oneArea, municipality, title },
      from: Prisma.sql`catalogue_example x`,
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', x."title"), 'A')
        || setweight(to_tsvector('frisat_danish', coalesce(x."freedFrom", '') || ' ' || coalesce(x."freedTo", '')), 'B')
        || setweight(to_tsvector('frisat_danish', coalesce(x."purpose", '') || ' ' || coalesce(x."change", '') || ' '
          || coalesce(x."observedEffect", '')), 'C')`,
      body: Prisma.sql`concat_ws(' · ', x.change, x.purpose, x."freedFrom", x."freedTo", x."observedEffect")`,
      day: none,
    },
    fencePost: {
      ...{ ...plain, ...oneArea, municipality, institution, title },
      from: Prisma.sql`fence_post x`,
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', x."title"), 'A')
        || setweight(to_tsvector('frisat_danish', search_words(x."topics") || ' ' || search_words(x."keywords")), 'B')
        || setweight(to_tsvector('frisat_danish', x."summary" || ' ' || coalesce(x."exception", '')), 'C')`,
      body: Prisma.sql`concat_ws(' · ', x.summary, x.exception)`,
      state: Prisma.sql`x.level::text`,
      day: Prisma.sql`x."validFrom"`,
    },
    provision: {
      ...{ ...plain, ...manyAreas },
      from: Prisma.sql`legal_provision x`,
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', x."topic"), 'A')
        || setweight(to_tsvector('frisat_danish', x."law" || ' ' || coalesce(x."paragraph", '') || ' '
          || coalesce(x."subsection", '') || ' ' || search_words(x."keywords")), 'B')
        || setweight(to_tsvector('frisat_danish', x."summary" || ' ' || coalesce(x."note", '')), 'C')`,
      title: Prisma.sql`(concat_ws(' ', x.law, x.paragraph, x.subsection) || ': ' || x.topic)`,
      body: Prisma.sql`concat_ws(' · ', x.summary, x.note)`,
      municipality: none,
      state: Prisma.sql`x.freed::text`,
      day: none,
    },
    rule: {
      ...{ ...plain, ...oneArea, municipality, title },
      from: Prisma.sql`municipal_rule x`,
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', x."title"), 'A')
        || setweight(to_tsvector('frisat_danish', search_words(x."keywords")), 'B')
        || setweight(to_tsvector('frisat_danish', x."summary"), 'C')`,
      body: Prisma.sql`x.summary`,
      state: Prisma.sql`x.status::text`,
      day: Prisma.sql`x."validFrom"`,
    },
    wish: {
      ...{ ...plain, ...oneArea, municipality, institution, title },
      from: Prisma.sql`exemption_wish x`,
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', x."title"), 'A')
        || setweight(to_tsvector('frisat_danish', coalesce(x."lawText", '') || ' ' || x."why" || ' ' || x."wouldEnable"), 'C')`,
      body: Prisma.sql`concat_ws(' · ', x.why, x."wouldEnable", x."lawText")`,
      state: Prisma.sql`x.stage::text`,
      day: Prisma.sql`x."submittedOn"`,
    },
    planItem: {
      ...{ ...ofPlan("plan_item"), title, institution },
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', x."title"), 'A')
        || setweight(to_tsvector('frisat_danish', coalesce(x."wording", '') || ' ' || coalesce(x."note", '')), 'C')`,
      body: Prisma.sql`concat_ws(' · ', x.wording, x.note)`,
    },
    milestone: {
      ...ofPlan("milestone"),
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', coalesce(x."stateText", '') || ' '
          || coalesce(x."municipalText", '')), 'A')
        || setweight(to_tsvector('frisat_danish', x."wording" || ' ' || coalesce(x."remark", '')), 'C')`,
      title: Prisma.sql`coalesce(x."municipalText", x."stateText", x.wording)`,
      body: Prisma.sql`concat_ws(' · ', x.wording, case when x."municipalText" is not null then x."stateText" end, x.remark)`,
    },
    dilemma: {
      ...{ ...plain, ...oneArea, municipality, institution, title },
      from: Prisma.sql`dilemma x`,
      visible: dilemmaVisibleSql(reach.within, "x"),
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', x."title"), 'A')
        || setweight(to_tsvector('frisat_danish', x."question"), 'B')
        || setweight(to_tsvector('frisat_danish', x."text" || ' ' || coalesce(x."takenHome", '')), 'C')`,
      body: Prisma.sql`concat_ws(' · ', x.question, x.text, x."takenHome")`,
      state: Prisma.sql`case when x."restedOn" is null then 'OPEN' else 'RESTED' end`,
      day: Prisma.sql`x."askedOn"`,
    },
    exercise: {
      ...{ ...plain, municipality, institution, title },
      from: Prisma.sql`exercise x`,
      visible: Prisma.sql`(x."removedAt" is null and (x."municipalityId" is null or ${withinSql(reach)}))`,
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', x."title"), 'A')
        || setweight(to_tsvector('frisat_danish', x."purpose"), 'B')
        || setweight(to_tsvector('frisat_danish', x."text"), 'C')`,
      body: Prisma.sql`concat_ws(' · ', x.purpose, x.text)`,
      // An exercise is for everybody's work.
      inArea: () => Prisma.sql`true`,
      areas: Prisma.sql`'{}'::"WelfareArea"[]`,
      state: Prisma.sql`x.kind::text`,
      day: none,
    },
    newsletter: {
      ...{ ...plain, municipality, title },
      from: Prisma.sql`newsletter x`,
      // Sent is public, the rest is the administration's desk.
      visible: Prisma.sql`(x."removedAt" is null and x."sentAt" is not null)`,
      vector: Prisma.sql`setweight(to_tsvector('frisat_danish', x."title"), 'A')
        || setweight(to_tsvector('frisat_danish', coalesce(x."greeting", '')), 'C')`,
      body: Prisma.sql`x.greeting`,
      inArea: () => Prisma.sql`true`,
      areas: Prisma.sql`'{}'::"WelfareArea"[]`,
      day: Prisma.sql`x.month`,
    },
  };
}
