package vn.chosach.referrals;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.Subject;
import vn.chosach.referrals.life.SubjectCard;
import vn.chosach.referrals.life.SubjectSource;

/** The rooms whose things can be handed over. */
@Component
class Sources {

  private final List<SubjectSource> sources;

  Sources(List<SubjectSource> sources) {
    this.sources = List.copyOf(sources);
  }

  Optional<SubjectCard> read(Subject subject, ActingOfficer party) {
    return of(subject).flatMap(source -> source.read(subject.id(), party));
  }

  Optional<SubjectCard> handedOver(Subject subject) {
    return of(subject).flatMap(source -> source.handedOver(subject.id()));
  }

  Optional<Refusal> barred(Subject subject, ActingOfficer party) {
    return of(subject).flatMap(source -> source.barred(subject.id(), party));
  }

  private Optional<SubjectSource> of(Subject subject) {
    return sources.stream().filter(source -> source.kind().equals(subject.kind())).findFirst();
  }
}
