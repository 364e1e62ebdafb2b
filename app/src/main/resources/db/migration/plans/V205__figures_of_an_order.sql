-- An order may ask for figures; what the agencies below answer adds up (plan section III.10).

CREATE TABLE plans.figure_asked (
  matter uuid NOT NULL,
  line   int  NOT NULL CHECK (line BETWEEN 1 AND 12),
  name   text NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
  unit   text NOT NULL CHECK (length(unit) BETWEEN 1 AND 30),
  PRIMARY KEY (matter, line)
);

COMMENT ON TABLE plans.figure_asked IS 'Figures that an order asks of each addressee; they stand in its letter';
COMMENT ON COLUMN plans.figure_asked.matter IS 'The order, which bears the identifier of its letter; none yet while that is a draft';
COMMENT ON COLUMN plans.figure_asked.line IS 'Position';
COMMENT ON COLUMN plans.figure_asked.name IS 'What is counted';
COMMENT ON COLUMN plans.figure_asked.unit IS 'In what';
GRANT SELECT, INSERT ON plans.figure_asked TO ${app};

CREATE TABLE plans.figure_told (
  step   uuid   NOT NULL REFERENCES plans.step,
  line   int    NOT NULL,
  amount bigint NOT NULL CHECK (amount BETWEEN 0 AND 1000000000000),
  PRIMARY KEY (step, line)
);

COMMENT ON TABLE plans.figure_told IS 'What an agency answered, by the report that its head sent; never changed';
COMMENT ON COLUMN plans.figure_told.step IS 'The answer';
COMMENT ON COLUMN plans.figure_told.line IS 'Position of the figure in the order';
COMMENT ON COLUMN plans.figure_told.amount IS 'How many';
GRANT SELECT, INSERT ON plans.figure_told TO ${app};
