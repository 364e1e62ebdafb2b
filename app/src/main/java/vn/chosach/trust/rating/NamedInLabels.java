package vn.chosach.trust.rating;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.NamingRecords;

/** Shops with a label that is public now; what is not public yet is linked to nothing. */
@Component
record NamedInLabels(JdbcClient jdbc) implements NamingRecords {

  @Override
  public String kind() {
    return "LABEL";
  }

  @Override
  public List<NamingRecord> after(UUID last, int most) {
    return jdbc.sql(
            """
            SELECT id, number, :page || '/' || number AS path, identifier AS words, shop AS name
              FROM trust.rating
             WHERE state IN ('PUBLISHED', 'APPEALED') AND id > :last ORDER BY id LIMIT :most
            """)
        .param("page", Rating.PATH)
        .param("last", last)
        .param("most", most)
        .query((row, n) -> NamingRecord.of(row))
        .list();
  }
}
