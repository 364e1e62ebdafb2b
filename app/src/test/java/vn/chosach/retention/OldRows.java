package vn.chosach.retention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.FreshWord;

/** Rows of any room, as they were written long ago. */
public record OldRows(JdbcClient before) {

  /** A row with what the table asks for, in a state since 3 February 2001. */
  public UUID row(String table, String state, @Nullable String more) {
    UUID id = UUID.randomUUID();
    var values = new LinkedHashMap<String, String>();
    before
        .sql(
            """
            SELECT column_name AS name, udt_name AS type FROM information_schema.columns
             WHERE table_schema || '.' || table_name = :table AND is_nullable = 'NO'
               AND column_default IS NULL AND is_generated = 'NEVER'
            """)
        .param("table", table)
        .query(
            row -> {
              values.put(row.getString("name"), some(row.getString("type")));
            });
    values.replace("id", id.toString());
    values.replace("state", state);
    values.computeIfPresent("number", (name, type) -> type.equals("1") ? type : FreshWord.any());
    for (String pair : more == null ? new String[0] : more.split(";")) {
      values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    var names = new ArrayList<>(values.keySet());
    before
        .sql(
            "INSERT INTO "
                + table
                + " ("
                + String.join(", ", names)
                + ") SELECT "
                + String.join(", ", names.stream().map(name -> "r." + name).toList())
                + " FROM jsonb_populate_record(NULL::"
                + table
                + ", jsonb_object(:names, :values)) r")
        .param("names", names.toArray(String[]::new))
        .param("values", names.stream().map(values::get).toArray(String[]::new))
        .update();
    return UUID.fromString(
        values.getOrDefault("id", values.getOrDefault("document", id.toString())));
  }

  private static String some(String type) {
    return switch (type) {
      case "uuid" -> UUID.randomUUID().toString();
      case "timestamptz", "date" -> "2001-02-03";
      case "int4", "int2", "int8" -> "1";
      case "bool" -> "false";
      case "bytea" -> "\\x" + "00".repeat(32);
      case "jsonb" -> "{}";
      case String array when array.startsWith("_") -> "{}";
      default -> "x";
    };
  }
}
