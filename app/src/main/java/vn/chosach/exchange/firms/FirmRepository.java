package vn.chosach.exchange.firms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.firms.Firm.FirmFacts;
import vn.chosach.exchange.firms.FirmParcels.ParcelTeller;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.SteppedRepository;

/** Rows of firms and their steps. */
@Component
public class FirmRepository extends SteppedRepository<Firm, FirmState, FirmEvent, FirmFacts> {

  FirmRepository(JdbcClient jdbc) {
    super(
        jdbc,
        Firm.class,
        new StepTables(
            "exchange",
            "firm",
            "",
            "",
            """
            , contact = :contact, phone = :phone, email = :email, address = :address,
              ended_on = :endedOn
            """,
            "firm_step",
            List.of("document", "paper", "result", "day")));
  }

  /** Which firms a list shows. */
  public enum FirmPart {
    LISTED,
    PROPOSED,
    OVER
  }

  /** A notice of a parcel. */
  public record FirmNotice(UUID firm, UUID tip, String tipNumber, Instant at) {}

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "exchange", "DN", year);
  }

  void add(Firm one) {
    jdbc.sql(
            """
            INSERT INTO exchange.firm
              (id, number, name, kind, licence, licensed_on, business, contact, phone, email,
               address, agency, valid_from, state, since, version)
            VALUES (:id, :number, :name, :kind, :licence, :licensedOn, :business, :contact, :phone,
                    :email, :address, :agency, :validFrom, :state, :since, :version)
            """)
        .paramSource(one)
        .update();
  }

  /** Whether a firm with this code is in the register and did not end. */
  boolean known(String business) {
    return count(
            "r.business = :business AND r.state IN ('PROPOSED', 'LISTED')",
            sql -> sql.param("business", business))
        > 0;
  }

  /** A page of the register by name. */
  public RowSlice<Firm> page(FirmPart part, int offset, int limit) {
    return slice(
        """
        CASE :part WHEN 'LISTED' THEN r.state = 'LISTED' WHEN 'PROPOSED' THEN r.state = 'PROPOSED'
                   ELSE r.state IN ('REFUSED', 'ENDED') END
        """,
        "r.name, r.number",
        sql -> sql.param("part", part),
        offset,
        limit);
  }

  /** Firms that work on a day, by name. */
  public List<Firm> working(LocalDate day) {
    return where(
        "r.state = 'LISTED' AND r.valid_from <= :day ORDER BY r.name, r.number",
        sql -> sql.param("day", day));
  }

  void noticed(UUID id, ParcelTeller teller, FirmNotice notice) {
    jdbc.sql(
            """
            INSERT INTO exchange.notice (id, firm, link, partner, tip, tip_number, at)
            VALUES (:id, :firm, :link, :partner, :tip, :tipNumber, :at)
            """)
        .param("id", id)
        .param("link", teller.link())
        .param("partner", teller.partner())
        .paramSource(notice)
        .update();
  }

  /** Notices of a firm that whoever looks may see, the newest first, at most 50. */
  public List<FirmNotice> notices(UUID firm) {
    return jdbc.sql(
            """
            SELECT firm, tip, tip_number, at FROM exchange.notice WHERE firm = :firm
             ORDER BY at DESC LIMIT 50
            """)
        .param("firm", firm)
        .query(FirmNotice.class)
        .list();
  }
}
