-- CreateEnum
CREATE TYPE "WordGroupKind" AS ENUM ('SYNONYM', 'AREA_WORK', 'OUTSIDE');

-- CreateEnum
CREATE TYPE "RuleMarkVerdict" AS ENUM ('IN_THE_WAY', 'NEUTRAL', 'USEFUL');

-- CreateEnum
CREATE TYPE "LandingWay" AS ENUM ('STOP', 'EXTEND', 'MAKE_PERMANENT');

-- CreateEnum
CREATE TYPE "WishKind" AS ENUM ('WISH', 'CHALLENGE');

-- CreateEnum
CREATE TYPE "WishStage" AS ENUM ('SUBMITTED', 'COMMITTEE', 'CITY_COUNCIL', 'SENT', 'ANSWERED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "WishAnswer" AS ENUM ('GRANTED', 'PARTLY', 'REFUSED');

-- AlterTable
ALTER TABLE "exemption_use" ADD COLUMN     "commentedByName" TEXT,
ADD COLUMN     "commentedOn" DATE,
ADD COLUMN     "reviewNote" TEXT,
ADD COLUMN     "statedByName" TEXT,
ADD COLUMN     "statedOn" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "fence_post" ADD COLUMN     "decidedBy" "ApprovalBody",
ADD COLUMN     "decidedOn" DATE,
ADD COLUMN     "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "replacesId" TEXT;

-- AlterTable
ALTER TABLE "legal_provision" ADD COLUMN     "keeperId" TEXT,
ADD COLUMN     "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "recheckOn" DATE,
ADD COLUMN     "replacesId" TEXT;

-- AlterTable
ALTER TABLE "municipal_rule" ADD COLUMN     "decidedBy" "ApprovalBody",
ADD COLUMN     "decidedOn" DATE,
ADD COLUMN     "decisionReason" TEXT,
ADD COLUMN     "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "replacesId" TEXT;

-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "onceKey" TEXT;

-- CreateTable
CREATE TABLE "word_group" (
    "id" TEXT NOT NULL,
    "kind" "WordGroupKind" NOT NULL,
    "words" TEXT[],
    "areas" "WelfareArea"[],
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT,

    CONSTRAINT "word_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "freedom_stamp" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "value" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "freedom_stamp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provision_grant" (
    "id" TEXT NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "condition" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "provisionId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "wishId" TEXT,

    CONSTRAINT "provision_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_review" (
    "id" TEXT NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "title" TEXT NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "rule_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_mark" (
    "id" TEXT NOT NULL,
    "verdict" "RuleMarkVerdict" NOT NULL,
    "comment" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "institutionId" TEXT NOT NULL,

    CONSTRAINT "rule_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial_landing" (
    "id" TEXT NOT NULL,
    "way" "LandingWay" NOT NULL,
    "reason" TEXT,
    "chosenOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "trialId" TEXT NOT NULL,
    "chosenById" TEXT,

    CONSTRAINT "trial_landing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wish_round" (
    "id" TEXT NOT NULL,
    "deadlineOn" DATE NOT NULL,
    "note" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wish_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exemption_wish" (
    "id" TEXT NOT NULL,
    "kind" "WishKind" NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "title" TEXT NOT NULL,
    "lawText" TEXT,
    "why" TEXT NOT NULL,
    "wouldEnable" TEXT NOT NULL,
    "stage" "WishStage" NOT NULL DEFAULT 'SUBMITTED',
    "submittedOn" DATE NOT NULL,
    "answer" "WishAnswer",
    "answerReason" TEXT,
    "answeredOn" DATE,
    "validFrom" DATE,
    "validTo" DATE,
    "submissionKey" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "institutionId" TEXT,
    "provisionId" TEXT,
    "ruleId" TEXT,
    "roundId" TEXT,
    "createdById" TEXT,

    CONSTRAINT "exemption_wish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wish_step" (
    "id" TEXT NOT NULL,
    "stage" "WishStage" NOT NULL,
    "on" DATE NOT NULL,
    "note" TEXT,
    "actorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "wishId" TEXT NOT NULL,

    CONSTRAINT "wish_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wish_trial" (
    "wishId" TEXT NOT NULL,
    "trialId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "wish_trial_pkey" PRIMARY KEY ("wishId","trialId")
);

-- CreateIndex
CREATE INDEX "word_group_municipalityId_idx" ON "word_group"("municipalityId");

-- CreateIndex
CREATE INDEX "provision_grant_provisionId_idx" ON "provision_grant"("provisionId");

-- CreateIndex
CREATE INDEX "provision_grant_municipalityId_idx" ON "provision_grant"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "provision_grant_wishId_municipalityId_key" ON "provision_grant"("wishId", "municipalityId");

-- CreateIndex
CREATE INDEX "rule_review_municipalityId_idx" ON "rule_review"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "rule_review_id_municipalityId_key" ON "rule_review"("id", "municipalityId");

-- CreateIndex
CREATE INDEX "rule_mark_reviewId_municipalityId_idx" ON "rule_mark"("reviewId", "municipalityId");

-- CreateIndex
CREATE INDEX "rule_mark_ruleId_municipalityId_idx" ON "rule_mark"("ruleId", "municipalityId");

-- CreateIndex
CREATE INDEX "rule_mark_institutionId_municipalityId_idx" ON "rule_mark"("institutionId", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "rule_mark_reviewId_ruleId_institutionId_key" ON "rule_mark"("reviewId", "ruleId", "institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "trial_landing_trialId_key" ON "trial_landing"("trialId");

-- CreateIndex
CREATE INDEX "trial_landing_chosenById_idx" ON "trial_landing"("chosenById");

-- CreateIndex
CREATE UNIQUE INDEX "wish_round_deadlineOn_key" ON "wish_round"("deadlineOn");

-- CreateIndex
CREATE UNIQUE INDEX "exemption_wish_submissionKey_key" ON "exemption_wish"("submissionKey");

-- CreateIndex
CREATE INDEX "exemption_wish_municipalityId_stage_idx" ON "exemption_wish"("municipalityId", "stage");

-- CreateIndex
CREATE INDEX "exemption_wish_institutionId_municipalityId_idx" ON "exemption_wish"("institutionId", "municipalityId");

-- CreateIndex
CREATE INDEX "exemption_wish_provisionId_idx" ON "exemption_wish"("provisionId");

-- CreateIndex
CREATE INDEX "exemption_wish_ruleId_municipalityId_idx" ON "exemption_wish"("ruleId", "municipalityId");

-- CreateIndex
CREATE INDEX "exemption_wish_roundId_idx" ON "exemption_wish"("roundId");

-- CreateIndex
CREATE INDEX "exemption_wish_createdById_idx" ON "exemption_wish"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "exemption_wish_id_municipalityId_key" ON "exemption_wish"("id", "municipalityId");

-- CreateIndex
CREATE INDEX "wish_step_wishId_createdAt_idx" ON "wish_step"("wishId", "createdAt");

-- CreateIndex
CREATE INDEX "wish_trial_wishId_municipalityId_idx" ON "wish_trial"("wishId", "municipalityId");

-- CreateIndex
CREATE INDEX "wish_trial_trialId_municipalityId_idx" ON "wish_trial"("trialId", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "fence_post_replacesId_key" ON "fence_post"("replacesId");

-- CreateIndex
CREATE UNIQUE INDEX "legal_provision_replacesId_key" ON "legal_provision"("replacesId");

-- CreateIndex
CREATE INDEX "legal_provision_keeperId_idx" ON "legal_provision"("keeperId");

-- CreateIndex
CREATE UNIQUE INDEX "municipal_rule_replacesId_key" ON "municipal_rule"("replacesId");

-- CreateIndex
CREATE UNIQUE INDEX "municipal_rule_id_municipalityId_key" ON "municipal_rule"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_onceKey_key" ON "outbox_message"("onceKey");

-- AddForeignKey
ALTER TABLE "fence_post" ADD CONSTRAINT "fence_post_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "fence_post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_provision" ADD CONSTRAINT "legal_provision_keeperId_fkey" FOREIGN KEY ("keeperId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_provision" ADD CONSTRAINT "legal_provision_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "legal_provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipal_rule" ADD CONSTRAINT "municipal_rule_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "municipal_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_group" ADD CONSTRAINT "word_group_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provision_grant" ADD CONSTRAINT "provision_grant_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "legal_provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provision_grant" ADD CONSTRAINT "provision_grant_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provision_grant" ADD CONSTRAINT "provision_grant_wishId_municipalityId_fkey" FOREIGN KEY ("wishId", "municipalityId") REFERENCES "exemption_wish"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_review" ADD CONSTRAINT "rule_review_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_mark" ADD CONSTRAINT "rule_mark_reviewId_municipalityId_fkey" FOREIGN KEY ("reviewId", "municipalityId") REFERENCES "rule_review"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_mark" ADD CONSTRAINT "rule_mark_ruleId_municipalityId_fkey" FOREIGN KEY ("ruleId", "municipalityId") REFERENCES "municipal_rule"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_mark" ADD CONSTRAINT "rule_mark_institutionId_municipalityId_fkey" FOREIGN KEY ("institutionId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_landing" ADD CONSTRAINT "trial_landing_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_landing" ADD CONSTRAINT "trial_landing_chosenById_fkey" FOREIGN KEY ("chosenById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_wish" ADD CONSTRAINT "exemption_wish_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_wish" ADD CONSTRAINT "exemption_wish_institutionId_municipalityId_fkey" FOREIGN KEY ("institutionId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_wish" ADD CONSTRAINT "exemption_wish_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "legal_provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_wish" ADD CONSTRAINT "exemption_wish_ruleId_municipalityId_fkey" FOREIGN KEY ("ruleId", "municipalityId") REFERENCES "municipal_rule"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_wish" ADD CONSTRAINT "exemption_wish_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "wish_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_wish" ADD CONSTRAINT "exemption_wish_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_step" ADD CONSTRAINT "wish_step_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "exemption_wish"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_trial" ADD CONSTRAINT "wish_trial_wishId_municipalityId_fkey" FOREIGN KEY ("wishId", "municipalityId") REFERENCES "exemption_wish"("id", "municipalityId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_trial" ADD CONSTRAINT "wish_trial_trialId_municipalityId_fkey" FOREIGN KEY ("trialId", "municipalityId") REFERENCES "trial"("id", "municipalityId") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO "freedom_stamp" ("id", "value") VALUES (1, 1);
ALTER TABLE "freedom_stamp" ADD CONSTRAINT "freedom_stamp_one_row" CHECK ("id" = 1);

-- Counted in the transaction of the change itself: whoever sees the change sees the new stamp as well.
CREATE FUNCTION freedom_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "freedom_stamp" SET "value" = "value" + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER freedom_stamp AFTER INSERT OR UPDATE OR DELETE ON "fence_post" EXECUTE FUNCTION freedom_stamp();
CREATE TRIGGER freedom_stamp AFTER INSERT OR UPDATE OR DELETE ON "fence_post_provision" EXECUTE FUNCTION freedom_stamp();
CREATE TRIGGER freedom_stamp AFTER INSERT OR UPDATE OR DELETE ON "legal_provision" EXECUTE FUNCTION freedom_stamp();
CREATE TRIGGER freedom_stamp AFTER INSERT OR UPDATE OR DELETE ON "provision_validity" EXECUTE FUNCTION freedom_stamp();
CREATE TRIGGER freedom_stamp AFTER INSERT OR UPDATE OR DELETE ON "provision_grant" EXECUTE FUNCTION freedom_stamp();
CREATE TRIGGER freedom_stamp AFTER INSERT OR UPDATE OR DELETE ON "municipal_rule" EXECUTE FUNCTION freedom_stamp();
CREATE TRIGGER freedom_stamp AFTER INSERT OR UPDATE OR DELETE ON "word_group" EXECUTE FUNCTION freedom_stamp();
CREATE TRIGGER freedom_stamp AFTER INSERT OR UPDATE OR DELETE ON "agreement" EXECUTE FUNCTION freedom_stamp();
CREATE TRIGGER freedom_stamp AFTER INSERT OR UPDATE OR DELETE ON "classification" EXECUTE FUNCTION freedom_stamp();
CREATE TRIGGER freedom_stamp AFTER INSERT OR UPDATE OR DELETE ON "catalogue_example" EXECUTE FUNCTION freedom_stamp();

ALTER TABLE "fence_post"
  ADD CONSTRAINT "fence_post_not_own_successor" CHECK ("replacesId" <> "id"),
  ADD CONSTRAINT "fence_post_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "fence_post_text_length" CHECK (greatest(char_length("summary"), char_length("exception")) <= 2000);
ALTER TABLE "legal_provision"
  ADD CONSTRAINT "legal_provision_not_own_successor" CHECK ("replacesId" <> "id"),
  ADD CONSTRAINT "legal_provision_law_length" CHECK (char_length("law") BETWEEN 1 AND 200),
  ADD CONSTRAINT "legal_provision_topic_length" CHECK (char_length("topic") BETWEEN 1 AND 200),
  ADD CONSTRAINT "legal_provision_text_length" CHECK (greatest(char_length("summary"), char_length("note")) <= 2000);
ALTER TABLE "municipal_rule"
  ADD CONSTRAINT "municipal_rule_not_own_successor" CHECK ("replacesId" <> "id"),
  ADD CONSTRAINT "municipal_rule_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "municipal_rule_text_length" CHECK (
    greatest(char_length("summary"), char_length("decisionReason")) <= 2000);
ALTER TABLE "word_group" ADD CONSTRAINT "word_group_words" CHECK (cardinality("words") BETWEEN 1 AND 1000);
ALTER TABLE "provision_grant"
  ADD CONSTRAINT "provision_grant_period" CHECK ("validTo" >= "validFrom"),
  ADD CONSTRAINT "provision_grant_condition_length" CHECK (char_length("condition") <= 2000);
ALTER TABLE "rule_review"
  ADD CONSTRAINT "rule_review_period" CHECK ("closesOn" >= "opensOn"),
  ADD CONSTRAINT "rule_review_title_length" CHECK (char_length("title") BETWEEN 1 AND 200);
ALTER TABLE "rule_mark" ADD CONSTRAINT "rule_mark_comment_length" CHECK (char_length("comment") <= 2000);

-- Who and when belong together, in each of the three steps.
ALTER TABLE "exemption_use"
  ADD CONSTRAINT "exemption_use_comment_signed" CHECK ("commentedOn" IS NULL OR "comment" IS NOT NULL),
  ADD CONSTRAINT "exemption_use_text_length" CHECK (
    greatest(char_length("comment"), char_length("reviewNote")) <= 2000);

ALTER TABLE "exemption_wish"
  ADD CONSTRAINT "exemption_wish_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "exemption_wish_text_length" CHECK (
    char_length("why") BETWEEN 1 AND 4000 AND char_length("wouldEnable") BETWEEN 1 AND 4000
    AND greatest(char_length("lawText"), char_length("answerReason")) <= 4000),
  ADD CONSTRAINT "exemption_wish_about" CHECK (num_nonnulls("provisionId", "ruleId", "lawText") > 0),
  -- a wish is about law and waits for a round; a challenge is answered at home
  ADD CONSTRAINT "exemption_wish_kind" CHECK (
    CASE "kind" WHEN 'WISH' THEN "roundId" IS NOT NULL ELSE "roundId" IS NULL AND "stage" <> 'SENT' END),
  ADD CONSTRAINT "exemption_wish_answer" CHECK (
    ("stage" = 'ANSWERED') = ("answer" IS NOT NULL) AND ("answer" IS NULL) = ("answeredOn" IS NULL)),
  ADD CONSTRAINT "exemption_wish_validity" CHECK (
    "validTo" >= "validFrom" AND ("answer" IN ('GRANTED', 'PARTLY') OR num_nonnulls("validFrom", "validTo") = 0));
ALTER TABLE "wish_step" ADD CONSTRAINT "wish_step_note_length" CHECK (char_length("note") <= 4000);
ALTER TABLE "trial_landing" ADD CONSTRAINT "trial_landing_reason_length" CHECK (char_length("reason") <= 2000);
