package vn.chosach.watch.trails;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.identifiers.NamingRecords;
import vn.chosach.watch.privacy.PrivateSellerPolicy;

/**
 * What flagged listings, watched places and their papers name. Of all other listings nothing is
 * linked, nor of those drawn to be read unless an officer kept them: they are of nobody who is
 * suspected of anything. The name of a private seller is left out, since a link by it would say
 * whose listing it is without an opening.
 */
@Configuration
class NamedInWatch {

  /** Columns of a naming record, whether its name is no private person's, and the source. */
  private record NamedQuery(String kind, JdbcClient jdbc, String sql) implements NamingRecords {

    @Override
    public List<NamingRecord> after(UUID last, int most) {
      return jdbc.sql(sql)
          .param("last", last)
          .param("most", most)
          .query(
              (row, n) -> {
                NamingRecord read = NamingRecord.of(row);
                UUID source = row.getObject("source", UUID.class);
                NamingRecord one = read.of(read.record(), source, read.values());
                return PrivateSellerPolicy.isPrivate(one.name(), row.getBoolean("official"))
                    ? one.unnamed()
                    : one;
              })
          .list();
    }
  }

  @Bean
  NamingRecords namedInListings(JdbcClient jdbc) {
    return new NamedQuery(
        "LISTING",
        jdbc,
        """
        SELECT h.id, 'TR-' || lpad(h.number::text, greatest(6, length(h.number::text)), '0') AS number,
               '/giam-sat/duyet/' || h.id || '?xem=all' AS path,
               concat_ws(' ; ', l.title, left(l.description, 20000), l.url) AS words,
               coalesce(s.name, '') AS name, coalesce(s.official, false) AS official,
               h.listing AS source
          FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
          LEFT JOIN watch.seller s ON s.id = l.seller
         WHERE (NOT h.drawn OR h.state IN ('KEPT', 'MERGED', 'CASED'))
           AND h.id > :last ORDER BY h.id LIMIT :most
        """);
  }

  @Bean
  NamingRecords namedInPlaces(JdbcClient jdbc) {
    return new NamedQuery(
        "PLACE",
        jdbc,
        """
        SELECT id, name AS number, '/giam-sat/so-theo-doi/' || id AS path,
               concat_ws(' ; ', address, name, owner) AS words,
               CASE WHEN owner = '' THEN name ELSE owner END AS name, true AS official,
               NULL::uuid AS source
          FROM watch.place WHERE ended_at IS NULL AND id > :last ORDER BY id LIMIT :most
        """);
  }

  @Bean
  NamingRecords namedInLicences(JdbcClient jdbc) {
    return new NamedQuery(
        "LICENCE",
        jdbc,
        """
        SELECT id, number, '/giam-sat/so-theo-doi/' || place AS path,
               concat_ws(' ; ', number, holder) AS words, holder AS name, true AS official,
               NULL::uuid AS source
          FROM watch.licence WHERE ended_at IS NULL AND id > :last ORDER BY id LIMIT :most
        """);
  }
}
