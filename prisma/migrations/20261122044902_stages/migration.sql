-- CreateEnum
CREATE TYPE "TrialMove" AS ENUM ('PREPARE', 'ASK_APPROVAL', 'APPROVE', 'RETURN', 'REVOKE', 'START', 'EVALUATE', 'DECIDE', 'LAND', 'PAUSE', 'RESUME', 'WITHDRAW');

-- DropIndex
DROP INDEX "trial_decision_trialId_decidedOn_key";

-- AlterTable
ALTER TABLE "trial_decision" ADD COLUMN     "decidedByName" TEXT,
ADD COLUMN     "nextEnd" DATE,
ADD COLUMN     "nextStart" DATE,
ADD COLUMN     "practice" TEXT,
ADD COLUMN     "supersededAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "trial_stage_change" ADD COLUMN     "actorId" TEXT,
ADD COLUMN     "body" "ApprovalBody",
ADD COLUMN     "earlierOfId" TEXT,
ADD COLUMN     "followsId" TEXT,
ADD COLUMN     "move" "TrialMove",
ADD COLUMN     "note" TEXT,
ADD COLUMN     "period" JSONB,
ADD COLUMN     "seq" SERIAL NOT NULL,
ADD COLUMN     "supersededAt" TIMESTAMPTZ(3),
ADD COLUMN     "supersededByName" TEXT;

-- CreateIndex
CREATE INDEX "trial_decision_trialId_decidedOn_idx" ON "trial_decision"("trialId", "decidedOn");

-- CreateIndex
CREATE INDEX "trial_stage_change_actorId_idx" ON "trial_stage_change"("actorId");

-- CreateIndex
CREATE INDEX "trial_stage_change_followsId_idx" ON "trial_stage_change"("followsId");

-- CreateIndex
CREATE INDEX "trial_stage_change_earlierOfId_idx" ON "trial_stage_change"("earlierOfId");

-- AddForeignKey
ALTER TABLE "trial_stage_change" ADD CONSTRAINT "trial_stage_change_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_stage_change" ADD CONSTRAINT "trial_stage_change_followsId_fkey" FOREIGN KEY ("followsId") REFERENCES "trial_stage_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_stage_change" ADD CONSTRAINT "trial_stage_change_earlierOfId_fkey" FOREIGN KEY ("earlierOfId") REFERENCES "trial_stage_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The moves there are already keep the order in which they were read until now.
UPDATE "trial_stage_change" moved SET "seq" = ordered.place
FROM (SELECT "id", row_number() OVER (ORDER BY "from", "createdAt", "id") AS place FROM "trial_stage_change") ordered
WHERE ordered."id" = moved."id";
SELECT setval(pg_get_serial_sequence('"trial_stage_change"', 'seq'), coalesce(max("seq"), 0) + 1, false)
FROM "trial_stage_change";

-- Decisions are signed with the name their maker had.
UPDATE "trial_decision" made SET "decidedByName" = person."name"
FROM "user" person WHERE person."id" = made."decidedById";

-- One decision a day, of those that count.
CREATE UNIQUE INDEX "trial_decision_day" ON "trial_decision" ("trialId", "decidedOn") WHERE "supersededAt" IS NULL;

ALTER TABLE "trial_decision"
  ADD CONSTRAINT "trial_decision_next" CHECK ("nextEnd" >= "nextStart"),
  ADD CONSTRAINT "trial_decision_next_yellow" CHECK ("outcome" = 'YELLOW' OR num_nonnulls("nextStart", "nextEnd") = 0),
  ADD CONSTRAINT "trial_decision_practice_green" CHECK ("outcome" = 'GREEN' OR "practice" IS NULL),
  ADD CONSTRAINT "trial_decision_text_length" CHECK (char_length("practice") <= 2000);
ALTER TABLE "trial_stage_change"
  ADD CONSTRAINT "trial_stage_change_note_length" CHECK (char_length("note") <= 2000),
  ADD CONSTRAINT "trial_stage_change_superseded_signed" CHECK (
    ("supersededAt" IS NULL) = ("supersededByName" IS NULL)
    AND ("earlierOfId" IS NULL OR "supersededAt" IS NOT NULL));
