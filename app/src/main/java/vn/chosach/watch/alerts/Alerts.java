package vn.chosach.watch.alerts;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;
import vn.chosach.watch.barcodes.Gtin;
import vn.chosach.watch.rules.RuleDesk;
import vn.chosach.watch.rules.RuleDone;

/** Alerts are entered, watched for and ended. */
@Component
public class Alerts {

  /** Every identifier lies below it: where a search begins. */
  private static final UUID TOP = new UUID(-1, -1);

  private final JdbcClient jdbc;
  private final AlertQuery query;
  private final RuleDesk rules;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Alerts(
      JdbcClient jdbc,
      AlertQuery query,
      RuleDesk rules,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.query = query;
    this.rules = rules;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * Enters an alert, writes its rule into the book, which watches for nothing yet, and begins the
   * search among stored listings.
   *
   * @return refused with every fault at once, of {@code watch.alert-kind-missing}, {@code
   *     watch.alert-product-missing}, {@code watch.alert-brand-too-long}, {@code
   *     watch.alert-model-too-long}, {@code watch.gtin-wrong}, {@code watch.alert-words-too-many},
   *     {@code watch.alert-words-unfit}, {@code watch.alert-nothing-to-find}, {@code
   *     watch.alert-danger-missing}, {@code watch.alert-measure-missing}, {@code
   *     watch.alert-source-missing}, {@code watch.alert-address}, {@code watch.alert-day}
   */
  @Transactional
  public ActOutcome<AlertDone> enter(AlertWish wish, Actor actor) {
    List<ActOutcome.FieldRefusal> faults =
        AlertFaults.of(wish, Vietnam.dayOf(time.instant()), text -> !rules.check(text).isEmpty());
    if (!faults.isEmpty()) {
      return new ActOutcome.Refused<>(faults);
    }
    Optional<Gtin> gtin = Gtin.of(wish.gtin());
    List<String> lines = AlertRule.lines(wish.words());
    List<String> needs = AlertRule.needs(wish.brand(), wish.model(), gtin, lines);
    long count = jdbc.sql("SELECT nextval('watch.alert_number')").query(Long.class).single();
    String number = AlertQuery.number(count);
    String text = AlertRule.text(number, wish.product(), wish.measure(), needs);
    String rule =
        rules
            .enter(text, wish.source() + ": " + wish.measure(), actor)
            .settle(RuleDone::name, no -> "");
    if (rule.isEmpty()) {
      return ActOutcome.refused("tu-khoa", "watch.alert-words-unfit");
    }
    UUID id = ids.next();
    write(id, count, rule, wish, gtin, lines, actor);
    journal.append(
        Act.of(actor, "watch.alert-entered", "alert", id)
            .under(wish.measure().strip())
            .with(
                Map.of(
                    "number", number,
                    "kind", String.valueOf(wish.kind()),
                    "product", wish.product().strip(),
                    "source", wish.source().strip())));
    return ActOutcome.done(new AlertDone(id, number, 0));
  }

  private void write(
      UUID id,
      long number,
      String rule,
      AlertWish wish,
      Optional<Gtin> gtin,
      List<String> lines,
      Actor actor) {
    jdbc.sql(
            """
            INSERT INTO watch.alert
              (id, number, kind, product, brand, model, gtin, words, danger, measure, source,
               address, day, rule, agency, entered_at, entered_by, below)
            VALUES (:id, :number, :kind, :product, :brand, :model, :gtin, :words, :danger, :measure,
                    :source, :address, :day, :rule, :agency, :at, :by, :below)
            """)
        .param("id", id)
        .param("number", number)
        .param("kind", Objects.requireNonNull(wish.kind()).name())
        .param("product", clean(wish.product()))
        .param("brand", clean(wish.brand()))
        .param("model", clean(wish.model()))
        .param("gtin", gtin.map(Gtin::digits).orElse(""))
        .param("words", lines.toArray(new String[0]))
        .param("danger", clean(wish.danger()))
        .param("measure", clean(wish.measure()))
        .param("source", clean(wish.source()))
        .param("address", wish.address().strip())
        .param("day", wish.day())
        .param("rule", rule)
        .param("agency", Objects.requireNonNull(actor.agency(), "an officer acts for an agency"))
        .param("at", time.instant())
        .param("by", actor.id())
        .param("below", TOP)
        .update();
  }

  private static String clean(String text) {
    return Folding.nfc(text).strip();
  }

  /**
   * Searches the stored listings anew; what was found stays.
   *
   * @return refused with {@code watch.alert-unknown}, {@code watch.alert-ended}, {@code
   *     watch.alert-searching}
   */
  @Transactional
  public ActOutcome<AlertDone> search(UUID id, Actor actor) {
    Optional<Alert> alert = held(id);
    if (alert.isEmpty() || !alert.get().stands()) {
      return ActOutcome.refused(alert.isEmpty() ? "watch.alert-unknown" : "watch.alert-ended");
    }
    if (alert.get().search().running()) {
      return ActOutcome.refused("watch.alert-searching");
    }
    begin(id);
    journal.append(Act.of(actor, "watch.alert-searched", "alert", id));
    return ActOutcome.done(new AlertDone(id, alert.get().number(), 0));
  }

  private void begin(UUID id) {
    jdbc.sql("UPDATE watch.alert SET below = :top, looked = 0, cut = false WHERE id = :id")
        .param("top", TOP)
        .param("id", id)
        .update();
  }

  /**
   * Makes the rule of an alert live: later imports are marked by it. What came since it was entered
   * is searched once more.
   *
   * @return refused with {@code watch.alert-unknown}, {@code watch.alert-ended}, or as {@link
   *     RuleDesk#publish}
   */
  @Transactional
  public ActOutcome<AlertDone> watch(UUID id, Actor actor) {
    Optional<Alert> held = held(id);
    if (held.isEmpty() || !held.get().stands()) {
      return ActOutcome.refused(held.isEmpty() ? "watch.alert-unknown" : "watch.alert-ended");
    }
    Alert alert = held.get();
    return rules
        .publish(
            AlertRule.KIND,
            alert.watch().rule(),
            alert.watch().version(),
            alert.source() + ": " + alert.measure(),
            actor)
        .map(
            done -> {
              begin(id);
              journal.append(
                  Act.of(actor, "watch.alert-watched", "alert", id)
                      .with(Map.of("rule", done.name())));
              return new AlertDone(id, alert.number(), 0);
            });
  }

  /**
   * Ends an alert: its rule is switched off, what was found stays. While it is watched for, another
   * officer must have asked for it.
   *
   * @return waiting, as {@link RuleDesk#switchOff}; refused with {@code watch.alert-unknown},
   *     {@code watch.alert-ended}, {@code watch.why-missing}
   */
  @Transactional
  public ActOutcome<AlertDone> end(UUID id, String why, Actor actor) {
    Optional<Alert> held = held(id);
    if (held.isEmpty() || !held.get().stands()) {
      return ActOutcome.refused(held.isEmpty() ? "watch.alert-unknown" : "watch.alert-ended");
    }
    if (!AlertFaults.isSaid(why, 2_000)) {
      return ActOutcome.refused("ly-do", "watch.why-missing");
    }
    Alert alert = held.get();
    var ended = new AlertDone(id, alert.number(), 0);
    if (!alert.watch().state().equals("OFF")) {
      ActOutcome<RuleDone> off =
          rules.switchOff(AlertRule.KIND, alert.watch().rule(), clean(why), actor);
      if (!(off instanceof ActOutcome.Done)) {
        return off.map(rule -> ended);
      }
    }
    jdbc.sql("UPDATE watch.alert SET ended_at = :at, below = NULL WHERE id = :id")
        .param("at", time.instant())
        .param("id", id)
        .update();
    journal.append(Act.of(actor, "watch.alert-ended", "alert", id).because(clean(why)));
    return ActOutcome.done(ended);
  }

  private Optional<Alert> held(UUID id) {
    jdbc.sql("SELECT id FROM watch.alert WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return query.one(id);
  }
}
