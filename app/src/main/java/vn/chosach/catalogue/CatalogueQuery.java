package vn.chosach.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
record CatalogueQuery(JdbcClient jdbc) {

  private static final String LEGAL_BASIS =
      """
      SELECT code, kind, number, title, valid_from AS validity_from, valid_to AS validity_to,
             successor, amends, status = 'V' AS provenance_published, confidence, note
        FROM catalogue.legal_basis
      """;

  List<GoodsGroup> goodsGroups(@Nullable LocalDate day) {
    return on(
        day,
        """
        SELECT code, standing, name_vi, name_en, basis_codes, valid_from AS validity_from,
               valid_to AS validity_to, status = 'V' AS provenance_published, confidence, note
          FROM catalogue.goods_group
         WHERE :day::date IS NULL OR span @> :day::date
         ORDER BY position
        """,
        GoodsGroup.class);
  }

  List<ViolationKind> violationKinds(@Nullable LocalDate day) {
    return on(
        day,
        """
        SELECT code, name_vi, name_en, plain_vi, plain_en, basis_codes,
               valid_from AS validity_from, valid_to AS validity_to,
               status = 'V' AS provenance_published, confidence, note
          FROM catalogue.violation_kind
         WHERE :day::date IS NULL OR span @> :day::date
         ORDER BY position
        """,
        ViolationKind.class);
  }

  List<Platform> platforms(@Nullable LocalDate day) {
    return on(
        day,
        """
        SELECT code, kind, name, valid_from AS validity_from, valid_to AS validity_to,
               status = 'V' AS provenance_published, confidence, note,
               ARRAY(SELECT host FROM catalogue.platform_host WHERE platform_code = code ORDER BY host) AS hosts

          FROM catalogue.platform
         WHERE :day::date IS NULL OR span @> :day::date
         ORDER BY position
        """,
        Platform.class);
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
        LegalBasis.class);
  }

  Optional<LegalBasis> legalBasis(String code) {
    return jdbc.sql(LEGAL_BASIS + "WHERE code = :code")
        .param("code", code)
        .query(LegalBasis.class)
        .optional();
  }

  List<RepealedArticle> repealed(String basis, LocalDate day) {
    return jdbc.sql(
            """
            SELECT code, basis, article, repealer, valid_from AS validity_from,
                   valid_to AS validity_to, status = 'V' AS provenance_published, confidence
              FROM catalogue.repealed_article
             WHERE basis = :basis AND daterange(valid_from, valid_to, '[]') @> :day::date
             ORDER BY position
            """)
        .param("basis", basis)
        .param("day", day)
        .query(RepealedArticle.class)
        .list();
  }

  private <T> List<T> on(@Nullable LocalDate day, String sql, Class<T> type) {
    return jdbc.sql(sql).param("day", day).query(type).list();
  }
}
