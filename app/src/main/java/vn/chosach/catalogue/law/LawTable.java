package vn.chosach.catalogue.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Validity;

/**
 * Reads and writes the table of a reference list. The columns {@code valid_from}, {@code valid_to}
 * and {@code status} stand in each of them; a new version takes over what it does not say from the
 * one that it follows.
 */
public final class LawTable {

  private static final List<String> COMMON = List.of("valid_from", "valid_to", "status");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final String name;
  private final String key;
  private final String order;
  private final List<String> columns;
  private final Map<String, String> born;

  /**
   * @param name schema and table
   * @param key column of the key
   * @param order column that orders the list
   * @param columns all columns but those that the database fills
   * @param born what a row of a new key has in columns that nobody fills in
   */
  public LawTable(
      JdbcClient jdbc,
      JsonMapper json,
      String name,
      String key,
      String order,
      List<String> columns,
      Map<String, String> born) {
    this.jdbc = jdbc;
    this.json = json;
    this.name = name;
    this.key = key;
    this.order = order;
    this.columns = List.copyOf(columns);
    this.born = Map.copyOf(born);
  }

  /** All versions in the order of the list, the newest of a key first. */
  public List<LawVersion> all() {
    return jdbc.sql(
            "SELECT * FROM %s ORDER BY %s, %s, valid_from DESC NULLS LAST"
                .formatted(name, order, key))
        .query((row, n) -> version(row))
        .list();
  }

  /** The versions of a key, the newest first; empty for an unknown one. */
  public List<LawVersion> of(String one) {
    return jdbc.sql(
            "SELECT * FROM %s WHERE %s = :key ORDER BY valid_from DESC NULLS LAST"
                .formatted(name, key))
        .param("key", one)
        .query((row, n) -> version(row))
        .list();
  }

  /** Whether a row of that key exists. */
  public boolean knows(String one) {
    return !of(one).isEmpty();
  }

  /**
   * Writes a version where its place is.
   *
   * @param fields what it says; of these an absent value empties the column
   */
  public void enter(LawVersion next, LawPlace place, List<LawField> fields) {
    var given = new HashMap<String, @Nullable String>();
    if (place.like() == null) {
      given.putAll(born);
      given.put(key, next.key());
    }
    fields.forEach(field -> given.put(field.column(), next.value(field.column())));
    given.put("valid_from", text(next.validity().from()));
    given.put("valid_to", text(next.validity().to()));
    given.put("status", next.status());
    if (place.replaced() != null) {
      mend(next.key(), place.replaced().from(), given);
      return;
    }
    if (place.ended() != null) {
      end(place.ended(), next);
    }
    add(next.key(), place.like(), given);
  }

  /** The row of that first day was confirmed as it is. */
  public void confirm(LawVersion row) {
    var given = new HashMap<String, @Nullable String>();
    given.put("status", LawVersion.READ);
    mend(row.key(), row.from(), given);
  }

  private void mend(String one, @Nullable LocalDate from, Map<String, @Nullable String> given) {
    List<String> changed = columns.stream().filter(given::containsKey).toList();
    jdbc.sql(
            """
            UPDATE %s o SET (%s) = (SELECT %s FROM jsonb_populate_record(o, :given::jsonb) n)
             WHERE %s = :key AND valid_from IS NOT DISTINCT FROM :from::date
            """
                .formatted(name, listed("", changed), listed("n.", changed), key))
        .param("given", json.writeValueAsString(given))
        .param("key", one)
        .param("from", from)
        .update();
  }

  private void end(LawVersion before, LawVersion next) {
    var given = new HashMap<String, @Nullable String>();
    LocalDate from = next.from();
    given.put("valid_to", from == null ? null : from.minusDays(1).toString());
    mend(before.key(), before.from(), given);
  }

  private void add(String one, @Nullable LawVersion like, Map<String, @Nullable String> given) {
    String place =
        like == null ? ", (SELECT coalesce(max(%s), 0) + 1 FROM %s)".formatted(order, name) : "";
    List<String> taken =
        columns.stream().filter(column -> like != null || !column.equals(order)).toList();
    jdbc.sql(
            """
            INSERT INTO %s (%s%s)
            SELECT %s%s
              FROM jsonb_populate_record(
                     (SELECT o FROM %s o
                       WHERE o.%s = :key AND o.valid_from IS NOT DISTINCT FROM :like::date),
                     :given::jsonb) n
            """
                .formatted(
                    name,
                    listed("", taken),
                    like == null ? ", " + order : "",
                    listed("n.", taken),
                    place,
                    name,
                    key))
        .param("given", json.writeValueAsString(given))
        .param("key", one)
        .param("like", like == null ? null : like.from())
        .update();
  }

  private static String listed(String prefix, List<String> names) {
    return names.stream().map(one -> prefix + one).collect(Collectors.joining(", "));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private LawVersion version(ResultSet row) throws SQLException {
    var values = new TreeMap<String, String>();
    for (String column : columns) {
      String value = COMMON.contains(column) ? null : row.getString(column);
      if (value != null) {
        values.put(column, value);
      }
    }
    return new LawVersion(
        row.getString(key),
        new Validity(
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)),
        row.getString("status"),
        values);
  }
}
