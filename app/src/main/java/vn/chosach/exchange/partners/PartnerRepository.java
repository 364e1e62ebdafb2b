package vn.chosach.exchange.partners;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerState;
import vn.chosach.exchange.partners.PartnerQuery.PartnerPart;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.officers.ActingOfficer;

/** Rows of partners and their steps. */
@Component
public class PartnerRepository
    extends SteppedRepository<Partner, PartnerState, PartnerEvent, SignedBy> {

  private final JsonMapper json;

  PartnerRepository(JdbcClient jdbc, JsonMapper json) {
    super(
        jdbc,
        Partner.class,
        new StepTables(
            "exchange",
            "partner",
            "",
            "",
            """
            , contact = :contact, email = :email, scopes = string_to_array(:opened, ','),
              key_days = :keyDays, per_minute = :perMinute, signing_key = :signingKey,
              change = :wanted::jsonb
            """,
            "partner_step",
            List.of("document")));
    this.json = json;
  }

  @Override
  protected StatementSpec written(StatementSpec sql, Partner after) {
    return sql.param("opened", opened(after))
        .param("wanted", after.change() == null ? null : json.writeValueAsString(after.change()));
  }

  private static String opened(Partner one) {
    return one.scopes().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "exchange", "DT", year);
  }

  void add(Partner one) {
    jdbc.sql(
            """
            INSERT INTO exchange.partner
              (id, number, name, kind, body, code, purpose, contact, email, scopes, key_days,
               per_minute, signing_key, agency, state, since, version)
            VALUES (:id, :number, :name, :kind, :body, :code, :purpose, :contact, :email,
                    string_to_array(:opened, ','), :keyDays, :perMinute, :signingKey, :agency,
                    :state, :since, :version)
            """)
        .paramSource(one)
        .param("opened", opened(one))
        .update();
  }

  /** The partner in force that stands for a platform or a province. */
  public Optional<Partner> standing(PartnerKind kind, String code, PartnerScope scope) {
    return where(
            "r.kind = :kind AND r.code = :code AND r.state = 'LISTED' AND :scope = ANY (r.scopes)",
            sql -> sql.param("kind", kind).param("code", code).param("scope", scope))
        .stream()
        .findFirst();
  }

  /** Those for which somebody second is waited for. */
  List<Partner> waiting() {
    return where("r.state = 'PROPOSED' OR r.state = 'LISTED' AND r.change IS NOT NULL", sql -> sql);
  }

  /** A page by name: all for administrators, those of the own agency for its head. */
  public RowSlice<Partner> page(PartnerPart part, ActingOfficer who, int offset, int limit) {
    return slice(
        """
        CASE :part WHEN 'LISTED' THEN r.state = 'LISTED' WHEN 'PROPOSED' THEN r.state = 'PROPOSED'
                   ELSE r.state IN ('REFUSED', 'ENDED') END
        AND (:all OR r.body = :agency)
        """,
        "r.name, r.number",
        sql ->
            sql.param("part", part)
                .param("all", who.has(Role.ADMINISTRATOR))
                .param("agency", who.agency()),
        offset,
        limit);
  }
}
