package vn.chosach.deadlines;

import java.time.Instant;

/** A clock and what only this room needs to know of it. */
record ClockRow(
    Clock clock, Instant nearAt, long revision, int extensions, int events, Instant lastActAt) {

  static final String COLUMNS =
      """
      id, rule_key, subject_kind, subject_id, title, agency, officer, started_at, state, unit,
      due_at, due_day, whole_day, uncertain, closed_at, near_at,
      calendar_revision AS revision, extensions, events, last_act_at
      """;
}
