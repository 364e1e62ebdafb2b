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
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** Acts on the identity of bodies: register, rename, end, succeed. */
@Component
class AgencyActs {

  private static final Pattern KEY = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
  private static final int KEY_LENGTH = 40;

  private final AgencyRows rows;
  private final Areas areas;
  private final RollPen pen;
  private final JdbcClient jdbc;

  AgencyActs(AgencyRows rows, Areas areas, RollPen pen, JdbcClient jdbc) {
    this.rows = rows;
    this.areas = areas;
    this.pen = pen;
    this.jdbc = jdbc;
  }

  Outcome register(Actor actor, Registration order, Why why) {
    pen.take();
    String area = order.areaKey();
    var checks =
        names(order.nameVi(), order.nameEn(), order.seat(), why)
            .that(
                KEY.matcher(order.key()).matches() && order.key().length() <= KEY_LENGTH,
                "key",
                "directory.key-malformed")
            .that(!rows.known(order.key()), "key", "directory.key-taken", "key", order.key())
            .that(area == null || areas.area(area).isPresent(), "areaKey", "directory.unknown-area")
            .day("from", order.from());
    parent(checks, order.parentKey(), order.key(), order.from());
    var refused = checks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    pen.agency(order.key());
    pen.version(
        order.key(),
        order.kind(),
        order.level(),
        order.nameVi(),
        order.nameEn(),
        order.parentKey(),
        order.seat(),
        area,
        order.from(),
        why);
    return done(
        actor,
        "directory.agency-registered",
        order.key(),
        why,
        Map.of("name", order.nameVi(), "from", order.from().toString()));
  }

  Outcome rename(Actor actor, Renaming order, Why why) {
    pen.take();
    var checks = names(order.nameVi(), order.nameEn(), order.seat(), why).day("from", order.from());
    Agency open = open(checks, "key", order.key());
    if (open != null) {
      LocalDate first = open.span().first();
      checks.that(
          first == null || order.from().isAfter(first),
          "from",
          "directory.version-begins-later",
          "day",
          Checks.shown(first));
    }
    parent(checks, order.parentKey(), order.key(), order.from());
    var refused = checks.refused();
    if (refused.isPresent() || open == null) {
      return refused.orElseThrow();
    }
    pen.closeVersion(order.key(), order.from().minusDays(1));
    pen.version(
        order.key(),
        open.kind(),
        open.level(),
        order.nameVi(),
        order.nameEn(),
        order.parentKey(),
        order.seat(),
        open.areaKey(),
        order.from(),
        why);
    return done(
        actor,
        "directory.agency-renamed",
        order.key(),
        why,
        Map.of("old", open.name().vi(), "new", order.nameVi(), "from", order.from().toString()));
  }

  Outcome end(Actor actor, Ending order, Why why) {
    pen.take();
    var checks = new Checks().why(why).day("lastDay", order.lastDay());
    Agency open = open(checks, "key", order.key());
    if (open != null) {
      endsAfterItBegins(checks, "lastDay", open, order.lastDay());
      boolean succeeded = !rows.successors(order.key(), LocalDate.MAX).isEmpty();
      long led = succeeded ? 0 : rulesLedAfter(order.key(), order.lastDay());
      checks.that(led == 0, "lastDay", "directory.still-leads", "rules", String.valueOf(led));
    }
    var refused = checks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    pen.closeVersion(order.key(), order.lastDay());
    pen.closeDuties(order.key(), order.lastDay());
    return done(
        actor,
        "directory.agency-ended",
        order.key(),
        why,
        Map.of("last", order.lastDay().toString()));
  }

  Outcome succeed(Actor actor, Succeeding order, Why why) {
    pen.take();
    var checks = new Checks().why(why).day("firstDay", order.firstDay());
    var versions = rows.versions(order.fromKey());
    checks
        .that(!versions.isEmpty(), "fromKey", "directory.unknown-agency", "key", order.fromKey())
        .that(!order.fromKey().equals(order.toKey()), "toKey", "directory.succeeds-itself");
    successor(checks, order);
    Agency open = versions.isEmpty() ? null : openVersion(versions);
    if (order.whole() && open != null) {
      endsAfterItBegins(checks, "firstDay", open, order.firstDay().minusDays(1));
    }
    if (!order.whole()) {
      checks
          .text("movedVi", text(order.movedVi()), "directory.moved-missing", Checks.BASIS)
          .text("movedEn", text(order.movedEn()), "directory.moved-missing", Checks.BASIS);
    }
    var refused = checks.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    pen.succession(order, why);
    if (order.whole() && open != null) {
      pen.closeVersion(order.fromKey(), order.firstDay().minusDays(1));
      pen.closeDuties(order.fromKey(), order.firstDay().minusDays(1));
    }
    var facts = new HashMap<String, String>();
    facts.put("to", order.toKey());
    facts.put("first", order.firstDay().toString());
    facts.put("share", order.whole() ? "whole" : "part");
    return done(actor, "directory.agency-succeeded", order.fromKey(), why, facts);
  }

  private void successor(Checks checks, Succeeding order) {
    boolean known = rows.known(order.toKey());
    checks.that(known, "toKey", "directory.unknown-agency", "key", order.toKey());
    if (!known || order.fromKey().equals(order.toKey())) {
      return;
    }
    checks
        .that(
            rows.asOf(order.toKey(), order.firstDay()).isPresent(),
            "toKey",
            "directory.successor-not-in-being",
            "day",
            Checks.shown(order.firstDay()))
        .that(
            !rows.successors(order.fromKey(), LocalDate.MAX).contains(order.toKey()),
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

  private static Checks names(String vi, String en, @Nullable String seat, Why why) {
    var checks = new Checks().name("nameVi", vi).name("nameEn", en).why(why);
    return seat == null ? checks : checks.name("seat", seat);
  }

  private void parent(Checks checks, @Nullable String parent, String key, LocalDate day) {
    if (parent != null) {
      checks.that(
          !parent.equals(key) && rows.asOf(parent, day).isPresent(),
          "parentKey",
          "directory.unknown-agency",
          "key",
          parent);
    }
  }

  /** The version without an end, or {@code null} and a fault. */
  private @Nullable Agency open(Checks checks, String field, String key) {
    var versions = rows.versions(key);
    if (versions.isEmpty()) {
      checks.fault(field, Refusal.of("directory.unknown-agency", "key", key));
      return null;
    }
    Agency open = openVersion(versions);
    if (open == null) {
      LocalDate last = versions.getLast().span().last();
      checks.fault(field, Refusal.of("directory.already-ended", "day", Checks.shown(last)));
    }
    return open;
  }

  private static @Nullable Agency openVersion(List<Agency> versions) {
    return Optional.of(versions.getLast())
        .filter(version -> version.span().last() == null)
        .orElse(null);
  }

  private static void endsAfterItBegins(Checks checks, String field, Agency open, LocalDate last) {
    LocalDate first = open.span().first();
    if (first != null) {
      checks.order(field, first, last);
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private Outcome done(Actor actor, String verb, String key, Why why, Map<String, String> facts) {
    pen.note(actor, verb, "agency", key, why, facts);
    return new Outcome.Done(key);
  }
}
