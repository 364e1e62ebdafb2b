package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.access.Entrances.Route;
import vn.chosach.access.Scene.Planted;
import vn.chosach.kernel.Role;

/**
 * A word that stands in one record only is looked for by everyone on every page without a variable:
 * lists, counts, search, boards, registers, downloads, feeds. It is found where the record may be
 * read and nowhere else, and searching for it tells no more than searching for a word that is
 * nowhere. Runs inside {@link AccessMatrixTest}, whose pages it looks at again.
 */
abstract class PlantedWordTest {

  /** Pages that search, in the widest view that they have. */
  private static final List<String> SEARCHES =
      List.of(
          "/ho-so-vu-viec?tat-ca=1&dong=1&tim=",
          "/hop-tiep-nhan?xem=tat-ca&tim=",
          "/van-ban?tim=",
          "/van-ban/so-di?tim=",
          "/van-ban/so-di/tai/csv?tim=",
          "/van-ban/so-den?tim=",
          "/chi-dao?tim=",
          "/giam-sat/duyet?tim=",
          "/bang-chung?tim=",
          "/xuat-ban?tim=",
          "/thoi-han?tim=",
          "/tim?q=");

  /** Lists that show more than their first view. */
  private static final List<String> WIDER =
      List.of("/phoi-hop?xem=ANY", "/phoi-hop?ngan=sent&xem=ANY", "/phoi-hop?ngan=all&xem=ANY");

  private static final String NOWHERE = Scene.BEGINNING + "khongcodau";

  @Autowired Entrances entrances;
  @Autowired Scene scene;
  @Autowired Knocker knocker;
  @Autowired MockMvc browser;

  private final Set<String> found = new LinkedHashSet<>();
  private final List<String> leaks = new ArrayList<>();

  @Test
  void a_word_is_found_where_its_record_may_be_read_and_nowhere_else() {
    Map<String, Planted> words = scene.words();
    assertThat(words).hasSizeGreaterThan(15);
    for (Who who : scene.everyone()) {
      for (Route route : entrances.all()) {
        if (!route.post() && route.variables().isEmpty() && Area.of(route).opens(who)) {
          look(who, route.pattern(), words);
          WIDER.stream()
              .filter(list -> list.startsWith(route.pattern() + "?"))
              .forEach(list -> look(who, list, words));
        }
      }
    }
    for (Role role : List.of(Role.OPERATOR, Role.CASE_OFFICER, Role.STANDING_OFFICE)) {
      for (String agency : List.of(Scene.OFFICE, Scene.POLICE)) {
        search(scene.officer(agency, role), words);
      }
    }
    var ofCases = new LinkedHashMap<>(words);
    ofCases.values().removeIf(word -> word.thing() != Thing.CASE && !word.item().ofCase());
    assertThat(ofCases).hasSizeGreaterThan(12);
    for (Who who : List.of(scene.colleague(), scene.recused())) {
      search(who, ofCases);
    }
    assertThat(leaks).isEmpty();
    assertThat(words.entrySet())
        .filteredOn(word -> !found.contains(word.getKey()))
        // The list of the integrity desk shows numbers; the words of a report stand on its page
        // alone.
        .filteredOn(
            word ->
                word.getValue().thing() == Thing.INTEGRITY_CASE
                    || !word.getValue().item().accuses())
        .extracting(word -> word.getValue().thing() + " " + word.getValue().item().name())
        .as("records that nobody found")
        .isEmpty();
  }

  /** What stands on a page anyway. */
  private void look(Who who, String path, Map<String, Planted> words) {
    String body = knocker.page(browser, who, path).body();
    if (!body.contains(Scene.BEGINNING)) {
      return;
    }
    words.forEach(
        (word, planted) -> {
          if (body.contains(word)) {
            note(who, path, word, planted);
          }
        });
  }

  /** What a search shows, once the echo of the question is taken away. */
  private void search(Who who, Map<String, Planted> words) {
    for (String path : SEARCHES) {
      if (!opens(who, path)) {
        continue;
      }
      String nothing = answer(who, path, NOWHERE);
      words.forEach(
          (word, planted) -> {
            if (!answer(who, path, word).equals(nothing)) {
              note(who, path, word, planted);
            }
          });
    }
  }

  /** Whoever is shut out is told so whatever is searched for; the walk has tried that. */
  private boolean opens(Who who, String path) {
    String page = path.substring(0, path.indexOf('?'));
    return entrances.all().stream()
        .filter(
            route -> !route.post() && page.matches(route.pattern().replaceAll("\\{\\w+}", "[^/]+")))
        .anyMatch(route -> Area.of(route).opens(who));
  }

  /** With nought for each number. */
  private String answer(Who who, String path, String word) {
    String bare = knocker.ask(browser, who, path + word).bare(word);
    var plain = new StringBuilder(bare.length());
    for (int at = 0; at < bare.length(); at++) {
      char letter = bare.charAt(at);
      if (letter < '0' || letter > '9') {
        plain.append(letter);
      } else if (plain.isEmpty() || plain.charAt(plain.length() - 1) != '0') {
        plain.append('0');
      }
    }
    return plain.toString();
  }

  private void note(Who who, String path, String word, Planted planted) {
    if (planted.thing().read(who, planted.item())) {
      found.add(word);
    } else {
      leaks.add(who + " finds " + planted.thing() + " [" + planted.item().name() + "] on " + path);
    }
  }
}
