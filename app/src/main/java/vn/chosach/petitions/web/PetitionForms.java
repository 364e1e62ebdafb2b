package vn.chosach.petitions.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.files;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petitions.PetitionFile;
import vn.chosach.petitions.desk.PetitionClocks;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionEvent.PetitionWay;
import vn.chosach.petitions.life.PetitionOutcome;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.SubmittedForm;

/** The form of each act on a petition, and the terms that come of it. */
@Component
record PetitionForms(PetitionNames names) {

  private static final String PAPERS = "application/pdf,image/jpeg,image/png";

  /** Which field mends which refusal. */
  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("petitions.words-missing", "noi-dung"),
          Map.entry("petitions.too-long", "noi-dung"),
          Map.entry("petitions.time-barred", "noi-dung"),
          Map.entry("petitions.day-missing", "ngay"),
          Map.entry("petitions.in-future", "ngay"),
          Map.entry("petitions.before-receipt", "ngay"),
          Map.entry("petitions.notice-too-short", "ngay"),
          Map.entry("petitions.not-called", "ngay"),
          Map.entry("petitions.party-missing", "ten"),
          Map.entry("petitions.trader-missing", "ten"),
          Map.entry("petitions.unknown-agency", "ten"),
          Map.entry("petitions.place-missing", "noi"),
          Map.entry("petitions.unknown-officer", "can-bo"),
          Map.entry("petitions.own-act", "can-bo"),
          Map.entry("petitions.unknown-ruling", "so"),
          Map.entry("petitions.outcome-missing", "ket-qua"),
          Map.entry("petitions.paper-missing", "tep"));

  static Optional<PetitionEvent> event(String slug, boolean filed) {
    return Arrays.stream(PetitionEvent.values())
        .filter(one -> one.slug().equals(slug))
        .filter(one -> one.way() != PetitionWay.PROGRAM)
        .filter(one -> (one.way() == PetitionWay.FILE) == filed)
        .findFirst();
  }

  static String path(Petition one, PetitionEvent event) {
    return PetitionRoutes.page(one.number())
        + (event.way() == PetitionWay.FILE ? "/giay-to/" : "/lam/")
        + event.slug();
  }

  FormDefinition of(PetitionEvent event, PetitionFile file, Page page) {
    Petition one = file.petition();
    return FormDefinition.of(
            path(one, event),
            event.way() == PetitionWay.PAPER ? "petitions.button.draw" : "petitions.button.record",
            fields(event, file, page))
        .on(one.version())
        .mending(MENDS);
  }

  private List<FormField> fields(PetitionEvent event, PetitionFile file, Page page) {
    Petition one = file.petition();
    FormField words = words("noi-dung", "petitions.field." + event.slug());
    return switch (event) {
      case ASSIGN -> List.of(officer(one), words);
      case CONTEST ->
          List.of(
              line("ten", "petitions.field.party").hinted(),
              words,
              day("ngay", "petitions.field.known-on").within(null, page.today()),
              line("vu", "petitions.field.case").hinted().optional(),
              line("so", "petitions.field.ruling").optional());
      case ACCEPT ->
          List.of(
              words
                  .hint(one.procedure() == Procedure.COMPLAINT ? "petitions.hint.accept" : null)
                  .optional());
      case NOTIFY -> List.of(words.optional());
      case PASS -> passing(one, words, page);
      case VERIFY -> List.of(officer(one), words.optional());
      case RECORD, HOLD, WITHDRAW, REPLY, SUE -> written(words, page);
      case SECOND -> again(file, words, page);
      case CALL ->
          List.of(
              day("ngay", "petitions.field.dialogue-day")
                  .hint("petitions.hint.dialogue")
                  .within(page.today(), null),
              line("noi", "petitions.field.place"),
              words.optional());
      case EXTEND ->
          List.of(
              select(
                  "lua-chon",
                  "petitions.field.option",
                  options(file, clock -> clock.clock().state().open(), page)),
              words);
      case STOP -> List.of(words.optional());
      case FORWARD -> List.of(line("ten", "petitions.field.trader", 300).start(trader(one)), words);
      case WARN ->
          List.of(
              line("ten", "petitions.field.trader", 300).start(trader(one)),
              words.hint("petitions.hint.warn"),
              line("noi", "petitions.field.warn-place", 300));
      case LOCATE ->
          List.of(
              words.hint("petitions.hint.warn"), line("noi", "petitions.field.warn-place", 300));
      case RESULT ->
          List.of(
              outcome(PetitionOutcome.ENDS, "petitions.field.result-kind", page),
              words,
              files("tep", "petitions.field.paper", PAPERS).hint("petitions.hint.result"));
      case DECIDE -> deciding(one, words, page);
      case PUBLISH ->
          List.of(
              today("ngay", "petitions.field.day", page).within(null, page.today()),
              line("noi", "petitions.field.publish-how"),
              words,
              files("tep", "petitions.field.paper", PAPERS).hint("petitions.hint.publish"));
      case RECUSE, NOTE, REFUSE, HANDLE, UNLIST, SPIN_OFF, CLOSE -> List.of(words);
      case OPEN, TAKE_BACK, PREPARE, SEND, CORRECT -> List.of();
    };
  }

  private static List<FormField> written(FormField words, Page page) {
    return List.of(
        today("ngay", "petitions.field.day", page).within(null, page.today()),
        words,
        files("tep", "petitions.field.paper", PAPERS).hinted());
  }

  /** A second complaint may come later from a remote area, which the words show. */
  private static List<FormField> again(PetitionFile file, FormField words, Page page) {
    var fields = new ArrayList<>(written(words, page));
    List<Choice> longer =
        options(file, clock -> clock.rule().key().equals(PetitionClocks.SECOND_FILE), page);
    if (!longer.isEmpty()) {
      fields.add(
          select("lua-chon", "petitions.field.option", longer)
              .hint("petitions.hint.second")
              .optional());
    }
    return fields;
  }

  private List<FormField> passing(Petition one, FormField words, Page page) {
    var fields = new ArrayList<FormField>();
    fields.add(select("ten", "petitions.field.body", names.bodies(one, page)));
    if (one.procedure() == Procedure.DENUNCIATION) {
      fields.add(tick("toi-pham", "petitions.field.crime"));
    }
    fields.add(words);
    return fields;
  }

  private FormField officer(Petition one) {
    return select("can-bo", "petitions.field.officer", names.handlers(one)).hinted().open();
  }

  private static List<FormField> deciding(Petition one, FormField words, Page page) {
    var fields = new ArrayList<FormField>();
    boolean finding =
        one.procedure() == Procedure.COMPLAINT || one.procedure() == Procedure.DENUNCIATION;
    if (finding) {
      fields.add(outcome(PetitionOutcome.FINDINGS, "petitions.field.finding", page));
    }
    fields.add(words.hint("petitions.hint.decide").rows(8));
    return fields;
  }

  private static FormField outcome(Set<PetitionOutcome> of, String label, Page page) {
    return select(
        "ket-qua",
        label,
        choices(page, PetitionOutcome::textKey).stream()
            .filter(choice -> of.contains(PetitionOutcome.valueOf(choice.value())))
            .toList());
  }

  private static String trader(Petition one) {
    return one.last(PetitionEvent.FORWARD).map(step -> step.facts().body()).orElse("");
  }

  private static List<Choice> options(
      PetitionFile file, Predicate<ClockExplanation> which, Page page) {
    return file.clocks().stream()
        .filter(which)
        .map(ClockExplanation::rule)
        .flatMap(
            rule ->
                rule.options().stream()
                    .map(
                        option ->
                            Choice.of(
                                option.key(),
                                option.condition().in(page.lang()) + " · " + option.legalBasis())))
        .toList();
  }

  /** What was sent, as terms. */
  static PetitionTerms terms(PetitionEvent event, SubmittedForm sent) {
    PetitionTerms terms =
        PetitionTerms.of(event, sent.text("noi-dung"))
            .naming(text(sent, "ten"))
            .at(text(sent, "noi"));
    if (sent.has("ngay")) {
      terms = terms.on(sent.day("ngay"));
    }
    if (sent.has("can-bo")) {
      terms = terms.given(sent.id("can-bo"));
    }
    PetitionOutcome outcome = outcome(sent);
    if (outcome != null) {
      terms = terms.found(outcome);
    }
    if (sent.has("lua-chon")) {
      terms = terms.longer(sent.text("lua-chon"));
    }
    if (sent.has("toi-pham") && sent.tick("toi-pham")) {
      terms = terms.ofCrime();
    }
    if (sent.has("vu")) {
      terms = terms.against(sent.text("vu"), sent.text("so"));
    }
    var files = sent.files();
    return files == null ? terms : terms.with(files);
  }

  private static @Nullable PetitionOutcome outcome(SubmittedForm sent) {
    return sent.has("ket-qua") ? sent.choiceIfAny("ket-qua", PetitionOutcome.class) : null;
  }

  private static String text(SubmittedForm sent, String name) {
    return sent.has(name) ? sent.text(name) : "";
  }
}
