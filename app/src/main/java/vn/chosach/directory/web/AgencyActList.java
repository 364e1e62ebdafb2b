package vn.chosach.directory.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All acts that the desk offers on one body, the gravest last. */
@Component
class AgencyActList {

  private final List<DeskAct> acts;

  AgencyActList(AgencyDutyActs duties, AgencyDeskActs identity) {
    this.acts = Stream.concat(duties.all().stream(), identity.all().stream()).toList();
  }

  /**
   * Acts that make sense for a body today.
   *
   * @param inBeing a body that ended can only be given a successor
   */
  List<DeskAct> fitting(boolean inBeing) {
    return inBeing ? acts : named("ke-thua").stream().toList();
  }

  Optional<DeskAct> named(String slug) {
    return acts.stream().filter(act -> act.slug().equals(slug)).findFirst();
  }
}
