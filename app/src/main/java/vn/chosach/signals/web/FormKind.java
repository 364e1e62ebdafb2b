package vn.chosach.signals.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.life.SignalEvent;

/** The acts on a signal, each with its form. */
enum FormKind {
  ADMIT("lap-vu", SignalEvent.ADMIT),
  REFER("chuyen", SignalEvent.REFER),
  MERGE("gop", SignalEvent.MERGE),
  REFUSE("tra-lai", SignalEvent.REFUSE),
  ASK("hoi-them", SignalEvent.ASK),
  SNOOZE("hen-lai", SignalEvent.SNOOZE),
  SPLIT("tach", SignalEvent.SPLIT),
  STEER("liem-chinh", SignalEvent.STEER),
  TAKE("nhan", SignalEvent.ASSIGN),
  RELEASE("bo-nhan", SignalEvent.ASSIGN),
  SETTLE("thu-tuc", SignalEvent.SETTLE),
  REMARK("ghi-chu", SignalEvent.COMMENT);

  private final String slug;
  private final SignalEvent event;

  FormKind(String slug, SignalEvent event) {
    this.slug = slug;
    this.event = event;
  }

  static Optional<FormKind> of(@Nullable String slug) {
    return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
  }

  /** Name in addresses. */
  String slug() {
    return slug;
  }

  SignalEvent event() {
    return event;
  }

  /** Whether its form opens in place of the buttons; the others stand on the page all the time. */
  boolean opens() {
    return switch (this) {
      case ADMIT, REFER, MERGE, REFUSE, ASK, SNOOZE, SPLIT, STEER -> true;
      case TAKE, RELEASE, SETTLE, REMARK -> false;
    };
  }

  /** Whether the signal is gone from the list afterwards, so that the next one opens. */
  boolean leaves() {
    return switch (this) {
      case ADMIT, REFER, MERGE, REFUSE, ASK, SNOOZE, STEER -> true;
      case SPLIT, TAKE, RELEASE, SETTLE, REMARK -> false;
    };
  }
}
