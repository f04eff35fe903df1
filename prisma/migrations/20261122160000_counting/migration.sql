-- What happened to a trial and when, without reading the moves themselves.
CREATE INDEX "trial_stage_change_course_idx" ON "trial_stage_change"("trialId", "from", seq) INCLUDE (stage)
  WHERE "supersededAt" IS NULL;
-- What everybody's own people may see of a municipality, without reading the facts themselves.
CREATE INDEX "trial_fact_place_idx" ON "trial_fact"("municipalityId", stage, "trialId")
  INCLUDE (area, sharing, "isArchived", "isUnreviewed", outcome, "agreementId", "hasLanding", "nationalNeed",
    "municipalNeed", "until") WHERE "until" IS NULL;
-- Those that have waited longest: tests that ran out, and statements nobody has reviewed.
CREATE INDEX "trial_test_end_idx" ON "trial"("municipalityId", "periodEnd")
  WHERE stage = 'IN_TEST' AND "archivedAt" IS NULL;
CREATE INDEX "exemption_use_unreviewed_idx" ON "exemption_use"("trialId", "statedOn") WHERE "reviewedNeed" IS NULL;
-- Few trials were carried over from elsewhere; the rest are counted without reading them.
CREATE INDEX "trial_elsewhere_idx" ON "trial"(origin, "municipalityId", area, sharing)
  WHERE origin <> 'REGISTERED' AND "archivedAt" IS NULL;
-- An institution's trials by where they stand, without reading the trials themselves.
CREATE INDEX "trial_lead_idx" ON "trial"("leadInstitutionId", stage) INCLUDE (id, sharing, "municipalityId")
  WHERE "archivedAt" IS NULL;
-- The figures of many municipalities without reading the tallies themselves.
CREATE INDEX "trial_tally_read_idx" ON "trial_tally"("figure", "area", "municipalityId", "key",
  "atInstitution", "atMunicipality", "atAgreement", "atPublic");
