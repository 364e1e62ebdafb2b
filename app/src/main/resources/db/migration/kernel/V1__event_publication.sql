-- Outbox of Spring Modulith (events after commit, at least once). Column names are the library's.
CREATE TABLE kernel.event_publication (
  id                     uuid        PRIMARY KEY,
  listener_id            text        NOT NULL,
  event_type             text        NOT NULL,
  serialized_event       text        NOT NULL,
  publication_date       timestamptz NOT NULL,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);

CREATE INDEX event_publication_by_event ON kernel.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion ON kernel.event_publication (completion_date);

COMMENT ON TABLE  kernel.event_publication                        IS 'Events between rooms that wait for their listener, or were delivered';
COMMENT ON COLUMN kernel.event_publication.id                     IS 'Identifier of the publication';
COMMENT ON COLUMN kernel.event_publication.listener_id            IS 'Listener that must receive the event';
COMMENT ON COLUMN kernel.event_publication.event_type             IS 'Class of the event';
COMMENT ON COLUMN kernel.event_publication.serialized_event       IS 'Event as JSON: ids, enums and instants only';
COMMENT ON COLUMN kernel.event_publication.publication_date       IS 'When the event was published';
COMMENT ON COLUMN kernel.event_publication.completion_date        IS 'When the listener finished; empty while it waits';
COMMENT ON COLUMN kernel.event_publication.status                 IS 'State of the delivery as the library names it';
COMMENT ON COLUMN kernel.event_publication.completion_attempts    IS 'How often delivery was tried';
COMMENT ON COLUMN kernel.event_publication.last_resubmission_date IS 'When delivery was last tried again';

GRANT SELECT, INSERT, UPDATE, DELETE ON kernel.event_publication TO ${app};
