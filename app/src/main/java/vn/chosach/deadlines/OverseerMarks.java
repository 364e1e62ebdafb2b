package vn.chosach.deadlines;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.sight.RecordMarks;

/**
 * The standing office and the leaders of the committee follow the time limits of every agency, as
 * far as the secrecy of the record lets them know of it.
 */
@Component
class OverseerMarks implements RecordMarks {

  private static final Set<Role> OVERSEERS = Set.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);

  @Override
  public Stream<String> of(Actor officer, Set<Role> roles) {
    return Stream.of("oversees").filter(mark -> roles.stream().anyMatch(OVERSEERS::contains));
  }
}
