-- Who is told of new papers, and what is sent to them. Who rebuilds the catalogue keeps all these tables: no topic has them.

-- Papers in the order in which they were first published; the refresher writes them, one process at a time, so that a place that
-- can be seen has none before it to come. Only while anybody wants to know, and not those of records received long ago.
create table arrival (
    id         uuid primary key,                -- the paper's
    place      bigint generated always as identity,
    arrived_at timestamptz not null
);

create unique index arrival_place on arrival (place);
create index arrival_at on arrival (arrived_at);

create table subscription (
    id           uuid primary key,
    address      text        not null,          -- as it was typed
    mailbox      text        not null,          -- the same in lower case: whose it is
    query        text        not null,          -- empty: everything
    tags         text[]      not null,
    interest     uuid        not null,          -- a hash of query and tags
    rhythm       text        not null,          -- daily or weekly
    weekday      integer     not null,          -- of weekly ones, 1: Monday
    hour         integer     not null,          -- 0 to 23, there
    zone         text        not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    due_at       timestamptz,                   -- of the next digest; null: none until confirmed, none any more once stopped
    place        bigint      not null default 0, -- of the last arrival that was looked at
    bounces      integer     not null default 0, -- in a row
    stopped_at   timestamptz                    -- too many of them
);

create unique index subscription_interest on subscription (mailbox, interest);
create index subscription_due on subscription (due_at) where due_at is not null;
create index subscription_unconfirmed on subscription (created_at) where confirmed_at is null;

-- A letter is written once for each occasion: that is the claim. It goes with its subscription, also where that is deleted while
-- another process writes it, which is why this is a foreign key.
create table letter (
    id           uuid primary key,
    subscription uuid        not null references subscription on delete cascade,
    occasion     text        not null,          -- the day that a digest is of, there; 'first'; 'confirm' and an instant
    message_id   text        not null,          -- the same whenever it is sent
    subject      text        not null,
    body         text        not null,
    html         text        not null,
    unsubscribe  text        not null,          -- address of the one-click POST
    papers       uuid[]      not null,
    total        bigint      not null,          -- of which these were chosen
    written_at   timestamptz not null,
    attempts     integer     not null default 0,
    try_at       timestamptz,                   -- null: not any more
    sent_at      timestamptz,
    unique (subscription, occasion)
);

create index letter_try on letter (try_at) where try_at is not null;
create index letter_written on letter (written_at);

-- The key of the addresses in letters: whoever has one was sent it.
create table signing_key (
    only_one boolean primary key default true check (only_one),
    key      uuid[] not null
);

insert into signing_key (key) values (array[gen_random_uuid(), gen_random_uuid()]);
