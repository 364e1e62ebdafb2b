package vn.chosach.referrals;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;

/** Officers of agencies, with accounts in force, for tests of this room. */
@Component
public class Parties {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Officers officers;
  private final InstantSource clock;
  private final JdbcClient jdbc;
  private final Map<String, ActingOfficer> known = new ConcurrentHashMap<>();

  Parties(Officers officers, InstantSource clock, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.officers = officers;
    this.clock = clock;
  }

  /** The officer of a role in an agency; the same one each time. */
  public ActingOfficer of(String agency, Role role) {
    return known.computeIfAbsent(agency + role, key -> another(agency, role));
  }

  /**
   * An agency of the directory in which nobody has served yet; the other tests share the server.
   */
  public String withoutOfficers() {
    return jdbc.sql(
            """
            SELECT key FROM directory.agency
             WHERE key LIKE 'BCD389-XA-%' AND key IN (SELECT agency_key FROM directory.agency_version WHERE valid_to IS NULL)
               AND key NOT IN (SELECT agency_key FROM officers.posting)
             ORDER BY key DESC LIMIT 1
            """)
        .query(String.class)
        .single();
  }

  /** One more of the same. */
  public ActingOfficer another(String agency, Role role) {
    var today = Vietnam.dayOf(clock.instant());
    String name = "phoihop." + NUMBER.incrementAndGet();
    UUID id =
        done(
            officers.open(
                Actor.SYSTEM,
                new NewAccount(name, "Người " + name, "Cán bộ " + name, agency, today, null),
                "test"));
    done(officers.grant(Actor.SYSTEM, id, role.name(), today, null, "test"));
    return new ActingOfficer(Actor.officer(id, agency), Set.of(role));
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    return outcome.settle(
        done -> done,
        no -> {
          throw new AssertionError(no);
        });
  }
}
