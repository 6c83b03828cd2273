-- The catalogue and the ledger. No foreign keys: the events arrive in any order and are checked by what they say.

-- That a record listed a paper. payload is the PaperEnriched event as it came, from which a paper's fields are made.
create table sighting (
    sid              uuid primary key,          -- the record id
    paper_id         uuid        not null,      -- where it was put; paper.root_id says what that is part of by now
    dump_id          text        not null,
    ordinal          integer     not null,
    received_at      timestamptz not null,
    parser_version   integer     not null,
    enricher_version integer     not null,
    listed_on        date,
    source           text        not null,
    title            text        not null,
    strong_keys      uuid[]      not null,      -- hashes, sorted
    linked_by        uuid,                      -- the key that led it to others; null: it stood alone
    payload          bytea       not null
) with (toast_tuple_target = 8160);             -- an event of usual size stays in its row, uncompressed

create index sighting_paper on sighting (paper_id);

-- A set of sightings. Merging points root_id at the surviving set, always directly: roots have root_id = paper_id.
create table paper (
    paper_id uuid primary key,                  -- the id of one of its sightings
    root_id  uuid not null
) with (fillfactor = 80);

create index paper_root on paper (root_id);

-- Who holds a strong key. The primary key is what keeps two writers from making two papers of one.
create table paper_key (
    key      uuid primary key,                  -- 128 bits of a hash over kind and value
    paper_id uuid not null
);

-- Why papers became one.
create table merge_event (
    id        bigserial primary key,
    winner    uuid        not null,
    loser     uuid        not null,
    key       uuid,
    sid       uuid,
    merged_at timestamptz not null
);

-- A root's canonical fields as last sent to papers.catalog.v1, and what its dumps count for it.
create table paper_published (
    paper_id      uuid primary key,
    public_id     uuid,                         -- null after a split, until it is sent again
    former_ids    uuid[] not null,              -- published once, now this paper's
    version       bigint not null,
    founding_dump text,
    dumps         text[] not null,
    document      text   not null,              -- the Paper, JSON
    keys          text   not null               -- its dedup keys, JSON
) with (toast_tuple_target = 8160, fillfactor = 90);

create sequence catalog_version;

-- The outbox: papers whose canonical fields have to be made anew. Rows come and go all the time.
create sequence paper_dirty_id;

create table paper_dirty (
    id        bigint  not null default nextval('paper_dirty_id'),
    paper_id  uuid    not null,
    keys_lost boolean not null,                 -- a sighting lost a strong key: it may be several papers now
    primary key (id, paper_id)                  -- the parts of a paper taken apart share its place
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create index paper_dirty_keys_lost on paper_dirty (id) where keys_lost;

-- What the catalogue counts for a dump.
create table dump_count (
    dump_id       text primary key,
    stored        bigint not null default 0,    -- distinct records
    new_papers    bigint not null default 0,    -- papers whose founding sighting is of this dump
    merged_papers bigint not null default 0     -- other papers with a sighting of this dump
) with (fillfactor = 50);

-- A dump's newest entry of dumps.v1.
create table dump (
    id           text primary key,              -- SHA-256 of the file
    revision     bigint      not null,
    name         text        not null,
    aliases      text[]      not null,
    kind         text        not null,
    parent       text,
    format       text,
    state        text        not null,          -- as ingest-service has it
    bytes        bigint      not null,
    bytes_read   bigint      not null,
    records      bigint      not null,
    published    bigint      not null,
    rejected     bigint      not null,
    received_at  timestamptz not null,
    reason       text,
    completed_at timestamptz                    -- balanced, resolved and searchable
) with (fillfactor = 50);

create index dump_newest on dump (received_at desc, id desc);
create index dump_storing on dump (id) where state = 'published' and completed_at is null;

-- What a stage could not use.
create table rejection (
    record_id   text primary key,               -- as the message has it
    sid         uuid,                           -- the same, where it is a record id
    dump_id     text        not null,
    ordinal     integer     not null,
    line        bigint,
    byte        bigint,
    entry       text,
    stage       text        not null,           -- parse, enrich or store; the last two are dead letters
    code        text        not null,
    message     text        not null,
    text        text        not null,
    rejected_at timestamptz not null
);

create index rejection_dump on rejection (dump_id, ordinal, record_id);
create index rejection_dead_letter on rejection (dump_id) where stage <> 'parse';
