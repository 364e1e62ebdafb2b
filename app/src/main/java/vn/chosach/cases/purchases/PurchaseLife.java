package vn.chosach.cases.purchases;

import static vn.chosach.cases.purchases.PurchaseState.APPRAISING;
import static vn.chosach.cases.purchases.PurchaseState.APPROVED;
import static vn.chosach.cases.purchases.PurchaseState.CANCELLED;
import static vn.chosach.cases.purchases.PurchaseState.CONCLUDED;
import static vn.chosach.cases.purchases.PurchaseState.DECLINED;
import static vn.chosach.cases.purchases.PurchaseState.ORDERED;
import static vn.chosach.cases.purchases.PurchaseState.PLANNED;
import static vn.chosach.cases.purchases.PurchaseState.RECEIVED;
import static vn.chosach.cases.purchases.PurchaseState.UNPACKED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.officers.ActingOfficer;

/**
 * The life of a test purchase: from, event, to, who. What is not in the table does not exist. It is
 * begun by whoever handles the case; once the parcel is there it is followed to its end.
 */
public final class PurchaseLife {

  private static final Set<PurchaseState> ONCE_OPENED = EnumSet.of(UNPACKED, APPRAISING);
  private static final Set<PurchaseState> ONCE_ORDERED =
      EnumSet.of(ORDERED, RECEIVED, UNPACKED, APPRAISING, CONCLUDED);

  /**
   * One row.
   *
   * @param to state afterwards; {@code null} when it stays where it is
   */
  public record PurchaseLifeRow(
      Set<PurchaseState> from, PurchaseEvent event, @Nullable PurchaseState to, PurchaseWho who) {

    public PurchaseLifeRow {
      from = Set.copyOf(from);
    }

    public PurchaseState after(PurchaseState before) {
      return to == null ? before : to;
    }
  }

  public static final List<PurchaseLifeRow> TABLE =
      List.of(
          row(Set.of(PLANNED), PurchaseEvent.APPROVE, APPROVED, PurchaseWho.APPROVER),
          row(Set.of(PLANNED), PurchaseEvent.DECLINE, DECLINED, PurchaseWho.APPROVER),
          row(Set.of(APPROVED), PurchaseEvent.ORDER, ORDERED, PurchaseWho.BUYER),
          row(Set.of(ORDERED), PurchaseEvent.RECEIVE, RECEIVED, PurchaseWho.BUYER),
          row(Set.of(RECEIVED), PurchaseEvent.UNPACK, UNPACKED, PurchaseWho.BUYER),
          row(ONCE_OPENED, PurchaseEvent.ADD_FILES, null, PurchaseWho.BUYER),
          row(Set.of(UNPACKED), PurchaseEvent.SEND_SAMPLE, APPRAISING, PurchaseWho.BUYER),
          row(ONCE_OPENED, PurchaseEvent.CONCLUDE, CONCLUDED, PurchaseWho.HANDLER),
          row(
              EnumSet.of(PLANNED, APPROVED, ORDERED),
              PurchaseEvent.CANCEL,
              CANCELLED,
              PurchaseWho.PARTY),
          row(ONCE_ORDERED, PurchaseEvent.REVEAL, null, PurchaseWho.PARTY));

  private PurchaseLife() {}

  public static Optional<PurchaseLifeRow> row(PurchaseState from, PurchaseEvent event) {
    return TABLE.stream()
        .filter(row -> row.event() == event && row.from().contains(from))
        .findFirst();
  }

  /** What this officer can do with it now, in the order of the table. */
  public static List<PurchaseEvent> possible(
      CaseFile file, Purchase purchase, ActingOfficer reader) {
    return TABLE.stream()
        .filter(row -> row.from().contains(purchase.state()))
        .filter(row -> goesOn(file, purchase.state(), row.event()))
        .filter(row -> row.who().may(file, purchase.plan(), reader))
        .map(PurchaseLifeRow::event)
        .toList();
  }

  /**
   * Whether a case lets a step be taken. What was paid for comes all the same when the case has
   * ended meanwhile: it is taken in, opened and concluded, or given up; nothing new begins.
   */
  static boolean goesOn(CaseFile file, PurchaseState state, PurchaseEvent event) {
    return file.state().open()
        || event == PurchaseEvent.CANCEL
        || ONCE_ORDERED.contains(state) && event != PurchaseEvent.REVEAL;
  }

  private static PurchaseLifeRow row(
      Set<PurchaseState> from, PurchaseEvent event, @Nullable PurchaseState to, PurchaseWho who) {
    return new PurchaseLifeRow(from, event, to, who);
  }
}
