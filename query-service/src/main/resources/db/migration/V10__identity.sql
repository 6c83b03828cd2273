-- Identity: which sightings are one paper is computed from what they say, not from who came first. The catalogue is made
-- anew from papers.enriched.v1, which the store reads from its start again; the ledger stays.

truncate sighting, paper, paper_published, paper_dirty;
update dump_count set stored = 0, new_papers = 0, merged_papers = 0;
update dump set completed_at = null where state = 'published';

drop table paper_key;
drop table merge_event;
alter table sighting drop column strong_keys, drop column linked_by;
drop index paper_dirty_keys_lost;
alter table paper_dirty drop column keys_lost;

alter table paper_published add column origins text not null default '{}';  -- where its fields are from, JSON; empty until sent again

comment on column sighting.paper_id is 'its guise; paper.root_id says which paper that is part of by now';
comment on table paper is 'the guises, and which of them stands for the paper that it is part of';

-- What sightings look like that say exactly the same. Who has no sighting any more stays, but holds no key.
create table guise (
    guise_id uuid primary key,                  -- paper.paper_id
    told     text     not null,                 -- what it is compared by, JSON
    keys     bigint[] not null,                 -- 64 bits of a hash of each dedup key and band
    faces    bigint[] not null,                 -- for each key, what its holders are counted by
    given_up bigint[]                           -- keys that it held before it said something else, until resolved
) with (toast_tuple_target = 8160);

-- Guises to be looked at again, in the order of paper_dirty_id: what comes of a mark keeps its place.
create table unresolved (
    id       bigint  not null default nextval('paper_dirty_id'),
    guise_id uuid    not null,
    lost     boolean not null,                  -- it may have lost sightings
    primary key (id, guise_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Who holds a key: the guises that have sightings. Only the resolver writes here and below.
create table guise_key (
    key      bigint not null,
    guise_id uuid   not null,
    face     bigint not null,
    primary key (key, guise_id)
);

-- Keys that too many hold to mean anything.
create table blocked_key (
    key bigint primary key
);

-- Two guises that are one paper by themselves.
create table edge (
    smaller  uuid        not null,
    larger   uuid        not null,
    reason   text        not null,
    found_at timestamptz not null,
    primary key (smaller, larger)
);

create index edge_larger on edge (larger);

-- What people decided, as papers.decisions.v1 has it. Of two decisions about the same, the later by (decided_at, id) counts.
create table decision (
    id         uuid primary key,
    kind       text        not null,            -- split or merge
    one        uuid[]      not null,            -- record ids
    other      uuid[]      not null,
    decided_at timestamptz not null
);

-- Whom they name: these sightings are guises of their own.
create table decided_sighting (
    sid         uuid not null,
    decision_id uuid not null,
    primary key (sid, decision_id)
);

create table dump_decision (
    dump_id    text primary key,
    id         uuid        not null,
    withdrawn  boolean     not null,
    decided_at timestamptz not null
);

create table suppression (
    sid        uuid primary key,
    id         uuid        not null,
    suppressed boolean     not null,
    decided_at timestamptz not null
);

-- Ids that were published as papers' and lead elsewhere by now; merged_into is null where they lead nowhere any more.
create table merged_id (
    id          uuid primary key,
    merged_into uuid,
    version     bigint      not null,
    changed_at  timestamptz not null
);

create index merged_id_version on merged_id (version);

-- The sightings that count.
create view live_sighting as
    select * from sighting s
    where not exists (select from dump_decision d where d.dump_id = s.dump_id and d.withdrawn);
