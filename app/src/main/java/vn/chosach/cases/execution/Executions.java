package vn.chosach.cases.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.papers.RulingRepository;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.kernel.Dong;

/** What became of the decisions of a case: served, owed, paid, carried out. */
@Component
public record Executions(JdbcClient jdbc, ExecutionClocks clocks) {

  /**
   * A decision that stands.
   *
   * @param kind {@link CaseEvent#FINE} or {@link CaseEvent#RECOVER}
   * @param service how it reached whom it concerns; {@code null} before
   * @param account what is owed on it
   * @param office key of the office that signed it; {@code null} for decisions of before
   * @param agency key of the agency in whose name; {@code null} for decisions of before
   * @param violator whom it is against; {@code null} for decisions of before
   * @param suspended whether the criminal side has its violator
   * @param decisions how it is carried out: later, less, in parts, by force
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
      List<Measure> measures,
      @Nullable String office,
      @Nullable String agency,
      @Nullable UUID document,
      @Nullable UUID violator,
      boolean suspended,
      List<Decision> decisions) {

    /** Receipts that wait for the second person. */
    public List<Receipt> waiting() {
      return receipts.stream().filter(one -> one.accepted() == null).toList();
    }

    /** A decision to coerce that was not served yet. */
    public Optional<Decision> unserved() {
      return coercions().filter(one -> one.service() == null).findFirst();
    }

    /** The decisions to coerce. */
    public Stream<Decision> coercions() {
      return decisions.stream().filter(one -> one.kind() == CaseEvent.COERCE);
    }
  }

  /**
   * A signed decision on how the sanction is carried out.
   *
   * @param kind {@link CaseEvent#POSTPONE}, {@link CaseEvent#REMIT}, {@link CaseEvent#SPLIT},
   *     {@link CaseEvent#COERCE} or {@link CaseEvent#AMEND}
   * @param measure of coercion; {@code null} for the others
   * @param words of a change what was put right; {@code null} for the others
   * @param service how a decision to coerce was served; {@code null} before, and for the others
   * @param dues by when what must be paid
   */
  public record Decision(
      UUID id,
      CaseEvent kind,
      String number,
      LocalDate on,
      Dong amount,
      @Nullable CoercionMeasure measure,
      @Nullable String words,
      @Nullable Service service,
      List<FineAccount.PaymentDue> dues) {}

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
      Dong amount,
      @Nullable String office,
      @Nullable String agency,
      @Nullable UUID document,
      @Nullable UUID violator,
      boolean suspended) {}

  /** The decisions of a case that stand. */
  public List<Execution> of(CaseFile file) {
    return jdbc
        .sql(
            """
            SELECT r.id, r.kind, r.number, r.decided_on, r.served_on,
                   coalesce(a.amount_dong, r.amount_dong) AS amount,
                   r.office, r.agency, r.document, r.violator,
            """
                + Transfers.SUSPENDED
                + """
                       AS suspended FROM cases.ruling r
                """
                + RulingRepository.AMENDED
                + """
                 WHERE r.case_id = :case AND r.annulled_on IS NULL ORDER BY r.decided_on, r.id
                """)
        .param("case", file.id())
        .query(Standing.class)
        .list()
        .stream()
        .map(one -> execution(one, file))
        .toList();
  }

  /** Whether a decision of a sort against that violator stands, suspended or not. */
  public boolean decided(CaseFile file, CaseEvent kind, UUID violator) {
    return of(file).stream()
        .filter(one -> one.kind() == kind)
        .anyMatch(one -> one.violator() == null || one.violator().equals(violator));
  }

  /** The decision with that number, while it stands. */
  public Optional<Execution> numbered(CaseFile file, String number) {
    return of(file).stream().filter(one -> one.number().equals(number)).findFirst();
  }

  /** Those that are carried out now: after a sanction a case may be taken up for tax. */
  public List<Execution> running(CaseFile file) {
    return of(file).stream()
        .filter(one -> one.kind() == standingKind(file) && !one.suspended())
        .toList();
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
    List<Decision> decisions = decisions(one.id());
    return new Execution(
        one.id(),
        kind,
        one.number(),
        one.decidedOn(),
        served,
        service(one.id(), null).orElse(null),
        new FineAccount(
            one.amount(),
            plans(kind, served, one, file, decisions),
            decisions.stream()
                .filter(decision -> decision.kind() == CaseEvent.REMIT)
                .map(decision -> new FineAccount.Remission(decision.on(), decision.amount()))
                .toList(),
            paid),
        receipts(one.id()),
        measures(one.id()),
        one.office(),
        one.agency(),
        one.document(),
        one.violator(),
        one.suspended(),
        decisions);
  }

  /** What is owed for late payment of tax follows another law, which is not computed here. */
  private List<FineAccount.PaymentPlan> plans(
      CaseEvent kind,
      @Nullable LocalDate served,
      Standing one,
      CaseFile file,
      List<Decision> decisions) {
    LocalDate last =
        served == null || kind != CaseEvent.FINE
            ? null
            : clocks.payBy(file, one.id(), served).orElse(null);
    if (last == null) {
      return List.of();
    }
    var first =
        new FineAccount.PaymentPlan(
            Objects.requireNonNull(served),
            List.of(new FineAccount.PaymentDue(last, one.amount())));
    return Stream.concat(
            Stream.of(first),
            decisions.stream()
                .filter(decision -> !decision.dues().isEmpty())
                .map(decision -> new FineAccount.PaymentPlan(decision.on(), decision.dues())))
        .toList();
  }

  private List<Decision> decisions(UUID ruling) {
    return jdbc.sql(
            """
            SELECT id, kind, number, decided_on, amount_dong, measure, words
              FROM cases.execution_decision
             WHERE ruling = :ruling AND annulled_on IS NULL ORDER BY decided_on, id
            """)
        .param("ruling", ruling)
        .query((row, n) -> decision(row, ruling))
        .list();
  }

  private Decision decision(ResultSet row, UUID ruling) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String measure = row.getString("measure");
    return new Decision(
        id,
        CaseEvent.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getObject("decided_on", LocalDate.class),
        new Dong(row.getLong("amount_dong")),
        measure == null ? null : CoercionMeasure.valueOf(measure),
        row.getString("words"),
        service(ruling, id).orElse(null),
        dues(id));
  }

  private List<FineAccount.PaymentDue> dues(UUID decision) {
    return jdbc.sql(
            """
            SELECT due_on AS day, amount_dong AS amount FROM cases.instalment
             WHERE decision = :decision ORDER BY number
            """)
        .param("decision", decision)
        .query(FineAccount.PaymentDue.class)
        .list();
  }

  private Optional<Service> service(UUID ruling, @Nullable UUID coercion) {
    return jdbc.sql(
            """
            SELECT way, served_on, sent_on, mark, witness FROM cases.service
             WHERE ruling = :ruling AND coercion IS NOT DISTINCT FROM :coercion::uuid
            """)
        .param("ruling", ruling)
        .param("coercion", coercion)
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
             WHERE ruling = :ruling AND amended_by IS NULL ORDER BY kind
            """)
        .param("ruling", ruling)
        .query(Measure.class)
        .list();
  }
}
