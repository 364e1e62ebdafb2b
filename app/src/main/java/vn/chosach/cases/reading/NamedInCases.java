package vn.chosach.cases.reading;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.Sight;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.identifiers.NamingRecords;

/** Subjects of cases, each seen as its case is; goods are nobody. */
@Component
record NamedInCases(JdbcClient jdbc, Sight sight) implements NamingRecords {

  @Override
  public NamingKind kind() {
    return NamingKind.CASE;
  }

  @Override
  public List<NamingRecord> after(UUID last, int most) {
    sight.ofTheProgram();
    return jdbc.sql(
            """
            SELECT s.id, s.case_id, s.kind, f.number, s.name, coalesce(s.note, '') AS note
              FROM cases.subject s JOIN cases.case_file f ON f.id = s.case_id
             WHERE s.id > :last AND s.kind <> 'GOODS' ORDER BY s.id LIMIT :most
            """)
        .param("last", last)
        .param("most", most)
        .query(
            (row, n) -> {
              UUID file = row.getObject("case_id", UUID.class);
              String number = row.getString("number");
              String name = row.getString("name");
              boolean somebody =
                  switch (SubjectKind.valueOf(row.getString("kind"))) {
                    case PERSON, BUSINESS, SHOP -> true;
                    case PHONE, ACCOUNT, ADDRESS, GOODS -> false;
                  };
              return new NamingRecord(
                  row.getObject("id", UUID.class),
                  file,
                  file,
                  number,
                  CaseSearch.SECTION + "/" + number,
                  NamingRecords.in(name + "\n" + row.getString("note")),
                  somebody ? List.of(name) : List.of());
            })
        .list();
  }
}
