-- A mark added for a paper that is being made anew has to outlive that, also where it takes the same place.
alter table paper_dirty drop constraint paper_dirty_pkey;
alter table paper_dirty rename column id to place;
alter table paper_dirty add column mark bigint generated always as identity primary key;
create index paper_dirty_place on paper_dirty (place);

-- Ids of which messages are being sent, committed before they are. Of those that outlive the transaction that sends them,
-- readers may know what the catalogue does not.
create table in_doubt (
    id uuid primary key
);
