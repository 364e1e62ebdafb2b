package vn.chosach.referrals.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chosach.kernel.Dong;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.referrals.life.RefusalReason;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;

/**
 * Reads deeds from the forms. Fields of a form begin with the name of its deed, so that several
 * forms on a page have different ids. What cannot be read is absent, and the room says what is
 * missing.
 */
final class ReferralActForms {

  static final Map<String, ReferralEvent> PATHS =
      Map.ofEntries(
          Map.entry("nhan", ReferralEvent.ACCEPT),
          Map.entry("tu-choi", ReferralEvent.REFUSE),
          Map.entry("de-nghi-khac", ReferralEvent.COUNTER),
          Map.entry("dong-y", ReferralEvent.AGREE),
          Map.entry("giu-nguyen", ReferralEvent.INSIST),
          Map.entry("rut-lai", ReferralEvent.WITHDRAW),
          Map.entry("phan-cong", ReferralEvent.ASSIGN),
          Map.entry("giao-tai-lieu", ReferralEvent.DELIVER),
          Map.entry("thong-bao", ReferralEvent.NOTIFY),
          Map.entry("ket-qua", ReferralEvent.FINISH));

  private ReferralActForms() {}

  static String path(ReferralEvent event) {
    return PATHS.entrySet().stream()
        .filter(one -> one.getValue() == event)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Whether a day was typed that is none. */
  static boolean bentDay(String path, MultiValueMap<String, String> sent) {
    return new Sent(path, sent).bent("ngay");
  }

  /** Empty when a choice, a day or a number cannot be read. */
  static Optional<ReferralAct> of(String path, MultiValueMap<String, String> sent) {
    var form = new Sent(path, sent);
    String words = form.text("loi");
    return switch (PATHS.getOrDefault(path, ReferralEvent.OFFER)) {
      case ACCEPT -> Optional.of(new ReferralAct.Accept(form.parts(), words));
      case REFUSE ->
          form.one(RefusalReason.values(), "ly-do")
              .map(reason -> new ReferralAct.Refuse(reason, form.textOrNull("co-quan"), words));
      case COUNTER ->
          form.bent("ngay")
              ? Optional.empty()
              : Optional.of(new ReferralAct.Counter(form.day("ngay"), words));
      case AGREE -> Optional.of(new ReferralAct.Agree(form.text("co-quan"), words));
      case INSIST -> Optional.of(new ReferralAct.Insist(form.text("co-quan"), words));
      case WITHDRAW -> Optional.of(new ReferralAct.Withdraw(words));
      case ASSIGN -> form.id("can-bo").map(ReferralAct.Assign::new);
      case DELIVER -> form.id("muc").map(item -> new ReferralAct.Deliver(item, words));
      case NOTIFY -> Optional.of(new ReferralAct.Tell(words));
      case FINISH -> finish(form, words);
      case OFFER, EXPIRE, PASS_OVER -> Optional.empty();
    };
  }

  private static Optional<ReferralAct> finish(Sent form, String words) {
    if (form.bent("ngay")) {
      return Optional.empty();
    }
    return form.one(ReferralResult.values(), "ket-luan")
        .map(
            referralResult ->
                new ReferralAct.Finish(referralResult, form.day("ngay"), form.tax(), words));
  }

  /** A form as it was sent. */
  private record Sent(String path, MultiValueMap<String, String> fields) {

    String text(String field) {
      String value = fields.getFirst(path + "-" + field);
      return value == null ? "" : value.replace("\r\n", "\n");
    }

    @Nullable String textOrNull(String field) {
      String value = text(field);
      return value.isBlank() ? null : value;
    }

    <E extends Enum<E>> Optional<E> one(E[] values, String field) {
      return Arrays.stream(values).filter(value -> value.name().equals(text(field))).findFirst();
    }

    EnumSet<FilePart> parts() {
      var parts = EnumSet.noneOf(FilePart.class);
      for (FilePart part : FilePart.values()) {
        if (fields.getOrDefault(path + "-phan", java.util.List.of()).contains(part.name())) {
          parts.add(part);
        }
      }
      return parts;
    }

    boolean bent(String field) {
      return textOrNull(field) != null && day(field) == null;
    }

    @Nullable LocalDate day(String field) {
      return SentDay.of(textOrNull(field));
    }

    Optional<UUID> id(String field) {
      return SentId.of(text(field));
    }

    /** What was assessed and paid; absent when either cannot be read. */
    ReferralAct.@Nullable Tax tax() {
      return Dong.typed(text("phai-nop"))
          .flatMap(
              assessed ->
                  Dong.typed(text("da-nop")).map(paid -> new ReferralAct.Tax(assessed, paid)))
          .orElse(null);
    }
  }
}
