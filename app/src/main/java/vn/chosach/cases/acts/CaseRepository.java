package vn.chosach.cases.acts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Valuation;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.Folding;
import vn.chosach.officers.ActingOfficer;

/** The rows of cases. What is seen was settled by {@link Sight} before. */
@Component
public record CaseRepository(JdbcClient jdbc) {

  /** What fills a {@link CaseFile} from {@code cases.case_file f}. */
  public static final String SELECT =
      """
      SELECT f.*, f.worth_dong AS valuation_worth, f.gain_dong AS valuation_gain,
             f.damage_dong AS valuation_damage
      """;

  /** The case, held until the end of the transaction, if the reader sees it. */
  Optional<CaseFile> hold(UUID id, ActingOfficer reader) {
    return Visibility.bind(
            jdbc.sql(
                SELECT
                    + " FROM cases.case_file f WHERE f.id = :id AND "
                    + Visibility.CONDITION
                    + " FOR UPDATE"),
            reader)
        .param("id", id)
        .query(CaseFile.class)
        .optional();
  }

  /** The same for the program. */
  Optional<CaseFile> hold(UUID id) {
    return jdbc.sql(SELECT + " FROM cases.case_file f WHERE f.id = :id FOR UPDATE")
        .param("id", id)
        .query(CaseFile.class)
        .optional();
  }

  /** The case of a number, if the reader sees it. */
  public Optional<CaseFile> numbered(String number, ActingOfficer reader) {
    return Visibility.bind(
            jdbc.sql(
                SELECT
                    + " FROM cases.case_file f WHERE f.number = :number AND "
                    + Visibility.CONDITION),
            reader)
        .param("number", number)
        .query(CaseFile.class)
        .optional();
  }

  /** The case of an identifier, if the reader sees it. */
  public Optional<CaseFile> one(UUID id, ActingOfficer reader) {
    return Visibility.bind(
            jdbc.sql(
                SELECT + " FROM cases.case_file f WHERE f.id = :id AND " + Visibility.CONDITION),
            reader)
        .param("id", id)
        .query(CaseFile.class)
        .optional();
  }

  /** The same for the program. */
  public Optional<CaseFile> one(UUID id) {
    return jdbc.sql(SELECT + " FROM cases.case_file f WHERE f.id = :id")
        .param("id", id)
        .query(CaseFile.class)
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
                   explained, next_due, reviewing, deciding)
                VALUES
                  (:id, :number, :title, :folded, :state, :since, :version, :agency,
                   string_to_array(:agencies, ','), :officer, string_to_array(:people, ',')::uuid[],
                   string_to_array(:recused, ',')::uuid[], string_to_array(:declared, ',')::uuid[],
                   :secrecy, :goods, :violation, :area, :receivedAt, :openedAt, :worth, :gain,
                   :damage, :quantity, :unit, :repeated, :kept, :explained, :nextDue, :reviewing,
                   :deciding)
                """),
            file)
        .param("number", file.number())
        .param("folded", Folding.fold(file.number() + " " + file.title()))
        .param("area", file.matter().area())
        .param("receivedAt", file.matter().receivedAt())
        .param("openedAt", file.matter().openedAt())
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
                       explained = :explained, next_due = :nextDue, reviewing = :reviewing,
                       deciding = :deciding, goods = :goods, violation = :violation
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
    return sql.paramSource(file)
        .param("agency", access.agency())
        .param("agencies", String.join(",", access.agencies()))
        .param("officer", access.officer())
        .param("people", joined(access.people()))
        .param("recused", joined(access.recused()))
        .param("declared", joined(access.declared()))
        .param("secrecy", access.secrecy().name())
        .param("reviewing", access.reviewing())
        .param("deciding", access.deciding())
        .param("worth", found.worth())
        .param("gain", found.gain())
        .param("damage", found.damage())
        .param("quantity", found.quantity())
        .param("unit", found.unit() == null ? null : found.unit().name())
        .param("repeated", found.repeated())
        .param("kept", found.kept())
        .param("goods", file.matter().goods())
        .param("violation", file.matter().violation())
        .param("nextDue", file.nextDue());
  }

  private static String joined(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
