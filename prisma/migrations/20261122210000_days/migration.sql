-- AlterTable
ALTER TABLE "trial" ADD COLUMN     "decidedOn" DATE,
ADD COLUMN     "lastWordOn" DATE,
ADD COLUMN     "movedOn" DATE,
ADD COLUMN     "registeredOn" DATE,
ADD COLUMN     "startedOn" DATE;

-- CreateIndex
CREATE INDEX "trial_municipalityId_movedOn_idx" ON "trial"("municipalityId", "movedOn");

-- The words of a trial are indexed again when they change, not whenever anything else of it does.
DROP TRIGGER trial_search ON "trial";
CREATE TRIGGER trial_search
  BEFORE INSERT OR UPDATE OF title, "freedFrom", "freedTo", purpose, change, "expectedResult", "observedEffect", participants
  ON "trial" FOR EACH ROW EXECUTE FUNCTION trial_search();

-- The days of some trials as they stand, read from what happened to them. The one place where they are said in SQL.
-- A word is a note in the log by the day it is about, a move or a measured effort by its day, and any saving.
CREATE FUNCTION trial_days(ids text[])
RETURNS TABLE (id text, registered date, started date, moved date, decided date, word date) LANGUAGE sql STABLE AS $$
  SELECT asked.id, moves.registered, moves.started, moves.moved,
    (SELECT max(d."decidedOn") FROM trial_decision d WHERE d."trialId" = asked.id AND d."supersededAt" IS NULL),
    greatest(moves.moved,
      (SELECT max(l."happenedOn") FROM log_entry l WHERE l."trialId" = asked.id AND l."removedAt" IS NULL),
      (SELECT max(f."on") FROM trial_effort f WHERE f."trialId" = asked.id),
      (SELECT max((h.at AT TIME ZONE 'Europe/Copenhagen')::date) FROM audit_event h
        WHERE h.entity = 'trial' AND h."entityId" = asked.id))
  FROM unnest(ids) AS asked(id)
  CROSS JOIN LATERAL (
    SELECT min(m."from") AS registered, max(m."from") AS moved,
      min(m."from") FILTER (WHERE m.stage IN ('IN_TEST', 'EVALUATING', 'DECIDED', 'LANDED', 'PAUSED')) AS started
    FROM trial_stage_change m WHERE m."trialId" = asked.id AND m."supersededAt" IS NULL
  ) moves
$$;

UPDATE trial SET "registeredOn" = days.registered, "startedOn" = days.started, "movedOn" = days.moved,
  "decidedOn" = days.decided, "lastWordOn" = days.word
FROM trial_days(ARRAY(SELECT id FROM trial)) days WHERE trial.id = days.id;

-- The trial is locked first, so that of two who write to it at once the second sees both.
CREATE FUNCTION note_trial_days(ids text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(cardinality(ids), 0) = 0 THEN RETURN; END IF;
  PERFORM 1 FROM trial WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE trial SET "registeredOn" = days.registered, "startedOn" = days.started, "movedOn" = days.moved,
    "decidedOn" = days.decided, "lastWordOn" = days.word
  FROM trial_days(ids) days
  WHERE trial.id = days.id
    AND (trial."registeredOn", trial."startedOn", trial."movedOn", trial."decidedOn", trial."lastWordOn")
      IS DISTINCT FROM (days.registered, days.started, days.moved, days.decided, days.word);
END $$;

CREATE FUNCTION trial_days_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM note_trial_days(ARRAY(SELECT DISTINCT "trialId" FROM new_rows)); RETURN NULL; END $$;

CREATE FUNCTION trial_days_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM note_trial_days(ARRAY(SELECT DISTINCT "trialId" FROM old_rows)); RETURN NULL; END $$;

CREATE FUNCTION trial_days_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_trial_days(ARRAY(SELECT "trialId" FROM new_rows UNION SELECT "trialId" FROM old_rows));
  RETURN NULL;
END $$;

-- The history is only ever added to.
CREATE FUNCTION trial_days_audited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_trial_days(ARRAY(SELECT DISTINCT "entityId" FROM new_rows WHERE entity = 'trial'));
  RETURN NULL;
END $$;

DO $$
DECLARE part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['trial_stage_change', 'trial_decision', 'log_entry', 'trial_effort'] LOOP
    EXECUTE format('CREATE TRIGGER trial_days_added AFTER INSERT ON %I
      REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_days_added()', part);
    EXECUTE format('CREATE TRIGGER trial_days_changed AFTER UPDATE ON %I
      REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_days_changed()', part);
    EXECUTE format('CREATE TRIGGER trial_days_removed AFTER DELETE ON %I
      REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_days_removed()', part);
  END LOOP;
END $$;
CREATE TRIGGER trial_days_audited AFTER INSERT ON audit_event
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_days_audited();

-- What happened when in a municipality, without reading the trials themselves.
CREATE INDEX "trial_days_idx" ON "trial"("municipalityId")
  INCLUDE (id, sharing, "leadInstitutionId", "registeredOn", "startedOn", "decidedOn") WHERE "archivedAt" IS NULL;
-- The last word of an institution's trials.
CREATE INDEX "trial_last_word_idx" ON "trial"("leadInstitutionId", "lastWordOn" DESC NULLS LAST, id)
  WHERE "archivedAt" IS NULL;
