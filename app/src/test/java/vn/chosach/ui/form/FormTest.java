package vn.chosach.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.moment;
import static vn.chosach.ui.form.FormField.money;
import static vn.chosach.ui.form.FormField.number;
import static vn.chosach.ui.form.FormField.press;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.words;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.chosach.kernel.ActOutcome.FieldRefusal;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors.Problem;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pages;

class FormTest {

  private static final String LABEL = "ui.skip";
  private static final List<Choice> OFFERED = List.of(Choice.of("A", "Một"), Choice.of("B", "Hai"));

  private static final FormDefinition FORM =
      FormDefinition.of(
              "/thu",
              "ui.undo",
              line("ten", LABEL, 10),
              words("loi", LABEL).optional(),
              number("so", LABEL).optional(),
              money("tien", LABEL).optional(),
              day("ngay", LABEL).within(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
              moment("luc", LABEL).optional(),
              select("chon", LABEL, OFFERED).start("B"),
              ticks("nhieu", LABEL, OFFERED),
              tick("co", LABEL),
              line("neu", LABEL).when("chon", "A"),
              hidden("loai", "X"))
          .on(7)
          .mending(Map.of("cases.one-leader", "ten"));

  private final Page page = Pages.of(Lang.VI, "/thu");

  @Test
  void whatStandsInTheAddressIsNoUnknownFieldOfTheForm() {
    FormDefinition form =
        FormDefinition.of("/thu?tim=a&xem=b", "ui.undo", line("ten", LABEL).optional());
    assertThat(form.read(form("ten", "x", "tim", "a", "xem", "b"), page).inOrder()).isTrue();
    assertThat(form.read(form("ten", "x", "hang", "c"), page).errors().on("form"))
        .contains("“hang”");
  }

  @Test
  void aRefusalThatAFieldSaysItselfStandsAtThatField() {
    FormDefinition form =
        FormDefinition.of(
            "/thu", "ui.undo", line("ten", LABEL).optional().missing("cases.words-missing"));
    SubmittedForm sent = form.read(Map.of(), page);
    assertThat(sent.inOrder()).isTrue();
    sent.refused(Refusal.of("cases.words-missing"));
    sent.refused(Refusal.of("cases.one-leader"));
    assertThat(sent.errors().on("ten")).isEqualTo(page.t(Refusal.of("cases.words-missing")));
    assertThat(sent.errors().on("form")).isEqualTo(page.t(Refusal.of("cases.one-leader")));
  }

  @Test
  void whatWasSentIsReadByItsKind() {
    SubmittedForm sent =
        FORM.read(
            form(
                "ten",
                " Tên ",
                "loi",
                "một\r\n\r\n hai ",
                "so",
                "12",
                "tien",
                "1.500.000 ₫",
                "ngay",
                "22/11/2026",
                "luc",
                "2026-11-22T09:30",
                "chon",
                "B",
                "co",
                "true",
                "ban",
                "6"),
            page);
    assertThat(sent.errors().all()).isEmpty();
    assertThat(sent.text("ten")).isEqualTo("Tên");
    assertThat(sent.text("loi")).isEqualTo("một\n\n hai");
    assertThat(sent.lines("loi")).containsExactly("một", "hai");
    assertThat(sent.number("so")).isEqualTo(12);
    assertThat(sent.money("tien")).isEqualTo(new Dong(1_500_000));
    assertThat(sent.day("ngay")).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(sent.moment("luc")).isEqualTo(Instant.parse("2026-11-22T02:30:00Z"));
    assertThat(sent.tick("co")).isTrue();
    assertThat(sent.version()).isEqualTo(6);
  }

  @Test
  void whatIsToBeChosenIsNamed() {
    SubmittedForm sent = FORM.read(form("ten", "Tên"), page);
    assertThat(List.of("ngay", "chon"))
        .allSatisfy(
            field -> assertThat(sent.errors().on(field)).contains("“" + page.t(LABEL) + "”"));
  }

  @Test
  void whatHasNoLabelIsToldOfWithoutOne() {
    FormDefinition form =
        FormDefinition.of(
            "/thu", "ui.undo", press("viec", List.of(Choice.of("A", "a"))), hidden("vai", "A"));
    SubmittedForm sent = form.read(Map.of("vai", List.of("A", "A")), page);
    assertThat(sent.errors().on("viec")).isEqualTo(page.t("ui.form.press"));
    assertThat(sent.errors().on("vai")).contains("“vai”");
  }

  @Test
  void aFieldOfWordsIsAsTallAsWhatStandsInIt() {
    assertThat(List.of("", "a\nb\nc\nd\ne\ng", "a\n".repeat(90)))
        .extracting(this::rows)
        .containsExactly("2", "7", "20");
  }

  private String rows(String value) {
    var html = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "ui/textarea.jte",
            Map.<String, Object>of(
                "page", page, "name", "a", "label", "A", "value", value, "rows", "2"),
            html);
    return Jsoup.parse(html.toString()).select("textarea").attr("rows");
  }

  @Test
  void aDayOutsideItsBoundsIsReadAsToday() {
    SubmittedForm sent = FORM.read(form("ten", "Tên", "ngay", "2027-01-01", "chon", "B"), page);
    assertThat(sent.errors().on("ngay")).isNotNull();
    assertThat(sent.day("ngay")).isEqualTo(page.today());
    assertThat(sent.dayIfAny("ngay")).isNull();
  }

  @Test
  void allThatIsWrongIsToldAtOnceAtItsField() {
    SubmittedForm sent =
        FORM.read(
            form(
                "ten",
                "",
                "so",
                "1,5",
                "tien",
                "mười",
                "ngay",
                "31/02/2026",
                "luc",
                "sáng",
                "chon",
                "C",
                "nhieu",
                "C"),
            page);
    assertThat(sent.inOrder()).isFalse();
    assertThat(sent.errors().all().stream().map(Problem::field))
        .containsExactly("ten", "so", "tien", "ngay", "luc", "chon", "nhieu");
    assertThat(sent.errors().on("ten")).contains(page.t(LABEL));
  }

  @Test
  void aTextTooLongADayOutOfRangeAndASecondValueAreRefused() {
    SubmittedForm sent =
        FORM.read(
            Map.of(
                "ten",
                List.of("x".repeat(11)),
                "ngay",
                List.of("2027-01-01"),
                "chon",
                List.of("A", "B"),
                "neu",
                List.of("x")),
            page);
    assertThat(sent.errors().on("ten")).contains("10");
    assertThat(sent.errors().on("ngay")).contains("31/12/2026");
    assertThat(sent.errors().on("chon")).isNotNull();
  }

  @Test
  void aFieldThatTheFormDoesNotKnowIsRefusedByItsName() {
    SubmittedForm sent = FORM.read(good("la", "1"), page);
    assertThat(sent.inOrder()).isFalse();
    assertThat(sent.errors().on("form")).contains("“la”");
    assertThat(FORM.read(good("_csrf", "t"), page).inOrder()).isTrue();
  }

  @Test
  void tenThousandFieldsGetOneClearAnswer() {
    var many = new LinkedHashMap<>(good());
    IntStream.range(0, 10_000).forEach(n -> many.put("f" + n, List.of("x")));
    SubmittedForm sent = FORM.read(many, page);
    assertThat(sent.errors().all()).hasSize(1);
    assertThat(sent.errors().on("form")).contains("1.000");
  }

  @Test
  void aFieldCountsOnlyWhileItsConditionHolds() {
    assertThat(FORM.read(good("neu", "x"), page).text("neu")).isEmpty();
    var asked = new LinkedHashMap<>(good());
    asked.put("chon", List.of("A"));
    assertThat(FORM.read(asked, page).errors().on("neu")).isNotNull();
    asked.put("neu", List.of("x"));
    assertThat(FORM.read(asked, page).text("neu")).isEqualTo("x");
  }

  @Test
  void ofSeveralTicksOneIsNeededWhereTheFormSaysSo() {
    FormDefinition form =
        FormDefinition.of(
            "/thu",
            "ui.undo",
            ticks("nhieu", LABEL, OFFERED).needed().missing("cases.words-missing"));
    assertThat(form.read(Map.of(), page).errors().on("nhieu")).isNotNull();
    assertThat(form.read(form("nhieu", "A"), page).inOrder()).isTrue();
    assertThat(form.blank(page).inputs().getFirst().optional()).isFalse();
  }

  @Test
  void aFieldThatIsNeededLaterMayBeEmptyNowAndIsNotCalledOptional() {
    FormDefinition form = FormDefinition.of("/thu", "ui.undo", words("loi", LABEL).later());
    assertThat(form.read(Map.of(), page).inOrder()).isTrue();
    assertThat(form.blank(page).inputs().getFirst().optional()).isFalse();
    assertThat(words("loi", LABEL).optional())
        .extracting(FormField::need)
        .isEqualTo(FieldNeed.NEVER);
  }

  @Test
  void aPageDrawsSomeInputsByItselfAndAsksWhetherAFormHasThem() {
    SubmittedForm sent = FORM.read(form("nhieu", "B"), page);
    FormView rest = sent.drawn().without("nhieu", "co");
    assertThat(rest.input("nhieu")).isNull();
    assertThat(rest.inputs()).hasSize(sent.drawn().inputs().size() - 2);
    assertThat(rest.errors()).isEqualTo(sent.errors());
    assertThat(sent.has("nhieu")).isTrue();
    assertThat(sent.has("la")).isFalse();
  }

  @Test
  void nobodyReadsAFieldThatIsNotDeclared() {
    SubmittedForm sent = FORM.read(good(), page);
    assertThatThrownBy(() -> sent.text("la")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FormDefinition.of("/", LABEL, line("a", LABEL), line("a", LABEL)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFieldThatAFormHasOnlyInOtherCasesIsNeitherDrawnNorTakenAndReadAsEmpty() {
    FormDefinition form =
        FormDefinition.of(
                "/thu",
                "ui.undo",
                select("vai", LABEL, OFFERED).given(false),
                hidden("vai", "A"),
                line("so", LABEL).given(false).when("vai", "A"),
                line("ten", LABEL).given(true))
            .and(ticks("xa", LABEL, OFFERED).given(false))
            .lacking("ngay", "ten");
    assertThat(form.blank(page).inputs())
        .extracting(FormView.Input::name)
        .containsExactly("vai", "ten");
    SubmittedForm sent = form.on(3).starting(Map.of()).read(form("vai", "A", "ten", "x"), page);
    assertThat(sent.inOrder()).isTrue();
    assertThat(sent.text("vai")).isEqualTo("A");
    assertThat(sent.text("ten")).isEqualTo("x");
    assertThat(sent.has("so")).isFalse();
    assertThat(sent.textIfAny("so")).isNull();
    assertThat(sent.idIfAny("so")).isNull();
    assertThat(sent.dayIfAny("ngay")).isNull();
    assertThat(sent.all("xa")).isEmpty();
    assertThat(form.read(form("ten", "x", "so", "1"), page).errors().on("form")).contains("“so”");
    assertThatThrownBy(() -> sent.text("khac")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHintIsCalledAsItsLabel() {
    assertThat(line("a", "ui.field.a").hinted().wording().hint()).isEqualTo("ui.hint.a");
    assertThat(line("a", "ui.a").labelled(1).hinted().wording().hint()).isEqualTo("ui.a.hint");
  }

  @Test
  void anEnumerationIsOfferedWholeAndReadInItsOrder() {
    List<Choice> all = FormField.choices(page, (FieldKind kind) -> "ui.undo");
    assertThat(all).extracting(Choice::value).startsWith("LINE").hasSize(FieldKind.values().length);
    assertThat(all.getFirst().label()).isEqualTo(page.t("ui.undo"));
    FormDefinition form = FormDefinition.of("/thu", "ui.undo", ticks("loai", LABEL, all));
    SubmittedForm sent = form.read(Map.of("loai", List.of("DAY", "LINE")), page);
    assertThat(sent.choices("loai", FieldKind.class))
        .containsExactly(FieldKind.LINE, FieldKind.DAY);
    assertThat(sent.choiceIfAny("loai", FieldKind.class)).isEqualTo(FieldKind.LINE);
    assertThat(Choice.of(List.of(1, 2), n -> n, n -> "n" + n))
        .containsExactly(Choice.of("1", "n1"), Choice.of("2", "n2"));
  }

  @Test
  void someOfAnEnumerationAreOfferedInTheirOrder() {
    assertThat(FormField.choices(page, kind -> "ui.undo", List.of(FieldKind.DAY, FieldKind.LINE)))
        .extracting(Choice::value)
        .containsExactly("DAY", "LINE");
    assertThat(FormField.choices(page, (FieldKind kind) -> "ui.undo", List.of())).isEmpty();
    assertThatThrownBy(() -> FormField.choices(page, kind -> "ui.undo", FieldKind.DAY))
        .as("nobody is offered all who named some")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFieldBeginsWithADayAnAmountOneOfAnEnumerationOrNothing() {
    FormDefinition form =
        FormDefinition.of(
            "/thu",
            "ui.undo",
            day("ngay", LABEL).start(LocalDate.of(2026, 2, 1)),
            money("tien", LABEL).start(new Dong(1_250_000)),
            line("loai", LABEL, 20).start(FieldKind.DAY),
            number("so", LABEL).start(7),
            ticks("nhieu", LABEL, OFFERED).start(List.of("A", "B")),
            words("loi", LABEL, 20).start("có").start((Object) null));
    FormView blank = form.blank(page);
    assertThat(values(blank, "ngay")).containsExactly("2026-02-01");
    assertThat(values(blank, "tien")).containsExactly("1250000");
    assertThat(values(blank, "loai")).containsExactly("DAY");
    assertThat(values(blank, "so")).containsExactly("7");
    assertThat(values(blank, "nhieu")).containsExactly("A", "B");
    assertThat(values(blank, "loi")).as("nothing is known").containsExactly("có");
    assertThat(form.read(Map.of("loi", List.of("x".repeat(21))), page).errors().on("loi"))
        .isEqualTo(page.t("ui.form.too-long", 20));
  }

  @Test
  void aFieldSaysItselfWhichRefusalsItMends() {
    FormDefinition form =
        FormDefinition.of(
            "/thu",
            "ui.undo",
            line("ten", LABEL).optional().missing("cases.words-missing").mends("cases.one-leader"),
            line("so", LABEL).optional());
    SubmittedForm sent = form.read(Map.of(), page);
    sent.refused(Refusal.of("cases.one-leader"));
    assertThat(sent.errors().on("ten")).isEqualTo(page.t(Refusal.of("cases.one-leader")));
  }

  @Test
  void aRefusalStandsAtTheFieldThatMendsItElseAboveTheForm() {
    SubmittedForm sent = FORM.read(good(), page);
    sent.refused(Refusal.of("cases.one-leader"));
    sent.refused(FieldRefusal.of("ngay", "cases.words-missing"));
    sent.refused(FieldRefusal.of("khong-co", "cases.words-missing"));
    assertThat(sent.errors().all().stream().map(Problem::field))
        .containsExactly("ten", "ngay", "form");
  }

  @Test
  void aBlankFormBeginsWithItsFirstValuesAndASentOneHoldsWhatWasTyped() {
    FormView blank = FORM.blank(page);
    assertThat(blank.version()).isEqualTo(7);
    assertThat(values(blank, "chon")).containsExactly("B");
    FormView again =
        FORM.read(form("ten", "gõ", "ngay", "1/2/2026", "ban", "5", "loai", "giả"), page).drawn();
    assertThat(again.version()).as("what the sender had seen").isEqualTo(5);
    assertThat(values(again, "ten")).containsExactly("gõ");
    assertThat(values(again, "ngay")).containsExactly("2026-02-01");
    assertThat(values(again, "chon")).as("nothing was chosen").isEmpty();
    assertThat(values(again, "loai")).as("goes along unseen").containsExactly("X");
    assertThat(again.overtaken(9, List.of("ai đó")).version()).isEqualTo(9);
  }

  @Test
  void aSendingIsToldFromAnotherBySenderAddressAndEveryField() {
    var one = new java.util.UUID(1, 1);
    var same = SubmissionGuard.key(one, "/a", form("x", "1", "y", "2"));
    assertThat(SubmissionGuard.key(one, "/a", form("y", "2", "x", "1"))).isEqualTo(same);
    assertThat(
            List.of(
                SubmissionGuard.key(new java.util.UUID(1, 2), "/a", form("x", "1", "y", "2")),
                SubmissionGuard.key(one, "/b", form("x", "1", "y", "2")),
                SubmissionGuard.key(one, "/a", form("x", "1", "y", "3")),
                SubmissionGuard.key(one, "/a", form("x", "1\ny\n2"))))
        .doesNotContain(same)
        .doesNotHaveDuplicates();
  }

  private static List<String> values(FormView form, String name) {
    return form.inputs().stream()
        .filter(input -> input.name().equals(name))
        .findFirst()
        .orElseThrow()
        .values();
  }

  private static Map<String, List<String>> good(String... more) {
    var form = new LinkedHashMap<>(form("ten", "a", "ngay", "2026-11-22", "chon", "B"));
    form.putAll(form(more));
    return form;
  }

  private static Map<String, List<String>> form(String... values) {
    var form = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < values.length; i += 2) {
      form.put(values[i], List.of(values[i + 1]));
    }
    return form;
  }
}
