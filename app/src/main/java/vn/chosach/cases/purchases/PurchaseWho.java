package vn.chosach.cases.purchases;

import java.util.Objects;
import java.util.UUID;
import vn.chosach.cases.life.CaseAuthority;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Visibility;
import vn.chosach.officers.ActingOfficer;

/** Who may take a step of a test purchase, among those who work on its case. */
public enum PurchaseWho {
  /** Whoever the case was given to, or a head of the leading agency. */
  HANDLER,
  /** The one who buys, or a handler. */
  BUYER,
  /**
   * The second person that the plan names, or a head of the leading agency; never one who planned
   * or buys.
   */
  APPROVER,
  /** Everyone who has a part in it. */
  PARTY;

  public boolean may(CaseFile file, Purchase.Plan plan, ActingOfficer reader) {
    UUID officer = reader.actor().id();
    if (officer == null || !CaseAuthority.WORKER.may(file, reader)) {
      return false;
    }
    boolean first = officer.equals(plan.plannedBy()) || officer.equals(plan.buyer());
    boolean head = leads(file, reader);
    boolean second = !first && (head || officer.equals(plan.approver()));
    boolean handles = CaseAuthority.HANDLER.may(file, reader);
    return switch (this) {
      case HANDLER -> handles;
      case BUYER -> handles || officer.equals(plan.buyer());
      case APPROVER -> second;
      case PARTY -> handles || first || second;
    };
  }

  private static boolean leads(CaseFile file, ActingOfficer reader) {
    return Visibility.leads(reader)
        && Objects.equals(file.access().agency(), reader.actor().agency());
  }
}
