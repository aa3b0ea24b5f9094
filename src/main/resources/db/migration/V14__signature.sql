-- Whose signatures were judged, with the first verdict. The reports themselves are objects of evidence; from
-- them this table can be filled again.
create table signature_verdict (
    document_id  text primary key references document (id),
    verdict      text not null,
    judged_at    text not null                  -- ISO 8601, UTC
);
