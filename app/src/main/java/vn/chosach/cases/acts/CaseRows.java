package vn.chosach.cases.acts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.Valuation;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.Column;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Folding;
import vn.chosach.officers.ActingOfficer;

/** The rows of cases. What is seen was settled by {@link Sight} before. */
@Component
public class CaseRows {

  private final JdbcClient jdbc;

  CaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The case, held until the end of the transaction, if the reader sees it. */
  Optional<CaseFile> hold(UUID id, ActingOfficer reader) {
    return Visibility.bind(
            jdbc.sql(
                "SELECT f.* FROM cases.case_file f WHERE f.id = :id AND "
                    + Visibility.CONDITION
                    + " FOR UPDATE"),
            reader)
        .param("id", id)
        .query(CaseRows::read)
        .optional();
  }

  /** The same for the program. */
  Optional<CaseFile> hold(UUID id) {
    return jdbc.sql("SELECT f.* FROM cases.case_file f WHERE f.id = :id FOR UPDATE")
        .param("id", id)
        .query(CaseRows::read)
        .optional();
  }

  /** The case of a number, if the reader sees it. */
  public Optional<CaseFile> numbered(String number, ActingOfficer reader) {
    return Visibility.bind(
            jdbc.sql(
                "SELECT f.* FROM cases.case_file f WHERE f.number = :number AND "
                    + Visibility.CONDITION),
            reader)
        .param("number", number)
        .query(CaseRows::read)
        .optional();
  }

  /** The case of an identifier, if the reader sees it. */
  public Optional<CaseFile> one(UUID id, ActingOfficer reader) {
    return Visibility.bind(
            jdbc.sql(
                "SELECT f.* FROM cases.case_file f WHERE f.id = :id AND " + Visibility.CONDITION),
            reader)
        .param("id", id)
        .query(CaseRows::read)
        .optional();
  }

  /** The same for the program. */
  public Optional<CaseFile> one(UUID id) {
    return jdbc.sql("SELECT f.* FROM cases.case_file f WHERE f.id = :id")
        .param("id", id)
        .query(CaseRows::read)
        .optional();
  }

  void add(CaseFile file) {
    fill(
            jdbc.sql(
                """
                INSERT INTO cases.case_file
                  (id, number, title, folded, state, since, version, agency, agencies, officer,
                   people, recused, declared, secrecy, goods, violation, area, received_at,
                   opened_at, worth_dong, gain_dong, damage_dong, quantity, unit, repeated, kept,
                   explained, next_due, reviewing)
                VALUES
                  (:id, :number, :title, :folded, :state, :since, :version, :agency,
                   string_to_array(:agencies, ','), :officer, string_to_array(:people, ',')::uuid[],
                   string_to_array(:recused, ',')::uuid[], string_to_array(:declared, ',')::uuid[],
                   :secrecy, :goods, :violation, :area, :receivedAt, :openedAt, :worth, :gain,
                   :damage, :quantity, :unit, :repeated, :kept, :explained, :nextDue, :reviewing)
                """),
            file)
        .param("number", file.number())
        .param("folded", Folding.fold(file.number() + " " + file.title()))
        .param("goods", file.matter().goods())
        .param("violation", file.matter().violation())
        .param("area", file.matter().area())
        .param("receivedAt", Timestamp.from(file.matter().receivedAt()))
        .param("openedAt", Timestamp.from(file.matter().openedAt()))
        .update();
  }

  void write(CaseFile file) {
    fill(
            jdbc.sql(
                """
                UPDATE cases.case_file f
                   SET title = :title, state = :state, since = :since, version = :version,
                       agency = :agency, agencies = string_to_array(:agencies, ','),
                       officer = :officer, people = string_to_array(:people, ',')::uuid[],
                       recused = string_to_array(:recused, ',')::uuid[],
                       declared = string_to_array(:declared, ',')::uuid[], secrecy = :secrecy,
                       worth_dong = :worth, gain_dong = :gain, damage_dong = :damage,
                       quantity = :quantity, unit = :unit, repeated = :repeated, kept = :kept,
                       explained = :explained, next_due = :nextDue, reviewing = :reviewing
                 WHERE id = :id
                """),
            file)
        .update();
  }

  /** What a search finds: number, title, names of subjects. */
  void fold(CaseFile file, List<String> names) {
    String all = Folding.fold(file.number() + " " + file.title() + " " + String.join(" ", names));
    jdbc.sql("UPDATE cases.case_file SET folded = :folded WHERE id = :id")
        .param("folded", all.length() > 4000 ? all.substring(0, 4000) : all)
        .param("id", file.id())
        .update();
  }

  private static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec sql, CaseFile file) {
    var access = file.access();
    Valuation found = file.valuation();
    return sql.param("id", file.id())
        .param("title", file.title())
        .param("state", file.state().name())
        .param("since", Timestamp.from(file.since()))
        .param("version", file.version())
        .param("agency", access.agency())
        .param("agencies", String.join(",", access.agencies()))
        .param("officer", access.officer())
        .param("people", joined(access.people()))
        .param("recused", joined(access.recused()))
        .param("declared", joined(access.declared()))
        .param("secrecy", access.secrecy().name())
        .param("reviewing", access.reviewing())
        .param("worth", amount(found.worth()))
        .param("gain", amount(found.gain()))
        .param("damage", amount(found.damage()))
        .param("quantity", found.quantity())
        .param("unit", found.unit() == null ? null : found.unit().name())
        .param("repeated", found.repeated())
        .param("kept", found.kept())
        .param("explained", file.explained())
        .param("nextDue", file.nextDue() == null ? null : Timestamp.from(file.nextDue()));
  }

  private static String joined(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  private static @Nullable Long amount(@Nullable Dong dong) {
    return dong == null ? null : dong.amount();
  }

  /** Fills a case from a row of {@code cases.case_file}. */
  public static CaseFile read(ResultSet row, int number) throws SQLException {
    var access =
        new CaseFile.Access(
            row.getString("agency"),
            list(row.getArray("agencies"), String.class),
            row.getObject("officer", UUID.class),
            list(row.getArray("people"), UUID.class),
            list(row.getArray("recused"), UUID.class),
            list(row.getArray("declared"), UUID.class),
            Secrecy.valueOf(row.getString("secrecy")),
            row.getString("reviewing"));
    var matter =
        new CaseFile.Matter(
            row.getString("goods"),
            row.getString("violation"),
            row.getString("area"),
            row.getTimestamp("received_at").toInstant(),
            row.getTimestamp("opened_at").toInstant());
    String unit = row.getString("unit");
    var found =
        new Valuation(
            dong(row, "worth_dong"),
            dong(row, "gain_dong"),
            dong(row, "damage_dong"),
            row.getObject("quantity", Integer.class),
            unit == null ? null : Valuation.Unit.valueOf(unit),
            row.getBoolean("repeated"),
            row.getBoolean("kept"));
    return new CaseFile(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("title"),
        CaseState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        access,
        matter,
        found,
        row.getBoolean("explained"),
        Column.instant(row, "next_due"));
  }

  private static @Nullable Dong dong(ResultSet row, String column) throws SQLException {
    Long value = row.getObject(column, Long.class);
    return value == null ? null : new Dong(value);
  }

  private static <T> List<T> list(Array array, Class<T> of) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(of::cast).toList();
  }
}
