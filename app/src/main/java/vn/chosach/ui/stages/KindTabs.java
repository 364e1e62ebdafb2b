package vn.chosach.ui.stages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chosach.ui.Page;
import vn.chosach.ui.lists.ListTab;

/**
 * The history of a record by kind. Which kind is looked at stands in the address, so that it can be
 * passed on and works without script.
 *
 * @param lines those of the kind that is asked for, in their order
 * @param tabs every kind that has lines, after all of them; empty while there is only one kind
 */
public record KindTabs<T>(List<T> lines, List<ListTab> tabs) {

  /** Parameter of the address. */
  static final String ASKED = "dien-bien";

  /**
   * The lines that the address of a page asks for.
   *
   * @param kind word of the kind of a line, as it stands in the address
   * @param label a kind in the language of the page
   * @param part of the page where the history stands
   */
  public static <T> KindTabs<T> of(
      List<T> lines,
      Function<T, String> kind,
      Function<String, String> label,
      String part,
      Page page) {
    Map<String, List<T>> kinds =
        lines.stream()
            .collect(Collectors.groupingBy(kind, LinkedHashMap::new, Collectors.toList()));
    List<String> rest =
        Arrays.stream(Objects.requireNonNullElse(page.query(), "").split("&"))
            .filter(one -> !one.isEmpty())
            .toList();
    String asked =
        rest.stream()
            .filter(one -> one.startsWith(ASKED + "="))
            .map(one -> one.substring(ASKED.length() + 1))
            .filter(kinds::containsKey)
            .findFirst()
            .orElse("");
    Function<String, String> href =
        one ->
            Stream.concat(
                    rest.stream().filter(other -> !other.startsWith(ASKED + "=")),
                    one.isEmpty() ? Stream.of() : Stream.of(ASKED + "=" + one))
                .collect(Collectors.joining("&", page.path() + "?", "#" + part));
    List<ListTab> tabs =
        Stream.concat(
                Stream.of(
                    new ListTab(
                        page.t("ui.stages.all"), href.apply(""), lines.size(), asked.isEmpty())),
                kinds.entrySet().stream()
                    .map(
                        one ->
                            new ListTab(
                                label.apply(one.getKey()),
                                href.apply(one.getKey()),
                                one.getValue().size(),
                                one.getKey().equals(asked))))
            .toList();
    return new KindTabs<>(
        asked.isEmpty() ? lines : kinds.getOrDefault(asked, List.of()),
        kinds.size() < 2 ? List.of() : tabs);
  }

  /**
   * The same by what a line tells: that the record moved, that a paper came, or something else.
   *
   * @param moved whether it changed its state
   */
  public static <T> KindTabs<T> moved(
      List<T> lines, Function<T, Boolean> moved, String part, Page page) {
    return of(
        lines,
        line -> moved.apply(line) ? "buoc" : "khac",
        one -> page.t(one.equals("buoc") ? "ui.stages.moved" : "ui.stages.other"),
        part,
        page);
  }
}
