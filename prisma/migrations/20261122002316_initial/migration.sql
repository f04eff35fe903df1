-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "DataOrigin" AS ENUM ('REGISTERED', 'REFERENCE', 'DEMO');

-- CreateEnum
CREATE TYPE "WelfareArea" AS ENUM ('DAYCARE', 'SCHOOL', 'ELDERCARE', 'OTHER');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'PART_OF_MONTH', 'MONTH', 'SEASON', 'YEAR', 'RANGE', 'ONGOING');

-- CreateEnum
CREATE TYPE "DateBound" AS ENUM ('LATEST', 'EARLIEST');

-- CreateEnum
CREATE TYPE "AuditOperation" AS ENUM ('CREATE', 'UPDATE', 'ARCHIVE', 'RESTORE', 'DELETE', 'SIGN_IN', 'SIGN_OUT');

-- CreateEnum
CREATE TYPE "OutboxStatus" AS ENUM ('PENDING', 'SENT', 'DEAD');

-- CreateEnum
CREATE TYPE "FencePostLevel" AS ENUM ('NATIONAL', 'MUNICIPAL', 'LOCAL');

-- CreateEnum
CREATE TYPE "FencePostStatus" AS ENUM ('KEPT', 'KEPT_WITH_EXCEPTION', 'ADJUSTED');

-- CreateEnum
CREATE TYPE "FreedStatus" AS ENUM ('YES', 'NO', 'PARTIAL', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "ProvisionRole" AS ENUM ('EXEMPTED', 'KEPT', 'ADJACENT_NOT_FREED', 'EXISTING_OPTION', 'CONTEXT', 'LEGAL_BASIS');

-- CreateEnum
CREATE TYPE "ValidityKind" AS ENUM ('IN_FORCE', 'REPLACED', 'EXTENDED', 'CITED_VERSION');

-- CreateEnum
CREATE TYPE "MunicipalRuleStatus" AS ENUM ('KEPT', 'OPTIONAL', 'REMOVED');

-- CreateEnum
CREATE TYPE "MunicipalRuleCategory" AS ENUM ('ECONOMY', 'PROCESS', 'SUPERVISION', 'STEERING', 'PEDAGOGY', 'TRANSITION', 'OPERATIONS', 'RIGHTS', 'STAFFING', 'DOCUMENTATION', 'SERVICE_CATALOGUE', 'FENCE_POST');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('LEADER', 'STAFF', 'ADMINISTRATION', 'POLITICIAN', 'EVALUATOR', 'SYSTEM_ADMIN');

-- CreateEnum
CREATE TYPE "AccountTokenKind" AS ENUM ('INVITATION', 'PASSWORD_RESET');

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('STATUTORY', 'MUNICIPAL');

-- CreateEnum
CREATE TYPE "ApprovalTrigger" AS ENUM ('STATUTORY_EXEMPTION', 'COSTS_MONEY', 'PARTICIPANTS_ABOVE', 'IMPLEMENTATION', 'ALWAYS');

-- CreateEnum
CREATE TYPE "ApprovalBody" AS ENUM ('LEADER', 'ADMINISTRATION', 'COMMITTEE', 'CITY_COUNCIL');

-- CreateEnum
CREATE TYPE "InstitutionKind" AS ENUM ('DAYCARE_CENTRE', 'CHILDMINDER', 'LARGE_CHILDMINDING', 'GUEST_HOUSE', 'DISTRICT_SCHOOL', 'SCHOOL', 'SCHOOL_SITE', 'AFTER_SCHOOL_CENTRE', 'HOME_CARE', 'NURSING_HOME', 'DAY_CENTRE', 'PREVENTION_TEAM', 'ADMINISTRATION_UNIT');

-- CreateEnum
CREATE TYPE "PlanLevel" AS ENUM ('STATE', 'MUNICIPAL', 'LOCAL');

-- CreateEnum
CREATE TYPE "PlanItemKind" AS ENUM ('MILESTONE', 'WORKSHOP', 'WORKING_GROUP', 'DEADLINE', 'EVALUATION', 'EVENT', 'KNOWLEDGE_SHARING', 'POLITICAL_DECISION', 'HEARING', 'LAW', 'ONGOING_ACTIVITY');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('POLITICIANS', 'POLITICAL_FOLLOW_GROUP', 'PARLIAMENT', 'GOVERNMENT', 'MAYORS', 'ADMINISTRATION', 'LEADERS', 'STAFF', 'PARENTS', 'PARENT_BOARDS', 'UNIONS', 'PRIVATE_DAYCARE', 'EXTERNAL_ACTORS', 'CITIZENS', 'CIVIL_SOCIETY');

-- CreateEnum
CREATE TYPE "TrialStage" AS ENUM ('IDEA', 'PREPARED', 'AWAITING_APPROVAL', 'IN_TEST', 'EVALUATING', 'DECIDED', 'LANDED', 'PAUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "SharingLevel" AS ENUM ('INSTITUTION', 'MUNICIPALITY', 'AGREEMENT_MUNICIPALITIES', 'PUBLIC');

-- CreateEnum
CREATE TYPE "Initiator" AS ENUM ('PARENTS', 'STAFF', 'LEADER', 'ADMINISTRATION', 'CITIZENS', 'CHILDREN', 'POLITICIANS');

-- CreateEnum
CREATE TYPE "DecisionOutcome" AS ENUM ('RED', 'YELLOW', 'GREEN');

-- CreateEnum
CREATE TYPE "ExemptionLevel" AS ENUM ('NATIONAL', 'MUNICIPAL');

-- CreateEnum
CREATE TYPE "ExemptionNeed" AS ENUM ('DIRECT', 'INDIRECT', 'NONE');

-- CreateEnum
CREATE TYPE "ClassificationKind" AS ENUM ('THEME', 'FOCUS_GROUP', 'LEISURE_CATEGORY', 'SUB_AREA', 'CONTENT_TYPE');

-- CreateTable
CREATE TABLE "audit_event" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "operation" "AuditOperation" NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT,
    "actorId" TEXT,
    "municipalityId" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" "OutboxStatus" NOT NULL DEFAULT 'PENDING',
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "bodyText" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fence_post" (
    "id" TEXT NOT NULL,
    "level" "FencePostLevel" NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "topics" TEXT[],
    "status" "FencePostStatus" NOT NULL DEFAULT 'KEPT',
    "exception" TEXT,
    "validFrom" DATE,
    "validTo" DATE,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT,
    "institutionId" TEXT,

    CONSTRAINT "fence_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fence_post_provision" (
    "fencePostId" TEXT NOT NULL,
    "provisionId" TEXT NOT NULL,

    CONSTRAINT "fence_post_provision_pkey" PRIMARY KEY ("fencePostId","provisionId")
);

-- CreateTable
CREATE TABLE "legal_provision" (
    "id" TEXT NOT NULL,
    "law" TEXT NOT NULL,
    "paragraph" TEXT,
    "subsection" TEXT,
    "topic" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "areas" "WelfareArea"[],
    "freed" "FreedStatus" NOT NULL,
    "role" "ProvisionRole" NOT NULL,
    "parameters" JSONB,
    "note" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "legal_provision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provision_validity" (
    "id" TEXT NOT NULL,
    "kind" "ValidityKind" NOT NULL,
    "order" INTEGER NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "note" TEXT,
    "provisionId" TEXT NOT NULL,

    CONSTRAINT "provision_validity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipal_rule" (
    "id" TEXT NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "category" "MunicipalRuleCategory" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "status" "MunicipalRuleStatus" NOT NULL,
    "statusCertainty" TEXT,
    "validFrom" DATE,
    "validTo" DATE,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT,
    "fencePostId" TEXT,

    CONSTRAINT "municipal_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'da',
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "area" "WelfareArea",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "municipalityId" TEXT,
    "institutionId" TEXT,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "device" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id" TEXT NOT NULL,
    "kind" "AccountTokenKind" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "userId" TEXT NOT NULL,

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "succeeded" BOOLEAN NOT NULL,
    "emailHash" TEXT NOT NULL,
    "addressHash" TEXT NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "governance_fact" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "governance_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reported_count" (
    "id" TEXT NOT NULL,
    "area" "WelfareArea",
    "label" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "of" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "note" TEXT,
    "breakdown" JSONB NOT NULL,
    "source" JSONB NOT NULL,
    "municipalityId" TEXT,

    CONSTRAINT "reported_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" TEXT NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "title" TEXT NOT NULL,
    "areas" "WelfareArea"[],
    "freedFromAct" TEXT,
    "madeOn" DATE,
    "madeOnPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "workStartedOn" DATE,
    "workStartedPrecision" "DatePrecision" NOT NULL DEFAULT 'MONTH',
    "inForceFrom" DATE NOT NULL,
    "expiresOn" DATE NOT NULL,
    "defaultTestDays" INTEGER NOT NULL DEFAULT 100,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "legalBasisId" TEXT,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_rule" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "trigger" "ApprovalTrigger" NOT NULL,
    "threshold" INTEGER,
    "body" "ApprovalBody" NOT NULL,
    "note" TEXT,
    "agreementId" TEXT NOT NULL,

    CONSTRAINT "approval_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "institution" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "InstitutionKind" NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "closedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "parentId" TEXT,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phase" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "mainPhase" TEXT,
    "wording" TEXT NOT NULL,
    "startOn" DATE NOT NULL,
    "endOn" DATE NOT NULL,
    "precision" "DatePrecision" NOT NULL,
    "note" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreementId" TEXT NOT NULL,

    CONSTRAINT "phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "wording" TEXT,
    "startOn" DATE NOT NULL,
    "endOn" DATE NOT NULL,
    "precision" "DatePrecision" NOT NULL,
    "bound" "DateBound",
    "occurrences" JSONB NOT NULL DEFAULT '[]',
    "kind" "PlanItemKind" NOT NULL,
    "level" "PlanLevel" NOT NULL,
    "audience" "Audience"[],
    "recurring" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreementId" TEXT NOT NULL,
    "phaseId" TEXT NOT NULL,
    "parentId" TEXT,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "stateText" TEXT,
    "municipalText" TEXT,
    "remark" TEXT,
    "startOn" DATE NOT NULL,
    "endOn" DATE NOT NULL,
    "precision" "DatePrecision" NOT NULL,
    "occurrences" JSONB NOT NULL DEFAULT '[]',
    "exactOn" DATE,
    "kind" "PlanItemKind" NOT NULL,
    "reachedOn" DATE,
    "note" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreementId" TEXT NOT NULL,
    "phaseId" TEXT,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone_plan_item" (
    "milestoneId" TEXT NOT NULL,
    "planItemId" TEXT NOT NULL,

    CONSTRAINT "milestone_plan_item_pkey" PRIMARY KEY ("milestoneId","planItemId")
);

-- CreateTable
CREATE TABLE "working_group" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT,
    "participants" "Audience"[],
    "activeFrom" DATE NOT NULL,
    "activeTo" DATE NOT NULL,
    "results" TEXT[],
    "note" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "source" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreementId" TEXT NOT NULL,

    CONSTRAINT "working_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "freedFrom" TEXT NOT NULL,
    "freedTo" TEXT NOT NULL,
    "purpose" TEXT,
    "change" TEXT,
    "expectedResult" TEXT,
    "observedEffect" TEXT,
    "observedEffectOn" DATE,
    "initiator" "Initiator",
    "periodStart" DATE,
    "periodEnd" DATE,
    "participants" TEXT,
    "participantCount" INTEGER,
    "costsMoney" BOOLEAN,
    "stage" "TrialStage" NOT NULL,
    "sharing" "SharingLevel" NOT NULL DEFAULT 'MUNICIPALITY',
    "origin" "DataOrigin" NOT NULL DEFAULT 'REGISTERED',
    "anonymised" BOOLEAN NOT NULL DEFAULT false,
    "reference" JSONB,
    "submissionKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "search" tsvector,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "leadInstitutionId" TEXT NOT NULL,
    "agreementId" TEXT,
    "createdById" TEXT,

    CONSTRAINT "trial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial_institution" (
    "trialId" TEXT NOT NULL,
    "institutionId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "trial_institution_pkey" PRIMARY KEY ("trialId","institutionId")
);

-- CreateTable
CREATE TABLE "trial_stage_change" (
    "id" TEXT NOT NULL,
    "stage" "TrialStage" NOT NULL,
    "from" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorName" TEXT NOT NULL,
    "trialId" TEXT NOT NULL,

    CONSTRAINT "trial_stage_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial_decision" (
    "id" TEXT NOT NULL,
    "outcome" "DecisionOutcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "body" "ApprovalBody" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "trialId" TEXT NOT NULL,
    "decidedById" TEXT,

    CONSTRAINT "trial_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sub_activity" (
    "id" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "trialId" TEXT NOT NULL,

    CONSTRAINT "sub_activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exemption_use" (
    "id" TEXT NOT NULL,
    "level" "ExemptionLevel" NOT NULL,
    "statedNeed" "ExemptionNeed" NOT NULL,
    "reviewedNeed" "ExemptionNeed",
    "reviewedOn" DATE,
    "reviewedByName" TEXT,
    "comment" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "trialId" TEXT NOT NULL,
    "subActivityId" TEXT,
    "provisionId" TEXT,
    "municipalRuleId" TEXT,

    CONSTRAINT "exemption_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "classification" (
    "id" TEXT NOT NULL,
    "kind" "ClassificationKind" NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "order" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "description" TEXT,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REFERENCE',

    CONSTRAINT "classification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial_classification" (
    "trialId" TEXT NOT NULL,
    "classificationId" TEXT NOT NULL,

    CONSTRAINT "trial_classification_pkey" PRIMARY KEY ("trialId","classificationId")
);

-- CreateTable
CREATE TABLE "catalogue_example" (
    "id" TEXT NOT NULL,
    "area" "WelfareArea" NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT,
    "change" TEXT,
    "freedFrom" TEXT,
    "freedTo" TEXT,
    "observedEffect" TEXT,
    "needsExemption" TEXT NOT NULL,
    "provisionIds" TEXT[],
    "components" TEXT[],
    "reference" JSONB NOT NULL,
    "origin" "DataOrigin" NOT NULL DEFAULT 'REFERENCE',
    "municipalityId" TEXT,

    CONSTRAINT "catalogue_example_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_classification" (
    "exampleId" TEXT NOT NULL,
    "classificationId" TEXT NOT NULL,

    CONSTRAINT "catalogue_classification_pkey" PRIMARY KEY ("exampleId","classificationId")
);

-- CreateTable
CREATE TABLE "trial_draft" (
    "id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "trialId" TEXT,
    "institutionId" TEXT,

    CONSTRAINT "trial_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_event_entity_entityId_at_idx" ON "audit_event"("entity", "entityId", "at");

-- CreateIndex
CREATE INDEX "audit_event_municipalityId_at_idx" ON "audit_event"("municipalityId", "at");

-- CreateIndex
CREATE INDEX "outbox_message_status_nextTryAt_idx" ON "outbox_message"("status", "nextTryAt");

-- CreateIndex
CREATE INDEX "fence_post_municipalityId_idx" ON "fence_post"("municipalityId");

-- CreateIndex
CREATE INDEX "fence_post_institutionId_municipalityId_idx" ON "fence_post"("institutionId", "municipalityId");

-- CreateIndex
CREATE INDEX "fence_post_area_level_idx" ON "fence_post"("area", "level");

-- CreateIndex
CREATE INDEX "fence_post_provision_provisionId_idx" ON "fence_post_provision"("provisionId");

-- CreateIndex
CREATE UNIQUE INDEX "provision_validity_provisionId_order_key" ON "provision_validity"("provisionId", "order");

-- CreateIndex
CREATE INDEX "municipal_rule_municipalityId_idx" ON "municipal_rule"("municipalityId");

-- CreateIndex
CREATE INDEX "municipal_rule_fencePostId_idx" ON "municipal_rule"("fencePostId");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "membership_userId_idx" ON "membership"("userId");

-- CreateIndex
CREATE INDEX "membership_municipalityId_idx" ON "membership"("municipalityId");

-- CreateIndex
CREATE INDEX "membership_institutionId_municipalityId_idx" ON "membership"("institutionId", "municipalityId");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "account_token_tokenHash_key" ON "account_token"("tokenHash");

-- CreateIndex
CREATE INDEX "account_token_userId_idx" ON "account_token"("userId");

-- CreateIndex
CREATE INDEX "sign_in_attempt_emailHash_at_idx" ON "sign_in_attempt"("emailHash", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_addressHash_at_idx" ON "sign_in_attempt"("addressHash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_name_key" ON "municipality"("name");

-- CreateIndex
CREATE UNIQUE INDEX "municipality_code_key" ON "municipality"("code");

-- CreateIndex
CREATE UNIQUE INDEX "governance_fact_municipalityId_key_key" ON "governance_fact"("municipalityId", "key");

-- CreateIndex
CREATE INDEX "reported_count_municipalityId_idx" ON "reported_count"("municipalityId");

-- CreateIndex
CREATE INDEX "agreement_municipalityId_idx" ON "agreement"("municipalityId");

-- CreateIndex
CREATE INDEX "agreement_legalBasisId_idx" ON "agreement"("legalBasisId");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_id_municipalityId_key" ON "agreement"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "approval_rule_agreementId_order_key" ON "approval_rule"("agreementId", "order");

-- CreateIndex
CREATE INDEX "institution_parentId_municipalityId_idx" ON "institution"("parentId", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "institution_id_municipalityId_key" ON "institution"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "institution_municipalityId_name_key" ON "institution"("municipalityId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "phase_agreementId_order_key" ON "phase"("agreementId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "phase_id_agreementId_key" ON "phase"("id", "agreementId");

-- CreateIndex
CREATE INDEX "plan_item_phaseId_agreementId_idx" ON "plan_item"("phaseId", "agreementId");

-- CreateIndex
CREATE INDEX "plan_item_parentId_agreementId_idx" ON "plan_item"("parentId", "agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_id_agreementId_key" ON "plan_item"("id", "agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_agreementId_order_key" ON "plan_item"("agreementId", "order");

-- CreateIndex
CREATE INDEX "milestone_phaseId_agreementId_idx" ON "milestone"("phaseId", "agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_id_agreementId_key" ON "milestone"("id", "agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_agreementId_order_key" ON "milestone"("agreementId", "order");

-- CreateIndex
CREATE INDEX "milestone_plan_item_planItemId_idx" ON "milestone_plan_item"("planItemId");

-- CreateIndex
CREATE INDEX "working_group_agreementId_idx" ON "working_group"("agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "trial_submissionKey_key" ON "trial"("submissionKey");

-- CreateIndex
CREATE INDEX "trial_municipalityId_stage_idx" ON "trial"("municipalityId", "stage");

-- CreateIndex
CREATE INDEX "trial_leadInstitutionId_municipalityId_idx" ON "trial"("leadInstitutionId", "municipalityId");

-- CreateIndex
CREATE INDEX "trial_agreementId_municipalityId_idx" ON "trial"("agreementId", "municipalityId");

-- CreateIndex
CREATE INDEX "trial_createdById_idx" ON "trial"("createdById");

-- CreateIndex
CREATE INDEX "trial_sharing_idx" ON "trial"("sharing");

-- CreateIndex
CREATE INDEX "trial_search_idx" ON "trial" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "trial_id_municipalityId_key" ON "trial"("id", "municipalityId");

-- CreateIndex
CREATE INDEX "trial_institution_trialId_municipalityId_idx" ON "trial_institution"("trialId", "municipalityId");

-- CreateIndex
CREATE INDEX "trial_institution_institutionId_municipalityId_idx" ON "trial_institution"("institutionId", "municipalityId");

-- CreateIndex
CREATE INDEX "trial_stage_change_trialId_from_idx" ON "trial_stage_change"("trialId", "from");

-- CreateIndex
CREATE INDEX "trial_decision_decidedById_idx" ON "trial_decision"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "trial_decision_trialId_decidedOn_key" ON "trial_decision"("trialId", "decidedOn");

-- CreateIndex
CREATE UNIQUE INDEX "sub_activity_trialId_order_key" ON "sub_activity"("trialId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "sub_activity_id_trialId_key" ON "sub_activity"("id", "trialId");

-- CreateIndex
CREATE INDEX "exemption_use_trialId_idx" ON "exemption_use"("trialId");

-- CreateIndex
CREATE INDEX "exemption_use_subActivityId_trialId_idx" ON "exemption_use"("subActivityId", "trialId");

-- CreateIndex
CREATE INDEX "exemption_use_provisionId_idx" ON "exemption_use"("provisionId");

-- CreateIndex
CREATE INDEX "exemption_use_municipalRuleId_idx" ON "exemption_use"("municipalRuleId");

-- CreateIndex
CREATE UNIQUE INDEX "classification_area_kind_order_key" ON "classification"("area", "kind", "order");

-- CreateIndex
CREATE INDEX "trial_classification_classificationId_idx" ON "trial_classification"("classificationId");

-- CreateIndex
CREATE INDEX "catalogue_example_municipalityId_idx" ON "catalogue_example"("municipalityId");

-- CreateIndex
CREATE INDEX "catalogue_example_area_idx" ON "catalogue_example"("area");

-- CreateIndex
CREATE INDEX "catalogue_classification_classificationId_idx" ON "catalogue_classification"("classificationId");

-- CreateIndex
CREATE INDEX "trial_draft_userId_idx" ON "trial_draft"("userId");

-- CreateIndex
CREATE INDEX "trial_draft_trialId_idx" ON "trial_draft"("trialId");

-- CreateIndex
CREATE INDEX "trial_draft_institutionId_idx" ON "trial_draft"("institutionId");

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fence_post" ADD CONSTRAINT "fence_post_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fence_post" ADD CONSTRAINT "fence_post_institutionId_municipalityId_fkey" FOREIGN KEY ("institutionId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fence_post_provision" ADD CONSTRAINT "fence_post_provision_fencePostId_fkey" FOREIGN KEY ("fencePostId") REFERENCES "fence_post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fence_post_provision" ADD CONSTRAINT "fence_post_provision_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "legal_provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "provision_validity" ADD CONSTRAINT "provision_validity_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "legal_provision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipal_rule" ADD CONSTRAINT "municipal_rule_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipal_rule" ADD CONSTRAINT "municipal_rule_fencePostId_fkey" FOREIGN KEY ("fencePostId") REFERENCES "fence_post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_institutionId_municipalityId_fkey" FOREIGN KEY ("institutionId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "governance_fact" ADD CONSTRAINT "governance_fact_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reported_count" ADD CONSTRAINT "reported_count_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_legalBasisId_fkey" FOREIGN KEY ("legalBasisId") REFERENCES "legal_provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_rule" ADD CONSTRAINT "approval_rule_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "institution" ADD CONSTRAINT "institution_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "institution" ADD CONSTRAINT "institution_parentId_municipalityId_fkey" FOREIGN KEY ("parentId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase" ADD CONSTRAINT "phase_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_phaseId_agreementId_fkey" FOREIGN KEY ("phaseId", "agreementId") REFERENCES "phase"("id", "agreementId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_parentId_agreementId_fkey" FOREIGN KEY ("parentId", "agreementId") REFERENCES "plan_item"("id", "agreementId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_phaseId_agreementId_fkey" FOREIGN KEY ("phaseId", "agreementId") REFERENCES "phase"("id", "agreementId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_plan_item" ADD CONSTRAINT "milestone_plan_item_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_plan_item" ADD CONSTRAINT "milestone_plan_item_planItemId_fkey" FOREIGN KEY ("planItemId") REFERENCES "plan_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_group" ADD CONSTRAINT "working_group_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_leadInstitutionId_municipalityId_fkey" FOREIGN KEY ("leadInstitutionId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_agreementId_municipalityId_fkey" FOREIGN KEY ("agreementId", "municipalityId") REFERENCES "agreement"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial" ADD CONSTRAINT "trial_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_institution" ADD CONSTRAINT "trial_institution_trialId_municipalityId_fkey" FOREIGN KEY ("trialId", "municipalityId") REFERENCES "trial"("id", "municipalityId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_institution" ADD CONSTRAINT "trial_institution_institutionId_municipalityId_fkey" FOREIGN KEY ("institutionId", "municipalityId") REFERENCES "institution"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_stage_change" ADD CONSTRAINT "trial_stage_change_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_decision" ADD CONSTRAINT "trial_decision_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_decision" ADD CONSTRAINT "trial_decision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sub_activity" ADD CONSTRAINT "sub_activity_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_use" ADD CONSTRAINT "exemption_use_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_use" ADD CONSTRAINT "exemption_use_subActivityId_trialId_fkey" FOREIGN KEY ("subActivityId", "trialId") REFERENCES "sub_activity"("id", "trialId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_use" ADD CONSTRAINT "exemption_use_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "legal_provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exemption_use" ADD CONSTRAINT "exemption_use_municipalRuleId_fkey" FOREIGN KEY ("municipalRuleId") REFERENCES "municipal_rule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_classification" ADD CONSTRAINT "trial_classification_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_classification" ADD CONSTRAINT "trial_classification_classificationId_fkey" FOREIGN KEY ("classificationId") REFERENCES "classification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_example" ADD CONSTRAINT "catalogue_example_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_classification" ADD CONSTRAINT "catalogue_classification_exampleId_fkey" FOREIGN KEY ("exampleId") REFERENCES "catalogue_example"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_classification" ADD CONSTRAINT "catalogue_classification_classificationId_fkey" FOREIGN KEY ("classificationId") REFERENCES "classification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_draft" ADD CONSTRAINT "trial_draft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_draft" ADD CONSTRAINT "trial_draft_trialId_fkey" FOREIGN KEY ("trialId") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_draft" ADD CONSTRAINT "trial_draft_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema files cannot say: extensions, checks, search, append-only history.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Danish search configuration that also finds words typed without accents (idé, café).
CREATE TEXT SEARCH CONFIGURATION frisat_danish (COPY = danish);
ALTER TEXT SEARCH CONFIGURATION frisat_danish
  ALTER MAPPING FOR hword, hword_part, word WITH danish_stem;

ALTER TABLE "municipality"
  ADD CONSTRAINT "municipality_id_slug" CHECK ("id" ~ '^[a-z0-9-]{2,40}$'),
  ADD CONSTRAINT "municipality_code_digits" CHECK ("code" ~ '^[0-9]{3}$'),
  ADD CONSTRAINT "municipality_name_length" CHECK (char_length("name") BETWEEN 2 AND 120);

ALTER TABLE "agreement"
  ADD CONSTRAINT "agreement_period" CHECK ("expiresOn" >= "inForceFrom"),
  ADD CONSTRAINT "agreement_areas" CHECK (cardinality("areas") > 0),
  ADD CONSTRAINT "agreement_test_days" CHECK ("defaultTestDays" BETWEEN 1 AND 1500),
  ADD CONSTRAINT "agreement_statutory_basis" CHECK ("kind" <> 'STATUTORY' OR "legalBasisId" IS NOT NULL);

ALTER TABLE "approval_rule"
  ADD CONSTRAINT "approval_rule_threshold" CHECK (("trigger" = 'PARTICIPANTS_ABOVE') = ("threshold" IS NOT NULL));

ALTER TABLE "institution"
  ADD CONSTRAINT "institution_name_length" CHECK (char_length("name") BETWEEN 2 AND 120),
  ADD CONSTRAINT "institution_not_own_parent" CHECK ("parentId" <> "id");

ALTER TABLE "user"
  ADD CONSTRAINT "user_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
  ADD CONSTRAINT "user_name_length" CHECK (char_length("name") BETWEEN 1 AND 120),
  ADD CONSTRAINT "user_locale" CHECK ("locale" IN ('da', 'en'));

-- A role and its delimitation: an institution's own people, a municipality's, or national.
ALTER TABLE "membership"
  ADD CONSTRAINT "membership_delimitation" CHECK (
    CASE "role"
      WHEN 'LEADER' THEN "institutionId" IS NOT NULL AND "municipalityId" IS NOT NULL
      WHEN 'STAFF' THEN "institutionId" IS NOT NULL AND "municipalityId" IS NOT NULL
      WHEN 'ADMINISTRATION' THEN "institutionId" IS NULL AND "municipalityId" IS NOT NULL
      WHEN 'POLITICIAN' THEN "institutionId" IS NULL AND "municipalityId" IS NOT NULL
      WHEN 'EVALUATOR' THEN "institutionId" IS NULL
      WHEN 'SYSTEM_ADMIN' THEN "institutionId" IS NULL AND "municipalityId" IS NULL AND "area" IS NULL
    END);
CREATE UNIQUE INDEX "membership_once" ON "membership"
  ("userId", "role", "area", coalesce("municipalityId", ''), coalesce("institutionId", '')) NULLS NOT DISTINCT;

ALTER TABLE "session" ADD CONSTRAINT "session_period" CHECK ("expiresAt" > "createdAt");

ALTER TABLE "trial"
  ADD CONSTRAINT "trial_title_length" CHECK (char_length("title") BETWEEN 1 AND 200),
  ADD CONSTRAINT "trial_freed_from_length" CHECK (char_length("freedFrom") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "trial_freed_to_length" CHECK (char_length("freedTo") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "trial_text_length" CHECK (
    greatest(char_length("purpose"), char_length("change"), char_length("expectedResult"),
             char_length("observedEffect"), char_length("participants")) <= 10000),
  ADD CONSTRAINT "trial_period" CHECK ("periodEnd" >= "periodStart"),
  ADD CONSTRAINT "trial_participant_count" CHECK ("participantCount" BETWEEN 0 AND 1000000),
  ADD CONSTRAINT "trial_version" CHECK ("version" > 0);
-- The leading institution is not also a further one.
CREATE FUNCTION trial_institution_not_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM trial WHERE id = NEW."trialId" AND "leadInstitutionId" = NEW."institutionId") THEN
    RAISE EXCEPTION 'institution % leads trial %', NEW."institutionId", NEW."trialId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER trial_institution_not_lead BEFORE INSERT OR UPDATE ON "trial_institution"
  FOR EACH ROW EXECUTE FUNCTION trial_institution_not_lead();

-- A trial is classified by its own area's themes only.
CREATE FUNCTION trial_classification_area() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT area FROM trial WHERE id = NEW."trialId")
     <> (SELECT area FROM classification WHERE id = NEW."classificationId") THEN
    RAISE EXCEPTION 'classification % belongs to another area', NEW."classificationId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER trial_classification_area BEFORE INSERT OR UPDATE ON "trial_classification"
  FOR EACH ROW EXECUTE FUNCTION trial_classification_area();

CREATE FUNCTION trial_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search :=
    setweight(to_tsvector('frisat_danish', NEW.title), 'A') ||
    setweight(to_tsvector('frisat_danish', NEW."freedFrom" || ' ' || NEW."freedTo"), 'B') ||
    setweight(to_tsvector('frisat_danish',
      concat_ws(' ', NEW.purpose, NEW.change, NEW."expectedResult", NEW."observedEffect", NEW.participants)), 'C');
  RETURN NEW;
END $$;
CREATE TRIGGER trial_search BEFORE INSERT OR UPDATE ON "trial"
  FOR EACH ROW EXECUTE FUNCTION trial_search();
CREATE INDEX "trial_title_trigram" ON "trial" USING gin (lower("title") gin_trgm_ops);

CREATE UNIQUE INDEX "trial_draft_new" ON "trial_draft" ("userId") WHERE "trialId" IS NULL;
CREATE UNIQUE INDEX "trial_draft_edit" ON "trial_draft" ("userId", "trialId") WHERE "trialId" IS NOT NULL;

ALTER TABLE "exemption_use"
  ADD CONSTRAINT "exemption_use_target" CHECK (
    CASE "level" WHEN 'NATIONAL' THEN "municipalRuleId" IS NULL ELSE "provisionId" IS NULL END),
  ADD CONSTRAINT "exemption_use_review" CHECK (
    ("reviewedNeed" IS NULL) = ("reviewedOn" IS NULL) AND ("reviewedNeed" IS NULL) = ("reviewedByName" IS NULL));
CREATE UNIQUE INDEX "exemption_use_once" ON "exemption_use"
  ("trialId", coalesce("subActivityId", ''), "level", coalesce("provisionId", ''), coalesce("municipalRuleId", ''));

ALTER TABLE "catalogue_example"
  ADD CONSTRAINT "catalogue_example_need" CHECK ("needsExemption" IN ('YES', 'NO', 'UNKNOWN'));

ALTER TABLE "fence_post"
  ADD CONSTRAINT "fence_post_level" CHECK (
    CASE "level"
      WHEN 'NATIONAL' THEN "municipalityId" IS NULL AND "institutionId" IS NULL
      WHEN 'MUNICIPAL' THEN "municipalityId" IS NOT NULL AND "institutionId" IS NULL
      -- a source may tell that some institution set one without saying which
      WHEN 'LOCAL' THEN "institutionId" IS NULL OR "municipalityId" IS NOT NULL
    END),
  ADD CONSTRAINT "fence_post_validity" CHECK ("validTo" >= "validFrom"),
  ADD CONSTRAINT "fence_post_exception" CHECK ("status" <> 'KEPT_WITH_EXCEPTION' OR "exception" IS NOT NULL);

ALTER TABLE "legal_provision" ADD CONSTRAINT "legal_provision_areas" CHECK (cardinality("areas") > 0);
ALTER TABLE "provision_validity" ADD CONSTRAINT "provision_validity_period" CHECK ("validTo" >= "validFrom");
ALTER TABLE "municipal_rule" ADD CONSTRAINT "municipal_rule_validity" CHECK ("validTo" >= "validFrom");

ALTER TABLE "phase" ADD CONSTRAINT "phase_period" CHECK ("endOn" >= "startOn");
ALTER TABLE "plan_item"
  ADD CONSTRAINT "plan_item_period" CHECK ("endOn" >= "startOn"),
  ADD CONSTRAINT "plan_item_not_own_parent" CHECK ("parentId" <> "id");
ALTER TABLE "milestone"
  ADD CONSTRAINT "milestone_period" CHECK ("endOn" >= "startOn"),
  ADD CONSTRAINT "milestone_text" CHECK ("stateText" IS NOT NULL OR "municipalText" IS NOT NULL);
ALTER TABLE "working_group" ADD CONSTRAINT "working_group_period" CHECK ("activeTo" >= "activeFrom");

-- The history cannot be rewritten, not even by the application itself.
CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit history is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION audit_append_only();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
