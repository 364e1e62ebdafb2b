package vn.chosach.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.directory.AgencyOrders.Ending;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.AgencyOrders.Renaming;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** Acts on the identity of bodies: register, rename, end, succeed. */
@Component
record AgencyActHandler(AgencyQuery query, Areas areas, RollWriter writer, JdbcClient jdbc) {

  private static final Pattern KEY = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
  private static final int KEY_LENGTH = 40;

  ActOutcome<String> register(Actor actor, Registration order, ChangeReason changeReason) {
    writer.take();
    String area = order.areaKey();
    var directoryChecks =
        names(order.nameVi(), order.nameEn(), order.seat(), changeReason)
            .that(
                KEY.matcher(order.key()).matches() && order.key().length() <= KEY_LENGTH,
                "key",
                "directory.key-malformed")
            .that(
                !query.roll().known(order.key()), "key", "directory.key-taken", "key", order.key())
            .that(area == null || areas.area(area).isPresent(), "areaKey", "directory.unknown-area")
            .day("from", order.from());
    parent(directoryChecks, order.parentKey(), order.key(), order.from());
    var refused = directoryChecks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    writer.agency(order.key());
    writer.version(
        order.key(),
        order.kind(),
        order.level(),
        order.nameVi(),
        order.nameEn(),
        order.parentKey(),
        order.seat(),
        area,
        order.from(),
        changeReason);
    return done(
        actor,
        "directory.agency-registered",
        order.key(),
        changeReason,
        Map.of("name", order.nameVi(), "from", order.from().toString()));
  }

  ActOutcome<String> rename(Actor actor, Renaming order, ChangeReason changeReason) {
    writer.take();
    var directoryChecks =
        names(order.nameVi(), order.nameEn(), order.seat(), changeReason).day("from", order.from());
    Agency open = open(directoryChecks, "key", order.key());
    if (open != null) {
      LocalDate first = open.span().first();
      directoryChecks.that(
          first == null || order.from().isAfter(first),
          "from",
          "directory.version-begins-later",
          "day",
          DirectoryChecks.shown(first));
    }
    parent(directoryChecks, order.parentKey(), order.key(), order.from());
    var refused = directoryChecks.refused();
    if (refused.isPresent() || open == null) {
      return refused.orElseThrow();
    }
    writer.closeVersion(order.key(), order.from().minusDays(1));
    writer.version(
        order.key(),
        open.kind(),
        open.level(),
        order.nameVi(),
        order.nameEn(),
        order.parentKey(),
        order.seat(),
        open.areaKey(),
        order.from(),
        changeReason);
    return done(
        actor,
        "directory.agency-renamed",
        order.key(),
        changeReason,
        Map.of("old", open.name().vi(), "new", order.nameVi(), "from", order.from().toString()));
  }

  ActOutcome<String> end(Actor actor, Ending order, ChangeReason changeReason) {
    writer.take();
    var directoryChecks = new DirectoryChecks().why(changeReason).day("lastDay", order.lastDay());
    Agency open = open(directoryChecks, "key", order.key());
    if (open != null) {
      endsAfterItBegins(directoryChecks, "lastDay", open, order.lastDay());
      boolean succeeded = !query.roll().successors(order.key(), LocalDate.MAX).isEmpty();
      long led = succeeded ? 0 : rulesLedAfter(order.key(), order.lastDay());
      directoryChecks.that(
          led == 0, "lastDay", "directory.still-leads", "rules", String.valueOf(led));
    }
    var refused = directoryChecks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    writer.closeVersion(order.key(), order.lastDay());
    writer.closeDuties(order.key(), order.lastDay());
    return done(
        actor,
        "directory.agency-ended",
        order.key(),
        changeReason,
        Map.of("last", order.lastDay().toString()));
  }

  ActOutcome<String> succeed(Actor actor, Succeeding order, ChangeReason changeReason) {
    writer.take();
    var directoryChecks = new DirectoryChecks().why(changeReason).day("firstDay", order.firstDay());
    var versions = query.roll().versions(order.fromKey());
    directoryChecks
        .that(!versions.isEmpty(), "fromKey", "directory.unknown-agency", "key", order.fromKey())
        .that(!order.fromKey().equals(order.toKey()), "toKey", "directory.succeeds-itself");
    successor(directoryChecks, order);
    Agency open = versions.isEmpty() ? null : openVersion(versions);
    if (order.whole() && open != null) {
      endsAfterItBegins(directoryChecks, "firstDay", open, order.firstDay().minusDays(1));
    }
    if (!order.whole()) {
      directoryChecks
          .text("movedVi", text(order.movedVi()), "directory.moved-missing", DirectoryChecks.BASIS)
          .text("movedEn", text(order.movedEn()), "directory.moved-missing", DirectoryChecks.BASIS);
    }
    var refused = directoryChecks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    writer.succession(order, changeReason);
    if (order.whole() && open != null) {
      writer.closeVersion(order.fromKey(), order.firstDay().minusDays(1));
      writer.closeDuties(order.fromKey(), order.firstDay().minusDays(1));
    }
    var facts = new HashMap<String, String>();
    facts.put("to", order.toKey());
    facts.put("first", order.firstDay().toString());
    facts.put("share", order.whole() ? "whole" : "part");
    return done(actor, "directory.agency-succeeded", order.fromKey(), changeReason, facts);
  }

  private void successor(DirectoryChecks directoryChecks, Succeeding order) {
    boolean known = query.roll().known(order.toKey());
    directoryChecks.that(known, "toKey", "directory.unknown-agency", "key", order.toKey());
    if (!known || order.fromKey().equals(order.toKey())) {
      return;
    }
    directoryChecks
        .that(
            query.roll().asOf(order.toKey(), order.firstDay()).isPresent(),
            "toKey",
            "directory.successor-not-in-being",
            "day",
            DirectoryChecks.shown(order.firstDay()))
        .that(
            !query.roll().successors(order.fromKey(), LocalDate.MAX).contains(order.toKey()),
            "toKey",
            "directory.already-succeeded")
        .that(!leadsBack(order.toKey(), order.fromKey()), "toKey", "directory.succession-circle");
  }

  private boolean leadsBack(String from, String target) {
    return jdbc.sql(
            """
            WITH RECURSIVE onward (key) AS (
              SELECT :from::text
              UNION
              SELECT s.to_key FROM directory.succession s JOIN onward o ON s.from_key = o.key)
            SELECT EXISTS (SELECT 1 FROM onward WHERE key = :target)
            """)
        .param("from", from)
        .param("target", target)
        .query(Boolean.class)
        .single();
  }

  private long rulesLedAfter(String key, LocalDate day) {
    return jdbc.sql(
            """
            SELECT count(*)
              FROM directory.competence
             WHERE lead_key = :key AND (valid_to IS NULL OR valid_to > :day)
            """)
        .param("key", key)
        .param("day", day)
        .query(Long.class)
        .single();
  }

  private static DirectoryChecks names(
      String vi, String en, @Nullable String seat, ChangeReason changeReason) {
    var directoryChecks =
        new DirectoryChecks().name("nameVi", vi).name("nameEn", en).why(changeReason);
    return seat == null ? directoryChecks : directoryChecks.name("seat", seat);
  }

  private void parent(
      DirectoryChecks directoryChecks, @Nullable String parent, String key, LocalDate day) {
    if (parent != null) {
      directoryChecks.that(
          !parent.equals(key) && query.roll().asOf(parent, day).isPresent(),
          "parentKey",
          "directory.unknown-agency",
          "key",
          parent);
    }
  }

  /** The version without an end, or {@code null} and a fault. */
  private @Nullable Agency open(DirectoryChecks directoryChecks, String field, String key) {
    var versions = query.roll().versions(key);
    if (versions.isEmpty()) {
      directoryChecks.fault(field, Refusal.of("directory.unknown-agency", "key", key));
      return null;
    }
    Agency open = openVersion(versions);
    if (open == null) {
      LocalDate last = versions.getLast().span().last();
      directoryChecks.fault(
          field, Refusal.of("directory.already-ended", "day", DirectoryChecks.shown(last)));
    }
    return open;
  }

  private static @Nullable Agency openVersion(List<Agency> versions) {
    return Optional.of(versions.getLast())
        .filter(version -> version.span().last() == null)
        .orElse(null);
  }

  private static void endsAfterItBegins(
      DirectoryChecks directoryChecks, String field, Agency open, LocalDate last) {
    LocalDate first = open.span().first();
    if (first != null) {
      directoryChecks.order(field, first, last);
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private ActOutcome<String> done(
      Actor actor, String verb, String key, ChangeReason changeReason, Map<String, String> facts) {
    writer.note(actor, verb, "agency", key, changeReason, facts);
    return ActOutcome.done(key);
  }
}
