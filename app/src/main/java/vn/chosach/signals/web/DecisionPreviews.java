package vn.chosach.signals.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** The decision that a form asks for, and exactly what the reporter would read of it. */
@Component
record DecisionPreviews(Signals signals) {

  private static final UUID NOWHERE = new UUID(0, 0);

  /**
   * The decision that a form asks for; {@code null} for an act that tells the reporter nothing. A
   * target that cannot be found is one that nobody has, so that the room itself refuses it.
   */
  @Nullable Decision decision(FormKind kind, FormView form, ActingOfficer reader) {
    String words = value(form, "loi");
    return switch (kind) {
      case ADMIT -> new Decision.Admit(words);
      case REFER -> new Decision.Refer(value(form, "co-quan"), words, value(form, "loi-nhan"));
      case MERGE -> new Decision.Merge(target(value(form, "vao"), reader), words);
      case REFUSE ->
          Arrays.stream(Decision.Why.values())
              .filter(why -> why.name().equals(value(form, "ly-do")))
              .findFirst()
              .map(why -> new Decision.Refuse(why, value(form, "noi-khac"), words))
              .orElse(null);
      case ASK -> new Decision.AskMore(words);
      case SNOOZE, SPLIT, STEER, TAKE, RELEASE, SETTLE, REMARK -> null;
    };
  }

  /**
   * What the reporter would read; {@code null} while nothing is written. A next door that is not
   * written yet shows as an ellipsis.
   */
  @Nullable String preview(FormKind kind, UUID signal, FormView form, ActingOfficer reader) {
    Decision decision = decision(kind, form, reader);
    if (decision instanceof Decision.Refuse refuse && refuse.next().isBlank()) {
      decision = new Decision.Refuse(refuse.why(), "…", refuse.words());
    }
    return Optional.ofNullable(decision)
        .filter(told -> !told.words().isBlank())
        .flatMap(told -> signals.words(signal, told, reader))
        .orElse(null);
  }

  /** Whether the sender has seen exactly these words. */
  static boolean seen(SubmittedForm sent, @Nullable String preview) {
    return preview == null || mark(preview).equals(sent.text(ActForms.SEEN));
  }

  /** The open form, with what goes along unseen. */
  ItemPage.OpenForm opened(
      FormWish wish,
      FormView form,
      UUID signal,
      @Nullable UUID next,
      Page page,
      ActingOfficer reader) {
    String preview = preview(wish.kind(), signal, form, reader);
    String note = wish.note();
    return new ItemPage.OpenForm(
        wish.kind().slug(),
        form.holding(ActForms.NEXT, next == null ? "" : next.toString())
            .holding(ActForms.SEEN, preview == null ? "" : mark(preview))
            .holding(ActForms.PROPOSED_FOR, value(form, "co-quan")),
        preview,
        note == null ? null : page.t(note));
  }

  private static String value(FormView form, String name) {
    FormView.Input input = form.input(name);
    return input == null ? "" : input.value();
  }

  private static String mark(String preview) {
    return Integer.toHexString(preview.hashCode());
  }

  private UUID target(String number, ActingOfficer reader) {
    return signals
        .numbered(number.strip().toUpperCase(Locale.ROOT), reader)
        .map(Signal::id)
        .orElse(NOWHERE);
  }
}
