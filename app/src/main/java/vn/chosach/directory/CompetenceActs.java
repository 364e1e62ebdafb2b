package vn.chosach.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** Acts on the rules of competence: set and end. */
@Component
class CompetenceActs {

  private static final int WORDING = 1000;

  private final CompetenceRows rows;
  private final AgencyRows roll;
  private final Areas areas;
  private final Catalogue catalogue;
  private final RollPen pen;

  CompetenceActs(
      CompetenceRows rows, AgencyRows roll, Areas areas, Catalogue catalogue, RollPen pen) {
    this.rows = rows;
    this.roll = roll;
    this.areas = areas;
    this.catalogue = catalogue;
    this.pen = pen;
  }

  Outcome entrust(Actor actor, RuleOrder order, Why why) {
    pen.take();
    var checks = new Checks();
    scope(checks, order);
    bodies(checks, order);
    checks
        .text("wordingVi", order.wordingVi(), "directory.wording-missing", WORDING)
        .text("wordingEn", order.wordingEn(), "directory.wording-missing", WORDING);
    bases(checks, order);
    checks.day("from", order.from()).order("to", order.from(), order.to());
    LocalDate to = order.to();
    if (to != null) {
      checks.day("to", to);
    }
    checks.why(why);
    if (checks.passed()) {
      rows.overlapping(order).ifPresent(other -> checks.fault("from", overlap(other)));
    }
    var refused = checks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    UUID id = rows.add(order);
    pen.note(
        actor,
        "directory.competence-set",
        "competence",
        id,
        why,
        Map.of(
            "goods", order.goodsCode(),
            "act", order.actCode(),
            "area", order.areaKey(),
            "lead", order.leadKey(),
            "from", order.from().toString(),
            "to", Objects.toString(to, "")));
    return new Outcome.Done(id.toString());
  }

  Outcome end(Actor actor, UUID id, LocalDate lastDay, Why why) {
    pen.take();
    var checks = new Checks().why(why).day("lastDay", lastDay);
    rows.byId(id)
        .ifPresentOrElse(
            rule -> endable(checks, rule, lastDay),
            () -> checks.fault("rule", Refusal.of("directory.unknown-rule")));
    var refused = checks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    rows.end(id, lastDay);
    pen.note(
        actor,
        "directory.competence-ended",
        "competence",
        id,
        why,
        Map.of("last", lastDay.toString()));
    return new Outcome.Done(id.toString());
  }

  private void endable(Checks checks, Competence rule, LocalDate lastDay) {
    LocalDate to = rule.validity().to();
    checks.that(
        to == null || lastDay.isBefore(to),
        "lastDay",
        "directory.rule-ended",
        "day",
        Checks.shown(to));
    checks.order("lastDay", Objects.requireNonNull(rule.validity().from()), lastDay);
  }

  private void scope(Checks checks, RuleOrder order) {
    checks
        .that(
            order.goodsCode().equals(Competence.ANY)
                || catalogue.goodsGroup(order.goodsCode(), order.from()).isPresent(),
            "goodsCode",
            "directory.unknown-goods",
            "value",
            order.goodsCode())
        .that(
            order.actCode().equals(Competence.ANY)
                || catalogue.violationKind(order.actCode(), order.from()).isPresent(),
            "actCode",
            "directory.unknown-act",
            "value",
            order.actCode())
        .that(
            areas.area(order.areaKey()).filter(a -> a.span().contains(order.from())).isPresent(),
            "areaKey",
            "directory.unknown-area",
            "value",
            order.areaKey());
  }

  private void bodies(Checks checks, RuleOrder order) {
    body(checks, "leadKey", order.leadKey(), order.from());
    checks.that(
        roll.asOf(order.leadKey(), order.from())
            .map(Agency::kind)
            .filter(kind -> kind == Agency.Kind.CLASS)
            .isEmpty(),
        "leadKey",
        "directory.class-cannot-lead");
    order.partnerKeys().forEach(key -> body(checks, "partnerKeys", key, order.from()));
    checks.that(
        !order.partnerKeys().contains(order.leadKey()), "partnerKeys", "directory.partner-is-lead");
  }

  private void body(Checks checks, String field, String key, LocalDate day) {
    boolean known = roll.known(key);
    checks.that(known, field, "directory.unknown-agency", "key", key);
    if (known) {
      checks.that(
          roll.asOf(key, day).isPresent(),
          field,
          "directory.not-in-being",
          "day",
          Checks.shown(day));
    }
  }

  private void bases(Checks checks, RuleOrder order) {
    checks.that(!order.bases().isEmpty(), "bases", "directory.basis-missing");
    for (Competence.Basis basis : order.bases()) {
      checks.that(
          catalogue.legalBasis(basis.code()).isPresent(),
          "bases",
          "directory.unknown-basis",
          "code",
          basis.code());
      checks.that(
          length(basis.article()) <= Checks.NAME,
          "bases",
          "directory.text-too-long",
          "limit",
          String.valueOf(Checks.NAME));
    }
  }

  private Refusal overlap(Competence other) {
    LocalDate from = Objects.requireNonNull(other.validity().from());
    String name =
        roll.asOf(other.leadKey(), from)
            .map(agency -> agency.name().vi())
            .orElseGet(other::leadKey);
    return new Refusal(
        "directory.competence-overlaps",
        Map.of(
            "agency", name,
            "from", Checks.shown(from),
            "to", Checks.shown(other.validity().to())));
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
