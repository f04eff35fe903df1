-- What the search looks in, beside trials. The expressions stand word for word in lib/db/search/source.ts: only then are
-- these indexes used, and a test holds the two together.

-- array_to_string is not promised to be immutable for every type; for text it is.
CREATE FUNCTION search_words(words text[]) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT pg_catalog.array_to_string(words, ' ') $$;

CREATE INDEX "log_entry_search_idx" ON "log_entry" USING gin ((
  setweight(to_tsvector('frisat_danish', "text"), 'C')));
CREATE INDEX "trial_evaluation_search_idx" ON "trial_evaluation" USING gin ((
  setweight(to_tsvector('frisat_danish', "wanted" || ' ' || "seen" || ' ' || "forWhom" || ' ' || "next"), 'C')));
CREATE INDEX "fence_post_search_idx" ON "fence_post" USING gin ((
  setweight(to_tsvector('frisat_danish', "title"), 'A')
  || setweight(to_tsvector('frisat_danish', search_words("topics") || ' ' || search_words("keywords")), 'B')
  || setweight(to_tsvector('frisat_danish', "summary" || ' ' || coalesce("exception", '')), 'C')));
CREATE INDEX "legal_provision_search_idx" ON "legal_provision" USING gin ((
  setweight(to_tsvector('frisat_danish', "topic"), 'A')
  || setweight(to_tsvector('frisat_danish', "law" || ' ' || coalesce("paragraph", '') || ' ' || coalesce("subsection", '')
    || ' ' || search_words("keywords")), 'B')
  || setweight(to_tsvector('frisat_danish', "summary" || ' ' || coalesce("note", '')), 'C')));
CREATE INDEX "municipal_rule_search_idx" ON "municipal_rule" USING gin ((
  setweight(to_tsvector('frisat_danish', "title"), 'A')
  || setweight(to_tsvector('frisat_danish', search_words("keywords")), 'B')
  || setweight(to_tsvector('frisat_danish', "summary"), 'C')));
CREATE INDEX "exemption_wish_search_idx" ON "exemption_wish" USING gin ((
  setweight(to_tsvector('frisat_danish', "title"), 'A')
  || setweight(to_tsvector('frisat_danish', coalesce("lawText", '') || ' ' || "why" || ' ' || "wouldEnable"), 'C')));
CREATE INDEX "plan_item_search_idx" ON "plan_item" USING gin ((
  setweight(to_tsvector('frisat_danish', "title"), 'A')
  || setweight(to_tsvector('frisat_danish', coalesce("wording", '') || ' ' || coalesce("note", '')), 'C')));
CREATE INDEX "milestone_search_idx" ON "milestone" USING gin ((
  setweight(to_tsvector('frisat_danish', coalesce("stateText", '') || ' ' || coalesce("municipalText", '')), 'A')
  || setweight(to_tsvector('frisat_danish', "wording" || ' ' || coalesce("remark", '')), 'C')));
CREATE INDEX "dilemma_search_idx" ON "dilemma" USING gin ((
  setweight(to_tsvector('frisat_danish', "title"), 'A')
  || setweight(to_tsvector('frisat_danish', "question"), 'B')
  || setweight(to_tsvector('frisat_danish', "text" || ' ' || coalesce("takenHome", '')), 'C')));
CREATE INDEX "catalogue_example_search_idx" ON "catalogue_example" USING gin ((
  setweight(to_tsvector('frisat_danish', "title"), 'A')
  || setweight(to_tsvector('frisat_danish', coalesce("freedFrom", '') || ' ' || coalesce("freedTo", '')), 'B')
  || setweight(to_tsvector('frisat_danish', coalesce("purpose", '') || ' ' || coalesce("change", '') || ' '
    || coalesce("observedEffect", '')), 'C')));
CREATE INDEX "exercise_search_idx" ON "exercise" USING gin ((
  setweight(to_tsvector('frisat_danish', "title"), 'A')
  || setweight(to_tsvector('frisat_danish', "purpose"), 'B')
  || setweight(to_tsvector('frisat_danish', "text"), 'C')));
CREATE INDEX "newsletter_search_idx" ON "newsletter" USING gin ((
  setweight(to_tsvector('frisat_danish', "title"), 'A')
  || setweight(to_tsvector('frisat_danish', coalesce("greeting", '')), 'C')));
