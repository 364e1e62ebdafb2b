package vn.chosach.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pages;

/** One method of a controller serves who asks for a form and who sends it. */
class FormVisitTest {

  private static final FormDefinition FORM =
      FormDefinition.of("/thu", "ui.undo", FormField.line("ten", "ui.skip"));

  /** What stops before it is carried out asks neither the guard nor the database. */
  @SuppressWarnings("NullAway")
  private static final FormFlow FLOW_THAT_CARRIES_NOTHING_OUT = new FormFlow(null, null);

  @SuppressWarnings("NullAway")
  private static final FormReader READER_OF_NO_FILES = new FormReader(null);

  private final List<String> said = new ArrayList<>();

  @Test
  void who_asks_is_shown_the_form_and_nothing_is_carried_out() {
    ModelAndView shown =
        visit("GET")
            .answer(
                FORM,
                sent -> {
                  throw new AssertionError("carried out");
                },
                (String done) -> "/nowhere",
                FormPage.titled("Thử", "/ve"));
    assertThat(shown.getViewName()).isEqualTo("ui/formPage");
    assertThat(shown.getModel()).containsEntry("title", "Thử").containsEntry("back", "/ve");
  }

  @Test
  void who_sends_is_answered_and_what_is_wrong_is_drawn_again() {
    FormVisit visit = visit("POST");
    ModelAndView again =
        visit.answer(
            FORM,
            sent -> ActOutcome.done(sent.text("ten")),
            done -> "/nowhere",
            FormPage.titled("Thử", "/ve"));
    assertThat(again.getStatus()).hasToString("422 UNPROCESSABLE_CONTENT");
  }

  @Test
  void what_the_room_judges_is_told_beside_what_is_wrong_with_the_fields() {
    FormDefinition form = FORM.and(FormField.line("khac", "ui.skip").optional());
    ModelAndView again =
        visit("POST", "khac", "x")
            .answer(
                form,
                sent -> sent.wrong("khac", "khác"),
                sent -> {
                  throw new AssertionError("carried out");
                },
                (String done) -> "/nowhere",
                FormPage.titled("Thử", "/ve"));
    FormView drawn = (FormView) Objects.requireNonNull(again.getModel().get("form"));
    assertThat(drawn.errors().all()).hasSize(2);
    assertThat(drawn.errors().on("khac")).isEqualTo("khác");
    visit("GET")
        .answer(
            form,
            sent -> {
              throw new AssertionError("judged");
            },
            sent -> ActOutcome.done(""),
            (String done) -> "/nowhere",
            FormPage.titled("Thử", "/ve"));
  }

  @Test
  void what_was_typed_is_told_with_other_values_in_some_fields() {
    FormDefinition form = FORM.and(FormField.line("khac", "ui.skip").optional());
    FormView told = visit("POST", "ten", "gõ").told(form, Map.of("khac", List.of("đổi")));
    assertThat(told.inputs().stream().map(FormView.Input::value)).containsExactly("gõ", "đổi");
  }

  @Test
  void a_box_without_its_tick_is_told_without_it() {
    FormDefinition form = FORM.and(FormField.tick("dau", "ui.skip").start("true"));
    assertThat(Objects.requireNonNull(visit("GET").blank(form).input("dau")).value())
        .as("it begins ticked")
        .isNotEmpty();
    FormView told = visit("POST", "ten", "gõ").told(form, Map.of("ten", List.of("đổi")));
    assertThat(Objects.requireNonNull(told.input("dau")).value()).isEmpty();
    assertThat(told.errors().all()).isEmpty();
  }

  @Test
  void each_row_has_a_form_and_so_has_the_one_that_was_sent_though_it_is_listed_no_more() {
    UUID listed = UUID.randomUUID();
    UUID gone = UUID.randomUUID();
    assertThat(addresses(Stream.of(listed), null)).containsExactly("/thu/" + listed);
    assertThat(addresses(Stream.of(listed), listed)).containsExactly("/thu/" + listed);
    assertThat(addresses(Stream.of(listed), gone))
        .containsExactly("/thu/" + listed, "/thu/" + gone);
  }

  private static List<String> addresses(Stream<UUID> rows, @Nullable UUID acted) {
    return PageForm.each(rows, acted, id -> page(FormDefinition.of("/thu/" + id, "ui.undo")))
        .stream()
        .map(one -> one.definition().action())
        .toList();
  }

  @Test
  void a_form_that_is_not_offered_is_absent_but_one_that_was_sent_goes_on_to_the_room() {
    assertThatThrownBy(() -> visit("GET").offered(false))
        .isInstanceOf(ResponseStatusException.class);
    FormVisit sent = visit("POST");
    assertThat(sent.offered(false)).isSameAs(sent);
    FormVisit asked = visit("GET");
    assertThat(asked.offered(true)).isSameAs(asked);
  }

  @Test
  void what_an_address_says_counts_only_until_the_form_is_sent() {
    assertThat(visit("GET", "tu", "trang-khac").asked("tu")).isEqualTo("trang-khac");
    assertThat(visit("GET").asked("tu")).isEmpty();
    assertThat(visit("POST", "tu", "trang-khac").asked("tu")).isEmpty();
    assertThat(visit("POST", "tu", "trang-khac").value("tu")).isEqualTo("trang-khac");
  }

  @Test
  void of_several_forms_the_one_that_was_sent_is_drawn_again_and_its_fields_keep_their_ids() {
    FormDefinition other = FormDefinition.of("/thu/khac", "ui.undo", FORM.fields());
    FormDefinition third = FormDefinition.of("/thu/ba", "ui.undo", FORM.fields());
    List<PageForm<?>> forms = List.of(page(other), page(FORM), page(third));
    PageForms asked = drawn(visit("GET").among(FormVisitTest::page, forms));
    assertThat(asked.sent()).isNull();
    assertThat(asked.errors().isEmpty()).isTrue();
    assertThat(ids(asked)).containsExactly("ten", "thu-ten", "thu-ba-ten");
    ModelAndView answer = visit("POST").among(FormVisitTest::page, forms);
    assertThat(answer.getStatus()).hasToString("422 UNPROCESSABLE_CONTENT");
    assertThat(ids(drawn(answer))).containsExactly("thu-khac-ten", "ten", "thu-ba-ten");
    assertThat(drawn(answer).of("/thu")).isSameAs(drawn(answer).sent());
    assertThat(drawn(answer).errors().all()).hasSize(1);
  }

  @Test
  void a_form_that_the_page_does_not_have_is_absent() {
    assertThatThrownBy(
            () ->
                visit("POST")
                    .among(
                        FormVisitTest::page,
                        List.of(page(FormDefinition.of("/thu/khac", "ui.undo")))))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void fields_begin_with_what_is_known_and_a_button_can_choose() {
    FormView form =
        FormDefinition.of(
                "/thu",
                "ui.undo",
                FormField.line("ten", "ui.skip"),
                FormField.line("khac", "ui.skip").start("x"),
                FormField.press(
                    "viec", List.of(Choice.of("co", "Có"), Choice.of("khong", "Không"))))
            .starting(Map.of("ten", "đã có", "la", "y"))
            .blank(Pages.of(Lang.VI, "/thu"));
    assertThat(form.inputs().stream().map(FormView.Input::value)).containsExactly("đã có", "x", "");
    assertThat(form.press()).isSameAs(form.input("viec"));
    assertThat(FORM.blank(Pages.of(Lang.VI, "/thu")).press()).isNull();
  }

  private static PageForm<String> page(FormDefinition form) {
    return new PageForm<>(form, sent -> ActOutcome.done(""), done -> "/nowhere");
  }

  private static ModelAndView page(PageForms forms) {
    return new ModelAndView("trang", "forms", forms);
  }

  private static PageForms drawn(ModelAndView page) {
    return (PageForms) Objects.requireNonNull(page.getModel().get("forms"));
  }

  private static List<String> ids(PageForms forms) {
    return forms.all().stream().map(one -> one.inputs().getFirst().id()).toList();
  }

  @Test
  void what_was_done_is_said_on_the_page_that_follows() {
    assertThat(visit("POST").say("/sau", "ui.undo")).isEqualTo("/sau");
    assertThat(said).containsExactly("ui.undo");
  }

  private FormVisit visit(String method, String... parameter) {
    var request = new MockHttpServletRequest(method, "/thu");
    if (parameter.length > 0) {
      request.setParameter(parameter[0], parameter[1]);
    }
    Page page = Pages.of(Lang.VI, "/thu");
    var speaker =
        new FlashMessage.Speaker() {
          @Override
          public void say(String key, Object... arguments) {
            said.add(key);
          }

          @Override
          public void sayWithUndo(String undo, String key, Object... arguments) {
            throw new AssertionError(key);
          }

          @Override
          public void sayWithLink(String link, String undo, String key, Object... arguments) {
            throw new AssertionError(key);
          }
        };
    return new FormVisit(FLOW_THAT_CARRIES_NOTHING_OUT, READER_OF_NO_FILES, request, page, speaker);
  }
}
