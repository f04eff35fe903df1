-- CreateIndex
CREATE INDEX "trial_createdAt_id_idx" ON "trial"("createdAt" DESC, "id" DESC);
