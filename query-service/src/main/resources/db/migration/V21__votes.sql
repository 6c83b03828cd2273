-- Votes name records, as decisions do: whatever becomes of the papers, each vote is the paper's that its record is of by then, and a
-- voter counts once in each. They are nowhere but here: who empties the catalogue to rebuild it keeps these two tables.
create table vote (
    sid      uuid        not null,              -- the record whose id the paper had
    voter    uuid        not null,              -- 128 bits of a keyed hash
    voted_at timestamptz not null,
    primary key (sid, voter)
);

create index vote_voter on vote (voter);

-- The key of that hash: without it nobody can tell whether an address voted.
create table vote_secret (
    only_one boolean primary key default true check (only_one),
    secret   uuid[]  not null
);

insert into vote_secret (secret) values (array[gen_random_uuid(), gen_random_uuid()]);
