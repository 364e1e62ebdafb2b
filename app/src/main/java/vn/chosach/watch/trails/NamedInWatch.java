package vn.chosach.watch.trails;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.identifiers.NamingRecords;
import vn.chosach.watch.privacy.PrivateSellerPolicy;

/**
 * What flagged listings, watched places and their papers name. Of all other listings nothing is
 * linked: they are of nobody who is suspected of anything. The name of a private seller is left
 * out, since a link by it would say whose listing it is without an opening.
 */
@Configuration
class NamedInWatch {

  private static final String PLACE = "/giam-sat/so-theo-doi/";

  /**
   * One sort of rows: identifier, number, path, words, and two names.
   *
   * @param sql with {@code :last} and {@code :most}; {@code official} says of the first name
   *     whether it can be that of no private person
   */
  private record NamedRows(NamingKind kind, JdbcClient jdbc, String sql) implements NamingRecords {

    @Override
    public List<NamingRecord> after(UUID last, int most) {
      return jdbc.sql(sql)
          .param("last", last)
          .param("most", most)
          .query((row, n) -> record(row))
          .list();
    }

    private static NamingRecord record(ResultSet row) throws SQLException {
      UUID id = row.getObject("id", UUID.class);
      String name = row.getString("name");
      boolean covered = PrivateSellerPolicy.isPrivate(name, row.getBoolean("official"));
      return new NamingRecord(
          id,
          id,
          null,
          row.getString("number"),
          row.getString("path"),
          NamingRecords.in(row.getString("words")),
          covered
              ? List.of()
              : Stream.of(name, row.getString("also")).filter(one -> !one.isBlank()).toList());
    }
  }

  @Bean
  NamingRecords namedInListings(JdbcClient jdbc) {
    return new NamedRows(
        NamingRecords.NamingKind.LISTING,
        jdbc,
        """
        SELECT h.id, 'TR-' || lpad(h.number::text, greatest(6, length(h.number::text)), '0') AS number,
               '/giam-sat/duyet/' || h.id || '?xem=all' AS path,
               l.title || E'\\n' || left(l.description, 20000) || E'\\n' || l.url AS words,
               coalesce(s.name, '') AS name, '' AS also, coalesce(s.official, false) AS official
          FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
          LEFT JOIN watch.seller s ON s.id = l.seller
         WHERE h.id > :last ORDER BY h.id LIMIT :most
        """);
  }

  @Bean
  NamingRecords namedInPlaces(JdbcClient jdbc) {
    return new NamedRows(
        NamingRecords.NamingKind.PLACE,
        jdbc,
        """
        SELECT id, name AS number, '%s' || id AS path,
               address || E'\\n' || name || E'\\n' || owner AS words,
               name, owner AS also, true AS official
          FROM watch.place WHERE ended_at IS NULL AND id > :last ORDER BY id LIMIT :most
        """
            .formatted(PLACE));
  }

  @Bean
  NamingRecords namedInLicences(JdbcClient jdbc) {
    return new NamedRows(
        NamingRecords.NamingKind.LICENCE,
        jdbc,
        """
        SELECT id, number, '%s' || place AS path, number || E'\\n' || holder AS words,
               holder AS name, '' AS also, true AS official
          FROM watch.licence WHERE ended_at IS NULL AND id > :last ORDER BY id LIMIT :most
        """
            .formatted(PLACE));
  }
}
