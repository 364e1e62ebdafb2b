package vn.chosach.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chosach.directory.AgencyOrders.Assignment;
import vn.chosach.directory.AgencyOrders.ContactSetting;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;

/** Acts on what a body holds for a time: contacts and roles in committees. */
@Component
record AgencyDuties(AgencyQuery query, RollWriter writer) {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ .-]?[0-9]){2,14}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+");
  private static final int VALUE = 300;

  ActOutcome<String> publishContact(Actor actor, ContactSetting order, ChangeReason changeReason) {
    writer.take();
    var directoryChecks = new DirectoryChecks().why(changeReason).day("from", order.from());
    inBeing(directoryChecks, "key", order.key(), order.from());
    directoryChecks.that(wellFormed(order), "value", "directory.contact-malformed");
    var history = query.roll().history(order.key());
    history.stream()
        .flatMap(known -> known.contacts().stream())
        .filter(contact -> contact.kind() == order.kind())
        .map(contact -> contact.validity().from())
        .filter(Objects::nonNull)
        .filter(first -> !first.isBefore(order.from()))
        .findFirst()
        .ifPresent(
            first ->
                directoryChecks.that(
                    false,
                    "from",
                    "directory.contact-begins-later",
                    "day",
                    DirectoryChecks.shown(first)));
    var refused = directoryChecks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    writer.contact(order, changeReason);
    writer.note(
        actor,
        "directory.contact-set",
        "agency",
        order.key(),
        changeReason,
        Map.of(
            "kind", order.kind().name(),
            "value", order.value(),
            "from", order.from().toString()));
    return ActOutcome.done(order.key());
  }

  ActOutcome<String> assign(Actor actor, Assignment order, ChangeReason changeReason) {
    writer.take();
    var directoryChecks = new DirectoryChecks().why(changeReason).day("from", order.from());
    inBeing(directoryChecks, "agencyKey", order.agencyKey(), order.from());
    directoryChecks.that(
        query
            .roll()
            .asOf(order.committeeKey(), order.from())
            .filter(body -> body.kind() == Agency.AgencyKind.COMMITTEE)
            .isPresent(),
        "committeeKey",
        "directory.committee-expected");
    query.roll().history(order.committeeKey()).stream()
        .flatMap(known -> known.roles().stream())
        .filter(held -> held.committeeKey().equals(order.committeeKey()))
        .filter(held -> held.role() == order.role())
        .forEach(held -> against(directoryChecks, held, order));
    var refused = directoryChecks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    writer.role(order, changeReason);
    writer.note(
        actor,
        "directory.role-assigned",
        "agency",
        order.agencyKey(),
        changeReason,
        Map.of(
            "role", order.role().name(),
            "committee", order.committeeKey(),
            "from", order.from().toString()));
    return ActOutcome.done(order.agencyKey());
  }

  private static void against(
      DirectoryChecks directoryChecks, RoleAssignment held, Assignment order) {
    LocalDate first = held.span().first();
    boolean sameBody = held.agencyKey().equals(order.agencyKey());
    if (sameBody && held.span().contains(order.from())) {
      directoryChecks.that(false, "agencyKey", "directory.role-already-held");
    } else if (first != null
        && !first.isBefore(order.from())
        && (sameBody || order.role().single())) {
      directoryChecks.that(
          false, "from", "directory.role-begins-later", "day", DirectoryChecks.shown(first));
    }
  }

  private void inBeing(DirectoryChecks directoryChecks, String field, String key, LocalDate day) {
    boolean known = query.roll().known(key);
    directoryChecks.that(known, field, "directory.unknown-agency", "key", key);
    if (known) {
      directoryChecks.that(
          query.roll().asOf(key, day).isPresent(),
          field,
          "directory.not-in-being",
          "day",
          DirectoryChecks.shown(day));
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
