package vn.chosach.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import vn.chosach.ChosachTest;
import vn.chosach.cases.acts.CaseHandler.Handled;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseEvent.CaseSection;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.web.forms.CaseActForms;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * An act on a case is declared once, handled once and worded once; what is only half there is
 * found.
 */
@ChosachTest
class CaseActsTest {

  private static final Path MAIN = Path.of("src/main/java/vn/chosach");

  @Autowired List<CaseHandler> handlers;
  @Autowired CaseActForms forms;
  @Autowired Texts texts;

  /**
   * Acts of a day and words as a newcomer would add one: nothing of the program names them beside
   * their declaration, their row, and what carries them out.
   */
  @ParameterizedTest
  @EnumSource(names = {"CALL_OFF", "CLOSE"})
  void a_plain_act_is_named_where_it_is_declared_and_where_it_is_handled(CaseEvent event)
      throws IOException {
    assertThat(naming(event.name()))
        .containsExactlyInAnyOrder(
            "CaseEvent",
            "CaseLifeCycle",
            event == CaseEvent.CLOSE ? "ClosingHandler" : "InspectionHandler");
  }

  @Test
  void an_act_that_is_declared_and_not_handled_lets_nothing_start() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new CaseHandlers(without(CaseEvent.CALL_OFF)))
        .withMessage("no handler takes [CALL_OFF], two take []");
    assertThatIllegalStateException()
        .isThrownBy(() -> new CaseHandlers(without(CaseEvent.DROP)))
        .withMessage("no handler takes [DROP], two take []");
  }

  @Test
  void an_act_that_two_handlers_take_lets_nothing_start() {
    var twice = new ArrayList<>(handlers);
    twice.add(
        () -> List.of(Handled.plainly(CaseEvent.NOTE, (act, wish) -> wish.done(act.words()))));
    assertThatIllegalStateException()
        .isThrownBy(() -> new CaseHandlers(twice))
        .withMessage("no handler takes [], two take [NOTE]");
  }

  @Test
  void an_act_without_a_row_or_without_words_is_found() {
    assertThat(unreachable(row -> true)).containsExactly(CaseEvent.OPEN);
    assertThat(unreachable(event -> event != CaseEvent.CALL_OFF))
        .containsExactly(CaseEvent.OPEN, CaseEvent.CALL_OFF);
    assertThat(wordless((lang, key) -> texts.known(lang, key).isPresent())).isEmpty();
    assertThat(
            wordless(
                (lang, key) ->
                    !(lang == Lang.EN && key.equals("cases.act.hoan-kiem-tra"))
                        && texts.known(lang, key).isPresent()))
        .containsExactly("EN cases.act.hoan-kiem-tra");
  }

  /** Whoever handles more than a day and words drew a form for it; the others need none. */
  @Test
  void an_act_that_says_more_has_its_form() {
    var own = Objects.requireNonNull((Map<?, ?>) ReflectionTestUtils.getField(forms, "own"));
    assertThat(handled().filter(one -> one.act() != CaseAct.Plainly.class))
        .flatExtracting(Handled::events)
        .filteredOn(event -> ((CaseEvent) event).atOnce())
        .isNotEmpty()
        .allMatch(own::containsKey);
    assertThat(CaseEvent.all(CaseTrait.PAPER))
        .filteredOn(CaseEvent::offered)
        .allMatch(own::containsKey);
    assertThat(own.keySet()).allMatch(event -> ((CaseEvent) event).offered());
  }

  @Test
  void addresses_are_told_apart_and_every_act_stands_in_a_section() {
    List<CaseEvent> offered = Arrays.stream(CaseEvent.values()).filter(CaseEvent::offered).toList();
    assertThat(offered).extracting(CaseEvent::path).doesNotHaveDuplicates();
    assertThat(offered)
        .filteredOn(event -> event.section() == CaseSection.NONE)
        .containsExactly(CaseEvent.DENY);
    assertThat(CaseEvent.all(CaseTrait.FILES)).allMatch(CaseEvent::offered);
  }

  private static List<CaseEvent> unreachable(java.util.function.Predicate<CaseEvent> kept) {
    Set<CaseEvent> there =
        Set.copyOf(
            CaseLifeCycle.TABLE.stream().map(row -> row.event()).filter(kept).distinct().toList());
    return Arrays.stream(CaseEvent.values()).filter(event -> !there.contains(event)).toList();
  }

  private static List<String> wordless(BiPredicate<Lang, String> known) {
    return Arrays.stream(CaseEvent.values())
        .flatMap(
            event ->
                Stream.of(
                    event.textKey(),
                    "journal.verb." + event.verb(),
                    event.path().isEmpty() ? event.textKey() : "cases.act." + event.path()))
        .distinct()
        .flatMap(
            key ->
                Arrays.stream(Lang.values())
                    .filter(lang -> !known.test(lang, key))
                    .map(lang -> lang + " " + key))
        .toList();
  }

  private Stream<Handled<?>> handled() {
    return handlers.stream().flatMap(one -> one.handled().stream());
  }

  /** The handlers as they would be had somebody forgotten one act. */
  private List<CaseHandler> without(CaseEvent event) {
    return List.of(
        new CaseHandler() {
          @Override
          public List<Handled<?>> handled() {
            return CaseActsTest.this
                .handled()
                .filter(one -> !one.events().contains(event))
                .toList();
          }

          @Override
          public List<Agreed> agreed() {
            return handlers.stream()
                .flatMap(one -> one.agreed().stream())
                .filter(one -> one.event() != event)
                .toList();
          }
        });
  }

  private static List<String> naming(String constant) throws IOException {
    try (Stream<Path> all = Files.walk(MAIN)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> names(file, constant))
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .toList();
    }
  }

  private static boolean names(Path file, String constant) {
    try {
      String text = Files.readString(file);
      return text.contains("CaseEvent")
          && java.util.regex.Pattern.compile("\\b" + constant + "\\b").matcher(text).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
