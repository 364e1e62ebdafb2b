package vn.chosach.referrals.keeping;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.sight.RecordMarks;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.referrals.life.ReferralAccessPolicy;

/**
 * Who sees what: one predicate, told to the database for the transaction. A party sees what its
 * agency sent or received while it is in being, and what one did that ended and whose work it
 * carries on (decision 0114).
 */
@Component
public class Reach {

  private final RowSecurityContext context;
  private final Heirs heirs;

  Reach(RowSecurityContext context, Heirs heirs) {
    this.context = context;
    this.heirs = heirs;
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
        ReferralAccessPolicy.office(party) && agency != null ? heirs.of(agency) : Set.of();
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

  private static Map<String, String> settings(Set<String> keys, String view) {
    return Map.of("chosach.referrals_keys", String.join(",", keys), "chosach.referrals_view", view);
  }

  /** The receiving agency sees what is about the referral, as its time limits, in other rooms. */
  @Component
  static class ReachMarks implements RecordMarks {

    private final ObjectProvider<Heirs> heirs;

    ReachMarks(ObjectProvider<Heirs> heirs) {
      this.heirs = heirs;
    }

    @Override
    public Stream<String> of(ActingOfficer officer) {
      return ReferralAccessPolicy.office(officer)
          ? heirs.getObject().of(officer).stream().map(agency -> "referral:" + agency)
          : Stream.empty();
    }
  }
}
