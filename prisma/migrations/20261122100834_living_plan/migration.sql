-- CreateEnum
CREATE TYPE "PlanState" AS ENUM ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED');

-- CreateEnum
CREATE TYPE "PlanSubject" AS ENUM ('PHASE', 'ITEM', 'MILESTONE');

-- CreateEnum
CREATE TYPE "PlanChangeKind" AS ENUM ('CREATED', 'MOVED', 'EDITED', 'STATED', 'REMOVED', 'RESTORED');

-- CreateEnum
CREATE TYPE "FeedScope" AS ENUM ('PLAN', 'LEVEL', 'GROUP', 'INSTITUTION', 'PERSON');

-- CreateEnum
CREATE TYPE "WorkshopStep" AS ENUM ('LEADERS', 'STAFF', 'PARENT_BOARD');

-- CreateEnum
CREATE TYPE "ExerciseKind" AS ENUM ('TALK', 'TOOL', 'EXERCISE');

-- CreateEnum
CREATE TYPE "HarvestKind" AS ENUM ('LEARNING', 'BARRIER', 'NEXT');

-- CreateEnum
CREATE TYPE "GoalKind" AS ENUM ('EXPECTED_RESULT', 'POLITICAL_GOAL');

-- CreateEnum
CREATE TYPE "EvaluationLayer" AS ENUM ('LOCAL', 'MUNICIPAL', 'NATIONAL');

-- CreateEnum
CREATE TYPE "GoalDegree" AS ENUM ('NOT_BEGUN', 'ON_THE_WAY', 'MOSTLY', 'FULLY');

-- DropIndex
DROP INDEX "milestone_agreementId_order_key";

-- DropIndex
DROP INDEX "phase_agreementId_order_key";

-- DropIndex
DROP INDEX "plan_item_agreementId_order_key";

-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "responsible" TEXT,
ADD COLUMN     "responsibleId" TEXT,
ADD COLUMN     "state" "PlanState" NOT NULL DEFAULT 'PLANNED';

-- AlterTable
ALTER TABLE "phase" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "plan_item" ADD COLUMN     "institutionId" TEXT,
ADD COLUMN     "reachedOn" DATE,
ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "responsible" TEXT,
ADD COLUMN     "responsibleId" TEXT,
ADD COLUMN     "state" "PlanState" NOT NULL DEFAULT 'PLANNED',
ADD COLUMN     "workingGroupId" TEXT;

-- AlterTable
ALTER TABLE "working_group" ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "plan_dependency" (
    "itemId" TEXT NOT NULL,
    "dependsOnId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,

    CONSTRAINT "plan_dependency_pkey" PRIMARY KEY ("itemId","dependsOnId")
);

-- CreateTable
CREATE TABLE "plan_item_trial" (
    "itemId" TEXT NOT NULL,
    "trialId" TEXT NOT NULL,

    CONSTRAINT "plan_item_trial_pkey" PRIMARY KEY ("itemId","trialId")
);

-- CreateTable
CREATE TABLE "plan_item_wish" (
    "itemId" TEXT NOT NULL,
    "wishId" TEXT NOT NULL,

    CONSTRAINT "plan_item_wish_pkey" PRIMARY KEY ("itemId","wishId")
);

-- CreateTable
CREATE TABLE "plan_document" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,

    CONSTRAINT "plan_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_change" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" "PlanChangeKind" NOT NULL,
    "subject" "PlanSubject" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "byName" TEXT NOT NULL,
    "byId" TEXT,
    "batchId" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "agreementId" TEXT NOT NULL,

    CONSTRAINT "plan_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_baseline" (
    "id" TEXT NOT NULL,
    "agreedOn" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreementId" TEXT NOT NULL,

    CONSTRAINT "plan_baseline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_template" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "content" JSONB NOT NULL,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT,
    "createdById" TEXT,

    CONSTRAINT "plan_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "scope" "FeedScope" NOT NULL,
    "level" "PlanLevel",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastReadAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "ownerId" TEXT NOT NULL,
    "agreementId" TEXT NOT NULL,
    "workingGroupId" TEXT,
    "institutionId" TEXT,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_group_member" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "represents" "Audience",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "groupId" TEXT NOT NULL,
    "userId" TEXT,

    CONSTRAINT "working_group_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_group_meeting" (
    "id" TEXT NOT NULL,
    "title" TEXT,
    "wording" TEXT NOT NULL,
    "startOn" DATE NOT NULL,
    "endOn" DATE NOT NULL,
    "precision" "DatePrecision" NOT NULL,
    "place" TEXT,
    "agenda" TEXT,
    "outcome" TEXT,
    "heldOn" DATE,
    "cancelledAt" TIMESTAMPTZ(3),
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "groupId" TEXT NOT NULL,

    CONSTRAINT "working_group_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workshop_round" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT,
    "note" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreementId" TEXT NOT NULL,

    CONSTRAINT "workshop_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workshop" (
    "id" TEXT NOT NULL,
    "step" "WorkshopStep" NOT NULL,
    "title" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "startOn" DATE NOT NULL,
    "endOn" DATE NOT NULL,
    "precision" "DatePrecision" NOT NULL,
    "place" TEXT,
    "attendance" INTEGER,
    "heldOn" DATE,
    "cancelledAt" TIMESTAMPTZ(3),
    "note" TEXT,
    "submissionKey" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreementId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "institutionId" TEXT,
    "planItemId" TEXT,

    CONSTRAINT "workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_entry" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "minutes" INTEGER,
    "text" TEXT,
    "workshopId" TEXT NOT NULL,
    "exerciseId" TEXT,

    CONSTRAINT "programme_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exercise" (
    "id" TEXT NOT NULL,
    "kind" "ExerciseKind" NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "minutes" INTEGER,
    "groupSize" TEXT,
    "materials" TEXT,
    "audience" "Audience"[],
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "municipalityId" TEXT,
    "institutionId" TEXT,
    "adaptedFromId" TEXT,
    "createdById" TEXT,

    CONSTRAINT "exercise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "harvest_note" (
    "id" TEXT NOT NULL,
    "kind" "HarvestKind" NOT NULL,
    "text" TEXT NOT NULL,
    "happenedOn" DATE NOT NULL,
    "submissionKey" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "agreementId" TEXT NOT NULL,
    "roundId" TEXT,
    "workshopId" TEXT,
    "workingGroupId" TEXT,
    "institutionId" TEXT,

    CONSTRAINT "harvest_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "harvest_theme" (
    "noteId" TEXT NOT NULL,
    "classificationId" TEXT NOT NULL,

    CONSTRAINT "harvest_theme_pkey" PRIMARY KEY ("noteId","classificationId")
);

-- CreateTable
CREATE TABLE "plan_goal" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" "GoalKind" NOT NULL,
    "text" TEXT NOT NULL,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "agreementId" TEXT NOT NULL,

    CONSTRAINT "plan_goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_evaluation" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "layer" "EvaluationLayer" NOT NULL,
    "summary" TEXT NOT NULL,
    "consequence" TEXT,
    "url" TEXT,
    "finishedOn" DATE,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "agreementId" TEXT NOT NULL,
    "institutionId" TEXT,

    CONSTRAINT "plan_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal_assessment" (
    "evaluationId" TEXT NOT NULL,
    "goalId" TEXT NOT NULL,
    "degree" "GoalDegree",
    "text" TEXT NOT NULL,

    CONSTRAINT "goal_assessment_pkey" PRIMARY KEY ("evaluationId","goalId")
);

-- CreateIndex
CREATE INDEX "plan_dependency_dependsOnId_idx" ON "plan_dependency"("dependsOnId");

-- CreateIndex
CREATE INDEX "plan_item_trial_trialId_idx" ON "plan_item_trial"("trialId");

-- CreateIndex
CREATE INDEX "plan_item_wish_wishId_idx" ON "plan_item_wish"("wishId");

-- CreateIndex
CREATE UNIQUE INDEX "plan_document_itemId_order_key" ON "plan_document"("itemId", "order");

-- CreateIndex
CREATE INDEX "plan_change_agreementId_at_idx" ON "plan_change"("agreementId", "at");

-- CreateIndex
CREATE INDEX "plan_change_subject_subjectId_at_idx" ON "plan_change"("subject", "subjectId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_baseline_agreementId_agreedOn_key" ON "plan_baseline"("agreementId", "agreedOn");

-- CreateIndex
CREATE INDEX "plan_template_municipalityId_idx" ON "plan_template"("municipalityId");

-- CreateIndex
CREATE INDEX "plan_template_createdById_idx" ON "plan_template"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_key" ON "calendar_feed"("token");

-- CreateIndex
CREATE INDEX "calendar_feed_ownerId_idx" ON "calendar_feed"("ownerId");

-- CreateIndex
CREATE INDEX "calendar_feed_agreementId_idx" ON "calendar_feed"("agreementId");

-- CreateIndex
CREATE INDEX "calendar_feed_workingGroupId_agreementId_idx" ON "calendar_feed"("workingGroupId", "agreementId");

-- CreateIndex
CREATE INDEX "calendar_feed_institutionId_idx" ON "calendar_feed"("institutionId");

-- CreateIndex
CREATE INDEX "working_group_member_userId_idx" ON "working_group_member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "working_group_member_groupId_name_key" ON "working_group_member"("groupId", "name");

-- CreateIndex
CREATE INDEX "working_group_meeting_groupId_startOn_idx" ON "working_group_meeting"("groupId", "startOn");

-- CreateIndex
CREATE INDEX "workshop_round_agreementId_order_idx" ON "workshop_round"("agreementId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "workshop_round_id_agreementId_key" ON "workshop_round"("id", "agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "workshop_submissionKey_key" ON "workshop"("submissionKey");

-- CreateIndex
CREATE INDEX "workshop_roundId_agreementId_idx" ON "workshop"("roundId", "agreementId");

-- CreateIndex
CREATE INDEX "workshop_institutionId_idx" ON "workshop"("institutionId");

-- CreateIndex
CREATE INDEX "workshop_planItemId_idx" ON "workshop"("planItemId");

-- CreateIndex
CREATE INDEX "programme_entry_exerciseId_idx" ON "programme_entry"("exerciseId");

-- CreateIndex
CREATE UNIQUE INDEX "programme_entry_workshopId_order_key" ON "programme_entry"("workshopId", "order");

-- CreateIndex
CREATE INDEX "exercise_municipalityId_idx" ON "exercise"("municipalityId");

-- CreateIndex
CREATE INDEX "exercise_institutionId_idx" ON "exercise"("institutionId");

-- CreateIndex
CREATE INDEX "exercise_adaptedFromId_idx" ON "exercise"("adaptedFromId");

-- CreateIndex
CREATE INDEX "exercise_createdById_idx" ON "exercise"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "harvest_note_submissionKey_key" ON "harvest_note"("submissionKey");

-- CreateIndex
CREATE INDEX "harvest_note_agreementId_happenedOn_idx" ON "harvest_note"("agreementId", "happenedOn");

-- CreateIndex
CREATE INDEX "harvest_note_roundId_agreementId_idx" ON "harvest_note"("roundId", "agreementId");

-- CreateIndex
CREATE INDEX "harvest_note_workshopId_idx" ON "harvest_note"("workshopId");

-- CreateIndex
CREATE INDEX "harvest_note_workingGroupId_agreementId_idx" ON "harvest_note"("workingGroupId", "agreementId");

-- CreateIndex
CREATE INDEX "harvest_note_institutionId_idx" ON "harvest_note"("institutionId");

-- CreateIndex
CREATE INDEX "harvest_note_authorId_idx" ON "harvest_note"("authorId");

-- CreateIndex
CREATE INDEX "harvest_theme_classificationId_idx" ON "harvest_theme"("classificationId");

-- CreateIndex
CREATE INDEX "plan_goal_agreementId_order_idx" ON "plan_goal"("agreementId", "order");

-- CreateIndex
CREATE INDEX "plan_evaluation_agreementId_year_idx" ON "plan_evaluation"("agreementId", "year");

-- CreateIndex
CREATE INDEX "plan_evaluation_institutionId_idx" ON "plan_evaluation"("institutionId");

-- CreateIndex
CREATE INDEX "plan_evaluation_authorId_idx" ON "plan_evaluation"("authorId");

-- CreateIndex
CREATE INDEX "goal_assessment_goalId_idx" ON "goal_assessment"("goalId");

-- CreateIndex
CREATE INDEX "milestone_agreementId_order_idx" ON "milestone"("agreementId", "order");

-- CreateIndex
CREATE INDEX "milestone_responsibleId_idx" ON "milestone"("responsibleId");

-- CreateIndex
CREATE INDEX "phase_agreementId_order_idx" ON "phase"("agreementId", "order");

-- CreateIndex
CREATE INDEX "plan_item_agreementId_order_idx" ON "plan_item"("agreementId", "order");

-- CreateIndex
CREATE INDEX "plan_item_responsibleId_idx" ON "plan_item"("responsibleId");

-- CreateIndex
CREATE INDEX "plan_item_workingGroupId_agreementId_idx" ON "plan_item"("workingGroupId", "agreementId");

-- CreateIndex
CREATE INDEX "plan_item_institutionId_idx" ON "plan_item"("institutionId");

-- CreateIndex
CREATE UNIQUE INDEX "working_group_id_agreementId_key" ON "working_group"("id", "agreementId");

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_responsibleId_fkey" FOREIGN KEY ("responsibleId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_workingGroupId_agreementId_fkey" FOREIGN KEY ("workingGroupId", "agreementId") REFERENCES "working_group"("id", "agreementId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_dependency" ADD CONSTRAINT "plan_dependency_itemId_agreementId_fkey" FOREIGN KEY ("itemId", "agreementId") REFERENCES "plan_item"("id", "agreementId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_dependency" ADD CONSTRAINT "plan_dependency_dependsOnId_agreementId_fkey" FOREIGN KEY ("dependsOnId", "agreementId") REFERENCES "plan_item"("id", "agreementId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_trial" ADD CONSTRAINT "plan_item_trial_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_trial" ADD CONSTRAINT "plan_item_trial_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_wish" ADD CONSTRAINT "plan_item_wish_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item_wish" ADD CONSTRAINT "plan_item_wish_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "exemption_wish"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_document" ADD CONSTRAINT "plan_document_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_responsibleId_fkey" FOREIGN KEY ("responsibleId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_baseline" ADD CONSTRAINT "plan_baseline_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_workingGroupId_agreementId_fkey" FOREIGN KEY ("workingGroupId", "agreementId") REFERENCES "working_group"("id", "agreementId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_group_member" ADD CONSTRAINT "working_group_member_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_group_member" ADD CONSTRAINT "working_group_member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_group_meeting" ADD CONSTRAINT "working_group_meeting_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "working_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_round" ADD CONSTRAINT "workshop_round_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_roundId_agreementId_fkey" FOREIGN KEY ("roundId", "agreementId") REFERENCES "workshop_round"("id", "agreementId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_planItemId_fkey" FOREIGN KEY ("planItemId") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_entry" ADD CONSTRAINT "programme_entry_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_entry" ADD CONSTRAINT "programme_entry_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "exercise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_adaptedFromId_fkey" FOREIGN KEY ("adaptedFromId") REFERENCES "exercise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise" ADD CONSTRAINT "exercise_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "harvest_note" ADD CONSTRAINT "harvest_note_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "harvest_note" ADD CONSTRAINT "harvest_note_roundId_agreementId_fkey" FOREIGN KEY ("roundId", "agreementId") REFERENCES "workshop_round"("id", "agreementId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "harvest_note" ADD CONSTRAINT "harvest_note_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "workshop"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "harvest_note" ADD CONSTRAINT "harvest_note_workingGroupId_agreementId_fkey" FOREIGN KEY ("workingGroupId", "agreementId") REFERENCES "working_group"("id", "agreementId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "harvest_note" ADD CONSTRAINT "harvest_note_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "harvest_note" ADD CONSTRAINT "harvest_note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "harvest_theme" ADD CONSTRAINT "harvest_theme_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "harvest_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "harvest_theme" ADD CONSTRAINT "harvest_theme_classificationId_fkey" FOREIGN KEY ("classificationId") REFERENCES "classification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_evaluation" ADD CONSTRAINT "plan_evaluation_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_evaluation" ADD CONSTRAINT "plan_evaluation_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_evaluation" ADD CONSTRAINT "plan_evaluation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_assessment" ADD CONSTRAINT "goal_assessment_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "plan_evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_assessment" ADD CONSTRAINT "goal_assessment_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "plan_goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.

-- A milestone with a day it was reached has been reached.
UPDATE "milestone" SET "state" = 'DONE' WHERE "reachedOn" IS NOT NULL;

ALTER TABLE "phase" ADD CONSTRAINT "phase_label_length" CHECK (char_length("label") BETWEEN 1 AND 200);
ALTER TABLE "plan_item"
  ADD CONSTRAINT "plan_item_reached" CHECK (("state" = 'DONE') = ("reachedOn" IS NOT NULL)),
  ADD CONSTRAINT "plan_item_title_length" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "plan_item_institution_local" CHECK ("institutionId" IS NULL OR "level" = 'LOCAL');
ALTER TABLE "milestone"
  ADD CONSTRAINT "milestone_reached" CHECK (("state" = 'DONE') = ("reachedOn" IS NOT NULL));
ALTER TABLE "plan_dependency" ADD CONSTRAINT "plan_dependency_not_itself" CHECK ("itemId" <> "dependsOnId");
ALTER TABLE "plan_document"
  ADD CONSTRAINT "plan_document_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "plan_document_url" CHECK ("url" ~ '^https?://' AND char_length("url") <= 2000),
  ADD CONSTRAINT "plan_document_order" CHECK ("order" BETWEEN 1 AND 20);
ALTER TABLE "plan_change"
  ADD CONSTRAINT "plan_change_kind" CHECK (
    ("before" IS NULL) = ("kind" IN ('CREATED', 'RESTORED')) AND ("after" IS NULL) = ("kind" = 'REMOVED')),
  ADD CONSTRAINT "plan_change_reason_length" CHECK (char_length("reason") BETWEEN 1 AND 1000);
ALTER TABLE "plan_baseline" ADD CONSTRAINT "plan_baseline_title_length" CHECK (char_length("title") BETWEEN 1 AND 200);
ALTER TABLE "plan_template"
  ADD CONSTRAINT "plan_template_name_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "plan_template_description_length" CHECK (char_length("description") <= 2000);
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_scope" CHECK (
  ("scope" = 'LEVEL') = ("level" IS NOT NULL)
  AND ("scope" = 'GROUP') = ("workingGroupId" IS NOT NULL)
  AND ("scope" = 'INSTITUTION') = ("institutionId" IS NOT NULL));
ALTER TABLE "working_group"
  ADD CONSTRAINT "working_group_name_length" CHECK (char_length("name") BETWEEN 1 AND 200);
ALTER TABLE "working_group_member"
  ADD CONSTRAINT "working_group_member_name_length" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "working_group_member_role_length" CHECK (char_length("role") BETWEEN 1 AND 200);
ALTER TABLE "working_group_meeting"
  ADD CONSTRAINT "working_group_meeting_period" CHECK ("endOn" >= "startOn"),
  ADD CONSTRAINT "working_group_meeting_held" CHECK ("heldOn" IS NULL OR "cancelledAt" IS NULL),
  ADD CONSTRAINT "working_group_meeting_outcome" CHECK ("outcome" IS NULL OR "heldOn" IS NOT NULL);
ALTER TABLE "workshop_round" ADD CONSTRAINT "workshop_round_title_length" CHECK (char_length("title") BETWEEN 1 AND 200);
ALTER TABLE "workshop"
  ADD CONSTRAINT "workshop_period" CHECK ("endOn" >= "startOn"),
  ADD CONSTRAINT "workshop_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "workshop_held" CHECK ("heldOn" IS NULL OR "cancelledAt" IS NULL),
  ADD CONSTRAINT "workshop_attendance" CHECK ("attendance" IS NULL OR ("heldOn" IS NOT NULL AND "attendance" BETWEEN 0 AND 10000)),
  ADD CONSTRAINT "workshop_leaders_in_common" CHECK ("step" <> 'LEADERS' OR "institutionId" IS NULL);
ALTER TABLE "programme_entry"
  ADD CONSTRAINT "programme_entry_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "programme_entry_minutes" CHECK ("minutes" BETWEEN 1 AND 1440),
  ADD CONSTRAINT "programme_entry_order" CHECK ("order" BETWEEN 1 AND 40);
ALTER TABLE "exercise"
  ADD CONSTRAINT "exercise_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "exercise_minutes" CHECK ("minutes" BETWEEN 1 AND 1440),
  ADD CONSTRAINT "exercise_not_adapted_from_itself" CHECK ("adaptedFromId" <> "id"),
  ADD CONSTRAINT "exercise_owner" CHECK ("institutionId" IS NULL OR "municipalityId" IS NOT NULL);
ALTER TABLE "harvest_note"
  ADD CONSTRAINT "harvest_note_text_length" CHECK (char_length("text") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "harvest_note_from" CHECK (num_nonnulls("roundId", "workingGroupId") = 1),
  ADD CONSTRAINT "harvest_note_workshop" CHECK ("workshopId" IS NULL OR "roundId" IS NOT NULL);
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_text_length" CHECK (char_length("text") BETWEEN 1 AND 500);
ALTER TABLE "plan_evaluation"
  ADD CONSTRAINT "plan_evaluation_year" CHECK ("year" BETWEEN 1 AND 10),
  ADD CONSTRAINT "plan_evaluation_summary_length" CHECK (char_length("summary") BETWEEN 1 AND 4000),
  ADD CONSTRAINT "plan_evaluation_url" CHECK ("url" ~ '^https?://'),
  ADD CONSTRAINT "plan_evaluation_layer" CHECK (("layer" = 'LOCAL') = ("institutionId" IS NOT NULL));
CREATE UNIQUE INDEX "plan_evaluation_once_in_common" ON "plan_evaluation" ("agreementId", "year", "layer")
  WHERE "institutionId" IS NULL;
CREATE UNIQUE INDEX "plan_evaluation_once_at_home" ON "plan_evaluation" ("agreementId", "year", "institutionId")
  WHERE "institutionId" IS NOT NULL;
ALTER TABLE "goal_assessment" ADD CONSTRAINT "goal_assessment_text_length" CHECK (char_length("text") BETWEEN 1 AND 2000);

-- Nothing waits for itself by way of others. Whoever adds one holds the agreement's row, so that two halves of a circle
-- are never written side by side.
CREATE FUNCTION plan_dependency_no_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE behind(id) AS (
      SELECT NEW."dependsOnId"
      UNION
      SELECT d."dependsOnId" FROM "plan_dependency" d JOIN behind ON d."itemId" = behind.id
    )
    SELECT 1 FROM behind WHERE id = NEW."itemId"
  ) THEN
    RAISE EXCEPTION 'a plan item cannot wait for itself' USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_dependency_no_circle';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_dependency_no_circle BEFORE INSERT OR UPDATE ON "plan_dependency"
  FOR EACH ROW EXECUTE FUNCTION plan_dependency_no_circle();

-- The plan's changes cannot be rewritten; they go only with the agreement itself.
CREATE FUNCTION plan_change_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the changes of a plan are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER plan_change_append_only BEFORE UPDATE ON "plan_change"
  FOR EACH ROW EXECUTE FUNCTION plan_change_append_only();
