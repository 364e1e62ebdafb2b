package vn.chosach.plans.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Puts what was refused beside the field that can mend it. */
final class Faults {

  /** Field by reason; whatever is not named stands at the first field of the form. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("plans.words-missing", "loi"),
          Map.entry("plans.words-too-long", "loi"),
          Map.entry("plans.document-missing", "so"),
          Map.entry("plans.document-malformed", "so"),
          Map.entry("plans.already-sent", "so"),
          Map.entry("plans.form-broken", "so"),
          Map.entry("plans.day-missing", "ngay"),
          Map.entry("plans.day-out-of-range", "ngay"),
          Map.entry("plans.day-outside-term", "ngay"),
          Map.entry("plans.day-in-future", "ngay"),
          Map.entry("plans.day-in-past", "ngay"),
          Map.entry("plans.term-upside-down", "den"),
          Map.entry("plans.unknown-agency", "co-quan"),
          Map.entry("plans.not-its-duty", "co-quan"),
          Map.entry("plans.addressee-missing", "co-quan"),
          Map.entry("plans.too-many-agencies", "co-quan"),
          Map.entry("plans.two-parties", "co-quan"),
          Map.entry("plans.actor-missing", "chu-tri"),
          Map.entry("plans.unknown-kind", "loai-minh-chung"),
          Map.entry("plans.evidence-missing", "loai-minh-chung"),
          Map.entry("plans.counted-by-program", "loai-minh-chung"),
          Map.entry("plans.ref-malformed", "muc"),
          Map.entry("plans.unknown-goal", "phan"),
          Map.entry("plans.target-out-of-range", "chi-tieu"),
          Map.entry("plans.hours-out-of-range", "gio"),
          Map.entry("plans.year-out-of-range", "nam"),
          Map.entry("plans.amount-out-of-range", "so-tien"),
          Map.entry("plans.exceeds-before", "so-tien"),
          Map.entry("plans.below-zero", "so-tien"),
          Map.entry("plans.reason-missing", "ly-do"),
          Map.entry("plans.unknown-exhibit", "tang-vat"),
          Map.entry("plans.exhibit-not-asked", "tang-vat"),
          Map.entry("plans.basis-missing", "can-cu"),
          Map.entry("plans.basis-unknown", "can-cu"),
          Map.entry("plans.basis-not-in-force", "can-cu"),
          Map.entry("plans.unit-missing", "don-vi"),
          Map.entry("plans.value-out-of-range", "gia-tri"),
          Map.entry("plans.measure-elsewhere", "nhiem-vu"),
          Map.entry("plans.kind-not-counted", "loai"),
          Map.entry("plans.plan-not-issued", "ke-hoach"),
          Map.entry("plans.plan-missing", "ke-hoach"),
          Map.entry("plans.already-collected", "ke-hoach"));

  private Faults() {}

  static FormErrors of(ActOutcome<UUID> outcome, String first, Page page) {
    return switch (outcome) {
      case ActOutcome.Done<UUID>(UUID done) -> FormErrors.none();
      case ActOutcome.Refused<UUID> refused -> of(refused.refusal(), first, page);
      case ActOutcome.Overtaken<UUID> overtaken ->
          FormErrors.none().with(first, page.t(Refusal.of("plans.overtaken")));
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
    };
  }

  /** What is wrong with a field that can be judged alone. */
  record At(String field, Optional<Refusal> refusal) {

    static At when(boolean wrong, String field, String code) {
      return new At(field, wrong ? Optional.of(Refusal.of(code)) : Optional.empty());
    }
  }

  /** All of them that are wrong, so that nobody is sent back once for each. */
  static FormErrors all(Page page, At... fields) {
    var errors = FormErrors.none();
    for (At one : fields) {
      if (one.refusal().isPresent()) {
        errors = errors.with(one.field(), page.t(one.refusal().get()));
      }
    }
    return errors;
  }

  static FormErrors of(Refusal refusal, String first, Page page) {
    String field = FIELDS.getOrDefault(refusal.code(), first);
    return FormErrors.none().with(field, page.t(refusal));
  }
}
