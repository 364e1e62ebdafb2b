package vn.chosach.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.catalogue.Provenance;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Validity;

/** Reads and writes the rules of competence. */
@Component
record CompetenceRepository(JdbcClient jdbc, IdSource ids) {

  private static final String RULE =
      """
      SELECT id, goods_code, act_code, area_key, lead_key, wording_vi, wording_en, valid_from,
             valid_to, status, confidence, note,
             ARRAY(SELECT agency_key FROM directory.competence_partner
                    WHERE competence_id = id ORDER BY position) AS partners,
             ARRAY(SELECT basis_code FROM directory.competence_basis
                    WHERE competence_id = id ORDER BY position) AS basis_codes,
             ARRAY(SELECT article FROM directory.competence_basis
                    WHERE competence_id = id ORDER BY position) AS articles
        FROM directory.competence
      """;

  List<CompetenceRule> on(LocalDate day) {
    return jdbc.sql(RULE + " WHERE span @> :day::date ORDER BY act_code, goods_code, area_key")
        .param("day", day)
        .query((row, n) -> rule(row))
        .list();
  }

  Optional<CompetenceRule> byId(UUID id) {
    return jdbc.sql(RULE + " WHERE id = :id")
        .param("id", id)
        .query((row, n) -> rule(row))
        .optional();
  }

  List<CompetenceRule> ledBy(String agencyKey) {
    return jdbc.sql(
            RULE
                + " WHERE lead_key = :key ORDER BY valid_from DESC, act_code, goods_code, area_key")
        .param("key", agencyKey)
        .query((row, n) -> rule(row))
        .list();
  }

  /** The first rule for the same goods, act and area that shares a day with the order. */
  Optional<CompetenceRule> overlapping(RuleOrder order) {
    return jdbc.sql(
            RULE
                + """
                 WHERE goods_code = :goods AND act_code = :act AND area_key = :area
                   AND span && daterange(:from::date, :to::date, '[]')
                 ORDER BY valid_from
                 LIMIT 1
                """)
        .param("goods", order.goodsCode())
        .param("act", order.actCode())
        .param("area", order.areaKey())
        .param("from", order.from())
        .param("to", order.to())
        .query((row, n) -> rule(row))
        .optional();
  }

  UUID add(RuleOrder order) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO directory.competence
              (id, goods_code, act_code, area_key, lead_key, wording_vi, wording_en, valid_from,
               valid_to, status, confidence)
            VALUES (:id, :goods, :act, :area, :lead, :wordingVi, :wordingEn, :from, :to, 'V', 100)
            """)
        .paramSource(order)
        .param("id", id)
        .param("goods", order.goodsCode())
        .param("act", order.actCode())
        .param("area", order.areaKey())
        .param("lead", order.leadKey())
        .update();
    for (int position = 0; position < order.partnerKeys().size(); position++) {
      jdbc.sql("INSERT INTO directory.competence_partner VALUES (:id, :position, :agency)")
          .param("id", id)
          .param("position", position)
          .param("agency", order.partnerKeys().get(position))
          .update();
    }
    for (int position = 0; position < order.bases().size(); position++) {
      jdbc.sql("INSERT INTO directory.competence_basis VALUES (:id, :position, :code, :article)")
          .param("id", id)
          .param("position", position)
          .param("code", order.bases().get(position).code())
          .param("article", order.bases().get(position).article())
          .update();
    }
    return id;
  }

  void end(UUID id, LocalDate lastDay) {
    jdbc.sql("UPDATE directory.competence SET valid_to = :last WHERE id = :id")
        .param("id", id)
        .param("last", lastDay)
        .update();
  }

  private static CompetenceRule rule(ResultSet row) throws SQLException {
    String[] codes = strings(row, "basis_codes");
    @Nullable String[] articles = strings(row, "articles");
    return new CompetenceRule(
        row.getObject("id", UUID.class),
        row.getString("goods_code"),
        row.getString("act_code"),
        row.getString("area_key"),
        row.getString("lead_key"),
        List.of(strings(row, "partners")),
        new Bilingual(row.getString("wording_vi"), row.getString("wording_en")),
        IntStream.range(0, codes.length)
            .mapToObj(i -> new CompetenceRule.Basis(codes[i], articles[i]))
            .toList(),
        new Validity(
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)),
        Provenance.of(row.getString("status"), row.getInt("confidence")),
        row.getString("note"));
  }

  private static String[] strings(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }
}
