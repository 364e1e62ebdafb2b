package vn.chosach.ui.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/**
 * Checks a form that was sent against its declaration.
 *
 * @param form is told what is wrong
 * @param values as they came
 * @param attached files that came with it; {@code null} for a form without
 */
record FormCheck(
    SubmittedForm form,
    FormDefinition definition,
    Map<String, List<String>> values,
    SubmittedForm.@Nullable Attached attached,
    Page page) {

  /** Fields that come with every form. */
  private static final Set<String> OF_THE_HOUSE =
      Set.of(SubmittedForm.CSRF, FormDefinition.VERSION, FormDefinition.PASS);

  /** More than any form of the house has, and little enough to look at. */
  private static final int MOST_VALUES = 1000;

  private static final int NAMED = 3;
  private static final int NAME_LENGTH = 40;

  /** Tells the form all that is wrong with it. */
  void run() {
    if (values.values().stream().mapToInt(List::size).sum() > MOST_VALUES) {
      form.wrong(FormDefinition.WHOLE, page.t("ui.form.too-many", MOST_VALUES));
      return;
    }
    definition.fields().forEach(this::check);
    if (attached != null) {
      check(attached);
    }
    refuseUnknown();
  }

  private void check(FormField field) {
    if (!form.counts(field) || field.kind() == FieldKind.FILES) {
      return;
    }
    List<String> sent = form.sent(field.name());
    if (sent.stream().allMatch(String::isBlank)) {
      if (field.need() == FieldNeed.NOW) {
        missing(field);
      }
      return;
    }
    String fault = fault(field, sent);
    if (fault != null) {
      form.wrong(field.name(), fault);
    }
  }

  /** A stale pass loses the files beside it, so that is told before anything else about them. */
  private void check(SubmittedForm.Attached files) {
    String place = definition.placeOfFiles();
    if (files.owner() == null) {
      form.wrong(place, page.t(Refusal.of("ui.form-stale")));
    }
    files.refused().forEach(no -> form.wrong(place, page.t(no)));
    boolean needed =
        definition.fields().stream()
            .anyMatch(field -> field.kind() == FieldKind.FILES && field.need() == FieldNeed.NOW);
    if (needed && form.files() == null) {
      definition.field(place).ifPresent(this::missing);
    }
  }

  private void missing(FormField field) {
    Refusal said = field.wording().missing();
    String message =
        said != null
            ? page.t(said)
            : field.kind().isText() ? page.t("ui.form.fill", label(field)) : unread(field);
    form.wrong(field.name(), message);
  }

  private @Nullable String fault(FormField field, List<String> sent) {
    int most = field.bounds().most();
    if (sent.stream().anyMatch(one -> one.length() > most)) {
      return page.t("ui.form.too-long", most);
    }
    if (sent.size() > 1 && field.kind() != FieldKind.TICKS) {
      return unread(field);
    }
    LocalDate day = field.kind() == FieldKind.DAY ? TypedValue.dayOf(sent.getFirst()) : null;
    String range = day == null ? null : outside(field.bounds(), day);
    if (range != null) {
      return range;
    }
    boolean read =
        switch (field.kind()) {
          case LINE, SECRET, WORDS, SOURCE, HIDDEN, TICK, FILES, HEADING -> true;
          case NUMBER -> TypedValue.numberOf(sent.getFirst()) != null;
          case MONEY -> Dong.typed(sent.getFirst()).isPresent();
          case DAY -> TypedValue.dayOf(sent.getFirst()) != null;
          case MOMENT -> TypedValue.momentOf(sent.getFirst()) != null;
          case SELECT, RADIOS, PRESS, TICKS -> field.offer().open() || offers(field, sent);
        };
    return read ? null : unread(field);
  }

  private @Nullable String outside(FormField.Bounds bounds, LocalDate day) {
    LocalDate first = bounds.first();
    LocalDate last = bounds.last();
    if (first != null && day.isBefore(first)) {
      return page.t("ui.form.not-before", page.day(first));
    }
    return last != null && day.isAfter(last) ? page.t("ui.form.not-after", page.day(last)) : null;
  }

  private static boolean offers(FormField field, List<String> sent) {
    Set<String> offered =
        field.offer().choices().stream().map(Choice::value).collect(Collectors.toSet());
    return offered.containsAll(sent);
  }

  private String unread(FormField field) {
    Refusal said = field.wording().unread();
    if (said != null) {
      return page.t(said);
    }
    return switch (field.kind()) {
      case NUMBER -> page.t("ui.form.number");
      case MONEY -> page.t("ui.form.money");
      case DAY -> page.t("ui.form.day", label(field));
      case MOMENT -> page.t("ui.form.moment");
      case PRESS -> page.t("ui.form.press");
      case SELECT, RADIOS, TICKS -> page.t("ui.form.choose", label(field));
      case LINE, SECRET, WORDS, SOURCE, TICK, FILES, HIDDEN, HEADING ->
          page.t("ui.form.fill", label(field));
    };
  }

  private void refuseUnknown() {
    var unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(OF_THE_HOUSE);
    unknown.removeAll(definition.inAddress());
    definition.fields().forEach(field -> unknown.remove(field.name()));
    if (!unknown.isEmpty()) {
      String names =
          unknown.stream()
              .limit(NAMED)
              .map(name -> name.substring(0, Math.min(name.length(), NAME_LENGTH)))
              .collect(Collectors.joining("”, “"));
      form.wrong(FormDefinition.WHOLE, page.t("ui.form.unknown", names));
    }
  }

  /** What is not shown, and came forged, has no label but its name. */
  private String label(FormField field) {
    String label = field.wording().label();
    return label.isEmpty() ? field.name() : page.t(label, field.wording().arguments().toArray());
  }
}
