-- The trace of each dump that is on its way, where ingest-service traces; the row goes when the dump is complete.
create table dump_trace (
    dump_id     text primary key,
    traceparent text not null                   -- of W3C Trace Context
);
