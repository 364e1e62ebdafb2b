package vn.chosach.plans.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.duties.PlanQuery;
import vn.chosach.plans.facts.FactBook;
import vn.chosach.plans.facts.FactKind;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;

/**
 * Figures that an order asks of those below (plan section III.10): each answers with its own under
 * the paper of its head, what was answered adds up, and beside it stands what the program counted
 * for the duty of the order since it was given. An agency that did not answer is missing, never 0.
 */
@Component
public class OrderFigures {

  private static final int MOST = 12;
  private static final long LARGEST = 1_000_000_000_000L;

  private final JdbcClient jdbc;
  private final Documents documents;
  private final PlanQuery plans;
  private final FactBook facts;
  private final Bodies bodies;

  OrderFigures(
      JdbcClient jdbc, Documents documents, PlanQuery plans, FactBook facts, Bodies bodies) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.plans = plans;
    this.facts = facts;
    this.bodies = bodies;
  }

  /** One of them. */
  public record AskedFigure(int line, String name, String unit) {}

  /**
   * What came in.
   *
   * @param kinds kinds of evidence of the duty that the program counts
   * @param told by agency, of those whose answer stands: amount by line
   * @param counted by kind: how many by agency
   */
  public record OrderSums(
      List<AskedFigure> asked,
      List<String> kinds,
      Map<String, Map<Integer, Long>> told,
      Map<String, Map<String, Integer>> counted) {

    /** The sum of a line over agencies; {@code null} while none of them answered. */
    public @Nullable Long sum(int line, Set<String> agencies) {
      return agencies.stream()
          .map(agency -> told.getOrDefault(agency, Map.of()).get(line))
          .filter(java.util.Objects::nonNull)
          .reduce(Long::sum)
          .orElse(null);
    }

    public long done(String kind, Set<String> agencies) {
      Map<String, Integer> by = counted.getOrDefault(kind, Map.of());
      return agencies.stream().mapToLong(agency -> by.getOrDefault(agency, 0)).sum();
    }
  }

  /**
   * Figures as they are typed, one a line: name, upright stroke, unit. Empty for what is written
   * otherwise, twice, or beyond twelve.
   */
  public static Optional<List<AskedFigure>> read(String typed) {
    var figures = new ArrayList<AskedFigure>();
    for (String line : Folding.nfc(typed).lines().map(String::strip).toList()) {
      String[] parts = line.split("[|]", -1);
      if (line.isEmpty()) {
        continue;
      }
      boolean fits =
          parts.length == 2
              && parts[0].strip().matches(".{1,150}")
              && parts[1].strip().matches(".{1,30}")
              && figures.size() < MOST
              && figures.stream().noneMatch(one -> one.name().equals(parts[0].strip()));
      if (!fits) {
        return Optional.empty();
      }
      figures.add(new AskedFigure(figures.size() + 1, parts[0].strip(), parts[1].strip()));
    }
    return Optional.of(List.copyOf(figures));
  }

  /** Drafts the letter of an order together with what it asks. */
  @Transactional
  public ActOutcome<Document> draft(
      Drafting letter, List<AskedFigure> asked, ActingOfficer writer) {
    ActOutcome<Document> outcome = documents.draft(letter, writer);
    if (outcome instanceof ActOutcome.Done<Document>(Document done)) {
      asked.forEach(
          one ->
              jdbc.sql(
                      """
                      INSERT INTO plans.figure_asked (matter, line, name, unit)
                      VALUES (:matter, :line, :name, :unit)
                      """)
                  .paramSource(one)
                  .param("matter", done.id())
                  .update());
    }
    return outcome;
  }

  public List<AskedFigure> asked(UUID matter) {
    return jdbc.sql(
            "SELECT line, name, unit FROM plans.figure_asked WHERE matter = :matter ORDER BY line")
        .param("matter", matter)
        .query(AskedFigure.class)
        .list();
  }

  /** {@code plans.figure-missing} for an answer without one of the figures that were asked. */
  Optional<Refusal> refused(PlanAct.PlanActStep act, CoordinationItem item) {
    return answers(act, item)
        ? asked(item.id()).stream()
            .filter(one -> !told(act.figures().get(one.line())))
            .findFirst()
            .map(one -> Refusal.of("plans.figure-missing", "figure", one.name()))
        : Optional.empty();
  }

  private static boolean told(@Nullable Long amount) {
    return amount != null && amount >= 0 && amount <= LARGEST;
  }

  /** Keeps what an answer told, once the answer stands. */
  void keep(PlanAct.PlanActStep act, CoordinationItem item) {
    if (!answers(act, item)) {
      return;
    }
    for (AskedFigure one : asked(item.id())) {
      jdbc.sql(
              """
              INSERT INTO plans.figure_told (step, line, amount)
              SELECT id, :line, :amount FROM plans.step
               WHERE share = :share AND event = 'ANSWER' ORDER BY version DESC LIMIT 1
              """)
          .param("line", one.line())
          .param("amount", act.figures().get(one.line()))
          .param("share", act.share())
          .update();
    }
  }

  private static boolean answers(PlanAct.PlanActStep act, CoordinationItem item) {
    return item.kind() == CoordinationKind.DIRECTIVE && act.event() == CoordinationEvent.ANSWER;
  }

  /** What came in of an order, of the agencies that the reader sees. */
  @Transactional(readOnly = true)
  public OrderSums sums(CoordinationItem item, ActingOfficer member) {
    Set<String> seen =
        item.shares().stream()
            .map(CoordinationItem.CoordinationItemShare::agency)
            .collect(Collectors.toSet());
    List<FactKind> kinds = kinds(item, member);
    var period = new Period("", Vietnam.dayOf(item.issuedAt()), bodies.today());
    var counted = new HashMap<String, Map<String, Integer>>();
    kinds.forEach(kind -> counted.put(kind.key(), kind.count(period)));
    var told = new HashMap<String, Map<Integer, Long>>();
    jdbc.sql(
            """
            SELECT s.agency, t.line, t.amount FROM plans.share s
              CROSS JOIN LATERAL (SELECT id FROM plans.step
                                   WHERE share = s.id AND event = 'ANSWER'
                                   ORDER BY version DESC LIMIT 1) p
              JOIN plans.figure_told t ON t.step = p.id
             WHERE s.matter = :matter AND s.state IN ('ANSWERED', 'CLOSED')
            """)
        .param("matter", item.id())
        .query(
            row -> {
              if (seen.contains(row.getString("agency"))) {
                told.computeIfAbsent(row.getString("agency"), any -> new HashMap<>())
                    .put(row.getInt("line"), row.getLong("amount"));
              }
            });
    return new OrderSums(
        asked(item.id()), kinds.stream().map(FactKind::key).toList(), told, counted);
  }

  private List<FactKind> kinds(CoordinationItem item, ActingOfficer member) {
    UUID duty = item.kind() == CoordinationKind.DIRECTIVE ? item.duty() : null;
    return duty == null
        ? List.of()
        : plans.duty(duty, member).map(one -> one.kinds()).orElse(List.of()).stream()
            .flatMap(kind -> facts.kind(kind).stream())
            .toList();
  }
}
