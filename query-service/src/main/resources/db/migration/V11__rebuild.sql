-- A database that was lost or emptied is filled again from the topics: see FirstRead.

create table partition_read (
    group_id  text    not null,
    topic     text    not null,
    partition integer not null,                 -- read from its start into this database
    primary key (group_id, topic, partition)
);

-- Versions begin with the clock, so that those of a catalogue that is filled again are above all that were published before:
-- microseconds since 1970, which readers of JSON still take for exact numbers.
select setval('catalog_version', (extract(epoch from clock_timestamp()) * 1000000)::bigint);
