package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.MeasureKind;
import vn.chosach.cases.life.ServiceWay;
import vn.chosach.kernel.Dong;

/** What became of the decisions of a case: served, owed, paid, carried out. */
@Component
public class Executions {

  private final JdbcClient jdbc;
  private final CaseClocks clocks;

  Executions(JdbcClient jdbc, CaseClocks clocks) {
    this.jdbc = jdbc;
    this.clocks = clocks;
  }

  /**
   * A decision that stands.
   *
   * @param kind {@link CaseEvent#FINE} or {@link CaseEvent#RECOVER}
   * @param service how it reached whom it concerns; {@code null} before
   * @param account what is owed on it
   */
  public record Execution(
      UUID ruling,
      CaseEvent kind,
      String number,
      LocalDate decidedOn,
      @Nullable LocalDate servedOn,
      @Nullable Service service,
      FineAccount account,
      List<Receipt> receipts,
      List<Measure> measures) {

    /** Receipts that wait for the second person. */
    public List<Receipt> waiting() {
      return receipts.stream().filter(one -> one.accepted() == null).toList();
    }
  }

  /** How a decision was served, see {@link ServiceWay}. */
  public record Service(
      ServiceWay way,
      LocalDate servedOn,
      @Nullable LocalDate sentOn,
      @Nullable String mark,
      @Nullable String witness) {}

  /**
   * A receipt of the Treasury or a bank.
   *
   * @param accepted whether the second person found it right; {@code null} while it waits
   */
  public record Receipt(
      UUID id,
      String number,
      LocalDate paidOn,
      Dong fine,
      Dong late,
      UUID bookedBy,
      @Nullable UUID checkedBy,
      @Nullable Boolean accepted) {}

  /** An additional penalty or a remedy, and the minutes that it was carried out. */
  public record Measure(
      UUID id,
      MeasureKind kind,
      String words,
      @Nullable LocalDate doneOn,
      @Nullable String minutes) {}

  private record Standing(
      UUID id,
      String kind,
      String number,
      LocalDate decidedOn,
      @Nullable LocalDate servedOn,
      Dong amount) {}

  /** The decisions of a case that stand. */
  public List<Execution> of(CaseFile file) {
    return jdbc
        .sql(
            """
            SELECT id, kind, number, decided_on, served_on, amount_dong AS amount
              FROM cases.ruling
             WHERE case_id = :case AND annulled_on IS NULL ORDER BY decided_on, id
            """)
        .param("case", file.id())
        .query(Standing.class)
        .list()
        .stream()
        .map(one -> execution(one, file))
        .toList();
  }

  /** The decision of a sort that stands, {@link CaseEvent#FINE} or {@link CaseEvent#RECOVER}. */
  public Optional<Execution> of(CaseFile file, CaseEvent kind) {
    return of(file).stream().filter(one -> one.kind() == kind).findFirst();
  }

  /** The decision that the case is about now: after a sanction it may be taken up for tax. */
  public Execution standing(CaseFile file) {
    return of(file, standingKind(file)).orElseThrow();
  }

  /** The sort of the decision that the case is about now. */
  public static CaseEvent standingKind(CaseFile file) {
    return file.state() == CaseState.TAXED ? CaseEvent.RECOVER : CaseEvent.FINE;
  }

  private Execution execution(Standing one, CaseFile file) {
    List<FineAccount.Paid> paid =
        jdbc.sql(
                """
                SELECT paid_on AS "on", amount_dong AS fine, late_dong AS late FROM cases.payment
                 WHERE ruling = :ruling ORDER BY paid_on, id
                """)
            .param("ruling", one.id())
            .query(FineAccount.Paid.class)
            .list();
    CaseEvent kind = one.kind().equals("FINE") ? CaseEvent.FINE : CaseEvent.RECOVER;
    LocalDate served = one.servedOn();
    return new Execution(
        one.id(),
        kind,
        one.number(),
        one.decidedOn(),
        served,
        service(one.id()).orElse(null),
        new FineAccount(one.amount(), plans(kind, served, one, file), List.of(), paid),
        receipts(one.id()),
        measures(one.id()));
  }

  /** What is owed for late payment of tax follows another law, which is not computed here. */
  private List<FineAccount.Plan> plans(
      CaseEvent kind, @Nullable LocalDate served, Standing one, CaseFile file) {
    LocalDate last =
        served == null || kind != CaseEvent.FINE ? null : clocks.payBy(file, served).orElse(null);
    return last == null
        ? List.of()
        : List.of(
            new FineAccount.Plan(
                Objects.requireNonNull(served), List.of(new FineAccount.Due(last, one.amount()))));
  }

  private Optional<Service> service(UUID ruling) {
    return jdbc.sql(
            """
            SELECT way, served_on, sent_on, mark, witness FROM cases.service WHERE ruling = :ruling
            """)
        .param("ruling", ruling)
        .query(Service.class)
        .optional();
  }

  private List<Receipt> receipts(UUID ruling) {
    return jdbc.sql(
            """
            SELECT id, number, paid_on, fine_dong AS fine, late_dong AS late, booked_by, checked_by,
                   accepted
              FROM cases.receipt WHERE ruling = :ruling ORDER BY paid_on, id
            """)
        .param("ruling", ruling)
        .query(Receipt.class)
        .list();
  }

  private List<Measure> measures(UUID ruling) {
    return jdbc.sql(
            """
            SELECT id, kind, words, done_on, minutes FROM cases.measure
             WHERE ruling = :ruling ORDER BY kind
            """)
        .param("ruling", ruling)
        .query(Measure.class)
        .list();
  }
}
