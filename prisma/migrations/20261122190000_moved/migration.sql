-- AlterTable
ALTER TABLE "trial" ADD COLUMN     "movedOn" DATE;

-- CreateIndex
CREATE INDEX "trial_municipalityId_movedOn_idx" ON "trial"("municipalityId", "movedOn");

UPDATE trial SET "movedOn" = (SELECT max(m."from") FROM trial_stage_change m
  WHERE m."trialId" = trial.id AND m."supersededAt" IS NULL);

-- The day of a trial's latest move that stands: what moved within a period is found without reading every trial's moves.
-- The trial is locked first, so that of two who move it at once the second sees both.
CREATE FUNCTION note_moves(ids text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM trial WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE trial SET "movedOn" = latest."on"
  FROM (SELECT asked.id, (SELECT max(m."from") FROM trial_stage_change m
          WHERE m."trialId" = asked.id AND m."supersededAt" IS NULL) AS "on"
        FROM unnest(ids) AS asked(id)) latest
  WHERE trial.id = latest.id AND trial."movedOn" IS DISTINCT FROM latest."on";
END $$;

CREATE FUNCTION trial_move_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM note_moves(ARRAY(SELECT DISTINCT "trialId" FROM new_rows)); RETURN NULL; END $$;

CREATE FUNCTION trial_move_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM note_moves(ARRAY(SELECT DISTINCT "trialId" FROM old_rows)); RETURN NULL; END $$;

CREATE FUNCTION trial_move_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_moves(ARRAY(SELECT "trialId" FROM new_rows UNION SELECT "trialId" FROM old_rows));
  RETURN NULL;
END $$;

CREATE TRIGGER trial_move_added AFTER INSERT ON trial_stage_change
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_move_added();
CREATE TRIGGER trial_move_changed AFTER UPDATE ON trial_stage_change
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_move_changed();
CREATE TRIGGER trial_move_removed AFTER DELETE ON trial_stage_change
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION trial_move_removed();
