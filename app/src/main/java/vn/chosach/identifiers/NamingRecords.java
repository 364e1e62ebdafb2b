package vn.chosach.identifiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;

/**
 * Records of a room that name numbers, shops and businesses. The program asks for them soon after
 * they were written, so that what they name can be linked; nobody is shown what comes from here.
 * Who may read a record, its room has said to {@code kernel.record_sight}.
 */
public interface NamingRecords {

  /** Sort of the records: TIP, LISTING, CASE, REFERRAL, PLACE, LICENCE or LABEL. */
  String kind();

  /** At most so many behind a place, in their order; all bits zero for the beginning. */
  List<NamingRecord> after(UUID last, int most);

  /** An identifier that a record names, as {@link Identifier} has it. */
  record NamedValue(IdentifierKind kind, String key, String core) {}

  /**
   * A record.
   *
   * @param place version 7, where it stands in its order
   * @param record by whose predicate it is seen
   * @param source what is erased with all that was drawn from it; {@code null} for the record
   * @param path its page, without language
   * @param values what it names, without who told it
   * @param name of a shop or business in it; empty for none
   */
  record NamingRecord(
      UUID place,
      UUID record,
      @Nullable UUID source,
      String number,
      String path,
      List<NamedValue> values,
      String name) {

    /** Of columns id, number, path, words and name. */
    public static NamingRecord of(ResultSet row) throws SQLException {
      UUID id = row.getObject("id", UUID.class);
      String number = row.getString("number");
      String path = row.getString("path");
      var values = in(row.getString("words"));
      return new NamingRecord(id, id, null, number, path, values, row.getString("name"));
    }

    /** Without the name. */
    public NamingRecord unnamed() {
      return new NamingRecord(place, record, source, number, path, values, "");
    }

    /** Seen as another record is, and erased with a third. */
    public NamingRecord of(UUID whole, @Nullable UUID erased, List<NamedValue> all) {
      return new NamingRecord(place, whole, erased, number, path, all, name);
    }
  }

  /** What a text names; what is likely mistyped and pages of platforms themselves are left out. */
  static List<NamedValue> in(String text) {
    return IdentifierScan.of(text).identifiers().stream()
        .filter(one -> one.sureness() != Identifier.Sureness.DOUBTFUL && !one.ofPlatformItself())
        .map(one -> new NamedValue(one.kind(), one.key(), one.core()))
        .toList();
  }

  /** Whether a name is long enough to point at somebody: two words of eight letters together. */
  static boolean names(String name) {
    return Folding.fold(name).strip().contains(" ") && StatedValues.mark(name).length() >= 8;
  }
}
