package vn.chosach.signals.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.life.SignalEvent;

/** The acts that have a form. */
enum FormKind {
  ADMIT("lap-vu", SignalEvent.ADMIT),
  REFER("chuyen", SignalEvent.REFER),
  MERGE("gop", SignalEvent.MERGE),
  REFUSE("tra-lai", SignalEvent.REFUSE),
  ASK("hoi-them", SignalEvent.ASK),
  SNOOZE("hen-lai", SignalEvent.SNOOZE),
  SPLIT("tach", SignalEvent.SPLIT),
  STEER("liem-chinh", SignalEvent.STEER);

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
}
