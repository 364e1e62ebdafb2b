package vn.chosach.referrals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.life.ReferralAccessPolicy;

/** What was handed over to an agency lies with its whole office until an officer is assigned. */
@Component
class ReferralWork implements ClockSubject {

  private final JdbcClient jdbc;
  private final Reach reach;

  ReferralWork(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(ReferralClocks.SUBJECT);
  }

  @Override
  public boolean takes(ActingOfficer officer) {
    return ReferralAccessPolicy.office(officer);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SubjectLink> links(ActingOfficer officer, List<HeldClock> clocks) {
    reach.enter(officer);
    var referrals = new HashMap<String, UUID>();
    jdbc.sql("SELECT id, referral FROM referrals.receiver WHERE id = ANY (:receivers::uuid[])")
        .param("receivers", clocks.stream().map(HeldClock::subject).toArray(String[]::new))
        .query(
            (row, n) -> referrals.put(row.getString("id"), row.getObject("referral", UUID.class)))
        .list();
    var links = new HashMap<UUID, SubjectLink>();
    for (HeldClock one : clocks) {
      UUID referral = referrals.get(one.subject());
      if (referral != null) {
        links.put(one.clock(), new SubjectLink("/phoi-hop/" + referral, ""));
      }
    }
    return links;
  }
}
