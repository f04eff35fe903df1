-- CreateTable
CREATE TABLE "trial_fact" (
    "trialId" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "isFirst" BOOLEAN NOT NULL,
    "isArchived" BOOLEAN NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "sharing" "SharingLevel" NOT NULL,
    "initiator" "Initiator",
    "stage" "TrialStage" NOT NULL,
    "outcome" "DecisionOutcome",
    "heard" "InvolvedGroup"[],
    "periodEnd" DATE,
    "agreementId" TEXT,
    "hasLanding" BOOLEAN NOT NULL,
    "institutionIds" TEXT[],
    "classificationIds" TEXT[],
    "nationalNeed" "ExemptionNeed",
    "municipalNeed" "ExemptionNeed",
    "isUnreviewed" BOOLEAN NOT NULL,
    "provisionIds" TEXT[],
    "ruleIds" TEXT[],

    CONSTRAINT "trial_fact_pkey" PRIMARY KEY ("trialId","recordedAt")
);

-- CreateTable
CREATE TABLE "trial_tally" (
    "municipalityId" TEXT NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "figure" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "atInstitution" INTEGER NOT NULL,
    "atMunicipality" INTEGER NOT NULL,
    "atAgreement" INTEGER NOT NULL,
    "atPublic" INTEGER NOT NULL,

    CONSTRAINT "trial_tally_pkey" PRIMARY KEY ("figure","area","municipalityId","key")
);

-- CreateTable
CREATE TABLE "trial_tally_step" (
    "id" BIGSERIAL NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "figure" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "atInstitution" INTEGER NOT NULL,
    "atMunicipality" INTEGER NOT NULL,
    "atAgreement" INTEGER NOT NULL,
    "atPublic" INTEGER NOT NULL,

    CONSTRAINT "trial_tally_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "trial_fact_municipalityId_idx" ON "trial_fact"("municipalityId");

-- CreateIndex
CREATE INDEX "trial_tally_step_municipalityId_idx" ON "trial_tally_step"("municipalityId");

-- AddForeignKey
ALTER TABLE "trial_fact" ADD CONSTRAINT "trial_fact_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_tally" ADD CONSTRAINT "trial_tally_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_tally_step" ADD CONSTRAINT "trial_tally_step_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The fact that holds now, of each trial.
CREATE INDEX "trial_fact_now_idx" ON "trial_fact"("trialId") WHERE "until" IS NULL;

-- What has come to nought is found without reading the rest.
CREATE INDEX "trial_tally_nought_idx" ON "trial_tally"("municipalityId")
  WHERE "atInstitution" = 0 AND "atMunicipality" = 0 AND "atAgreement" = 0 AND "atPublic" = 0;
-- The last change of an institution's trials, and the newest experiences of a municipality, without reading all of them.
CREATE INDEX "trial_last_change_idx" ON "trial"("leadInstitutionId", "updatedAt" DESC) WHERE "archivedAt" IS NULL;
CREATE INDEX "trial_story_idx" ON "trial"("municipalityId",
  (coalesce("observedEffectOn", CASE WHEN origin = 'REGISTERED' THEN ("updatedAt" AT TIME ZONE 'Europe/Copenhagen')::date END))
    DESC NULLS LAST, "updatedAt" DESC, id)
  WHERE "observedEffect" IS NOT NULL AND stage <> 'WITHDRAWN' AND "archivedAt" IS NULL;

-- What is counted of some trials as they stand. The one place where it is read together from the tables.
CREATE FUNCTION trial_state(ids text[]) RETURNS SETOF trial_fact LANGUAGE sql STABLE AS $$
  SELECT t.id, now()::timestamptz(3), NULL::timestamptz(3), false,
    t."archivedAt" IS NOT NULL, t."municipalityId", t.area, t.sharing, t.initiator, t.stage,
    (SELECT d.outcome FROM trial_decision d WHERE d."trialId" = t.id AND d."supersededAt" IS NULL
      ORDER BY d."decidedOn" DESC LIMIT 1),
    ARRAY(SELECT DISTINCT h."group" FROM trial_involvement h WHERE h."trialId" = t.id ORDER BY 1),
    t."periodEnd", t."agreementId", EXISTS (SELECT 1 FROM trial_landing l WHERE l."trialId" = t.id),
    ARRAY(SELECT t."leadInstitutionId" UNION
      SELECT i."institutionId" FROM trial_institution i WHERE i."trialId" = t.id ORDER BY 1),
    ARRAY(SELECT c."classificationId" FROM trial_classification c WHERE c."trialId" = t.id ORDER BY 1),
    needs.national, needs.municipal, needs.unreviewed, needs.provisions, needs.rules
  FROM unnest(ids) AS asked(id) JOIN trial t ON t.id = asked.id
  CROSS JOIN LATERAL (
    SELECT
      (CASE WHEN bool_or(u.level = 'NATIONAL' AND u.need = 'DIRECT') THEN 'DIRECT'
            WHEN bool_or(u.level = 'NATIONAL' AND u.need = 'INDIRECT') THEN 'INDIRECT'
            WHEN bool_or(u.level = 'NATIONAL') THEN 'NONE' END)::"ExemptionNeed" AS national,
      (CASE WHEN bool_or(u.level = 'MUNICIPAL' AND u.need = 'DIRECT') THEN 'DIRECT'
            WHEN bool_or(u.level = 'MUNICIPAL' AND u.need = 'INDIRECT') THEN 'INDIRECT'
            WHEN bool_or(u.level = 'MUNICIPAL') THEN 'NONE' END)::"ExemptionNeed" AS municipal,
      coalesce(bool_or(u."reviewedNeed" IS NULL), false) AS unreviewed,
      coalesce(array_agg(DISTINCT u."provisionId" ORDER BY u."provisionId")
        FILTER (WHERE u.need <> 'NONE' AND u."provisionId" IS NOT NULL), '{}') AS provisions,
      coalesce(array_agg(DISTINCT u."municipalRuleId" ORDER BY u."municipalRuleId")
        FILTER (WHERE u.need <> 'NONE' AND u."municipalRuleId" IS NOT NULL), '{}') AS rules
    FROM (SELECT part.*, coalesce(part."reviewedNeed", part."statedNeed") AS need
          FROM exemption_use part WHERE part."trialId" = t.id) u
  ) needs
$$;

-- The groups a trial counts in. The one place where they are said in SQL: tallies, counts of a chosen part and counts
-- as of a day all ask here. `classification` is a theme, a sub-area or a content type; its record says which.
CREATE FUNCTION trial_cells(
  stage "TrialStage", outcome "DecisionOutcome", initiator "Initiator", heard "InvolvedGroup"[],
  national_need "ExemptionNeed", municipal_need "ExemptionNeed", unreviewed boolean,
  classifications text[], provisions text[], institutions text[]
) RETURNS TABLE (figure text, key text) LANGUAGE sql IMMUTABLE AS $$
  SELECT 'total', ''
  UNION ALL SELECT 'stage', stage::text
  UNION ALL SELECT 'decision', outcome::text WHERE outcome IS NOT NULL
  UNION ALL SELECT 'initiator', initiator::text WHERE initiator IS NOT NULL
  UNION ALL SELECT 'involvement', one::text FROM unnest(heard) one
  UNION ALL SELECT 'unheard', '' WHERE cardinality(heard) = 0
  UNION ALL SELECT 'nationalNeed', national_need::text WHERE national_need IS NOT NULL
  UNION ALL SELECT 'municipalNeed', municipal_need::text WHERE municipal_need IS NOT NULL
  UNION ALL SELECT 'unreviewed', '' WHERE unreviewed
  UNION ALL SELECT 'classification', one FROM unnest(classifications) one
  UNION ALL SELECT 'provision', one FROM unnest(provisions) one
  UNION ALL SELECT 'institution', one FROM unnest(institutions) one
$$;

-- Everything a fact adds to the tallies: its groups, and what only tallies know. What depends on the day is counted by
-- the day it depends on (the end of a test; the agreement that will end), so that no tally grows old over night.
CREATE FUNCTION trial_tally_cells(f trial_fact) RETURNS TABLE (figure text, key text) LANGUAGE sql IMMUTABLE AS $$
  SELECT cell.figure, cell.key
  FROM trial_cells(f.stage, f.outcome, f.initiator, f.heard, f."nationalNeed", f."municipalNeed", f."isUnreviewed",
    f."classificationIds", f."provisionIds", f."institutionIds") cell
  WHERE NOT f."isArchived"
  UNION ALL
  SELECT more.figure, more.key FROM (
    SELECT 'testEnd', f."periodEnd"::text WHERE f.stage = 'IN_TEST' AND f."periodEnd" IS NOT NULL
    UNION ALL SELECT CASE WHEN coalesce(f."nationalNeed", 'NONE') <> 'NONE' THEN 'landing' ELSE 'municipalLanding' END,
      f."agreementId"
    WHERE f."agreementId" IS NOT NULL AND NOT f."hasLanding" AND f.stage NOT IN ('LANDED', 'WITHDRAWN')
      AND NOT (f.stage = 'DECIDED' AND f.outcome IS NOT DISTINCT FROM 'RED')
      AND (coalesce(f."nationalNeed", 'NONE') <> 'NONE' OR coalesce(f."municipalNeed", 'NONE') <> 'NONE')
    UNION ALL SELECT 'institutionStage', place || ' ' || f.stage::text FROM unnest(f."institutionIds") place
    UNION ALL SELECT 'institutionTestEnd', place || ' ' || f."periodEnd"::text FROM unnest(f."institutionIds") place
      WHERE f.stage = 'IN_TEST' AND f."periodEnd" IS NOT NULL
    UNION ALL SELECT 'institutionClassification', place || ' ' || theme
      FROM unnest(f."institutionIds") place CROSS JOIN unnest(f."classificationIds") theme
  ) AS more(figure, key)
  WHERE NOT f."isArchived"
$$;

-- Folds the steps of one municipality into its tallies; does nothing while somebody else is at it.
CREATE FUNCTION fold_trial_tally(place text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('trial_tally ' || place, 0)) THEN RETURN; END IF;
  WITH gone AS (
    DELETE FROM trial_tally_step WHERE "municipalityId" = place RETURNING *
  )
  INSERT INTO trial_tally AS t
    ("municipalityId", area, figure, key, "atInstitution", "atMunicipality", "atAgreement", "atPublic")
  SELECT place, area, figure, key, sum("atInstitution"), sum("atMunicipality"), sum("atAgreement"), sum("atPublic")
  FROM gone GROUP BY area, figure, key
  ON CONFLICT (figure, area, "municipalityId", key) DO UPDATE SET
    "atInstitution" = t."atInstitution" + excluded."atInstitution",
    "atMunicipality" = t."atMunicipality" + excluded."atMunicipality",
    "atAgreement" = t."atAgreement" + excluded."atAgreement",
    "atPublic" = t."atPublic" + excluded."atPublic";
  DELETE FROM trial_tally WHERE "municipalityId" = place AND "atInstitution" = 0 AND "atMunicipality" = 0
    AND "atAgreement" = 0 AND "atPublic" = 0;
END $$;

-- Steps are folded when there are so many of a municipality that reading them is felt.
CREATE FUNCTION fold_grown_trial_tallies(places text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE place text;
BEGIN
  FOREACH place IN ARRAY places LOOP
    IF (SELECT count(*) FROM (SELECT 1 FROM trial_tally_step WHERE "municipalityId" = place LIMIT 201) AS first_steps) > 200 THEN
      PERFORM fold_trial_tally(place);
    END IF;
  END LOOP;
END $$;

-- Writes down what has changed of some trials: a fact of each, and what that adds to the tallies. Set-based, so that a
-- load of many costs one pass. The moment is the transaction's, or `frisat.recorded_at` where history is loaded; it
-- never goes back behind the last fact of a trial.
CREATE FUNCTION count_trials(ids text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE moment timestamptz(3) := coalesce(nullif(current_setting('frisat.recorded_at', true), '')::timestamptz, now());
BEGIN
  IF coalesce(cardinality(ids), 0) = 0 THEN RETURN; END IF;
  WITH changed AS MATERIALIZED (
    SELECT n AS now_row, o AS old_row, o."trialId" IS NOT NULL AS known,
      greatest(moment, o."recordedAt") AS at,
      -- What is written down on the day a trial is first heard of is how it began: a load may take several steps.
      o."trialId" IS NULL OR (o."isFirst" AND (greatest(moment, o."recordedAt") AT TIME ZONE 'Europe/Copenhagen')::date
        = (o."recordedAt" AT TIME ZONE 'Europe/Copenhagen')::date) AS first_day
    FROM trial_state(ids) n
    LEFT JOIN trial_fact o ON o."trialId" = n."trialId" AND o."until" IS NULL
    WHERE o."trialId" IS NULL OR (n."isArchived", n."municipalityId", n.area, n.sharing, n.initiator, n.stage, n.outcome,
      n.heard, n."periodEnd", n."agreementId", n."hasLanding", n."institutionIds", n."classificationIds",
      n."nationalNeed", n."municipalNeed", n."isUnreviewed", n."provisionIds", n."ruleIds")
      IS DISTINCT FROM (o."isArchived", o."municipalityId", o.area, o.sharing, o.initiator, o.stage, o.outcome,
      o.heard, o."periodEnd", o."agreementId", o."hasLanding", o."institutionIds", o."classificationIds",
      o."nationalNeed", o."municipalNeed", o."isUnreviewed", o."provisionIds", o."ruleIds")
  ), stepped AS (
    INSERT INTO trial_tally_step
      ("municipalityId", area, figure, key, "atInstitution", "atMunicipality", "atAgreement", "atPublic")
    SELECT "municipalityId", area, figure, key,
      coalesce(sum(n) FILTER (WHERE sharing = 'INSTITUTION'), 0), coalesce(sum(n) FILTER (WHERE sharing = 'MUNICIPALITY'), 0),
      coalesce(sum(n) FILTER (WHERE sharing = 'AGREEMENT_MUNICIPALITIES'), 0),
      coalesce(sum(n) FILTER (WHERE sharing = 'PUBLIC'), 0)
    FROM (
      SELECT (now_row)."municipalityId", (now_row).area, (now_row).sharing, cell.figure, cell.key, 1 AS n
      FROM changed CROSS JOIN LATERAL trial_tally_cells(now_row) cell
      UNION ALL
      SELECT (old_row)."municipalityId", (old_row).area, (old_row).sharing, cell.figure, cell.key, -1
      FROM changed CROSS JOIN LATERAL trial_tally_cells(old_row) cell WHERE known
    ) AS each_cell
    GROUP BY "municipalityId", area, figure, key
    HAVING sum(n) FILTER (WHERE sharing = 'INSTITUTION') <> 0 OR sum(n) FILTER (WHERE sharing = 'MUNICIPALITY') <> 0
      OR sum(n) FILTER (WHERE sharing = 'AGREEMENT_MUNICIPALITIES') <> 0
      OR sum(n) FILTER (WHERE sharing = 'PUBLIC') <> 0
  ), closed AS (
    UPDATE trial_fact o SET "until" = changed.at, "isFirst" = o."isFirst" AND NOT changed.first_day FROM changed
    WHERE known AND o."trialId" = (changed.old_row)."trialId" AND o."recordedAt" = (changed.old_row)."recordedAt"
      AND o."recordedAt" < changed.at
  )
  INSERT INTO trial_fact AS f ("trialId", "recordedAt", "until", "isFirst", "isArchived", "municipalityId", area, sharing,
    initiator, stage, outcome, heard, "periodEnd", "agreementId", "hasLanding", "institutionIds", "classificationIds",
    "nationalNeed", "municipalNeed", "isUnreviewed", "provisionIds", "ruleIds")
  SELECT (now_row)."trialId", at, NULL, first_day, (now_row)."isArchived", (now_row)."municipalityId", (now_row).area,
    (now_row).sharing, (now_row).initiator, (now_row).stage, (now_row).outcome, (now_row).heard, (now_row)."periodEnd",
    (now_row)."agreementId", (now_row)."hasLanding", (now_row)."institutionIds", (now_row)."classificationIds",
    (now_row)."nationalNeed", (now_row)."municipalNeed", (now_row)."isUnreviewed", (now_row)."provisionIds",
    (now_row)."ruleIds"
  FROM changed
  ON CONFLICT ("trialId", "recordedAt") DO UPDATE SET
    "isArchived" = excluded."isArchived", "municipalityId" = excluded."municipalityId", area = excluded.area,
    sharing = excluded.sharing, initiator = excluded.initiator, stage = excluded.stage, outcome = excluded.outcome,
    heard = excluded.heard, "periodEnd" = excluded."periodEnd", "agreementId" = excluded."agreementId",
    "hasLanding" = excluded."hasLanding", "institutionIds" = excluded."institutionIds",
    "classificationIds" = excluded."classificationIds", "nationalNeed" = excluded."nationalNeed",
    "municipalNeed" = excluded."municipalNeed", "isUnreviewed" = excluded."isUnreviewed",
    "provisionIds" = excluded."provisionIds", "ruleIds" = excluded."ruleIds";
  PERFORM fold_grown_trial_tallies(ARRAY(
    SELECT DISTINCT t."municipalityId" FROM unnest(ids) asked(id) JOIN trial t ON t.id = asked.id));
END $$;

-- A part changed: the trial is locked first, so that of two who change parts of it at once the second counts both.
CREATE FUNCTION count_trials_of_parts(ids text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(cardinality(ids), 0) = 0 THEN RETURN; END IF;
  PERFORM 1 FROM trial WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  PERFORM count_trials(ids);
END $$;

CREATE FUNCTION trial_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM count_trials(ARRAY(SELECT id FROM new_rows)); RETURN NULL; END $$;

CREATE FUNCTION trial_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_trials(ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE (n."archivedAt" IS NULL, n."municipalityId", n.area, n.sharing, n.initiator, n.stage, n."periodEnd",
        n."agreementId", n."leadInstitutionId")
      IS DISTINCT FROM (o."archivedAt" IS NULL, o."municipalityId", o.area, o.sharing, o.initiator, o.stage,
        o."periodEnd", o."agreementId", o."leadInstitutionId")));
  RETURN NULL;
END $$;

CREATE FUNCTION trial_part_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM count_trials_of_parts(ARRAY(SELECT DISTINCT "trialId" FROM new_rows)); RETURN NULL; END $$;

CREATE FUNCTION trial_part_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM count_trials_of_parts(ARRAY(SELECT DISTINCT "trialId" FROM old_rows)); RETURN NULL; END $$;

CREATE FUNCTION trial_part_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_trials_of_parts(ARRAY(SELECT "trialId" FROM new_rows UNION SELECT "trialId" FROM old_rows));
  RETURN NULL;
END $$;

-- Before its facts go with it.
CREATE FUNCTION trial_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trial_tally_step
    ("municipalityId", area, figure, key, "atInstitution", "atMunicipality", "atAgreement", "atPublic")
  SELECT f."municipalityId", f.area, cell.figure, cell.key, -(f.sharing = 'INSTITUTION')::int,
    -(f.sharing = 'MUNICIPALITY')::int, -(f.sharing = 'AGREEMENT_MUNICIPALITIES')::int, -(f.sharing = 'PUBLIC')::int
  FROM trial_fact f CROSS JOIN LATERAL trial_tally_cells(f) cell
  WHERE f."trialId" = OLD.id AND f."until" IS NULL;
  RETURN OLD;
END $$;

CREATE FUNCTION trials_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM fold_grown_trial_tallies(ARRAY(SELECT DISTINCT "municipalityId" FROM old_rows)); RETURN NULL; END $$;

CREATE FUNCTION trials_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN DELETE FROM trial_tally; DELETE FROM trial_tally_step; RETURN NULL; END $$;

CREATE TRIGGER trial_added AFTER INSERT ON trial
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_added();
CREATE TRIGGER trial_changed AFTER UPDATE ON trial
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_changed();
CREATE TRIGGER trial_removed BEFORE DELETE ON trial FOR EACH ROW EXECUTE FUNCTION trial_removed();
CREATE TRIGGER trials_removed AFTER DELETE ON trial
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION trials_removed();
CREATE TRIGGER trials_emptied AFTER TRUNCATE ON trial FOR EACH STATEMENT EXECUTE FUNCTION trials_emptied();

DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['trial_institution', 'trial_classification', 'exemption_use', 'trial_decision',
    'trial_involvement', 'trial_landing'] LOOP
    EXECUTE format('CREATE TRIGGER trial_part_added AFTER INSERT ON %I
      REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_part_added()', part);
    EXECUTE format('CREATE TRIGGER trial_part_changed AFTER UPDATE ON %I
      REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_part_changed()', part);
    EXECUTE format('CREATE TRIGGER trial_part_removed AFTER DELETE ON %I
      REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_part_removed()', part);
  END LOOP;
END $$;

-- Trials from before: what is known of them is what they are now; of archived ones also that they once were not.
INSERT INTO trial_fact SELECT (f).* FROM (
  SELECT jsonb_populate_record(f, jsonb_build_object('recordedAt', least(t."createdAt", t."archivedAt"), 'isFirst', true,
    'isArchived', false,
    'until', CASE WHEN t."archivedAt" > t."createdAt" THEN t."archivedAt" END)) AS f
  FROM trial_state(ARRAY(SELECT id FROM trial)) f JOIN trial t ON t.id = f."trialId"
  WHERE t."archivedAt" IS NULL OR t."archivedAt" > t."createdAt") before;
INSERT INTO trial_fact SELECT (f).* FROM (
  SELECT jsonb_populate_record(f, jsonb_build_object('recordedAt', t."archivedAt",
    'isFirst', t."archivedAt" <= t."createdAt")) AS f
  FROM trial_state(ARRAY(SELECT id FROM trial WHERE "archivedAt" IS NOT NULL)) f JOIN trial t ON t.id = f."trialId") since;
INSERT INTO trial_tally ("municipalityId", area, figure, key, "atInstitution", "atMunicipality", "atAgreement", "atPublic")
SELECT f."municipalityId", f.area, cell.figure, cell.key, count(*) FILTER (WHERE f.sharing = 'INSTITUTION'),
  count(*) FILTER (WHERE f.sharing = 'MUNICIPALITY'), count(*) FILTER (WHERE f.sharing = 'AGREEMENT_MUNICIPALITIES'),
  count(*) FILTER (WHERE f.sharing = 'PUBLIC')
FROM trial_fact f CROSS JOIN LATERAL trial_tally_cells(f) cell
WHERE f."until" IS NULL GROUP BY 1, 2, 3, 4;
