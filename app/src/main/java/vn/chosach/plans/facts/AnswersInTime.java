package vn.chosach.plans.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.Period;
import vn.chosach.referrals.Punctual;
import vn.chosach.referrals.ReferralRecords;

/** ReferralRecords answered in time, as the room of the referrals knows it. */
@Component
record AnswersInTime(ReferralRecords referrals, FactLinks links) implements FactKind {

  @Override
  public String key() {
    return "answers-in-time";
  }

  @Override
  public Map<String, Integer> count(Period period) {
    return referrals.answeredInTime(period.begins(), period.ends()).stream()
        .collect(Collectors.groupingBy(Punctual::agency, Collectors.summingInt(one -> 1)));
  }

  @Override
  public List<Fact> behind(Period period, Set<String> agencies, int offset, ActingOfficer member) {
    return referrals.answeredInTime(period.begins(), period.ends()).stream()
        .filter(one -> agencies.contains(one.agency()))
        .skip(offset)
        .limit(MOST)
        .map(
            one -> {
              FactLinks.FactLinksLink link = links.ofReferral(one.number(), member);
              return new Fact(one.agency(), link.number(), one.at(), link.path());
            })
        .toList();
  }
}
