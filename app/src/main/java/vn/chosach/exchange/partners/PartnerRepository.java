package vn.chosach.exchange.partners;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
class PartnerRepository extends SteppedRepository<Partner, PartnerState, PartnerEvent, SignedBy> {

  PartnerRepository(JdbcClient jdbc) {
    super(
        jdbc,
        Partner.class,
        new StepTables("exchange", "partner", "", "", "", "partner_step", List.of("document")));
  }

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "exchange", "DT", year);
  }

  void add(Partner one) {
    jdbc.sql(
            """
            INSERT INTO exchange.partner
              (id, number, name, kind, body, purpose, contact, email, scopes, key_days, per_minute,
               agency, state, since, version)
            VALUES (:id, :number, :name, :kind, :body, :purpose, :contact, :email,
                    string_to_array(:opened, ','), :keyDays, :perMinute, :agency, :state, :since,
                    :version)
            """)
        .paramSource(one)
        .param("opened", one.scopes().stream().map(Enum::name).collect(Collectors.joining(",")))
        .update();
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
