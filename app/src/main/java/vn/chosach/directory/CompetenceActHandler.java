package vn.chosach.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** Acts on the rules of competence: set and end. */
@Component
record CompetenceActHandler(
    CompetenceRepository repository,
    AgencyQuery roll,
    Areas areas,
    Catalogue catalogue,
    RollWriter writer) {

  private static final int WORDING = 1000;

  ActOutcome<String> entrust(Actor actor, RuleOrder order, ChangeReason changeReason) {
    writer.take();
    var directoryChecks = new DirectoryChecks();
    scope(directoryChecks, order);
    bodies(directoryChecks, order);
    directoryChecks
        .text("wordingVi", order.wordingVi(), "directory.wording-missing", WORDING)
        .text("wordingEn", order.wordingEn(), "directory.wording-missing", WORDING);
    bases(directoryChecks, order);
    directoryChecks.day("from", order.from()).order("to", order.from(), order.to());
    LocalDate to = order.to();
    if (to != null) {
      directoryChecks.day("to", to);
    }
    directoryChecks.why(changeReason);
    if (directoryChecks.passed()) {
      repository
          .overlapping(order)
          .ifPresent(other -> directoryChecks.fault("from", overlap(other)));
    }
    var refused = directoryChecks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    UUID id = repository.add(order);
    writer.note(
        actor,
        "directory.competence-set",
        "competence",
        id,
        changeReason,
        Map.of(
            "goods", order.goodsCode(),
            "act", order.actCode(),
            "area", order.areaKey(),
            "lead", order.leadKey(),
            "from", order.from().toString(),
            "to", Objects.toString(to, "")));
    return ActOutcome.done(id.toString());
  }

  ActOutcome<String> end(Actor actor, UUID id, LocalDate lastDay, ChangeReason changeReason) {
    writer.take();
    var directoryChecks = new DirectoryChecks().why(changeReason).day("lastDay", lastDay);
    repository
        .byId(id)
        .ifPresentOrElse(
            rule -> endable(directoryChecks, rule, lastDay),
            () -> directoryChecks.fault("rule", Refusal.of("directory.unknown-rule")));
    var refused = directoryChecks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    repository.end(id, lastDay);
    writer.note(
        actor,
        "directory.competence-ended",
        "competence",
        id,
        changeReason,
        Map.of("last", lastDay.toString()));
    return ActOutcome.done(id.toString());
  }

  private void endable(DirectoryChecks directoryChecks, CompetenceRule rule, LocalDate lastDay) {
    LocalDate to = rule.validity().to();
    directoryChecks.that(
        to == null || lastDay.isBefore(to),
        "lastDay",
        "directory.rule-ended",
        "day",
        DirectoryChecks.shown(to));
    directoryChecks.order("lastDay", Objects.requireNonNull(rule.validity().from()), lastDay);
  }

  private void scope(DirectoryChecks directoryChecks, RuleOrder order) {
    directoryChecks
        .that(
            order.goodsCode().equals(CompetenceRule.ANY)
                || catalogue.goodsGroup(order.goodsCode(), order.from()).isPresent(),
            "goodsCode",
            "directory.unknown-goods",
            "value",
            order.goodsCode())
        .that(
            order.actCode().equals(CompetenceRule.ANY)
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

  private void bodies(DirectoryChecks directoryChecks, RuleOrder order) {
    body(directoryChecks, "leadKey", order.leadKey(), order.from());
    directoryChecks.that(
        roll.roll()
            .asOf(order.leadKey(), order.from())
            .map(Agency::kind)
            .filter(kind -> kind == Agency.AgencyKind.CLASS)
            .isEmpty(),
        "leadKey",
        "directory.class-cannot-lead");
    order.partnerKeys().forEach(key -> body(directoryChecks, "partnerKeys", key, order.from()));
    directoryChecks.that(
        !order.partnerKeys().contains(order.leadKey()), "partnerKeys", "directory.partner-is-lead");
  }

  private void body(DirectoryChecks directoryChecks, String field, String key, LocalDate day) {
    boolean known = roll.roll().known(key);
    directoryChecks.that(known, field, "directory.unknown-agency", "key", key);
    if (known) {
      directoryChecks.that(
          roll.roll().asOf(key, day).isPresent(),
          field,
          "directory.not-in-being",
          "day",
          DirectoryChecks.shown(day));
    }
  }

  private void bases(DirectoryChecks directoryChecks, RuleOrder order) {
    directoryChecks.that(!order.bases().isEmpty(), "bases", "directory.basis-missing");
    for (CompetenceRule.Basis basis : order.bases()) {
      directoryChecks.that(
          catalogue.legalBasis(basis.code()).isPresent(),
          "bases",
          "directory.unknown-basis",
          "code",
          basis.code());
      directoryChecks.that(
          length(basis.article()) <= DirectoryChecks.NAME,
          "bases",
          "directory.text-too-long",
          "limit",
          String.valueOf(DirectoryChecks.NAME));
    }
  }

  private Refusal overlap(CompetenceRule other) {
    LocalDate from = Objects.requireNonNull(other.validity().from());
    String name =
        roll.roll()
            .asOf(other.leadKey(), from)
            .map(agency -> agency.name().vi())
            .orElseGet(other::leadKey);
    return new Refusal(
        "directory.competence-overlaps",
        Map.of(
            "agency", name,
            "from", DirectoryChecks.shown(from),
            "to", DirectoryChecks.shown(other.validity().to())));
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
