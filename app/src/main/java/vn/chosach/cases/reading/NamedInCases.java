package vn.chosach.cases.reading;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.identifiers.NamingRecords;

/** Subjects of cases, each seen as its case is; goods are nobody. */
@Component
record NamedInCases(JdbcClient jdbc, CaseRowSecurity rowSecurity) implements NamingRecords {

  @Override
  public String kind() {
    return "CASE";
  }

  @Override
  public List<NamingRecord> after(UUID last, int most) {
    rowSecurity.ofTheProgram();
    return jdbc.sql(
            """
            SELECT s.id, s.case_id, f.number, '/ho-so-vu-viec/' || f.number AS path,
                   concat_ws(' ; ', s.name, s.note) AS words,
                   CASE WHEN s.kind IN ('PERSON', 'BUSINESS', 'SHOP') THEN s.name ELSE '' END AS name
              FROM (SELECT * FROM cases.subject s
                     WHERE s.id > :last AND s.kind <> 'GOODS' ORDER BY s.id LIMIT :most) s
             CROSS JOIN LATERAL (
               SELECT f.number FROM cases.case_file f WHERE f.id = s.case_id OFFSET 0) f
             ORDER BY s.id
            """)
        .param("last", last)
        .param("most", most)
        .query(
            (row, n) -> {
              NamingRecord one = NamingRecord.of(row);
              UUID file = row.getObject("case_id", UUID.class);
              return one.of(file, file, one.values());
            })
        .list();
  }
}
