-- CreateEnum
CREATE TYPE "AgendaKind" AS ENUM ('FIGURES', 'STORY', 'DECISION', 'MILESTONE', 'WISH', 'DILEMMA', 'FREE');

-- CreateTable
CREATE TABLE "trial_goal" (
    "trialId" TEXT NOT NULL,
    "goalId" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,

    CONSTRAINT "trial_goal_pkey" PRIMARY KEY ("trialId","goalId")
);

-- CreateTable
CREATE TABLE "dilemma" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "askedOn" DATE NOT NULL,
    "takenHome" TEXT,
    "restedOn" DATE,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "submissionKey" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "municipalityId" TEXT NOT NULL,
    "institutionId" TEXT NOT NULL,
    "trialId" TEXT,

    CONSTRAINT "dilemma_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dilemma_reflection" (
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "submissionKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "dilemmaId" TEXT NOT NULL,
    "meetingId" TEXT,

    CONSTRAINT "dilemma_reflection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "following_meeting" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "meetsOn" DATE NOT NULL,
    "startsAt" INTEGER,
    "place" TEXT,
    "newSince" DATE NOT NULL,
    "minutes" TEXT,
    "heldOn" DATE,
    "cancelledAt" TIMESTAMPTZ(3),
    "submissionKey" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "following_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_point" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" "AgendaKind" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,
    "note" TEXT,
    "meetingId" TEXT NOT NULL,
    "trialId" TEXT,
    "dilemmaId" TEXT,
    "wishId" TEXT,
    "partId" TEXT,

    CONSTRAINT "agenda_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "status_report" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "committee" TEXT NOT NULL,
    "area" "WelfareArea",
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "meetsOn" DATE,
    "submissionKey" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "municipalityId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "frozen" JSONB NOT NULL,

    CONSTRAINT "status_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_version" (
    "id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "frozen" JSONB NOT NULL,
    "note" TEXT,
    "issuedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "reportId" TEXT NOT NULL,

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsletter" (
    "id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "greeting" TEXT,
    "content" JSONB NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "recipients" INTEGER,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "newsletter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsletter_subscription" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'da',
    "tokenHash" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "newsletter_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "trial_goal_goalId_idx" ON "trial_goal"("goalId");

-- CreateIndex
CREATE INDEX "trial_goal_authorId_idx" ON "trial_goal"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "dilemma_submissionKey_key" ON "dilemma"("submissionKey");

-- CreateIndex
CREATE INDEX "dilemma_municipalityId_askedOn_idx" ON "dilemma"("municipalityId", "askedOn");

-- CreateIndex
CREATE INDEX "dilemma_institutionId_municipalityId_idx" ON "dilemma"("institutionId", "municipalityId");

-- CreateIndex
CREATE INDEX "dilemma_trialId_idx" ON "dilemma"("trialId");

-- CreateIndex
CREATE INDEX "dilemma_authorId_idx" ON "dilemma"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "dilemma_reflection_submissionKey_key" ON "dilemma_reflection"("submissionKey");

-- CreateIndex
CREATE INDEX "dilemma_reflection_dilemmaId_createdAt_idx" ON "dilemma_reflection"("dilemmaId", "createdAt");

-- CreateIndex
CREATE INDEX "dilemma_reflection_authorId_idx" ON "dilemma_reflection"("authorId");

-- CreateIndex
CREATE INDEX "dilemma_reflection_meetingId_idx" ON "dilemma_reflection"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "following_meeting_submissionKey_key" ON "following_meeting"("submissionKey");

-- CreateIndex
CREATE INDEX "following_meeting_municipalityId_meetsOn_idx" ON "following_meeting"("municipalityId", "meetsOn");

-- CreateIndex
CREATE INDEX "agenda_point_trialId_idx" ON "agenda_point"("trialId");

-- CreateIndex
CREATE INDEX "agenda_point_dilemmaId_idx" ON "agenda_point"("dilemmaId");

-- CreateIndex
CREATE INDEX "agenda_point_wishId_idx" ON "agenda_point"("wishId");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_point_meetingId_order_key" ON "agenda_point"("meetingId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "status_report_submissionKey_key" ON "status_report"("submissionKey");

-- CreateIndex
CREATE INDEX "status_report_municipalityId_periodTo_idx" ON "status_report"("municipalityId", "periodTo");

-- CreateIndex
CREATE INDEX "status_report_authorId_idx" ON "status_report"("authorId");

-- CreateIndex
CREATE INDEX "report_version_authorId_idx" ON "report_version"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "report_version_reportId_number_key" ON "report_version"("reportId", "number");

-- CreateIndex
CREATE INDEX "newsletter_municipalityId_month_idx" ON "newsletter"("municipalityId", "month");

-- CreateIndex
CREATE INDEX "newsletter_authorId_idx" ON "newsletter"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "newsletter_subscription_tokenHash_key" ON "newsletter_subscription"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "newsletter_subscription_municipalityId_email_key" ON "newsletter_subscription"("municipalityId", "email");

-- AddForeignKey
ALTER TABLE "trial_goal" ADD CONSTRAINT "trial_goal_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_goal" ADD CONSTRAINT "trial_goal_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "plan_goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_goal" ADD CONSTRAINT "trial_goal_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dilemma" ADD CONSTRAINT "dilemma_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dilemma" ADD CONSTRAINT "dilemma_institutionId_municipalityId_fkey" FOREIGN KEY ("institutionId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dilemma" ADD CONSTRAINT "dilemma_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dilemma" ADD CONSTRAINT "dilemma_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dilemma_reflection" ADD CONSTRAINT "dilemma_reflection_dilemmaId_fkey" FOREIGN KEY ("dilemmaId") REFERENCES "dilemma"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dilemma_reflection" ADD CONSTRAINT "dilemma_reflection_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dilemma_reflection" ADD CONSTRAINT "dilemma_reflection_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "following_meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "following_meeting" ADD CONSTRAINT "following_meeting_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "following_meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_dilemmaId_fkey" FOREIGN KEY ("dilemmaId") REFERENCES "dilemma"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_point" ADD CONSTRAINT "agenda_point_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "exemption_wish"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_report" ADD CONSTRAINT "status_report_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "status_report" ADD CONSTRAINT "status_report_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "status_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter" ADD CONSTRAINT "newsletter_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter" ADD CONSTRAINT "newsletter_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "newsletter_subscription" ADD CONSTRAINT "newsletter_subscription_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "trial_goal" ADD CONSTRAINT "trial_goal_note_length" CHECK (char_length("note") BETWEEN 1 AND 500);
ALTER TABLE "dilemma"
  ADD CONSTRAINT "dilemma_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "dilemma_text_length" CHECK (char_length("text") BETWEEN 1 AND 4000),
  ADD CONSTRAINT "dilemma_question_length" CHECK (char_length("question") BETWEEN 1 AND 500),
  ADD CONSTRAINT "dilemma_taken_home_length" CHECK (char_length("takenHome") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "dilemma_rests_with_words" CHECK (("restedOn" IS NULL) = ("takenHome" IS NULL)),
  ADD CONSTRAINT "dilemma_rests_after_asking" CHECK ("restedOn" >= "askedOn");
ALTER TABLE "dilemma_reflection" ADD CONSTRAINT "dilemma_reflection_text_length" CHECK (char_length("text") BETWEEN 1 AND 4000);
ALTER TABLE "following_meeting"
  ADD CONSTRAINT "following_meeting_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "following_meeting_starts_at" CHECK ("startsAt" BETWEEN 0 AND 1439),
  ADD CONSTRAINT "following_meeting_new_since" CHECK ("newSince" <= "meetsOn"),
  ADD CONSTRAINT "following_meeting_held" CHECK ("heldOn" IS NULL OR "cancelledAt" IS NULL),
  ADD CONSTRAINT "following_meeting_minutes_length" CHECK (char_length("minutes") BETWEEN 1 AND 8000);
ALTER TABLE "agenda_point"
  ADD CONSTRAINT "agenda_point_title_length" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "agenda_point_text_length" CHECK (char_length("text") BETWEEN 1 AND 4000),
  ADD CONSTRAINT "agenda_point_note_length" CHECK (char_length("note") BETWEEN 1 AND 4000),
  ADD CONSTRAINT "agenda_point_about_one" CHECK (num_nonnulls("trialId", "dilemmaId", "wishId", "partId") <= 1);
ALTER TABLE "status_report"
  ADD CONSTRAINT "status_report_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "status_report_committee_length" CHECK (char_length("committee") BETWEEN 1 AND 200),
  ADD CONSTRAINT "status_report_period" CHECK ("periodTo" >= "periodFrom");
ALTER TABLE "report_version"
  ADD CONSTRAINT "report_version_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "report_version_note_length" CHECK (char_length("note") BETWEEN 1 AND 500);
ALTER TABLE "newsletter"
  ADD CONSTRAINT "newsletter_month" CHECK (extract(day FROM "month") = 1),
  ADD CONSTRAINT "newsletter_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "newsletter_greeting_length" CHECK (char_length("greeting") BETWEEN 1 AND 4000),
  ADD CONSTRAINT "newsletter_sent" CHECK (("sentAt" IS NULL) = ("recipients" IS NULL) AND "recipients" >= 0);
CREATE UNIQUE INDEX "newsletter_once_a_month" ON "newsletter" ("municipalityId", "month") WHERE "removedAt" IS NULL;
ALTER TABLE "newsletter_subscription"
  ADD CONSTRAINT "newsletter_subscription_email" CHECK ("email" = lower("email") AND char_length("email") BETWEEN 3 AND 254);

-- What was kept is kept: only the day it was put to the committee is added, once.
CREATE FUNCTION report_version_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'issuedOn' - 'authorId') IS DISTINCT FROM (to_jsonb(OLD) - 'issuedOn' - 'authorId')
     OR OLD."issuedOn" IS NOT NULL AND NEW."issuedOn" IS DISTINCT FROM OLD."issuedOn" THEN
    RAISE EXCEPTION 'a kept version of a report is never changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_version_kept BEFORE UPDATE ON "report_version"
  FOR EACH ROW EXECUTE FUNCTION report_version_kept();
