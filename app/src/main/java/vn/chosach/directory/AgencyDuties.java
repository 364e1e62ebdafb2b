package vn.chosach.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chosach.directory.AgencyOrders.Assignment;
import vn.chosach.directory.AgencyOrders.ContactSetting;
import vn.chosach.kernel.Actor;

/** Acts on what a body holds for a time: contacts and roles in committees. */
@Component
class AgencyDuties {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ .-]?[0-9]){2,14}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+");
  private static final int VALUE = 300;

  private final AgencyRows rows;
  private final RollPen pen;

  AgencyDuties(AgencyRows rows, RollPen pen) {
    this.rows = rows;
    this.pen = pen;
  }

  Outcome publishContact(Actor actor, ContactSetting order, Why why) {
    pen.take();
    var checks = new Checks().why(why).day("from", order.from());
    inBeing(checks, "key", order.key(), order.from());
    checks.that(wellFormed(order), "value", "directory.contact-malformed");
    var history = rows.history(order.key());
    history.stream()
        .flatMap(known -> known.contacts().stream())
        .filter(contact -> contact.kind() == order.kind())
        .map(contact -> contact.validity().from())
        .filter(Objects::nonNull)
        .filter(first -> !first.isBefore(order.from()))
        .findFirst()
        .ifPresent(
            first ->
                checks.that(
                    false, "from", "directory.contact-begins-later", "day", Checks.shown(first)));
    var refused = checks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    pen.contact(order, why);
    pen.note(
        actor,
        "directory.contact-set",
        "agency",
        order.key(),
        why,
        Map.of(
            "kind", order.kind().name(),
            "value", order.value(),
            "from", order.from().toString()));
    return new Outcome.Done(order.key());
  }

  Outcome assign(Actor actor, Assignment order, Why why) {
    pen.take();
    var checks = new Checks().why(why).day("from", order.from());
    inBeing(checks, "agencyKey", order.agencyKey(), order.from());
    checks.that(
        rows.asOf(order.committeeKey(), order.from())
            .filter(body -> body.kind() == Agency.Kind.COMMITTEE)
            .isPresent(),
        "committeeKey",
        "directory.committee-expected");
    rows.history(order.committeeKey()).stream()
        .flatMap(known -> known.roles().stream())
        .filter(held -> held.committeeKey().equals(order.committeeKey()))
        .filter(held -> held.role() == order.role())
        .forEach(held -> against(checks, held, order));
    var refused = checks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    pen.role(order, why);
    pen.note(
        actor,
        "directory.role-assigned",
        "agency",
        order.agencyKey(),
        why,
        Map.of(
            "role", order.role().name(),
            "committee", order.committeeKey(),
            "from", order.from().toString()));
    return new Outcome.Done(order.agencyKey());
  }

  private static void against(Checks checks, RoleAssignment held, Assignment order) {
    LocalDate first = held.span().first();
    boolean sameBody = held.agencyKey().equals(order.agencyKey());
    if (sameBody && held.span().contains(order.from())) {
      checks.that(false, "agencyKey", "directory.role-already-held");
    } else if (first != null
        && !first.isBefore(order.from())
        && (sameBody || order.role().single())) {
      checks.that(false, "from", "directory.role-begins-later", "day", Checks.shown(first));
    }
  }

  private void inBeing(Checks checks, String field, String key, LocalDate day) {
    boolean known = rows.known(key);
    checks.that(known, field, "directory.unknown-agency", "key", key);
    if (known) {
      checks.that(
          rows.asOf(key, day).isPresent(),
          field,
          "directory.not-in-being",
          "day",
          Checks.shown(day));
    }
  }

  private static boolean wellFormed(ContactSetting order) {
    String value = order.value();
    if (value.isEmpty()) {
      return true;
    }
    return switch (order.kind()) {
      case HOTLINE -> PHONE.matcher(value).matches();
      case EMAIL -> value.length() <= VALUE && EMAIL.matcher(value).matches();
      case ADDRESS -> value.length() <= VALUE;
    };
  }
}
