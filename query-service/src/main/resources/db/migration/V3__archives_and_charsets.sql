-- Archives, and what was found out about a dump's text.
alter table dump
    add column charset            text,
    add column removed_characters bigint,
    add column children           text[] not null default '{}', -- the dumps of an archive's entries
    add column rejected_entries   bigint not null default 0;    -- of an archive: entries that are no dump
