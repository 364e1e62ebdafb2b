package vn.chosach.plans.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.plans.life.PlanState;

/**
 * A plan as it stands.
 *
 * @param number number and symbol; empty while it is a draft without one
 * @param owner key of the body whose plan it is
 * @param basis documents that it rests on
 * @param above the plan that it carries out
 * @param successor the plan that follows
 * @param titleOnly whether others than its owner see its title only
 * @param made whether it is made for a demonstration
 * @param noteVi what is uncertain about it, in Vietnamese
 * @param outside whether an agency made it for itself, outside the plan of the province (R67)
 * @param version rises with each act
 * @param edition rises with each amendment after it was issued
 */
public record Plan(
    UUID id,
    String number,
    String titleVi,
    String titleEn,
    String owner,
    LocalDate firstDay,
    LocalDate lastDay,
    List<String> basis,
    @Nullable UUID above,
    @Nullable UUID successor,
    PlanState state,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate closedOn,
    boolean titleOnly,
    boolean made,
    @Nullable String noteVi,
    boolean outside,
    int version,
    int edition) {

  /** Whether it is a plan of the committee, which everybody carries out. */
  public boolean ofCommittee() {
    return above == null && !outside;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /** The day itself in the term, else the end of the term that lies nearest to it. */
  public LocalDate nearest(LocalDate day) {
    return day.isBefore(firstDay) ? firstDay : day.isAfter(lastDay) ? lastDay : day;
  }
}
