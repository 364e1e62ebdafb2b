package vn.chosach.cases;

import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseNews;
import vn.chosach.cases.acts.Handover;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralEvent;

/**
 * Hears what became of referrals: those of cases move the case, and a signal that another agency
 * accepted as the competent one becomes a case there.
 */
@Component
class ReferralNews {

  private static final String SIGNAL = "signal";

  private final CaseNews news;
  private final Admissions admissions;

  ReferralNews(CaseNews news, Admissions admissions) {
    this.news = news;
    this.admissions = admissions;
  }

  @ApplicationModuleListener
  void on(ReferralMoved moved) {
    UUID subject = moved.subjectId();
    if (subject == null) {
      return;
    }
    if (Handover.KIND.equals(moved.subjectKind())) {
      news.heard(moved, subject);
    } else if (SIGNAL.equals(moved.subjectKind())
        && moved.purpose() == Purpose.COMPETENCE
        && (moved.event() == ReferralEvent.ACCEPT || moved.event() == ReferralEvent.AGREE)) {
      admissions.accepted(subject, moved.agency(), moved.by());
    }
  }
}
