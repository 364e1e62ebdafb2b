package vn.chosach.cases.reading;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.life.Visibility;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.officers.search.SearchSource;
import vn.chosach.ui.Page;

/** Persons, shops, telephone numbers, accounts and addresses of the cases that the reader sees. */
@Component
class SubjectSearch implements SearchSource {

  private static final String FOUND =
      """
      SELECT found.*, count(*) OVER ()::int AS total
        FROM (SELECT s.id, s.kind, s.name, f.number, f.title, s.named_at
                FROM cases.subjects_with(:mark, :most) s JOIN cases.case_file f ON f.id = s.case_id
               WHERE
      """
          + Visibility.CONDITION
          + """
               UNION ALL
              SELECT e.id, e.kind, e.violator, e.number, e.title, e.entered_at
                FROM cases.earlier_with(:mark, :most) w JOIN cases.earlier_case e ON e.id = w.id) found
       ORDER BY found.named_at DESC, found.id OFFSET :offset LIMIT :limit
      """;

  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;

  SubjectSearch(JdbcClient jdbc, CaseRowSecurity rowSecurity) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
  }

  @Override
  public SearchGroup group() {
    return SearchGroup.SUBJECTS;
  }

  @Override
  public String section() {
    return CaseSearch.SECTION;
  }

  @Override
  @Transactional(readOnly = true)
  public SearchAnswer find(SearchQuestion question, ActingOfficer reader, Page page) {
    rowSecurity.of(reader);
    String mark = SubjectKind.mark(question.words()).replaceAll("([\\\\%_])", "\\\\$1");
    // One look at all subjects, which no index answers, for the rows and their number alike; of a
    // part that very many have, the newest are looked at.
    List<FoundSubject> found =
        Visibility.bind(jdbc.sql(FOUND), reader)
            .param("mark", mark)
            .param("most", MOST)
            .param("offset", question.offset())
            .param("limit", question.limit())
            .query(FoundSubject.class)
            .list();
    int count = found.isEmpty() ? 0 : found.getFirst().total();
    return SearchAnswer.page(found, count, one -> one.hit(page));
  }

  private record FoundSubject(
      SubjectKind kind, String name, String number, String title, Instant namedAt, int total) {

    SearchHit hit(Page page) {
      String where = page.t(kind.textKey()) + " · " + title;
      return new SearchHit(number, name, where, CaseSearch.SECTION + "/" + number, namedAt);
    }
  }
}
