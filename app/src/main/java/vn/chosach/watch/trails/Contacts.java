package vn.chosach.watch.trails;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.screening.Listing;
import vn.chosach.vault.Vault;

/**
 * Marks the telephone numbers and accounts that a flagged listing gives, so that sellers who share
 * one are found. Without the key, which the database does not hold, no number can be tried.
 */
final class Contacts {

  private static final int MARK = 16;

  /** Numbers of one listing that are marked; a list of numbers is no contact. */
  private static final int MOST = 8;

  /** Characters of a description that are read. */
  private static final int LONGEST = 20_000;

  private Contacts() {}

  static void note(Connection connection, List<ListingSighting> batch, Vault vault)
      throws SQLException {
    List<ListingSighting> flagged = batch.stream().filter(one -> one.flagged() != null).toList();
    if (flagged.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO watch.contact (hit, mark, kind) VALUES (?, ?, ?) ON CONFLICT DO"
                + " NOTHING")) {
      for (ListingSighting one : flagged) {
        add(insert, Objects.requireNonNull(one.flagged()), one.offer(), vault);
      }
      insert.executeBatch();
    }
  }

  private static void add(PreparedStatement insert, UUID hit, Listing listing, Vault vault)
      throws SQLException {
    String words = listing.title() + "\n" + listing.description();
    List<Identifier> numbers =
        IdentifierScan.of(words.substring(0, Math.min(LONGEST, words.length())))
            .identifiers()
            .stream()
            .filter(
                one ->
                    one.kind() == IdentifierKind.PHONE || one.kind() == IdentifierKind.BANK_ACCOUNT)
            .filter(one -> one.sureness() != Identifier.Sureness.DOUBTFUL)
            .limit(MOST)
            .toList();
    for (Identifier one : numbers) {
      insert.setObject(1, hit);
      insert.setBytes(2, mark(one, vault));
      insert.setString(3, one.kind().name());
      insert.addBatch();
    }
  }

  static byte[] mark(Identifier one, Vault vault) {
    String value = one.kind() + ":" + one.key();
    return Arrays.copyOf(vault.mark("watch/contact", value.getBytes(StandardCharsets.UTF_8)), MARK);
  }
}
