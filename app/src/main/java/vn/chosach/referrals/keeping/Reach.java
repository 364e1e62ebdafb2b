package vn.chosach.referrals.keeping;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Succession;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RecordMarks;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.referrals.life.ReferralAccessPolicy;

/**
 * Who sees what: one predicate, told to the database for the transaction. A party sees what its
 * agency sent or received, and what an agency did whose whole work it carries on.
 */
@Component
public class Reach {

  private final RowSecurityContext context;
  private final Agencies agencies;
  private final InstantSource time;

  Reach(RowSecurityContext context, Agencies agencies, InstantSource time) {
    this.context = context;
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
    if (party.program()) {
      context.ofTheProgram(settings(keys, view));
    } else {
      context.of(party, settings(keys, view));
    }
    return keys;
  }

  /** The program for an agency in whose name another room has decided. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enterFor(String agency) {
    context.ofTheProgram(settings(Set.of(agency), "SYSTEM"));
  }

  /** Answers one question with the eyes of the program, whatever the transaction sees. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T asTheProgram(Supplier<T> answer) {
    return context.asTheProgram(settings(Set.of(), "SYSTEM"), answer);
  }

  /** Lets the holders of one mark be seen, until the end of the transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ask(String mark) {
    context.tell(Map.of("chosach.referrals_mark", mark));
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

  private static Map<String, String> settings(Set<String> keys, String view) {
    return Map.of("chosach.referrals_keys", String.join(",", keys), "chosach.referrals_view", view);
  }

  /** The receiving agency sees what is about the referral, as its time limits, in other rooms. */
  @Component
  static class ReachMarks implements RecordMarks {

    @Override
    public Stream<String> of(ActingOfficer officer) {
      return ReferralAccessPolicy.office(officer)
          ? Stream.of("referral:" + officer.agency())
          : Stream.empty();
    }
  }
}
