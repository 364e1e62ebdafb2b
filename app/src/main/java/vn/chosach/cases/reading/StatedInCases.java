package vn.chosach.cases.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.identifiers.StatedValues;
import vn.chosach.identifiers.StatedValues.StatedMatch;
import vn.chosach.identifiers.StatedValues.StatedPlace;
import vn.chosach.identifiers.StatedValues.StatedSource;

/** Stated values among the subjects of all cases, what is said of them, and test purchases. */
@Component
class StatedInCases implements StatedSource {

  private static final String WORKERS = "array_remove(f.people || f.officer, NULL)";

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;

  StatedInCases(JdbcClient jdbc, CaseRowSecurity rowSecurity) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
  }

  private record TextOfCase(UUID id, String number, String text, String agency, List<UUID> people) {

    StatedMatch match(StatedValues.StatedValue by, StatedPlace place) {
      return new StatedMatch(by, place, id, number, agency, Set.copyOf(people));
    }
  }

  @Override
  @Transactional(readOnly = true)
  public List<StatedMatch> matches(StatedValues values) {
    return rowSecurity.asTheProgram(
        () -> {
          var found = new ArrayList<StatedMatch>();
          rows(
                  """
                  SELECT f.id, f.number, s.mark AS text, f.agency, %s AS people
                    FROM cases.subject s JOIN cases.case_file f ON f.id = s.case_id
                   WHERE s.kind NOT IN ('GOODS', 'ADDRESS') AND s.mark = ANY (:marks::text[])
                  """,
                  values)
              .forEach(
                  one ->
                      values
                          .named(one.text())
                          .map(by -> one.match(by, StatedPlace.CASE))
                          .ifPresent(found::add));
          said(
              """
              SELECT f.id, f.number, s.note AS text, f.agency, %s AS people
                FROM cases.subject s JOIN cases.case_file f ON f.id = s.case_id
               WHERE s.note ~ '[0-9]{4}'
              """,
              StatedPlace.CASE, values, found);
          said(
              """
              SELECT p.id, f.number || '/' || p.number AS number, p.offer AS text, f.agency,
                     %s AS people
                FROM cases.purchase p JOIN cases.case_file f ON f.id = p.case_id
              """,
              StatedPlace.PURCHASE, values, found);
          return found;
        });
  }

  private void said(String sql, StatedPlace place, StatedValues values, List<StatedMatch> found) {
    for (TextOfCase one : rows(sql, values)) {
      values.in(one.text()).forEach(by -> found.add(one.match(by, place)));
    }
  }

  private List<TextOfCase> rows(String sql, StatedValues values) {
    return jdbc.sql(sql.formatted(WORKERS))
        .param("marks", values.marks())
        .query(TextOfCase.class)
        .list();
  }
}
