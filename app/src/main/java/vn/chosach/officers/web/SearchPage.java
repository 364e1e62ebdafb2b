package vn.chosach.officers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chosach.officers.search.SearchAnswer;
import vn.chosach.officers.search.SearchAnswer.SearchHit;
import vn.chosach.officers.search.SearchGroup;
import vn.chosach.officers.search.SearchQuestion;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;

/**
 * What a search found.
 *
 * @param words as typed
 * @param only the one group that is looked at; {@code null} for all
 * @param number of the page, from 1
 * @param groups those in which something was found
 * @param pager of one group; {@code null} when all of it stands here
 */
public record SearchPage(
    String words,
    @Nullable SearchGroup only,
    int number,
    List<SearchPageGroup> groups,
    @Nullable Pager pager) {

  private static final int FIRST = 5;
  private static final int ROWS = 25;

  /**
   * What was found of one kind.
   *
   * @param count in words, such as {@code hơn 100}
   * @param vietnamese whether its titles are Vietnamese in every language of the page
   * @param more where all of it stands; {@code null} when it stands here
   */
  public record SearchPageGroup(
      String slug,
      String name,
      String count,
      boolean vietnamese,
      List<SearchHit> hits,
      @Nullable String more) {}

  static SearchPage asked(String words, String group, String number) {
    SearchGroup only =
        Arrays.stream(SearchGroup.values())
            .filter(one -> one.slug().equals(group))
            .findFirst()
            .orElse(null);
    int at = only != null && number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 1;
    return new SearchPage(words, only, at, List.of(), null);
  }

  SearchQuestion question() {
    return only == null
        ? new SearchQuestion(words, 0, first())
        : new SearchQuestion(words, (number - 1) * ROWS, ROWS);
  }

  /** Of a number that names somebody more is looked at than of a word. */
  private int first() {
    return words.replaceAll("[\\s.-]", "").matches("\\+?\\d{8,}") ? FIRST * 2 : FIRST;
  }

  SearchPage with(Map<SearchGroup, SearchAnswer> found, Page page) {
    return new SearchPage(
        words,
        only,
        number,
        found.entrySet().stream().map(one -> group(one.getKey(), one.getValue(), page)).toList(),
        only == null || !found.containsKey(only) ? null : pager(found.get(only), page));
  }

  private SearchPageGroup group(SearchGroup group, SearchAnswer answer, Page page) {
    String count = page.number(answer.count());
    return new SearchPageGroup(
        group.slug(),
        page.t(group.textKey()),
        answer.more() ? page.t("officers.search.more-than", count) : count,
        group.vietnamese(),
        answer.hits(),
        only == null && (answer.more() || answer.count() > first()) ? in(group, 1) : null);
  }

  private @Nullable Pager pager(SearchAnswer answer, Page page) {
    SearchGroup group = only;
    int first = (number - 1) * ROWS;
    int last = first + answer.hits().size();
    return group == null || number == 1 && last >= answer.count()
        ? null
        : new Pager(
            number == 1 ? null : in(group, number - 1),
            last < answer.count() && !answer.hits().isEmpty() ? in(group, number + 1) : null,
            page.t(
                "officers.work.where",
                Math.min(first + 1, answer.count()),
                Math.min(last, answer.count()),
                answer.count()));
  }

  private String in(SearchGroup group, int at) {
    return all() + "&nhom=" + group.slug() + (at == 1 ? "" : "&trang=" + at);
  }

  /** Where the search in all groups stands. */
  public String all() {
    return SearchController.PATH + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /**
   * A line of what happened about the words.
   *
   * @param when in words
   * @param what which kind of record it is
   */
  public record SearchMoment(String when, String what, boolean vietnamese, SearchHit hit) {}

  /** What stands here of every kind by its moment, the newest first; empty for one alone. */
  public List<SearchMoment> moments(Page page) {
    List<SearchMoment> all =
        groups.stream()
            .flatMap(group -> group.hits().stream().map(hit -> new SearchPageMoment(group, hit)))
            .filter(one -> one.hit.at() != null)
            .sorted(Comparator.comparing(SearchPageMoment::at).reversed())
            .map(
                one ->
                    new SearchMoment(
                        page.moment(one.at()), one.group.name(), one.group.vietnamese(), one.hit))
            .toList();
    return only != null || all.size() < 2 ? List.of() : all;
  }

  private record SearchPageMoment(SearchPageGroup group, SearchHit hit) {
    Instant at() {
      return Objects.requireNonNull(hit.at());
    }
  }

  /** Where persons, shops and numbers of cases stand with their links and roles. */
  public String subjects() {
    return "/doi-tuong?tim=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /** How many hits stand here. */
  public int shown() {
    return groups.stream().mapToInt(group -> group.hits().size()).sum();
  }
}
