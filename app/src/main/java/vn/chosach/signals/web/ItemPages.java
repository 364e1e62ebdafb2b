package vn.chosach.signals.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.reading.ProtectedRead;
import vn.chosach.journal.reading.Readings;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalAct;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalLifeCycle;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.signals.web.ItemPage.ActButton;
import vn.chosach.signals.web.ItemPage.MachinePart;
import vn.chosach.tips.Tip;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormView;

/** Draws up one signal. */
@Component
record ItemPages(
    Signals signals,
    MachineParts machines,
    ActForms forms,
    DecisionPreviews previews,
    SignalNames names,
    Readings readings,
    Heirs heirs) {

  Optional<ItemPage> page(
      UUID id,
      @Nullable UUID next,
      @Nullable FormWish wish,
      InboxFilter filter,
      Page page,
      ActingOfficer reader) {
    return signals
        .read(id, reader)
        .map(
            sheet -> {
              readings.note(reading(sheet.signal(), reader), reader.actor());
              return page(sheet, next, wish, filter, page, reader);
            });
  }

  /**
   * On what ground it is read, and whether that is a task: whoever holds it, or sifts its inbox.
   */
  private ProtectedRead reading(Signal signal, ActingOfficer reader) {
    boolean inbox =
        heirs.act(signal.agency(), reader)
            && (reader.roles().contains(Role.OPERATOR)
                || reader.roles().contains(Role.AGENCY_HEAD));
    boolean unsifted = signal.state() == SignalState.WAITING || signal.state() == SignalState.ASKED;
    String to = signal.outcome().referredTo();
    String ground;
    boolean task;
    if (Objects.equals(signal.desk().officer(), reader.actor().id())) {
      ground = "signal-held";
      task = true;
    } else if (inbox) {
      ground = "signal-inbox";
      task = unsifted;
    } else if (to != null && heirs.act(to, reader)) {
      ground = "signal-referred";
      task = reader.roles().contains(Role.AGENCY_HEAD) || reader.roles().contains(Role.OPERATOR);
    } else {
      ground = "signal-oversight";
      task = false;
    }
    return new ProtectedRead("signal", signal.id(), signal.number(), ground, task);
  }

  private ItemPage page(
      Sheet sheet,
      @Nullable UUID next,
      @Nullable FormWish wish,
      InboxFilter filter,
      Page page,
      ActingOfficer reader) {
    Signal signal = sheet.signal();
    Tip tip = sheet.tip();
    MachinePart machine =
        signals
            .machine(sheet, reader)
            .map(found -> machines.part(found, signal, page))
            .orElse(null);
    UUID holder = signal.desk().officer();
    boolean mine = Objects.equals(holder, reader.actor().id());
    Function<FormKind, FormView> form =
        kind -> {
          FormView sent = FormWish.sent(wish, kind);
          return sent == null ? forms.form(kind, signal, machine, filter, page).blank(page) : sent;
        };
    FormKind turn = mine ? FormKind.RELEASE : FormKind.TAKE;
    FormKind other = mine ? FormKind.TAKE : FormKind.RELEASE;
    FormView settle = form.apply(FormKind.SETTLE);
    String shared = tip == null ? "" : tip.told().shared();
    return new ItemPage(
        sheet,
        Due.of(signal, page),
        head(signal, tip, page),
        tip == null ? List.of() : Segment.of(tip.told().story()),
        shared.isBlank() ? null : Segment.of(shared),
        machine,
        sheet.history().reversed().stream().map(act -> line(act, sheet, page)).toList(),
        holder == null ? null : names.officer(holder, page),
        buttons(signal, machine, elsewhere(signal, machine), mine, reader),
        wish == null || !wish.kind().opens() || unasked(wish, signal, reader)
            ? null
            : previews.opened(wish, form.apply(wish.kind()), signal.id(), next, page, reader),
        FormWish.sent(wish, other) == null ? form.apply(turn) : form.apply(other),
        FormWish.sent(wish, FormKind.SETTLE) == null ? settle.apart("nay-") : settle,
        may(signal, SignalEvent.SETTLE, reader),
        may(signal, SignalEvent.UNDO, reader),
        form.apply(FormKind.REMARK),
        next);
  }

  /** What happened, in words: who did what, old and new state. */
  ItemPage.ItemLine line(SignalAct act, Sheet sheet, Page page) {
    Sheet.Notice notice = sheet.notices().get(act.id());
    return new ItemPage.ItemLine(
        page.moment(act.at()),
        names.actor(act.actor(), page),
        what(act, sheet, page),
        act.publicWords(),
        notice == null
            ? null
            : page.t("signals.notice." + notice.name().toLowerCase(java.util.Locale.ROOT)),
        act.remark(),
        act.from() == act.to()
            ? null
            : page.t(
                "signals.line.change", page.t(act.from().textKey()), page.t(act.to().textKey())));
  }

  String meanwhile(ActOutcome.Meanwhile one, Page page) {
    return page.t(
        "signals.meanwhile.line",
        page.moment(one.at()),
        names.actor(one.by(), page),
        page.t(one.textKey()));
  }

  String what(SignalAct act, Sheet sheet, Page page) {
    String event = page.t(act.event().textKey());
    String about = about(act, sheet, page);
    return about == null ? event : page.t("signals.line.about", event, about);
  }

  private @Nullable String about(SignalAct act, Sheet sheet, Page page) {
    String about = act.about();
    if (about == null) {
      return act.event() == SignalEvent.ASSIGN ? page.t("signals.line.nobody") : null;
    }
    return switch (act.event()) {
      case REFER -> names.agency(about, page);
      case MERGE, REJOIN -> null;
      case SPLIT -> part(about, sheet);
      case PART -> null;
      case REFUSE -> page.t(Decision.Why.valueOf(about).textKey());
      case STEER, HAND_BACK -> null;
      case UNDO -> page.t(SignalEvent.valueOf(about).textKey());
      case ASSIGN -> names.officer(UUID.fromString(about), page);
      case SNOOZE -> page.moment(Instant.parse(about));
      case SETTLE -> page.t(Procedure.valueOf(about).textKey());
      case ADMIT, ASK, CONCLUDE, COMMENT, REPLY, REOPEN -> null;
    };
  }

  /** Number of the part that was split off; {@code null} when that was taken back. */
  private static @Nullable String part(String id, Sheet sheet) {
    return sheet.letter().others().stream()
        .map(Sheet.Other::signal)
        .filter(part -> part.id().toString().equals(id))
        .map(Signal::number)
        .findFirst()
        .orElse(null);
  }

  private static String head(Signal signal, @Nullable Tip tip, Page page) {
    String named =
        page.t(tip != null && tip.named() ? "signals.head.named" : "signals.head.unnamed");
    return page.t(
        "signals.head",
        signal.number(),
        page.moment(signal.receivedAt()),
        page.t("signals.from." + InboxFilter.slug(signal.channel())),
        named);
  }

  private boolean elsewhere(Signal signal, @Nullable MachinePart machine) {
    String key = machine == null ? "" : machine.competence().key();
    return !key.isEmpty() && !heirs.one(key, signal.agency());
  }

  /**
   * The acts that the life of a signal allows the reader.
   *
   * @param machine what was read in it, which says what is proposed; {@code null} for nothing
   * @param elsewhere whether it is proposed to be the work of another agency
   * @param mine whether the reader holds it
   */
  static List<ActButton> buttons(
      Signal signal,
      @Nullable MachinePart machine,
      boolean elsewhere,
      boolean mine,
      ActingOfficer reader) {
    var buttons = new ArrayList<ActButton>();
    if (!signal.state().open()) {
      return buttons;
    }
    ItemPage.Near near =
        machine == null ? null : machine.alikes().stream().findFirst().orElse(null);
    String same = near != null && near.likely() ? near.number() : null;
    if (same != null) {
      buttons.add(
          new ActButton(FormKind.MERGE.slug(), "G", "signals.act.merge-into", same, true, false));
    }
    buttons.add(
        new ActButton(
            FormKind.ADMIT.slug(),
            "V",
            signal.procedure().apart() ? "signals.act.admit-apart" : "signals.act.admit",
            "",
            same == null && !elsewhere,
            false));
    buttons.add(
        new ActButton(
            FormKind.REFER.slug(), "C", "signals.act.refer", "", same == null && elsewhere, false));
    buttons.add(new ActButton(FormKind.ASK.slug(), "H", "signals.act.ask", "", false, false));
    if (same == null) {
      buttons.add(new ActButton(FormKind.MERGE.slug(), "G", "signals.act.merge", "", false, false));
    }
    if (signal.tip() != null && signal.part() <= 1) {
      buttons.add(new ActButton(FormKind.SPLIT.slug(), "P", "signals.act.split", "", false, false));
    }
    buttons.add(new ActButton(FormKind.REFUSE.slug(), "T", "signals.act.refuse", "", false, false));
    if (signal.tip() != null) {
      buttons.add(new ActButton(FormKind.STEER.slug(), "L", "signals.act.steer", "", false, false));
    }
    buttons.add(new ActButton(FormKind.SNOOZE.slug(), "S", "signals.act.snooze", "", false, false));
    buttons.add(
        mine
            ? new ActButton(FormKind.RELEASE.slug(), "N", "signals.act.release", "", false, true)
            : new ActButton(FormKind.TAKE.slug(), "N", "signals.act.take", "", false, true));
    buttons.removeIf(one -> !may(signal, FormKind.of(one.act()).orElseThrow().event(), reader));
    return buttons;
  }

  private static boolean may(Signal signal, SignalEvent event, ActingOfficer reader) {
    return SignalLifeCycle.row(signal.state(), event)
        .filter(one -> one.who().may(reader.actor(), reader.roles()))
        .isPresent();
  }

  /** Whether the address names a form that the reader may not send; what was sent is answered. */
  private static boolean unasked(FormWish wish, Signal signal, ActingOfficer reader) {
    return FormWish.sent(wish, wish.kind()) == null && !may(signal, wish.kind().event(), reader);
  }
}
