-- CreateEnum
CREATE TYPE "IdeaStatus" AS ENUM ('WAITING', 'OPEN', 'DECLINED', 'TRIAL');

-- CreateEnum
CREATE TYPE "LogKind" AS ENUM ('OBSERVATION', 'LEARNING', 'ADJUSTMENT', 'QUOTE', 'DILEMMA');

-- CreateEnum
CREATE TYPE "InvolvedGroup" AS ENUM ('STAFF', 'PARENTS', 'CHILDREN', 'RELATIVES', 'CITIZENS', 'BOARD', 'MED');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('SCALE', 'COUNT', 'MINUTES', 'TEXT');

-- CreateEnum
CREATE TYPE "IndicatorDirection" AS ENUM ('UP', 'DOWN');

-- CreateEnum
CREATE TYPE "CheckItem" AS ENUM ('PURPOSE', 'STAFF_HEARD', 'EXEMPTION', 'APPROVAL', 'LEARNING');

-- CreateEnum
CREATE TYPE "EffortKind" AS ENUM ('FORM', 'LOG', 'EFFECT', 'EVALUATION', 'MOVE');

-- CreateEnum
CREATE TYPE "DigestRhythm" AS ENUM ('WEEKLY', 'MONTHLY', 'NEVER');

-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "claimedBy" TEXT,
ADD COLUMN     "claimedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "unsubscribeUrl" TEXT;

-- AlterTable
ALTER TABLE "trial" ADD COLUMN     "adoptedExampleId" TEXT,
ADD COLUMN     "adoptedFromId" TEXT,
ADD COLUMN     "learningQuestion" TEXT;

-- AlterTable
ALTER TABLE "trial_draft" ADD COLUMN     "activeSeconds" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "trial_stage_change" ADD COLUMN     "minutes" TEXT;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "digest" "DigestRhythm" NOT NULL DEFAULT 'WEEKLY';

-- CreateTable
CREATE TABLE "hand_over" (
    "id" TEXT NOT NULL,
    "message" TEXT,
    "takesOverOn" DATE NOT NULL,
    "completedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "institutionId" TEXT NOT NULL,
    "fromUserId" TEXT,
    "toUserId" TEXT,

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_over_note" (
    "handOverId" TEXT NOT NULL,
    "trialId" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "hand_over_note_pkey" PRIMARY KEY ("handOverId","trialId")
);

-- CreateTable
CREATE TABLE "idea_link" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "openUntil" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "initiator" "Initiator",
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "municipalityId" TEXT NOT NULL,
    "institutionId" TEXT NOT NULL,
    "createdById" TEXT,

    CONSTRAINT "idea_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,
    "obstacle" TEXT,
    "initiator" "Initiator" NOT NULL,
    "status" "IdeaStatus" NOT NULL,
    "answer" TEXT,
    "email" TEXT,
    "followToken" TEXT,
    "submissionKey" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "institutionId" TEXT NOT NULL,
    "linkId" TEXT,
    "createdById" TEXT,
    "trialId" TEXT,

    CONSTRAINT "idea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea_support" (
    "ideaId" TEXT NOT NULL,
    "supporter" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idea_support_pkey" PRIMARY KEY ("ideaId","supporter")
);

-- CreateTable
CREATE TABLE "public_post" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "addressHash" TEXT NOT NULL,

    CONSTRAINT "public_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_entry" (
    "id" TEXT NOT NULL,
    "kind" "LogKind" NOT NULL,
    "text" TEXT NOT NULL,
    "happenedOn" DATE NOT NULL,
    "change" JSONB,
    "submissionKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "trialId" TEXT NOT NULL,

    CONSTRAINT "log_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "log_photo" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "image" BYTEA NOT NULL,
    "preview" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entryId" TEXT NOT NULL,

    CONSTRAINT "log_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial_involvement" (
    "id" TEXT NOT NULL,
    "group" "InvolvedGroup" NOT NULL,
    "heardOn" DATE NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "trialId" TEXT NOT NULL,

    CONSTRAINT "trial_involvement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" "IndicatorKind" NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT,
    "direction" "IndicatorDirection",
    "beforeText" TEXT,
    "afterText" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "trialId" TEXT NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_pair" (
    "indicatorId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "before" DECIMAL(12,2),
    "after" DECIMAL(12,2),

    CONSTRAINT "indicator_pair_pkey" PRIMARY KEY ("indicatorId","number")
);

-- CreateTable
CREATE TABLE "trial_evaluation" (
    "id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "wanted" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "forWhom" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "trialId" TEXT NOT NULL,

    CONSTRAINT "trial_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial_check_waiver" (
    "trialId" TEXT NOT NULL,
    "item" "CheckItem" NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorName" TEXT NOT NULL,

    CONSTRAINT "trial_check_waiver_pkey" PRIMARY KEY ("trialId","item")
);

-- CreateTable
CREATE TABLE "trial_effort" (
    "id" TEXT NOT NULL,
    "kind" "EffortKind" NOT NULL,
    "seconds" INTEGER NOT NULL,
    "fields" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "trialId" TEXT NOT NULL,

    CONSTRAINT "trial_effort_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hand_over_institutionId_municipalityId_idx" ON "hand_over"("institutionId", "municipalityId");

-- CreateIndex
CREATE INDEX "hand_over_fromUserId_idx" ON "hand_over"("fromUserId");

-- CreateIndex
CREATE INDEX "hand_over_toUserId_idx" ON "hand_over"("toUserId");

-- CreateIndex
CREATE INDEX "hand_over_note_trialId_idx" ON "hand_over_note"("trialId");

-- CreateIndex
CREATE UNIQUE INDEX "idea_link_token_key" ON "idea_link"("token");

-- CreateIndex
CREATE INDEX "idea_link_institutionId_municipalityId_idx" ON "idea_link"("institutionId", "municipalityId");

-- CreateIndex
CREATE INDEX "idea_link_createdById_idx" ON "idea_link"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "idea_followToken_key" ON "idea"("followToken");

-- CreateIndex
CREATE UNIQUE INDEX "idea_submissionKey_key" ON "idea"("submissionKey");

-- CreateIndex
CREATE UNIQUE INDEX "idea_trialId_key" ON "idea"("trialId");

-- CreateIndex
CREATE INDEX "idea_institutionId_municipalityId_idx" ON "idea"("institutionId", "municipalityId");

-- CreateIndex
CREATE INDEX "idea_municipalityId_status_idx" ON "idea"("municipalityId", "status");

-- CreateIndex
CREATE INDEX "idea_linkId_idx" ON "idea"("linkId");

-- CreateIndex
CREATE INDEX "idea_createdById_idx" ON "idea"("createdById");

-- CreateIndex
CREATE INDEX "public_post_kind_addressHash_at_idx" ON "public_post"("kind", "addressHash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "log_entry_submissionKey_key" ON "log_entry"("submissionKey");

-- CreateIndex
CREATE INDEX "log_entry_trialId_happenedOn_idx" ON "log_entry"("trialId", "happenedOn");

-- CreateIndex
CREATE INDEX "log_entry_authorId_idx" ON "log_entry"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "log_photo_entryId_order_key" ON "log_photo"("entryId", "order");

-- CreateIndex
CREATE INDEX "trial_involvement_authorId_idx" ON "trial_involvement"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "trial_involvement_trialId_group_heardOn_key" ON "trial_involvement"("trialId", "group", "heardOn");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_trialId_order_key" ON "indicator"("trialId", "order");

-- CreateIndex
CREATE INDEX "trial_evaluation_authorId_idx" ON "trial_evaluation"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "trial_evaluation_trialId_round_key" ON "trial_evaluation"("trialId", "round");

-- CreateIndex
CREATE INDEX "trial_effort_trialId_on_idx" ON "trial_effort"("trialId", "on");

-- CreateIndex
CREATE INDEX "trial_effort_on_idx" ON "trial_effort"("on");

-- CreateIndex
CREATE INDEX "trial_adoptedFromId_idx" ON "trial"("adoptedFromId");

-- CreateIndex
CREATE INDEX "trial_adoptedExampleId_idx" ON "trial"("adoptedExampleId");

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_institutionId_municipalityId_fkey" FOREIGN KEY ("institutionId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_fromUserId_fkey" FOREIGN KEY ("fromUserId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_toUserId_fkey" FOREIGN KEY ("toUserId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over_note" ADD CONSTRAINT "hand_over_note_handOverId_fkey" FOREIGN KEY ("handOverId") REFERENCES "hand_over"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over_note" ADD CONSTRAINT "hand_over_note_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_link" ADD CONSTRAINT "idea_link_institutionId_municipalityId_fkey" FOREIGN KEY ("institutionId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_link" ADD CONSTRAINT "idea_link_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_institutionId_municipalityId_fkey" FOREIGN KEY ("institutionId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "idea_link"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_support" ADD CONSTRAINT "idea_support_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "idea"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_photo" ADD CONSTRAINT "log_photo_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "log_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_involvement" ADD CONSTRAINT "trial_involvement_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_involvement" ADD CONSTRAINT "trial_involvement_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_pair" ADD CONSTRAINT "indicator_pair_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_evaluation" ADD CONSTRAINT "trial_evaluation_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_evaluation" ADD CONSTRAINT "trial_evaluation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_check_waiver" ADD CONSTRAINT "trial_check_waiver_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_effort" ADD CONSTRAINT "trial_effort_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_adoptedFromId_fkey" FOREIGN KEY ("adoptedFromId") REFERENCES "trial"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_adoptedExampleId_fkey" FOREIGN KEY ("adoptedExampleId") REFERENCES "catalogue_example"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "trial"
  ADD CONSTRAINT "trial_learning_question_length" CHECK (char_length("learningQuestion") BETWEEN 1 AND 500),
  ADD CONSTRAINT "trial_not_adopted_from_itself" CHECK ("adoptedFromId" <> "id"),
  ADD CONSTRAINT "trial_adopted_once" CHECK (num_nonnulls("adoptedFromId", "adoptedExampleId") <= 1);
ALTER TABLE "trial_stage_change"
  ADD CONSTRAINT "trial_stage_change_minutes" CHECK (
    "minutes" IS NULL OR ("body" IS NOT NULL AND char_length("minutes") BETWEEN 1 AND 300));
ALTER TABLE "trial_draft" ADD CONSTRAINT "trial_draft_active_seconds" CHECK ("activeSeconds" >= 0);

ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_text_length" CHECK (char_length("text") BETWEEN 1 AND 2000);
ALTER TABLE "log_photo"
  ADD CONSTRAINT "log_photo_alt_length" CHECK (char_length("alt") BETWEEN 1 AND 300),
  ADD CONSTRAINT "log_photo_size" CHECK (
    "width" BETWEEN 1 AND 1600 AND "height" BETWEEN 1 AND 1600
    AND octet_length("image") BETWEEN 1 AND 4000000 AND octet_length("preview") BETWEEN 1 AND 1000000),
  ADD CONSTRAINT "log_photo_order" CHECK ("order" BETWEEN 1 AND 4);
ALTER TABLE "trial_involvement" ADD CONSTRAINT "trial_involvement_note_length" CHECK (char_length("note") <= 1000);

ALTER TABLE "indicator"
  ADD CONSTRAINT "indicator_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "indicator_unit_length" CHECK (char_length("unit") BETWEEN 1 AND 40),
  ADD CONSTRAINT "indicator_text_length" CHECK (greatest(char_length("beforeText"), char_length("afterText")) <= 2000),
  ADD CONSTRAINT "indicator_text_only" CHECK (
    CASE "kind" WHEN 'TEXT' THEN num_nonnulls("unit", "direction") = 0
    ELSE "direction" IS NOT NULL AND num_nonnulls("beforeText", "afterText") = 0 END),
  ADD CONSTRAINT "indicator_few" CHECK ("order" BETWEEN 1 AND 6);
ALTER TABLE "indicator_pair"
  ADD CONSTRAINT "indicator_pair_number" CHECK ("number" BETWEEN 1 AND 500),
  ADD CONSTRAINT "indicator_pair_some" CHECK (num_nonnulls("before", "after") > 0),
  ADD CONSTRAINT "indicator_pair_range" CHECK (least("before", "after") >= 0 AND greatest("before", "after") < 1000000000);
-- An answer on the scale is a whole number from 1 to 10; the kind stands on another table.
CREATE FUNCTION indicator_pair_scale() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT "kind" FROM "indicator" WHERE "id" = NEW."indicatorId") IN ('SCALE', 'TEXT')
    AND (coalesce(NEW."before" NOT IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10), false)
      OR coalesce(NEW."after" NOT IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10), false)
      OR (SELECT "kind" FROM "indicator" WHERE "id" = NEW."indicatorId") = 'TEXT')
  THEN RAISE EXCEPTION 'not on the scale' USING ERRCODE = 'check_violation', CONSTRAINT = 'indicator_pair_scale';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER indicator_pair_scale BEFORE INSERT OR UPDATE ON "indicator_pair"
  FOR EACH ROW EXECUTE FUNCTION indicator_pair_scale();

ALTER TABLE "trial_evaluation"
  ADD CONSTRAINT "trial_evaluation_round" CHECK ("round" BETWEEN 1 AND 100),
  ADD CONSTRAINT "trial_evaluation_text_length" CHECK (
    char_length("wanted") <= 4000 AND char_length("seen") BETWEEN 1 AND 4000
    AND char_length("forWhom") <= 4000 AND char_length("next") <= 4000);
ALTER TABLE "trial_check_waiver"
  ADD CONSTRAINT "trial_check_waiver_reason_length" CHECK (char_length("reason") BETWEEN 1 AND 500);
ALTER TABLE "trial_effort"
  ADD CONSTRAINT "trial_effort_seconds" CHECK ("seconds" BETWEEN 0 AND 14400),
  ADD CONSTRAINT "trial_effort_fields" CHECK ("fields" BETWEEN 0 AND 1000);

ALTER TABLE "idea_link"
  ADD CONSTRAINT "idea_link_title_length" CHECK (char_length("title") BETWEEN 1 AND 120),
  ADD CONSTRAINT "idea_link_token_length" CHECK (char_length("token") BETWEEN 16 AND 64);
ALTER TABLE "idea"
  ADD CONSTRAINT "idea_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "idea_text_length" CHECK (
    greatest(char_length("text"), char_length("obstacle"), char_length("answer")) <= 2000),
  ADD CONSTRAINT "idea_declined_with_answer" CHECK ("status" <> 'DECLINED' OR "answer" IS NOT NULL),
  ADD CONSTRAINT "idea_follow" CHECK ("email" IS NULL OR "followToken" IS NOT NULL);
ALTER TABLE "hand_over"
  ADD CONSTRAINT "hand_over_message_length" CHECK (char_length("message") <= 4000),
  ADD CONSTRAINT "hand_over_other_person" CHECK ("fromUserId" <> "toUserId");
ALTER TABLE "hand_over_note" ADD CONSTRAINT "hand_over_note_length" CHECK (char_length("note") BETWEEN 1 AND 2000);
-- One hand-over at a time for each institution.
CREATE UNIQUE INDEX "hand_over_open" ON "hand_over" ("institutionId") WHERE "completedAt" IS NULL;
-- What somebody is sending is looked for by how long they have it.
CREATE INDEX "outbox_message_claim" ON "outbox_message" ("claimedUntil") WHERE "status" = 'PENDING';
