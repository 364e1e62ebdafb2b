package vn.chosach.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chosach.kernel.Validity;

@Repository
class CatalogueRows {

  private static final String LEGAL_BASIS =
      """
      SELECT code, kind, number, title, valid_from, valid_to, successor, amends, status,
             confidence, note
        FROM catalogue.legal_basis
      """;

  private final JdbcClient jdbc;

  CatalogueRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<GoodsGroup> goodsGroups(@Nullable LocalDate day) {
    return on(
        day,
        """
        SELECT code, standing, name_vi, name_en, basis_codes, valid_from, valid_to, status,
               confidence, note
          FROM catalogue.goods_group
         WHERE :day::date IS NULL OR span @> :day::date
         ORDER BY position
        """,
        (row, n) ->
            new GoodsGroup(
                row.getString("code"),
                GoodsGroup.Standing.valueOf(row.getString("standing")),
                new Bilingual(row.getString("name_vi"), row.getString("name_en")),
                list(row, "basis_codes"),
                validity(row),
                provenance(row),
                row.getString("note")));
  }

  List<ViolationKind> violationKinds(@Nullable LocalDate day) {
    return on(
        day,
        """
        SELECT code, name_vi, name_en, plain_vi, plain_en, basis_codes, valid_from, valid_to,
               status, confidence, note
          FROM catalogue.violation_kind
         WHERE :day::date IS NULL OR span @> :day::date
         ORDER BY position
        """,
        (row, n) ->
            new ViolationKind(
                row.getString("code"),
                new Bilingual(row.getString("name_vi"), row.getString("name_en")),
                new Bilingual(row.getString("plain_vi"), row.getString("plain_en")),
                list(row, "basis_codes"),
                validity(row),
                provenance(row),
                row.getString("note")));
  }

  List<Platform> platforms(@Nullable LocalDate day) {
    return on(
        day,
        """
        SELECT code, kind, name, valid_from, valid_to, status, confidence, note,
               ARRAY(SELECT host FROM catalogue.platform_host
                      WHERE platform_code = code ORDER BY host) AS hosts
          FROM catalogue.platform
         WHERE :day::date IS NULL OR span @> :day::date
         ORDER BY position
        """,
        (row, n) ->
            new Platform(
                row.getString("code"),
                Platform.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                list(row, "hosts"),
                validity(row),
                provenance(row),
                row.getString("note")));
  }

  /** Code of the platform with the longest listed name that is the host or stands above it. */
  Optional<String> platformCodeOf(String host) {
    return jdbc.sql(
            """
            SELECT platform_code
              FROM catalogue.platform_host
             WHERE :host = host OR right(:host, length(host) + 1) = '.' || host
             ORDER BY length(host) DESC
             LIMIT 1
            """)
        .param("host", host)
        .query(String.class)
        .optional();
  }

  List<LegalBasis> legalBases(@Nullable LocalDate day) {
    return on(
        day,
        LEGAL_BASIS + "WHERE :day::date IS NULL OR span @> :day::date ORDER BY position",
        (row, n) -> legalBasis(row));
  }

  Optional<LegalBasis> legalBasis(String code) {
    return jdbc.sql(LEGAL_BASIS + "WHERE code = :code")
        .param("code", code)
        .query((row, n) -> legalBasis(row))
        .optional();
  }

  private static LegalBasis legalBasis(ResultSet row) throws SQLException {
    return new LegalBasis(
        row.getString("code"),
        LegalBasis.Kind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getString("title"),
        validity(row),
        row.getString("successor"),
        list(row, "amends"),
        provenance(row),
        row.getString("note"));
  }

  private <T> List<T> on(@Nullable LocalDate day, String sql, RowMapper<T> mapper) {
    return jdbc.sql(sql).param("day", day).query(mapper).list();
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  private static Validity validity(ResultSet row) throws SQLException {
    return new Validity(
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
  }

  private static Provenance provenance(ResultSet row) throws SQLException {
    return Provenance.of(row.getString("status"), row.getInt("confidence"));
  }
}
