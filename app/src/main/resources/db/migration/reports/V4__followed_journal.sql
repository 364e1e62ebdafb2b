-- Up to where the journal was followed to count what happened to tips. It begins at the beginning.
CREATE TABLE reports.followed (
  only_one       boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  in_transaction bigint  NOT NULL,
  number         bigint  NOT NULL
);

COMMENT ON TABLE  reports.followed                IS 'Up to where the journal was followed to count tips: one row';
COMMENT ON COLUMN reports.followed.only_one       IS 'Keeps it to one row';
COMMENT ON COLUMN reports.followed.in_transaction IS 'Transaction of the last act that was seen';
COMMENT ON COLUMN reports.followed.number         IS 'Number of that act';

INSERT INTO reports.followed (in_transaction, number) VALUES (0, 0);

GRANT SELECT, UPDATE ON reports.followed TO ${app};
