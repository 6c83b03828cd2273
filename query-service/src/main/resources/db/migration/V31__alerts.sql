-- Who is told of new papers by a request to a server of theirs.
create table alert (
    id          uuid primary key,
    url         text        not null,
    query       text        not null,
    tags        text[]      not null,
    secret      text        not null,           -- of the signatures
    created_at  timestamptz not null,
    verified_at timestamptz,                    -- null: it has not yet answered that it wants this
    failed_at   timestamptz,                    -- given up
    place       bigint      not null default 0, -- of the last arrival that was looked at
    error       text                            -- why the last request was in vain
);

-- A request to be made; the papers of one alert are in one each, because the place moves in the same transaction.
create table notice (
    id         uuid primary key,
    alert      uuid        not null references alert on delete cascade,
    papers     uuid[]      not null,            -- none: asks whether the alert is wanted
    written_at timestamptz not null,
    attempts   integer     not null default 0,
    try_at     timestamptz not null
);

create index notice_try on notice (try_at);
create index notice_alert on notice (alert);
