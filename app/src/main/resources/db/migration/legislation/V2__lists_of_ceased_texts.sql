-- The yearly list of texts that ceased: published by a decision that stands in the register of whoever reviews texts.
CREATE TABLE legislation.expired_list (
  year         int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2999),
  agency       text NOT NULL,
  number       text NOT NULL,
  published_on date NOT NULL,
  entered_by   uuid NOT NULL,
  entered_at   timestamptz NOT NULL
);

COMMENT ON TABLE  legislation.expired_list IS 'Yearly lists of texts that ceased, by the decision that published them; never changed';
COMMENT ON COLUMN legislation.expired_list.year IS 'Year in which the texts ceased';
COMMENT ON COLUMN legislation.expired_list.agency IS 'Key of the agency in whose register the decision stands';
COMMENT ON COLUMN legislation.expired_list.number IS 'Number of the decision that published it';
COMMENT ON COLUMN legislation.expired_list.published_on IS 'Day of that decision';
COMMENT ON COLUMN legislation.expired_list.entered_by IS 'Who entered it';
COMMENT ON COLUMN legislation.expired_list.entered_at IS 'When';

GRANT SELECT, INSERT ON legislation.expired_list TO ${app};
