-- Documents in the archive. The bytes and how they came are in archive/store; these rows find them again.
create table document (
    id            text primary key,
    seq           integer not null unique,      -- order of deposit
    object        text not null unique,         -- name of the object's folder: SHA-256 of its urn
    inventory     text not null,                -- SHA-512 of its inventory.json
    sha256        text not null,                -- of the received bytes
    size          integer not null,
    content_name  text not null,                -- the file's name in the store
    file_name     text not null,                -- as received
    source        text not null,
    sensitivity   text not null,
    container     text,
    deposited_at  text not null,                -- ISO 8601, UTC
    deposited_by  text not null,
    reading       integer,                      -- number of the newest reading
    type          text,
    number        text,
    symbol        text,
    issued_date   text,
    issuer        text,
    subject       text,
    signer_name   text,
    confirmed     integer not null default 0
);
create index document_by_sha256 on document (sha256);
create index document_by_container on document (container);

-- What was learnt of a document later: each an object of its own in archive/store.
create table evidence (
    object       text primary key,
    document_id  text not null references document (id),
    kind         text not null,
    number       integer not null,
    inventory    text not null,
    unique (document_id, kind, number)
);
