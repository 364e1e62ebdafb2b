package vn.chosach.referrals;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.NamingRecords;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.life.Subject;
import vn.chosach.referrals.life.SubjectCard;

/**
 * Referrals of cases, as their receivers read them: they see no case, and the numbers in what they
 * were sent. A report that is referred is seen by its receiver as the report that it is.
 */
@Component
record NamedInReferrals(JdbcClient jdbc, Reach reach, Sources sources) implements NamingRecords {

  @Override
  public String kind() {
    return "REFERRAL";
  }

  @Override
  public List<NamingRecord> after(UUID last, int most) {
    reach.enter(ActingOfficer.PROGRAM);
    return jdbc.sql(
            """
            SELECT id, number, '/phoi-hop/' || id AS path, '' AS words, '' AS name,
                   subject_kind, subject_id
              FROM referrals.referral
             WHERE id > :last AND subject_id IS NOT NULL AND subject_kind <> :reports
             ORDER BY id LIMIT :most
            """)
        .param("last", last)
        .param("most", most)
        .param("reports", SignalSource.KIND)
        .query(
            (row, n) -> {
              NamingRecord one = NamingRecord.of(row);
              UUID about = row.getObject("subject_id", UUID.class);
              var words = sources.handedOver(new Subject(row.getString("subject_kind"), about));
              return one.of(
                  one.record(), about, NamingRecords.in(words.map(SubjectCard::text).orElse("")));
            })
        .list();
  }
}
