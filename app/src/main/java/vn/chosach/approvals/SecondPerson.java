package vn.chosach.approvals;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** Who may be the second person; the room of the officers lies above and answers. */
public interface SecondPerson {

  /**
   * Why an officer may not sign beside those who acted before.
   *
   * @param subjectKind kind of the record, as in the journal
   */
  Optional<Refusal> beside(
      Actor actor, Collection<UUID> before, String subjectKind, Object subject);

  /** Whether two agencies are one where two must act: the same, or one acts for the other. */
  boolean sameAgency(String first, @Nullable String second);
}
