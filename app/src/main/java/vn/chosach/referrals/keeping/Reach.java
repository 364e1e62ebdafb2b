package vn.chosach.referrals.keeping;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Succession;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.ReferralAccessPolicy;

/**
 * Who sees what: one predicate, told to the database for the transaction. A party sees what its
 * agency sent or received, and what an agency did whose whole work it carries on.
 */
@Component
public class Reach {

  private final JdbcClient jdbc;
  private final Agencies agencies;
  private final InstantSource time;

  Reach(JdbcClient jdbc, Agencies agencies, InstantSource time) {
    this.jdbc = jdbc;
    this.agencies = agencies;
    this.time = time;
  }

  /**
   * Opens the rows that the party may see, until the end of the transaction.
   *
   * @return keys of the agencies in whose name the party acts; empty for the program and for roles
   *     that do not read referrals
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<String> enter(ActingOfficer party) {
    String agency = party.actor().agency();
    Set<String> keys =
        ReferralAccessPolicy.office(party) && agency != null ? carries(agency) : Set.of();
    String view =
        party.program() ? "SYSTEM" : ReferralAccessPolicy.overview(party) ? "OVERVIEW" : "";
    tell("chosach.referrals_keys", String.join(",", keys));
    tell("chosach.referrals_view", view);
    return keys;
  }

  /** The program for an agency in whose name another room has decided. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enterFor(String agency) {
    tell("chosach.referrals_keys", agency);
    tell("chosach.referrals_view", "SYSTEM");
  }

  /** Lets the holders of one mark be seen, until the end of the transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(String mark) {
    tell("chosach.referrals_mark", mark);
  }

  /** The agency and those whose whole work it carries on today. */
  private Set<String> carries(String agency) {
    LocalDate today = Vietnam.dayOf(time.instant());
    var keys = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(agency));
    while (!open.isEmpty()) {
      String key = open.pop();
      if (keys.add(key)) {
        agencies
            .history(key)
            .ifPresent(
                known ->
                    known.predecessors().stream()
                        .filter(one -> one.whole() && begun(one, today))
                        .map(Succession::fromKey)
                        .forEach(open::push));
      }
    }
    return keys;
  }

  private static boolean begun(Succession one, LocalDate today) {
    LocalDate first = one.firstDay() == null ? one.reckonedDay() : one.firstDay();
    return first != null && !first.isAfter(today);
  }

  private void tell(String name, String value) {
    jdbc.sql("SELECT set_config(:name, :value, true)")
        .param("name", name)
        .param("value", value)
        .query((row, n) -> row.getString(1))
        .single();
  }
}
