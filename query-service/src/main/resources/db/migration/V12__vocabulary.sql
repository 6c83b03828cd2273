-- Tags of a newer vocabulary replace a sighting as a newer parser or enricher does.

alter table sighting add column vocabulary_rank bigint not null default 0;
