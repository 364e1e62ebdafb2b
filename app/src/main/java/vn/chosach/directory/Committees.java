package vn.chosach.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to the Steering Committee 389 of the province: what it is and who holds which role. */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class Committees {

  private final AgencyQuery query;

  Committees(AgencyQuery query) {
    this.query = query;
  }

  /** The Steering Committee 389 of the province on a day. */
  public Optional<Agency> committee(LocalDate day) {
    return query.roll().committee(day);
  }

  /** The body that holds a role in the committee of the province on a day. */
  public Optional<RoleAssignment> holder(RoleAssignment.Role role, LocalDate day) {
    return query.roll().holder(role, day);
  }
}
