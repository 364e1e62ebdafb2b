package vn.chosach.watch.trails;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.identifiers.StatedValues;
import vn.chosach.identifiers.StatedValues.StatedMatch;
import vn.chosach.identifiers.StatedValues.StatedPlace;
import vn.chosach.identifiers.StatedValues.StatedSource;
import vn.chosach.identifiers.StatedValues.StatedValue;
import vn.chosach.vault.Vault;

/** Stated values among sellers, flagged offers, licences and watched places. */
@Component
class StatedInWatch implements StatedSource {

  private final JdbcClient jdbc;
  private final Vault vault;

  StatedInWatch(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * Something of this room with the words that may name somebody.
   *
   * @param also more words; empty for none
   */
  private record NamedThing(UUID id, String number, String name, String also) {}

  @Override
  @Transactional(readOnly = true)
  public List<StatedMatch> matches(StatedValues values) {
    var found = new ArrayList<StatedMatch>();
    named(
        "SELECT id, platform || ' ' || name AS number, name, mark AS also FROM watch.seller",
        StatedPlace.SELLER,
        values,
        found);
    named(
        """
        SELECT id, kind || ' ' || number AS number, holder AS name, number_key AS also
          FROM watch.licence WHERE ended_at IS NULL
        """,
        StatedPlace.LICENCE,
        values,
        found);
    named(
        """
        SELECT id, name AS number, name, owner AS also FROM watch.place WHERE ended_at IS NULL
        """,
        StatedPlace.WATCHED_PLACE,
        values,
        found);
    offers(values, found);
    return found;
  }

  private void named(String sql, StatedPlace place, StatedValues values, List<StatedMatch> found) {
    try (var rows = jdbc.sql(sql).withFetchSize(1_000).query(NamedThing.class).stream()) {
      rows.forEach(
          one -> {
            Optional<StatedValue> by = values.named(one.name());
            by.or(() -> values.named(one.also()))
                .map(value -> new StatedMatch(value, place, one.id(), one.number()))
                .ifPresent(found::add);
          });
    }
  }

  /** The numbers in offers are kept as keyed marks, so the stated ones are marked likewise. */
  private void offers(StatedValues values, List<StatedMatch> found) {
    Map<String, StatedValue> marks = new HashMap<>();
    for (StatedValue phone : values.phones()) {
      IdentifierScan.of(phone.value()).identifiers().stream()
          .filter(one -> one.kind() == IdentifierKind.PHONE)
          .forEach(one -> marks.put(text(Contacts.mark(one, vault)), phone));
    }
    if (marks.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            SELECT c.hit AS id, c.mark,
                   'TR-' || lpad(h.number::text, greatest(6, length(h.number::text)), '0') AS number
              FROM watch.contact c JOIN watch.hit h ON h.id = c.hit
             WHERE c.mark IN (SELECT decode(m, 'base64') FROM unnest(:marks::text[]) m)
            """)
        .param("marks", marks.keySet().toArray(String[]::new))
        .query(
            (row, n) -> {
              StatedValue by = marks.get(text(row.getBytes("mark")));
              return by != null
                  && found.add(
                      new StatedMatch(
                          by,
                          StatedPlace.LISTING,
                          row.getObject("id", UUID.class),
                          row.getString("number")));
            })
        .list();
  }

  private static String text(byte[] mark) {
    return Base64.getEncoder().encodeToString(mark);
  }
}
